#!/bin/sh
# Makes a small base image of this computer's own files, so that images can be built and run where no image
# can be pulled: busybox as shell and tools, and with it one of
#   node    node and npm            python  python3 and pip           go  the Go tools
# usage: tests/images/base.sh busybox|node|python|go NAME[:TAG]     into the engine (docker, DOCKER_HOST)
#        tests/images/base.sh busybox|node|python|go --tar FILE     as a root file system
# Ends with 3, and says what is missing, where this computer has not got the tools.
set -eu

missing() { echo "base: $*" >&2; exit 3; }
usage() { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 2 ] || usage
kind=$1
case $2 in --tar) [ $# -eq 3 ] || usage; file=$3 name= ;; -*) usage ;; *) file= name=$2 ;; esac
[ -n "$file" ] || command -v docker > /dev/null || missing "docker is not installed"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
root=$work/root
path=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
set --

# Directories as a merged /usr has them: what the libraries' paths expect, wherever they really are.
mkdir -p "$root/usr/bin" "$root/usr/sbin" "$root/usr/lib" "$root/usr/lib64" "$root/usr/local/bin" \
  "$root/etc/ssl/certs" "$root/root" "$root/tmp" "$root/var/tmp" "$root/proc" "$root/sys" "$root/dev"
for dir in bin sbin lib lib64; do ln -s "usr/$dir" "$root/$dir"; done
chmod 1777 "$root/tmp" "$root/var/tmp"
chmod 700 "$root/root"

# One file, links followed, at the same place.
copy() {
  [ -e "$1" ] || return 0
  mkdir -p "$root$(dirname "$1")"
  [ -e "$root$1" ] || cp -L "$1" "$root$1"
}
# The shared libraries a program is loaded with.
libraries() {
  { ldd "$1" 2> /dev/null || true; } | awk '$2 == "=>" && $3 ~ /^\// { print $3 } $1 ~ /^\// { print $1 }' \
    | while read -r library; do copy "$library"; done
}
# A directory without what only its developers need.
tree() {
  mkdir -p "$root$1"
  tar -C "$1" --exclude=__pycache__ --exclude=./test --exclude=./tests --exclude=testdata --exclude='*_test.go' \
    --exclude=./site-packages --exclude=./dist-packages --exclude=./idlelib --exclude=./tkinter \
    --exclude=./turtledemo --exclude=./ensurepip --exclude='./config-*' --exclude=./docs --exclude=./man \
    -cf - . | tar -C "$root$1" -xf -
}

busybox=
for candidate in /bin/busybox /usr/bin/busybox; do [ ! -x "$candidate" ] || busybox=$candidate; done
[ -n "$busybox" ] || missing "busybox is not installed"
cp -L "$busybox" "$root/usr/bin/busybox"
libraries "$busybox"
for applet in $("$busybox" --list); do
  [ -e "$root/usr/bin/$applet" ] || ln -s busybox "$root/usr/bin/$applet"
done

printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n' > "$root/etc/passwd"
printf 'root:x:0:\nnogroup:x:65534:\n' > "$root/etc/group"
printf 'hosts: files dns\n' > "$root/etc/nsswitch.conf"
for certificates in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt; do
  [ ! -e "$certificates" ] || cp -L "$certificates" "$root/etc/ssl/certs/ca-certificates.crt"
done

# How this computer reaches package registries, in the program's own settings; never what logs in there.
settings() {
  for setting in "$@"; do
    [ -f "$setting" ] || continue
    mkdir -p "$root$(dirname "$setting")"
    grep -v -i -E 'auth|password|token|username|://[^/]*@' "$setting" > "$root$setting" || true
  done
}

add_node() {
  node=$(command -v node) && npm=$(command -v npm) || missing "node and npm are not installed"
  node=$(readlink -f "$node")
  cp "$node" "$root/usr/bin/node"
  libraries "$node"
  # …/lib/node_modules/npm/bin/npm-cli.js
  npm=$(dirname "$(dirname "$(readlink -f "$npm")")")
  [ -f "$npm/bin/npm-cli.js" ] || missing "npm is not where it usually is, but in $npm"
  mkdir -p "$root/usr/lib/node_modules/npm"
  tar -C "$npm" --exclude=./docs --exclude=./man -cf - . | tar -C "$root/usr/lib/node_modules/npm" -xf -
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/bin/npx"
  settings /etc/npmrc /usr/etc/npmrc /usr/local/etc/npmrc
}

add_python() {
  command -v python3 > /dev/null || missing "python3 is not installed"
  ask() { python3 -I -c "$1"; }
  pip=$(ask 'import os, pip; print(os.path.dirname(pip.__file__))' 2> /dev/null) || missing "python3 has no pip"
  python=$(ask 'import os, sys; print(os.path.realpath(getattr(sys, "_base_executable", sys.executable)))')
  library=$(ask 'import sysconfig; print(sysconfig.get_path("stdlib"))')
  copy "$python"
  libraries "$python"
  tree "$library"
  for module in "$library"/lib-dynload/*.so; do libraries "$module"; done
  mkdir -p "$root$pip"
  tar -C "$pip" --exclude=__pycache__ -cf - . | tar -C "$root$pip" -xf -
  [ -e "$root/usr/bin/python3" ] || ln -s "$python" "$root/usr/bin/python3"
  printf '#!/bin/sh\nexec python3 -m pip "$@"\n' > "$root/usr/local/bin/pip"
  chmod 755 "$root/usr/local/bin/pip"
  settings /etc/pip.conf
}

add_go() {
  command -v go > /dev/null || missing "go is not installed"
  tools=$(go env GOROOT)
  for part in bin pkg src lib; do [ ! -d "$tools/$part" ] || tree "$tools/$part"; done
  copy "$tools/VERSION"
  copy "$tools/go.env"
  path=$tools/bin:$path
}

case $kind in
  busybox) ;;
  node) add_node ;;
  python) add_python ;;
  go) add_go ;;
  *) usage ;;
esac
# Names resolve through the C library, which loads these by itself.
for library in /lib/x86_64-linux-gnu/libnss_dns.so.2 /lib/x86_64-linux-gnu/libnss_files.so.2 \
  /lib/x86_64-linux-gnu/libresolv.so.2; do
  [ "$kind" = busybox ] || copy "$library"
done

if [ -n "$file" ]; then
  tar -C "$root" --numeric-owner --owner=0 --group=0 -cf "$file" .
  exit 0
fi
if [ "$kind" = go ]; then
  set -- --change "ENV GOPROXY=$(go env GOPROXY)" --change "ENV GOTOOLCHAIN=local" \
    --change "ENV CGO_ENABLED=0" --change "ENV GOFLAGS=-buildvcs=false"
fi
tar -C "$root" --numeric-owner --owner=0 --group=0 -cf - . \
  | docker import --change "ENV PATH=$path" --change 'CMD ["/bin/sh"]' "$@" - "$name" > /dev/null
echo "$name"
