#!/bin/sh
# Installs what the tests need beyond Node, with apt-get, and says what it does.
set -eu

# Servers stand in /usr/sbin, which is not on everyone's path.
PATH="$PATH:/usr/sbin"
if ! cargo clippy --version >/dev/null 2>&1 || ! cargo fmt --version >/dev/null 2>&1; then
  # What is built with the oldest compiler that the crate takes is built with any later one, and its lints are known.
  oldest="$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' "$(dirname "$0")/../host/wasmtime/Cargo.toml")"
  echo "setup: missing: cargo $oldest or newer with clippy and rustfmt (for the wasmtime host); rustup brings them:" >&2
  echo "setup:   curl --proto '=https' -sSf https://sh.rustup.rs | sh -s -- --default-toolchain $oldest" >&2
fi

# A program, the Debian package that has it, and what it is for.
needed="
zsh zsh completion in it
fish fish completion in it
python3 python3 the emulator's PTY
mosquitto mosquitto a broker of another make
mosquitto_pub mosquitto-clients devices of another make
curl curl the control API
picocom picocom a terminal
pip3 python3-pip paho-mqtt and pyserial
openssl openssl certificates
cmake cmake the C host
gcc gcc the C host
g++ g++ its headers as C++
cc libc6-dev the C host
make make the C host
wasm2c wabt the core as C
wasm-objdump wabt where the blocks of the core end
wat2wasm wabt modules of the tests
qemu-system-arm qemu-system-arm emulated boards
arm-none-eabi-gcc gcc-arm-none-eabi firmware for them
riscv64-unknown-elf-gcc gcc-riscv64-unknown-elf firmware for another processor
doxygen doxygen the C host's page
clang clang the C host, with another compiler
chromium chromium the page
"
# What cargo would fetch when the tests first build: they need no network then.
if command -v cargo >/dev/null 2>&1; then
  for crate in host/wasmtime host/wamr/wamr-source tests/fuzz/rust; do
    cargo fetch --locked --quiet --manifest-path "$(dirname "$0")/../$crate/Cargo.toml"
  done
fi
missing=""
while read -r tool package use; do
  [ -n "$tool" ] || continue
  command -v "$tool" >/dev/null 2>&1 || missing="$missing $package"
  echo "setup: $tool, for $use"
done <<LIST
$needed
LIST
# The cross compilers' C libraries are packages of their own.
if ! [ -f "$(arm-none-eabi-gcc -print-file-name=nano.specs 2>/dev/null)" ]; then
  missing="$missing libnewlib-arm-none-eabi"
fi

# The page in Chinese needs characters to be drawn with.
echo "setup: fonts-noto-cjk, for the page in Chinese"
[ -d /usr/share/doc/fonts-noto-cjk ] || missing="$missing fonts-noto-cjk"

# The runtimes of clang's sanitizers and of libFuzzer, for npm run fuzz: a package of clang's own version.
echo "setup: libclang-rt-14-dev, for npm run fuzz"
if ! [ -f "$(clang -print-file-name=libclang_rt.fuzzer-x86_64.a 2>/dev/null)" ]; then
  missing="$missing libclang-rt-14-dev"
fi

for target in riscv64-unknown-elf arm-none-eabi; do
  [ -f "/usr/lib/picolibc/$target/picolibc.specs" ] || missing="$missing picolibc-$target"
done

# Devices and a serial port of another make, in versions of their own whatever the machine has: the tests look there first.
python_packages() {
  target="$(dirname "$0")/../build/python"
  packages="$(dirname "$0")/pythonpackages.txt"
  if cmp -s "$packages" "$target/packages"; then return; fi
  echo "setup: pip3 install $(tr '\n' ' ' <"$packages")into build/python"
  rm -rf "$target"
  python3 -m pip install --quiet --no-deps --only-binary :all: --target "$target" --requirement "$packages"
  cp "$packages" "$target/packages"
}

# Node in other versions, for the package's programs: from npm, which has its binaries as packages.
node_versions() {
  target="$(dirname "$0")/../build/nodes"
  # What runs npm is a Node.
  package="node-$(node -p 'process.platform + "-" + process.arch')"
  while read -r version; do
    if [ -x "$target/$version/node" ]; then continue; fi
    echo "setup: npm pack $package@$version, into build/nodes"
    mkdir -p "$target/$version"
    program="$target/$version/node"
    packed="$(npm pack --silent --pack-destination "$target" "$package@$version")"
    # A program that is half there would be taken for one.
    tar -xzOf "$target/$packed" package/bin/node >"$program.part"
    chmod +x "$program.part"
    mv "$program.part" "$program"
    rm "$target/$packed"
  done <"$(dirname "$0")/nodes.txt"
}

if [ -z "$missing" ]; then
  python_packages
  node_versions
  echo "setup: all of it is here; nothing more to install"
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
python_packages
node_versions
