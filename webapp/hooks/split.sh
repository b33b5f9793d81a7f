#!/bin/sh
# Cuts the module that trunk has built into the parts that src/parts.rs names (docs/tdr/006-web-build.md). The cut needs
# the linker's own output, before wasm-bindgen, so what trunk has bound whole is bound again here.
set -eu
case $TRUNK_PROFILE in
  release) profile=wasm-release ;;
  *) profile=debug ;;
esac
target=${CARGO_TARGET_DIR:-$(cargo metadata --no-deps --format-version 1 | node -p 'JSON.parse(require("fs").readFileSync(0)).target_directory')}
linked=$target/wasm32-unknown-unknown/$profile/webapp.wasm
script=$(basename "$TRUNK_STAGING_DIR"/webapp-*.js .js)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wasm-split-cli "$linked" "$work/parts" --target web --out-name "$script" >/dev/null
mv "$work/parts/$script.wasm" "$work"
# The parts link to the exports of the main module that the linker makes, its table among them.
wasm-bindgen --target web --no-typescript --keep-lld-exports --out-dir "$work/parts" --out-name "$script" "$work/$script.wasm"
if [ "$TRUNK_PROFILE" = release ]; then
  # What rustc assumes of every browser. The cut drops the section that would say so.
  features="--enable-bulk-memory --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int
    --enable-reference-types --enable-sign-ext"
  for module in "$work"/parts/*.wasm; do
    # shellcheck disable=SC2086  # a list
    wasm-opt --quiet -O3 $features --strip-debug --strip-producers "$module" -o "$module.small"
    mv "$module.small" "$module"
  done
fi
cp -R "$work"/parts/. "$TRUNK_STAGING_DIR"
