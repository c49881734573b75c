#!/bin/sh
# A rolling deploy of simulated machines with latency added to every API request: total time, requests,
# how many of them had to wait for one another (time divided by latency), and peak memory. `fly status` the
# same way.
# usage: benches/deploy.sh [MACHINES] [LATENCY_MS]      FLY=path of the binary (default target/release/fly)
set -eu
cd "$(dirname "$0")/.."
fly=${FLY:-target/release/fly}
[ -x "$fly" ] || { echo "deploy: $fly is missing; cargo build --release" >&2; exit 1; }
fly=$(cd "$(dirname "$fly")" && pwd)/$(basename "$fly")
machines=${1:-20}
latency=${2:-100}

work=$(mktemp -d)
export FLY_CONFIG_DIR="$work/config" FLY_LOCAL_DIR="$work/platform" FLY_LOCAL=1 CI=1
unset FLY_API_TOKEN FLY_ACCESS_TOKEN FLY_APP 2> /dev/null || true
trap '"$fly" local down > /dev/null 2>&1 || true; rm -rf "$work"' EXIT INT TERM
mkdir "$work/app"
cd "$work/app"
printf 'FROM scratch\nCOPY version /version\nLABEL fly.sim={}\nCMD ["/version"]\n' > Dockerfile
printf 'app = "bench"\nprimary_region = "ams"\n[http_service]\n  internal_port = 8080\n  auto_stop_machines = "off"\n  [[http_service.checks]]\n    path = "/"\n    interval = "1s"\n    timeout = "1s"\n' > fly.toml
quiet() { "$@" > "$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }; }
timed() { # command…  (peak memory in KB goes to $work/memory, where time(1) is there)
  if [ -x /usr/bin/time ]; then quiet /usr/bin/time -o "$work/memory" -f %M "$@"; else quiet "$@"; fi
}
now() { date +%s%N; }
requests() { "$fly" local logs --requests --json 2> /dev/null | grep -c '"method"' || true; }
measure() { # name, command…
  name=$1
  shift
  first=$(requests)
  echo 0 > "$work/memory"
  start=$(now)
  timed "$@"
  end=$(now)
  awk -v n="$name" -v t="$((end - start))" -v r="$(($(requests) - first))" -v l="$latency" \
    -v m="$(tail -1 "$work/memory")" \
    'BEGIN { printf "%-42s %7.2f s   %5d requests   depth %3.0f   %5.1f MB\n", n, t / 1e9, r, l ? t / 1e6 / l : 0, m / 1024 }'
}

echo 1 > version
quiet "$fly" local up --detach --runtime simulated
quiet "$fly" deploy --yes --ha=false
# More than one region's hosts hold goes to several.
spread=
[ "$machines" -le 500 ] || spread="--region ams,fra,lhr,cdg"
# shellcheck disable=SC2086
quiet "$fly" scale count "$machines" $spread --yes
[ "$latency" -eq 0 ] || quiet "$fly" local fault add latency "delay_ms=$latency"
measure "fly status, $machines machines" "$fly" status
echo 2 > version
measure "fly deploy, rolling, max_unavailable 0.33" "$fly" deploy --yes
echo 3 > version
measure "fly deploy, immediate" "$fly" deploy --yes --strategy immediate
measure "fly deploy, nothing changed" "$fly" deploy --yes
echo "latency added: $latency ms; processors: $(nproc 2> /dev/null || echo unknown)"
