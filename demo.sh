#!/bin/sh
# Deploys examples/hello onto the local platform with the code path every user has, and shows it answer.
# Leaves the platform running; `./demo.sh --stop` stops it (or, when it is not running, shows the demo
# and stops it afterwards). Everything it writes is below target/.
set -eu
cd "$(dirname "$0")"
here=$(pwd)

say() { printf '\n==> %s\n' "$*"; }
die() { printf 'demo: %s\n' "$*" >&2; exit 1; }

for tool in cargo rustc cc curl; do
  command -v "$tool" >/dev/null 2>&1 || die "$tool is missing (see the prerequisites in README.md)"
done

profile=${FLY_DEMO_PROFILE:-debug}
fly="$here/target/$profile/fly"
export FLY_CONFIG_DIR="$here/target/demo/config"
export FLY_LOCAL_DIR="$here/target/demo/platform"
unset FLY_API_TOKEN FLY_ACCESS_TOKEN FLY_APP FLY_API_BASE_URL FLY_FLAPS_BASE_URL FLY_UIEX_BASE_URL 2>/dev/null || true

stop=no
case "${1:-}" in
  "") ;;
  --stop)
    stop=yes
    if [ -x "$fly" ] && "$fly" local status >/dev/null 2>&1; then
      "$fly" local down
      exit 0
    fi
    ;;
  *) die "usage: ./demo.sh [--stop]" ;;
esac

say "Building fly"
if [ "$profile" = release ]; then cargo build --quiet --release; else cargo build --quiet; fi

say "Compiling the sample app (a static binary, standard library only)"
rustc --edition 2024 -O -C target-feature=+crt-static -o examples/hello/hello examples/hello/main.rs

# Named, so that the demo is the same whether or not a container engine runs here.
say "fly local up --detach --runtime process"
"$fly" local up --detach --runtime process

say "fly deploy (examples/hello)"
"$fly" deploy examples/hello --local --yes

say "fly status"
(cd examples/hello && "$fly" status --local)

url=$("$fly" apps open hello --local --print)
say "curl $url"
curl --silent --show-error --fail --max-time 10 "$url"

if [ "$stop" = yes ]; then
  say "fly local down"
  "$fly" local down
else
  say "The platform is still running. Try:"
  cat <<HINT
  export FLY_CONFIG_DIR=$FLY_CONFIG_DIR FLY_LOCAL_DIR=$FLY_LOCAL_DIR FLY_LOCAL=1 PATH=$here/target/$profile:\$PATH
  fly logs -a hello --no-tail
  fly scale count 3 -a hello --yes
  ./demo.sh --stop        # stops it again
HINT
fi
