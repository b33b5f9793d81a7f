# shellcheck shell=bash
# The checks of `make check`, each a function that says what is wrong and fails.

check_format() { cargo fmt --all --check; }

check_lint() { cargo clippy --workspace --exclude webapp --all-targets --locked -- -D warnings; }

check_lint_web() { cargo clippy --package webapp --target wasm32-unknown-unknown --locked -- -D warnings; }

check_docs() { RUSTDOCFLAGS='-D warnings' cargo doc --workspace --exclude webapp --no-deps --document-private-items --locked; }

# The contract and the coaching core are compiled into the web app.
check_contract_in_wasm() { cargo check --package shared --package training --target wasm32-unknown-unknown --locked; }

# Nothing of the server reaches the browser.
check_web_boundaries() {
  local found
  found=$(cargo tree --package webapp --target wasm32-unknown-unknown --edges normal --prefix none --locked |
    grep -E '^(axum|diesel|diesel-async|tokio-postgres|deadpool[a-z-]*|redis|jsonwebtoken|aws-lc[a-z-]*|reqwest) v' || true)
  [ -z "$found" ] || { echo "The web build depends on: $found" && return 1; }
}

check_stack_packages() { node scripts/lib/stack-packages.mjs; }

check_dependencies_allowed() { cargo deny --locked --offline check bans licenses sources; }

check_dependencies_used() { cargo machete --with-metadata; }

# A lock file names versions and hashes; where they come from is a matter of the machine.
check_npm_locks() {
  local file
  git ls-files -- '*package-lock.json' | while IFS= read -r file; do
    ! grep -nE '"resolved"|https?://[^"]*(registry|npmjs|\.tgz)' "$file" || { echo "$file names a registry" && return 1; }
  done
}

check_scripts_are_clean() {
  local file
  for file in scripts/* scripts/lib/*.sh .ci/run; do
    if [ -f "$file" ] && head -n 1 "$file" | grep -q bash; then
      bash -n "$file"
      ! command -v shellcheck >/dev/null || shellcheck --external-sources "$file"
    fi
  done
  for file in scripts/*.mjs scripts/lib/*.mjs webapp/e2e/*.mjs; do
    [ ! -f "$file" ] || node --check "$file"
  done
}

# The service registry in docs/services.jsonc and the one in docs/ARCHITECTURE.md say the same.
check_registry() { node scripts/lib/registry.mjs; }

check_schema() {
  local database
  database=$(fresh_database schema)
  diesel migration run --database-url "$database" --migration-dir migrations >/dev/null
  printed_schema "$database" | diff -u --label 'schema.rs in the repository' --label 'the migrated database' "$(schema_file)" - ||
    { echo "Run 'make schema' after a change of migrations." && return 1; }
}

# Up, down to nothing, and up again leave the same database, and nothing stays after the way down.
check_migrations() {
  local database first empty second
  database=$(fresh_database migrations)
  diesel migration run --database-url "$database" --migration-dir migrations
  first=$(catalogue "$database")
  diesel migration revert --all --database-url "$database" --migration-dir migrations
  empty=$(catalogue "$database")
  [ -z "$empty" ] || { printf 'After the way down there is still:\n%s\n' "$empty" && return 1; }
  diesel migration run --database-url "$database" --migration-dir migrations
  second=$(catalogue "$database")
  diff -u --label 'first way up' --label 'second way up' <(echo "$first") <(echo "$second")
}

# By a test, so that the engine is built with the very features with which `make test` goes on, and only once.
check_openapi() {
  cargo test --quiet --locked --workspace --exclude webapp --test api -- --exact http::openapi::the_committed_document_is_this_engines
}

# --- shared by the checks and by `make schema` ---

# fresh_database NAME: an empty one beside that of DATABASE_URL; prints its address.
fresh_database() { node scripts/lib/catalogue.mjs recreate "$DATABASE_URL" "check_$1"; }

catalogue() { node scripts/lib/catalogue.mjs dump "$1"; }

schema_file() { awk -F'"' '/^file *=/ { print $2; exit }' diesel.toml; }

printed_schema() { diesel print-schema --database-url "$1" | rustfmt --edition 2024 --emit stdout; }
