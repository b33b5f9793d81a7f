# shellcheck shell=bash
# What every script shares: where things are, how progress is said, how a script ends.
set -euo pipefail
((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] >= 501)) || { echo "✗ bash 5.1 or newer is needed: install it, then run this again." >&2; exit 1; }

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/gymgenius
export TOOLS=$CACHE/tools
cd "$ROOT"
# shellcheck source=scripts/lib/versions.sh
source "$ROOT/scripts/lib/versions.sh"

say() { printf '%s\n' "$*"; }

# One sentence that tells what to do, then the end.
die() {
  printf '✗ %s\n' "$*" >&2
  exit 1
}

# step NAME COMMAND…: runs the command with its output visible and says how long it took.
# The command stands alone on its line so that `set -e` ends the script at its first failure.
STEP=
step() {
  local name=$1 outer=$STEP from=$SECONDS
  STEP=$name
  shift
  say "▸ $name"
  "$@"
  say "✓ $name ($((SECONDS - from)) s)"
  note_phase "$name" "$((SECONDS - from))"
  STEP=$outer
}

# Durations go to the file that .ci/run names, which prints them at its end.
note_phase() {
  [ -z "${PHASES_FILE:-}" ] || printf '%5d s  %s\n' "$2" "$1" >>"$PHASES_FILE"
}

# Things to undo, newest first, whatever way the script ends.
CLEANUP=()
at_exit() { CLEANUP+=("$1"); }
finish() {
  local code=$? i
  trap - EXIT
  trap '' INT TERM HUP
  set +e
  [ -z "$STEP" ] || [ "$code" -eq 0 ] || printf '✗ %s failed\n' "$STEP" >&2
  for ((i = ${#CLEANUP[@]} - 1; i >= 0; i--)); do ${CLEANUP[i]}; done
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# with_lock FILE COMMAND…: one process at a time, also across clones that share the cache.
with_lock() {
  local file=$1
  shift
  mkdir -p "$(dirname "$file")"
  if command -v flock >/dev/null; then
    exec 8>"$file"
    flock -n 8 || { say "  waiting for another run that holds $(basename "$file")" >&2; flock 8; }
    "$@" 8>&-
    exec 8>&-
  else
    "$@"
  fi
}

# is_listening PORT: something accepts connections on the loopback address.
is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port [FIRST]: FIRST or the next free one after it; without FIRST a random one.
# Below 32768, where the kernel does not hand out ports for outgoing connections.
free_port() {
  local port=${1:-$((20000 + RANDOM % 11000))}
  while is_listening "$port"; do port=$((port + 1)); done
  say "$port"
}

# wait_for_url URL SECONDS PID: until the address answers; fails when the process has gone.
wait_for_url() {
  local until=$((SECONDS + $2))
  until curl -fsS -o /dev/null --max-time 2 "$1" 2>/dev/null; do
    kill -0 "$3" 2>/dev/null || return 1
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.1
  done
}

# stop_process PID [SECONDS]: asks it to end, waits, and only then insists.
stop_process() {
  local pid=$1 until=$((SECONDS + ${2:-15}))
  kill -TERM "$pid" 2>/dev/null || return 0
  while kill -0 "$pid" 2>/dev/null; do
    [ "$SECONDS" -lt "$until" ] || { kill -KILL "$pid" 2>/dev/null; break; }
    sleep 0.05
  done
  wait "$pid" 2>/dev/null || true
}
