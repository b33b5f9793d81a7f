# shellcheck shell=bash
# The browser tests: release build of engine and web app, on ports of their own.

build_release() {
  # Only what is served; with RELEASE_ENGINE a binary that is there already, as in a container.
  [ -n "${RELEASE_ENGINE:-}" ] || step "Building the engine for release" cargo build --release --package engine
  RELEASE_ENGINE=${RELEASE_ENGINE:-$(realpath "${CARGO_TARGET_DIR:-target}")/release/engine}
  step "Building the web app for release" scripts/web-build
}

# Last, so that a build that has grown is still tested before it fails.
weigh_first_download() {
  local limit=300000
  cat webapp/dist/.sizes
  [ "$(cat webapp/dist/.first-download-bytes)" -le "$limit" ] || die "The first download is more than $((limit / 1000)) kB: see docs/tdr/006-web-build.md."
}

# The release build, running on ports of its own; services must be running.
start_product() {
  at_exit stop_stack
  WEB_DIST=$ROOT/webapp/dist
  local web_port
  web_port=$(free_port)
  start_stack "$RELEASE_ENGINE" "$(free_port $((web_port + 1)))" "$web_port" "$SERVICES_DIR/logs"
  start_web "$web_port" "$WEB_DIST"
  export RELEASE_ENGINE WEB_DIST CADDY WEB_URL=http://localhost:$web_port
}

# browser_tests [Playwright's arguments…]
browser_tests() {
  # Each spec registers members of its own, faster than people do.
  export RATE_LIMITS=off
  start_product
  step "Checking the types of the browser tests" npm --prefix webapp/e2e run --silent check
  step "Running the browser tests" run_playwright "$@"
}

run_playwright() {
  (cd webapp/e2e && npx --no-install playwright test "$@") || {
    # The engine's side of a failure.
    grep -h '"level":"ERROR"' "$LOGS/engine.log" | tail -n 10 >&2 || true
    die "Browser tests failed: the traces are in webapp/e2e/test-results (npx playwright show-trace FILE)."
  }
}
