#!/bin/sh
# Installs `fly` for the present user: from a release archive, checksum verified, or from this source tree.
# Never needs root. POSIX sh; tested under dash.
set -eu

usage() {
  cat <<'HELP'
usage: install.sh [--from-source] [--version V] [--prefix DIR] [--base-url URL] [--uninstall]

  --from-source    build with cargo in the tree this script lies in
  --version V      release to install (default: latest)
  --prefix DIR     where to (default: $FLYCTL_INSTALL, else ~/.fly)
  --base-url URL   where release archives are: URL/V/fly-V-OS-ARCH.tar.gz with .sha256 beside it,
                   and URL/latest, a file that holds the newest V
  --uninstall      remove what an installation put there
HELP
}

die() { printf 'install: %s\n' "$*" >&2; exit 1; }

mode=release
version=latest
prefix=${FLYCTL_INSTALL:-"${HOME:-}/.fly"}
base=${FLY_INSTALL_BASE_URL:-}
while [ $# -gt 0 ]; do
  case "$1" in
    --from-source) mode=source ;;
    --uninstall) mode=uninstall ;;
    --version) [ $# -gt 1 ] || die "--version needs a value"; version=$2; shift ;;
    --prefix) [ $# -gt 1 ] || die "--prefix needs a value"; prefix=$2; shift ;;
    --base-url) [ $# -gt 1 ] || die "--base-url needs a value"; base=$2; shift ;;
    -h|--help) usage; exit 0 ;;
    *) usage >&2; die "unknown argument: $1" ;;
  esac
  shift
done
case "$prefix" in
  /*) ;;
  *) die "the prefix must be an absolute path (got '$prefix')" ;;
esac

# What an installation owns, relative to the prefix.
owned='bin/fly bin/flyctl share/man/man1/fly.1
share/bash-completion/completions/fly share/zsh/site-functions/_fly share/fish/vendor_completions.d/fly.fish
share/fly/completions/fly.ps1 share/fly/completions/fly.elv share/fly/completions/fly.nu'

if [ "$mode" = uninstall ]; then
  for file in $owned; do rm -f "$prefix/$file"; done
  for dir in share/man/man1 share/man share/bash-completion/completions share/bash-completion \
    share/zsh/site-functions share/zsh share/fish/vendor_completions.d share/fish \
    share/fly/completions share/fly share bin; do
    rmdir "$prefix/$dir" 2>/dev/null || true
  done
  echo "removed fly from $prefix (configuration and tokens were left alone)"
  exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

fetch() { # URL FILE
  if command -v curl >/dev/null 2>&1; then curl --fail --silent --show-error --location --output "$2" "$1"
  elif command -v wget >/dev/null 2>&1; then wget -q -O "$2" "$1"
  else die "neither curl nor wget is here"; fi
}

checksum() { # FILE
  if command -v sha256sum >/dev/null 2>&1; then sha256sum "$1" | cut -d' ' -f1
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256 "$1" | cut -d' ' -f1
  else die "neither sha256sum nor shasum is here"; fi
}

if [ "$mode" = source ]; then
  here=$(cd "$(dirname "$0")" && pwd)
  [ -f "$here/Cargo.toml" ] || die "--from-source works in a source tree only"
  command -v cargo >/dev/null 2>&1 || die "cargo is missing: install a Rust toolchain first"
  profile=${FLY_INSTALL_PROFILE:-release}
  if [ "$profile" = release ]; then (cd "$here" && cargo build --locked --quiet --release)
  else (cd "$here" && cargo build --locked --quiet); fi
  binary="${CARGO_TARGET_DIR:-$here/target}/$profile/fly"
else
  [ -n "$base" ] || die "no release location is configured: pass --base-url URL, or use --from-source"
  case "$(uname -s)" in
    Linux) os=linux ;;
    Darwin) os=darwin ;;
    *) die "no release for $(uname -s); use --from-source" ;;
  esac
  case "$(uname -m)" in
    x86_64|amd64) arch=amd64 ;;
    aarch64|arm64) arch=arm64 ;;
    *) die "no release for $(uname -m); use --from-source" ;;
  esac
  if [ "$version" = latest ]; then
    fetch "$base/latest" "$work/latest" || die "cannot read $base/latest"
    version=$(tr -d ' \r\n' < "$work/latest")
  fi
  name="fly-$version-$os-$arch.tar.gz"
  fetch "$base/$version/$name" "$work/$name" || die "cannot fetch $base/$version/$name"
  fetch "$base/$version/$name.sha256" "$work/$name.sha256" || die "cannot fetch the checksum of $name"
  want=$(cut -d' ' -f1 < "$work/$name.sha256")
  have=$(checksum "$work/$name")
  [ "$want" = "$have" ] || die "checksum of $name is $have, expected $want: nothing was installed"
  tar -xzf "$work/$name" -C "$work"
  binary="$work/fly"
fi
[ -x "$binary" ] || die "no executable at $binary"
"$binary" version >/dev/null || die "the binary does not run on this machine"

mkdir -p "$prefix/bin" "$prefix/share/man/man1" "$prefix/share/bash-completion/completions" \
  "$prefix/share/zsh/site-functions" "$prefix/share/fish/vendor_completions.d" "$prefix/share/fly/completions"
# Replaced by rename, so that a running fly is never half-written.
cp "$binary" "$prefix/bin/.fly.new" && chmod 755 "$prefix/bin/.fly.new" && mv -f "$prefix/bin/.fly.new" "$prefix/bin/fly"
ln -sf fly "$prefix/bin/flyctl"
fly="$prefix/bin/fly"
"$fly" completion bash > "$prefix/share/bash-completion/completions/fly"
"$fly" completion zsh > "$prefix/share/zsh/site-functions/_fly"
"$fly" completion fish > "$prefix/share/fish/vendor_completions.d/fly.fish"
"$fly" completion powershell > "$prefix/share/fly/completions/fly.ps1"
"$fly" completion elvish > "$prefix/share/fly/completions/fly.elv"
"$fly" completion nushell > "$prefix/share/fly/completions/fly.nu"
"$fly" __man > "$prefix/share/man/man1/fly.1"

echo "installed $("$fly" version | cut -d' ' -f1-3) to $prefix/bin"
case ":${PATH:-}:" in
  *":$prefix/bin:"*) ;;
  *) echo "add it to your PATH: export PATH=\"$prefix/bin:\$PATH\"" ;;
esac
