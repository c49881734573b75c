#!/bin/bash
# The same fault of the local platform, met by the reference CLI and by this one: what each prints, its exit status,
# and the seconds until it ended. Prints the table of docs/comparison.md.
# usage: FLY_ORACLE=path of the reference's binary benches/compare.sh [ROW…]
#        FLY=path of this binary (default target/release/fly)    WAIT=time given to a machine (default 60s)
set -u
cd "$(dirname "$0")/.."
fly=${FLY:-target/release/fly}
[ -x "$fly" ] || { echo "compare: $fly is missing; cargo build --release" >&2; exit 1; }
fly=$(cd "$(dirname "$fly")" && pwd)/$(basename "$fly")
oracle=${FLY_ORACLE:?path of the reference binary}
wait=${WAIT:-60s}
only=" $* "

work=$(mktemp -d)
unset FLY_API_TOKEN FLY_ACCESS_TOKEN FLY_APP FLY_ORG GITHUB_ACTIONS 2> /dev/null
export HOME="$work/home" FLY_LOCAL_DIR="$work/platform" FLY_CONFIG_DIR="$work/setup" CI=1 COLUMNS=100
mkdir -p "$HOME" "$FLY_CONFIG_DIR" "$work/app"
trap '"$fly" local down > /dev/null 2>&1; rm -rf "$work"' EXIT INT TERM
cd "$work/app" || exit 1
printf 'FROM scratch\nCMD ["/hello"]\n' > Dockerfile
"$fly" local up --detach --runtime simulated > /dev/null || exit 1
eval "$("$fly" local env)"

config() { # extra lines below [env], and at the end
  cat > fly.toml << END
app = "hello"
primary_region = "ams"
[env]
  MADE = "by compare.sh"
  ${1:-}
[http_service]
  internal_port = 8080
  auto_stop_machines = "off"
  [[http_service.checks]]
    path = "/health"
    interval = "1s"
    timeout = "1s"
    grace_period = "1s"
${2:-}
END
}

# Begins a row: no faults, and the app running as v1, or (`empty`) without machines again.
begin() { # title running|empty mounts
  "$fly" local fault clear > /dev/null
  "$fly" local reset --yes > /dev/null 2>&1
  rm -rf "$work/config"
  mkdir "$work/config"
  config "" "${3:-}"
  image=$("$fly" deploy --yes --ha=false --json 2> "$work/setup.err" | sed -n 's/.*"image": *"\([^"]*\)".*/\1/p' | head -1)
  [ -n "$image" ] || { cat "$work/setup.err" >&2; exit 1; }
  [ "$2" = running ] || "$fly" machine destroy --force $("$fly" machine list --quiet) > /dev/null 2>&1
}

# One line: what it printed. Ours: the code with its title; the reference: its error, else its last words.
said() {
  local line
  sed 's/\x1b\[[0-9;?]*[A-Za-z]//g; s/\r/\n/g' "$1" > "$1.plain"
  line=$(grep -E '^(error|warning)\[' "$1.plain" | tail -1)
  [ -n "$line" ] || line=$(grep -E '^deployed ' "$1.plain" | tail -1)
  [ -n "$line" ] || line=$(grep -E '^(Error|WARN|✖)' "$1.plain" | tail -1)
  [ -n "$line" ] || line=$(grep -E '[[:alnum:]]' "$1.plain" | tail -1)
  printf '%s' "$line" | sed -E 's/[0-9a-f]{14}/ID/g; s/127\.0\.0\.1:[0-9]+/HOST/g; s/[0-9A-Z]{26}/ULID/g; s/\|/\\|/g' | tr '`' "'" | cut -c1-240
}

run() { # name of the tool, command…
  local name=$1 start end code
  shift
  start=$(date +%s%N)
  FLY_CONFIG_DIR="$work/config" timeout 240 "$@" > "$work/$name.out" 2>&1 < /dev/null
  code=$?
  end=$(date +%s%N)
  awk -v t="$((end - start))" 'BEGIN { printf "%.1f", t / 1e9 }' > "$work/$name.time"
  echo "$code" > "$work/$name.code"
}

