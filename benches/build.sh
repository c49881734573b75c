#!/bin/sh
# Building and pushing, beside `docker build` + `docker push` and the Go flyctl (FLYCTL=path), all with the same
# engine and the same registry (the local platform's): seconds, bytes sent to engine and registry, peak memory.
# Round trips are emulated on the way to both. Each build is `--build-only --push`: no machines, no API in it.
# usage: benches/build.sh [RTT_MS…]      (default 0 40)
# Tools: fly, as it chooses by itself; engine, `fly deploy --local-only --context-mtimes content`; docker; flyctl with `--local-only`.
#   FLY=binary (default target/release/fly), LINK=examples/stream_link, FLYCTL=the Go binary (left out without),
#   DOCKER_HOST=unix:///… (default /var/run/docker.sock), MEGABYTES=1000 and FILES=20000 of the large context,
#   ONLY="app static large" to choose cases
# Build first: cargo build --release -p fly --bin fly
#              cargo build --release -p fly-netstack --example stream_link
set -eu
cd "$(dirname "$0")/.."
here=$PWD
fly=${FLY:-$here/target/release/fly}
link=${LINK:-$here/target/release/examples/stream_link}
engine=${DOCKER_HOST:-unix:///var/run/docker.sock}
engine=${engine#unix://}
megabytes=${MEGABYTES:-1000}
files=${FILES:-20000}
only=${ONLY:-app static large}
for file in "$fly" "$link"; do
  [ -x "$file" ] || { echo "build: $file is missing, see the head of this file" >&2; exit 1; }
done
command -v docker > /dev/null || { echo "build: docker is missing" >&2; exit 1; }
[ $# -gt 0 ] || set -- 0 40

work=$(mktemp -d)
links=
export FLY_CONFIG_DIR="$work/config" FLY_LOCAL_DIR="$work/platform"
unset FLY_API_TOKEN FLY_ACCESS_TOKEN FLY_APP CI DOCKER_HOST 2> /dev/null || true
stop_links() { for pid in $links; do kill "$pid" 2> /dev/null || true; done; links=; }
stop() {
  stop_links
  "$fly" local down > /dev/null 2>&1 || true
  images=$(docker -H "unix://$engine" image ls -q --filter "reference=127.0.0.1:*/bench-*" 2> /dev/null || true)
  [ -z "$images" ] || docker -H "unix://$engine" image rm -f $images > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT INT TERM
quiet() { "$@" > "$work/out" 2>&1 || { echo "failed: $*" >&2; tail -30 "$work/out" >&2; exit 1; }; }
now() { date +%s%N; }

"$fly" local up --detach --runtime simulated > "$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
eval "$("$fly" local env | sed -n 's/^export //p' | sed 's/^/export /')"
registry=$FLY_REGISTRY_HOST
export FLY_NO_UPDATE_CHECK=1 FLY_SEND_METRICS=0 FLY_SYNTHETICS_AGENT=0 DOCKER_CONFIG="$work/docker"
mkdir -p "$DOCKER_CONFIG"
auth=$(printf 'x:%s' "$FLY_API_TOKEN" | base64 | tr -d '\n')
login() { # registries
  for host in "$@"; do printf '"%s":{"auth":"%s"}\n' "$host" "$auth"; done | paste -s -d, - \
    | sed 's/.*/{"auths":{&}}/' > "$DOCKER_CONFIG/config.json"
}
quiet "$fly" apps create bench-base -o personal
DOCKER_HOST="unix://$engine" quiet sh tests/images/base.sh busybox "$registry/bench-base:1"
login "$registry"
quiet docker -H "unix://$engine" push "$registry/bench-base:1"

# The same tools against the same services, each over its own count.
start_links() { # RTT in ms
  stop_links
  rm -f "$work/engine.sock" "$work"/*.count "$work"/*.at
  half=$(awk -v r="$1" 'BEGIN { print r / 2 }')
  echo "0 0" > "$work/engine.count"
  echo "0 0" > "$work/registry.count"
  "$link" --listen "unix:$work/engine.sock" --to "unix:$engine" --delay-ms "$half" --counts "$work/engine.count" > "$work/engine.at" &
  links="$links $!"
  "$link" --listen tcp:127.0.0.1:0 --to "tcp:$registry" --delay-ms "$half" --counts "$work/registry.count" > "$work/registry.at" &
  links="$links $!"
  until [ -s "$work/engine.at" ] && [ -s "$work/registry.at" ]; do sleep 0.05; done
  FLY_REGISTRY_HOST=$(cat "$work/registry.at")
  export FLY_REGISTRY_HOST DOCKER_HOST="unix://$work/engine.sock"
  login "$registry" "$FLY_REGISTRY_HOST"
  # The engine has the base under the name it has on the way to the registry, too.
  base=$FLY_REGISTRY_HOST/bench-base:1
  quiet docker -H "unix://$engine" tag "$registry/bench-base:1" "$base"
}
sent() { awk '{ print $1 }' "$work/$1.count"; }

timer=
[ ! -x /usr/bin/time ] || timer="/usr/bin/time -o $work/memory -f %M"
# What each tool does for one build of the directory it is in.
build_fly() { $timer "$fly" deploy --yes --build-only --push -a "$1"; }
# The engine builds even what needs none; times as remote builders get them, which a fresh clone does not change.
build_engine() { $timer "$fly" deploy --yes --build-only --push --local-only --context-mtimes content -a "$1"; }
build_flyctl() { $timer "$FLYCTL" deploy --build-only --push --local-only --depot=false --dns-checks=false -a "$1" -c fly.toml; }
# The newer clients of docker need a plugin for BuildKit; without it there is only the classic builder.
buildkit=1
docker buildx version > /dev/null 2>&1 || buildkit=0
build_docker() {
  DOCKER_BUILDKIT=$buildkit docker build -t "$FLY_REGISTRY_HOST/$1:latest" . \
    && docker push "$FLY_REGISTRY_HOST/$1:latest"
}
tools="fly engine docker"
[ -z "${FLYCTL:-}" ] || tools="$tools flyctl"

measure() { # case, tool, app
  engine_before=$(sent engine) registry_before=$(sent registry)
  echo 0 > "$work/memory"
  start=$(now)
  "build_$2" "$3" > "$work/out" 2>&1 || { echo "failed: $1 with $2" >&2; tail -30 "$work/out" >&2; exit 1; }
  end=$(now)
  sleep 0.1
  awk -v c="$1" -v t="$2" -v s="$((end - start))" -v e="$(($(sent engine) - engine_before))" \
    -v r="$(($(sent registry) - registry_before))" -v m="$(tail -1 "$work/memory")" \
    'BEGIN { printf "%-26s %-7s %8.2f s %11.3f MB to the engine %11.3f MB to the registry %6.0f MB memory\n", c, t, s / 1e9, e / 1e6, r / 1e6, m / 1024 }'
}
# A checkout: what a builder keeps of it is found again from every clone.
checkout() { # name
  mkdir -p .git
  printf '[remote "origin"]\n\turl = https://git.example/%s.git\n' "$1" > .git/config
  echo .git > .dockerignore
}
one_line() { printf 'line %s\n' "$(now)" >> "$1"; }
new_app() { # name
  FLY_REGISTRY_HOST=$registry quiet "$fly" apps create "$1" -o personal
  printf 'app = "%s"\nprimary_region = "ams"\n' "$1" > fly.toml
}

app() { # tool, RTT: two thousand sources, a command that takes a moment, code after it
  name=bench-app-$1-$2
  mkdir -p "$work/$name/src"
  cd "$work/$name"
  new_app "$name"
  printf 'FROM %s\nWORKDIR /app\nCOPY list ./\nRUN echo %s && for i in $(seq 200); do cat list; done | sha256sum > sum\nCOPY . .\nCMD ["/bin/sh"]\n' "$base" "$name" > Dockerfile
  seq -f "package %.0f" 1000 > list
  checkout "$name"
  i=0
  while [ "$i" -lt 2000 ]; do seq -f "line %.0f of source $i $name" 300 > "src/$i.txt"; i=$((i + 1)); done
  measure "app, first build" "$1" "$name"
  measure "app, nothing changed" "$1" "$name"
  one_line src/7.txt
  measure "app, one line changed" "$1" "$name"
  # A fresh clone: the same contents, other times, another directory.
  cp -r "$work/$name" "$work/$name-clone"
  find "$work/$name-clone" -exec touch {} +
  cd "$work/$name-clone"
  measure "app, fresh clone" "$1" "$name"
  cd "$here"
  rm -rf "$work/$name" "$work/$name-clone"
}

static() { # tool, RTT: nothing is run
  [ "$1" != engine ] || return 0
  name=bench-static-$1-$2
  mkdir -p "$work/$name/site"
  cd "$work/$name"
  new_app "$name"
  printf 'FROM scratch\nCOPY site /site\nCMD ["/site/serve"]\n' > Dockerfile
  i=0
  while [ "$i" -lt 500 ]; do
    { seq -f "line %.0f of page $i $name" 500; head -c 20000 /dev/urandom; } > "site/$i.html"
    i=$((i + 1))
  done
  measure "static, first build" "$1" "$name"
  measure "static, nothing changed" "$1" "$name"
  one_line site/7.html
  measure "static, one line changed" "$1" "$name"
  cd "$here"
  rm -rf "${work:?}/$name"
}

large() { # tool, RTT: a context of a gigabyte; one file of it changes
  name=bench-large-$1-$2
  mkdir -p "$work/large"
  cd "$work/large"
  if [ ! -e data ]; then
    each=$((megabytes * 1000000 / files))
    mkdir data
    head -c "$((each * files))" /dev/urandom | split -a 5 -b "$each" - data/f
  fi
  new_app "$name"
  checkout "$name"
  printf 'FROM %s\nRUN echo %s\nCOPY . /data\nCMD ["/bin/sh"]\n' "$base" "$name" > Dockerfile
  measure "large, first build" "$1" "$name"
  for file in data/*; do one_line "$file"; break; done
  measure "large, one file changed" "$1" "$name"
  find . -exec touch {} +
  measure "large, fresh clone" "$1" "$name"
  cd "$here"
  # A gigabyte each adds up.
  docker -H "unix://$engine" image rm -f "$FLY_REGISTRY_HOST/$name" > /dev/null 2>&1 || true
  docker -H "unix://$engine" builder prune -af > /dev/null 2>&1 || true
}

for rtt in "$@"; do
  echo "round trip $rtt ms"
  start_links "$rtt"
  for case in $only; do
    for tool in $tools; do "$case" "$tool" "$rtt"; done
  done
done
stop_links
[ "$buildkit" = 1 ] || echo "docker: the classic builder, its BuildKit plugin is not installed"
echo "processors: $(nproc 2> /dev/null || echo unknown); engine: $(docker -H "unix://$engine" version --format '{{.Server.Version}}' 2> /dev/null)"
