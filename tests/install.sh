#!/bin/sh
# install.sh from source and from a release archive served from loopback; good and bad checksums; uninstall.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
server=
cleanup() { if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi; rm -rf "$work"; }
trap cleanup EXIT INT TERM
fail() { printf 'tests/install.sh: %s\n' "$*" >&2; exit 1; }

sh=${INSTALL_TEST_SHELL:-dash}
FLY_INSTALL_PROFILE=debug "$sh" install.sh --from-source --prefix "$work/src" >"$work/out"
[ -x "$work/src/bin/fly" ] || fail "no binary"
[ "$("$work/src/bin/flyctl" version --json | head -c 1)" = "{" ] || fail "the flyctl link does not work"
[ -s "$work/src/share/man/man1/fly.1" ] || fail "no man page"
[ -s "$work/src/share/zsh/site-functions/_fly" ] || fail "no completions"

"$sh" install.sh --uninstall --prefix "$work/src" >/dev/null
[ ! -e "$work/src/bin" ] || fail "uninstall left something: $(find "$work/src")"

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-amd64 ;;
  Linux-aarch64) platform=linux-arm64 ;;
  Darwin-arm64) platform=darwin-arm64 ;;
  *) platform=darwin-amd64 ;;
esac
mkdir -p "$work/www/9.9.9"
archive="$work/www/9.9.9/fly-9.9.9-$platform.tar.gz"
tar -czf "$archive" -C target/debug fly
(cd "$work/www/9.9.9" && sha256sum "$(basename "$archive")" > "$(basename "$archive").sha256")
echo 9.9.9 > "$work/www/latest"
node -e 'const http = require("http"), fs = require("fs"), path = require("path");
const server = http.createServer((ask, answer) => fs.readFile(path.join(process.argv[1], ask.url), (error, data) => {
  answer.writeHead(error ? 404 : 200); answer.end(data);
}));
server.listen(0, "127.0.0.1", () => console.log("port " + server.address().port));' "$work/www" >"$work/server" &
server=$!
port=
while [ -z "$port" ]; do
  kill -0 "$server" 2>/dev/null || fail "the file server ended"
  port=$(sed -n 's/.*port \([0-9]*\).*/\1/p' "$work/server")
done
"$sh" install.sh --base-url "http://127.0.0.1:$port" --prefix "$work/rel" >/dev/null
[ -x "$work/rel/bin/fly" ] || fail "nothing was installed from the archive"

echo "0000  x" > "$archive.sha256"
if "$sh" install.sh --base-url "http://127.0.0.1:$port" --version 9.9.9 --prefix "$work/bad" >/dev/null 2>"$work/err"; then
  fail "a wrong checksum was accepted"
fi
grep -q checksum "$work/err" || fail "the refusal does not name the checksum"
[ ! -e "$work/bad/bin/fly" ] || fail "something was installed in spite of the checksum"
echo "install.sh: from source, from an archive, wrong checksum, uninstall: ok"