# row ID TITLE running|empty MOUNTS setup-command… ; variables ENV (of both tools) and APP
row() {
  local id=$1 title=$2 before=$3 end=$4 tool reference
  shift 4
  [ "$only" = "  " ] || case "$only" in *" $id "*) ;; *) return ;; esac
  for tool in oracle fly; do
    begin "$title" "$before" "$end"
    "$@"
    reference=(--image "${IMAGE:-$image}" --ha=false --wait-timeout "$wait" ${APP:+-a $APP})
    if [ "$tool" = oracle ]; then
      run oracle env ${ENV:-A=1} "$oracle" deploy "${reference[@]}" -e ROW=1 --depot=false --dns-checks=false --deploy-retries=0
    else
      run fly env ${ENV:-A=1} "$fly" deploy "${reference[@]}" -e ROW=1
    fi
  done
  printf '| %s | `%s` | %s | %s | `%s` | %s | %s |\n' "$title" \
    "$(said "$work/oracle.out")" "$(cat "$work/oracle.code")" "$(cat "$work/oracle.time")" \
    "$(said "$work/fly.out")" "$(cat "$work/fly.code")" "$(cat "$work/fly.time")"
  if [ -n "${KEEP:-}" ]; then
    mkdir -p "$KEEP"
    cp "$work/oracle.out" "$KEEP/$id.flyctl"
    cp "$work/fly.out" "$KEEP/$id.fly"
  fi
}

fault() { "$fly" local fault add "$@" > /dev/null || exit 1; }
simulated() { config "FLY_SIM = '''$1'''"; }
release() { config "FLY_SIM = '''{\"exit\": {\"code\": 3, \"after_ms\": 100}, \"log\": [\"relation users does not exist\"]}'''" '[deploy]
  release_command = "/migrate"'; }
store_down() { "$fly" secrets set TOKEN=x --stage > /dev/null 2>&1 || exit 1; fault secrets-store 'message=no leader elected'; }
update='POST /v1/apps/{app}/machines/{id}'
mounts='[[mounts]]
  source = "data"
  destination = "/data"'
html='<html><head><title>503 Service Temporarily Unavailable</title></head><body>try later</body></html>'

echo "| situation | flyctl prints | exit | s | fly prints | exit | s |"
echo "|---|---|---|---|---|---|---|"
row none "nothing is wrong" running "" true
row crash "the app exits with 42 after 0.2 s" running "" fault exit code=42 after_ms=200
row oom "the kernel kills the app for memory" running "" fault exit code=137 oom=true after_ms=200
row glibc "wrong glibc: exit 1 and a line in the log" running "" fault exit code=1 after_ms=100 'log=/hello: libc.so.6: version GLIBC_2.38 not found (required by /hello)'
row port "the app listens on 3000, the file says 8080" running "" simulated '{"listen": [3000]}'
row check500 "the health check answers 500" running "" simulated '{"http": {"status": 500, "body": "boom"}}'
IMAGE=127.0.0.1:${FLY_REGISTRY_HOST##*:}/hello:nope
row image "the image does not exist" running "" true
unset IMAGE
row release "the release command exits with 3" running "" release
row token "the token has expired" running "" fault token state=expired
APP=nosuchapp
row app "the app does not exist" running "" true
unset APP
row full "the region is full (first machine)" empty "" fault capacity memory_mb=0 --region ams
row volume "the host with the volume is gone" running "$mounts" fault host status=unreachable --region ams
row lease "somebody else holds the lease" running "" fault lease owner=ada@example.com
row html503 "the Machines API answers 503 with HTML" running "" fault http --route "$update" --status 503 --body "$html"
row rate429 "the Machines API answers 429, for ever" running "" fault http --route "$update" --status 429 --body '{"error": "rate limit exceeded"}'
row paused "the platform has paused deploys" running "" fault pause-deploys 'reason=host kernel update' until=2030-01-01T00:00:00Z
row secrets "the secret store is down" running "" store_down
row stale "the edge does not learn of the new machines" empty "" fault discovery-lag --app hello
ENV="FLY_FLAPS_BASE_URL=http://127.0.0.1:9"
row network "the Machines API cannot be reached" running "" true
unset ENV
