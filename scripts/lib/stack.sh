# shellcheck shell=bash
# The product itself around already started services: engine, worker and the web server that production uses.

# start_stack ENGINE_BINARY ENGINE_PORT WEB_PORT LOG_DIRECTORY
# The environment decides the rest; what is set here are the defaults of a local run.
start_stack() {
  local engine=$1 engine_port=$2 web_port=$3
  LOGS=$4
  mkdir -p "$LOGS"
  export LISTEN_ADDR=127.0.0.1:$engine_port
  export SITE_URL=${SITE_URL:-http://localhost:$web_port}
  export ENVIRONMENT=${ENVIRONMENT:-local}
  export AUTH_PROVIDER=${AUTH_PROVIDER:-none}
  export AUTH_JWT_SECRET=${AUTH_JWT_SECRET:-$(kept_secret)}
  export MAIL_URL=${MAIL_URL:-file://$SERVICES_DIR/mail}
  ENGINE_URL=http://localhost:$engine_port
  export ENGINE_URL

  step "Migrating the database" env LOG_FORMAT=text RUST_LOG=warn "$engine" migrate
  step "Seeding the catalogue, templates and demo identities" env LOG_FORMAT=text RUST_LOG=warn "$engine" seed
  launch engine "$engine" serve
  step "Starting the engine on $ENGINE_URL" answer engine "$ENGINE_URL/readyz" "$LAUNCHED"
  launch worker "$engine" worker
}

# Signs the access tokens; kept with the data, so that a restart signs nobody out.
kept_secret() {
  local file=$SERVICES_DIR/jwt-secret
  [ -s "$file" ] || (umask 077 && head -c 48 /dev/urandom | base64 | tr -d '\n' >"$file")
  cat "$file"
}

# start_web WEB_PORT DIST_DIRECTORY: after start_stack, which names the engine's address.
start_web() {
  export WEB_PORT=$1 WEB_BIND=127.0.0.1 WEB_ROOT=$2 ENGINE_UPSTREAM=$LISTEN_ADDR
  # The server's own state: it keeps none worth keeping here.
  XDG_DATA_HOME=$LOGS/caddy XDG_CONFIG_HOME=$LOGS/caddy launch web "$CADDY" run --config webapp/Caddyfile --adapter caddyfile
  step "Starting the web server on http://localhost:$1" answer web "http://localhost:$1/config.json" "$LAUNCHED"
}

# launch NAME COMMAND…: in a session of its own, so that Ctrl+C reaches only this script, which then stops things in order.
launch() {
  local name=$1 detach=()
  shift
  command -v setsid >/dev/null && detach=(setsid)
  "${detach[@]}" "$@" </dev/null >"$LOGS/$name.log" 2>&1 7>&- 8>&- &
  LAUNCHED=$!
  list_process "$LAUNCHED"
  RUNNING+=("$LAUNCHED")
  NAMES[LAUNCHED]=$name
}

declare -a RUNNING=()
declare -A NAMES=()

answer() {
  wait_for_url "$2" 60 "$3" || {
    tail -n 30 "$LOGS/$1.log" >&2
    die "The $1 did not start: its last words are above, the rest in $LOGS/$1.log."
  }
}

# Newest first: the web server, the worker, then the engine, which finishes what it accepted.
stop_stack() {
  local i
  for ((i = ${#RUNNING[@]} - 1; i >= 0; i--)); do stop_process "${RUNNING[i]}"; done
  RUNNING=()
}

# Returns when one of them ends, which none does by itself.
watch_stack() {
  local ended
  wait -n -p ended "${RUNNING[@]}" || true
  tail -n 30 "$LOGS/${NAMES[$ended]}.log" >&2
  die "The ${NAMES[$ended]} has stopped: its last words are above, the rest in $LOGS/${NAMES[$ended]}.log."
}
