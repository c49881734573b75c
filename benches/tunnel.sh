#!/bin/sh
# The tunnel beside wireguard-go's user-space stack (what flyctl rides on): both clients use the same gateway and
# the same far end (a machine of the local platform), one after the other, each with a peer of its own (the clocks
# in their handshakes differ by 27 s, and a gateway takes no handshake older than the last one).
# usage: benches/tunnel.sh [BYTES]      FLY=binary, BENCH=examples/tunnel_bench, LINK=examples/udp_link
# Needs Go (modules of benches/tunnel/go), root or user namespaces for the process runtime, python3.
# Build first: cargo build --release -p fly --bin fly --example tunnel_bench
#              cargo build --release -p fly-netstack --example udp_link
set -eu
cd "$(dirname "$0")/.."
fly=${FLY:-$PWD/target/release/fly}
bench=${BENCH:-$PWD/target/release/examples/tunnel_bench}
link=${LINK:-$PWD/target/release/examples/udp_link}
bytes=${1:-1000000000}
for file in "$fly" "$bench" "$link"; do
  [ -x "$file" ] || { echo "tunnel: $file is missing, see the head of this file" >&2; exit 1; }
done

work=$(mktemp -d)
emulator=
export FLY_CONFIG_DIR="$work/config" FLY_LOCAL_DIR="$work/platform" FLY_LOCAL=1 CI=1
unset FLY_API_TOKEN FLY_ACCESS_TOKEN FLY_APP 2> /dev/null || true
stop() {
  [ -z "$emulator" ] || kill "$emulator" 2> /dev/null || true
  "$fly" local down > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT INT TERM
quiet() { "$@" > "$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }; }

(cd benches/tunnel/go && go build -o "$work/go-client" ./client && CGO_ENABLED=0 go build -o "$work/app-sink" ./sink)
mkdir "$work/app"
mv "$work/app-sink" "$work/app/sink"
cd "$work/app"
printf 'FROM scratch\nCOPY sink /sink\nCMD ["/sink"]\n' > Dockerfile
printf 'app = "sink"\nprimary_region = "ams"\n' > fly.toml
quiet "$fly" local up --detach --runtime process
quiet "$fly" deploy --yes --ha=false
target="[$("$fly" dig -s sink.internal | head -1)]:9000"
peer_of() { # name: a new peer, as $work/NAME.json and in the form of WireGuard's own file
  "$fly" wireguard create personal ams "bench-$1" stdout > "$work/conf" 2> /dev/null
  python3 - "$work" "$1" << 'P'
import json, re, sys
conf = open(sys.argv[1] + "/conf").read()
field = lambda key: re.search(rf"^{key} *= *(\S+)", conf, re.M).group(1)
peer = {"private_key": field("PrivateKey"), "peer_public": field("PublicKey"),
        "endpoint": field("Endpoint"), "address": field("Address").split("/")[0]}
json.dump(peer, open(f"{sys.argv[1]}/{sys.argv[2]}.json", "w"))
print(peer["endpoint"], file=open(sys.argv[1] + "/endpoint", "w"))
P
}
peer_of go
peer_of fly

both() { # words for both clients
  "$work/go-client" -peer "$work/go$far.json" -target "$target" "$@" || echo "failed: wireguard-go $*"
  "$bench" -peer "$work/fly$far.json" -target "$target" "$@" || echo "failed: fly $*"
}
echo "# loopback"
far=
both -mode down -bytes "$bytes"
both -mode up -bytes "$bytes"
both -mode down -bytes "$bytes" -streams 16
both -mode up -bytes "$bytes" -streams 16
both -mode ping-pong -rounds 10000
both -mode connect -rounds 1000
"$bench" -peer "$work/fly.json" -target "$target" -mode idle -streams 10000 -seconds "${IDLE_SECONDS:-20}"
for loss in 0 0.01; do
  echo "# 200 Mbit/s, 40 ms round trip, loss $loss"
  "$link" --to "$(cat "$work/endpoint")" --mbit 200 --delay-ms 20 --loss "$loss" > "$work/link" &
  emulator=$!
  until [ -s "$work/link" ]; do sleep 0.1; done
  for name in go fly; do
    sed "s/\"endpoint\": \"[^\"]*\"/\"endpoint\": \"$(cat "$work/link")\"/" "$work/$name.json" > "$work/$name-far.json"
  done
  far=-far
  both -mode down -bytes 200000000
  both -mode up -bytes 200000000
  kill "$emulator"
  emulator=
  : > "$work/link"
done
