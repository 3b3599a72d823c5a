#!/bin/sh
# Installs what the tests need beyond Node, with apt-get, and says what it does.
set -eu

# Servers stand in /usr/sbin, which is not on everyone's path.
PATH="$PATH:/usr/sbin"
missing=""
for tool in python3 mosquitto openssl; do
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $tool"
done

if [ -z "$missing" ]; then
  echo "setup: python3 (for the emulator's PTY), mosquitto (a broker of another make) and openssl (certificates) are here; nothing to install"
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
