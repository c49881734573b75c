#!/bin/sh
# Start-up: median time, peak memory and sockets of commands that talk to nobody; size of the binary.
# usage: benches/startup.sh [RUNS]      FLY=path of the binary (default target/release/fly)
set -eu
cd "$(dirname "$0")/.."
fly=${FLY:-target/release/fly}
[ -x "$fly" ] || { echo "startup: $fly is missing; cargo build --release" >&2; exit 1; }
runs=${1:-101}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
export FLY_CONFIG_DIR="$work"

now() { date +%s%N; }
median() { # command…  (nanoseconds, the time `date` itself takes included)
  i=0
  while [ "$i" -lt "$runs" ]; do
    start=$(now)
    "$@" > /dev/null 2>&1
    echo $(($(now) - start))
    i=$((i + 1))
  done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
empty=$(median true)
for words in "version" "deploy --help"; do
  # shellcheck disable=SC2086
  took=$(median "$fly" $words)
  memory=-
  # shellcheck disable=SC2086
  if [ -x /usr/bin/time ]; then memory=$(/usr/bin/time -f %M "$fly" $words 2>&1 > /dev/null | tail -1); fi
  sockets=-
  # shellcheck disable=SC2086
  if command -v strace > /dev/null; then
    strace -f -e trace=socket -o "$work/trace" "$fly" $words > /dev/null 2>&1
    sockets=$(grep -c '^[0-9]* *socket(' "$work/trace" || true)
  fi
  awk -v w="$words" -v t="$took" -v e="$empty" -v m="$memory" -v s="$sockets" \
    'BEGIN { printf "fly %-14s %5.1f ms (an empty process: %.1f ms)   %6.1f MB   %s sockets\n", w, t / 1e6, e / 1e6, m / 1024, s }'
done
strip -o "$work/stripped" "$fly" 2> /dev/null || cp "$fly" "$work/stripped"
awk -v b="$(wc -c < "$work/stripped")" 'BEGIN { printf "binary, stripped: %.1f MB\n", b / 1e6 }'
