#!/bin/sh
# Assembles and pushes a 100 MB context and compares that with hashing and gzip on the same machine.
# usage: benches/assemble.sh [MEGABYTES]      FLY=path of the binary (default target/release/fly)
set -eu
cd "$(dirname "$0")/.."
fly=${FLY:-target/release/fly}
[ -x "$fly" ] || { echo "assemble: $fly is missing; cargo build --release" >&2; exit 1; }
fly=$(cd "$(dirname "$fly")" && pwd)/$(basename "$fly")
size=${1:-100}

work=$(mktemp -d)
export FLY_CONFIG_DIR="$work/config" FLY_LOCAL_DIR="$work/platform"
unset FLY_API_TOKEN FLY_ACCESS_TOKEN FLY_APP CI 2>/dev/null || true
trap '"$fly" local down >/dev/null 2>&1 || true; rm -rf "$work"' EXIT INT TERM

# Half text that compresses well, half bytes that do not: like a tree of sources, maps and pictures.
mkdir -p "$work/app/files"
i=0
while [ "$i" -lt "$size" ]; do
  if [ $((i % 2)) = 0 ]; then
    head -c 1000000 /dev/urandom > "$work/app/files/$i.bin"
  else
    seq -f "line %.0f of file $i, as sources have them" 1 30000 | head -c 1000000 > "$work/app/files/$i.txt"
  fi
  i=$((i + 1))
done
printf 'FROM scratch\nCOPY files /files\nCMD ["/files/0.bin"]\n' > "$work/app/Dockerfile"
printf 'app = "assemble-bench"\nprimary_region = "ams"\n' > "$work/app/fly.toml"
tar -C "$work/app" -cf "$work/context.tar" files

now() { date +%s%N; }
rate() { # name, start, end
  awk -v n="$1" -v t="$((($3 - $2) / 1000))" -v mb="$size" \
    'BEGIN { printf "%-44s %8.0f ms %8.0f MB/s\n", n, t / 1000, mb * 1000000 / t }'
}
measure() { # name, command…
  name=$1
  shift
  start=$(now)
  "$@" > "$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
  rate "$name" "$start" "$(now)"
}

cat "$work/context.tar" > /dev/null
measure "sha256sum (1 thread)" sha256sum "$work/context.tar"
measure "gzip -6 (1 thread)" gzip -6 -c "$work/context.tar"
"$fly" local up --detach --runtime simulated > "$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
"$fly" apps create assemble-bench --local > "$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
cd "$work/app"
measure "fly: scan, tar, hash, compress" "$fly" deploy --local --plan
measure "fly: the same, push, deploy --detach" "$fly" deploy --local --yes --detach --ha=false
measure "fly: again, nothing changed" "$fly" deploy --local --yes --detach --ha=false
echo "processors: $(nproc 2>/dev/null || echo unknown)"
