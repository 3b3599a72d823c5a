#!/bin/sh
# Installs what the tests need beyond Node, with apt-get, and says what it does.
set -eu

if ! cargo clippy --version >/dev/null 2>&1 || ! cargo fmt --version >/dev/null 2>&1; then
  echo "setup: missing: cargo 1.95 or newer with clippy and rustfmt (for the wasmtime host); rustup brings them:" >&2
  echo "setup:   curl --proto '=https' -sSf https://sh.rustup.rs | sh" >&2
fi

missing=""
command -v python3 >/dev/null 2>&1 || missing="$missing python3"

if [ -z "$missing" ]; then
  echo "setup: python3 is here (for the emulator's PTY); nothing to install"
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: missing:$missing; there is no apt-get here, install them by hand" >&2
  exit 1
fi
run=""
[ "$(id -u)" = 0 ] || run="sudo"
echo "setup: apt-get install$missing"
$run apt-get update -q
# shellcheck disable=SC2086 # a list of words
$run apt-get install -y -q --no-install-recommends $missing
