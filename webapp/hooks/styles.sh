#!/bin/sh
# Joins the tokens, the shared layers and the style of each component into one sheet: one request, and no order to
# keep by hand, because every file says its layer.
set -eu
cd "$(dirname "$0")/.."
mkdir -p .generated
sheet=.generated/app.css
{
  cat styles/tokens.css styles/reset.css styles/base.css styles/layout.css styles/first-paint.css
  find src -name '*.css' | LC_ALL=C sort | xargs cat
  cat styles/utilities.css
} >"$sheet.new"
# An unchanged sheet keeps its time, so that `trunk serve` does not build again because of its own hook.
if cmp -s "$sheet.new" "$sheet"; then rm "$sheet.new"; else mv "$sheet.new" "$sheet"; fi
