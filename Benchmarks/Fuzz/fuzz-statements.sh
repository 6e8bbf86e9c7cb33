#!/bin/sh
# fuzz-statements.sh [libFuzzer options]: builds the statement finder with libFuzzer and the address
# sanitizer (SANITIZE=fuzzer: without, for volume) and runs it, starting from the small texts in
# seeds-statements/. Everything lands in .build-fuzz-statements.
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
out="$root/.build-fuzz-statements"
mkdir -p "$out/corpus"
cd "$out"
flags="-O -sanitize=${SANITIZE:-fuzzer,address} -parse-as-library -swift-version 6 -I $root/Sources/CLibXML2 -I $out"
flags="$flags -Xcc -fmodule-map-file=$out/weights.modulemap"
flags="$flags $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g')"
weights="$root/Sources/ExtractionWeights"
echo "module ExtractionWeights { header \"$weights/include/ExtractionWeights.h\" export * }" >weights.modulemap
clang -std=gnu23 -O2 -I "$weights/include" -c "$weights/weights.c" -o weights.o
for module in Markup ExtractionCore; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -wmo -emit-module -emit-library -static -module-name "$module" \
    -emit-module-path "$out/$module.swiftmodule" -o "$out/lib$module.a" \
    $(find "$root/Sources/$module" -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags "$root/Benchmarks/Fuzz/FuzzStatements.swift" weights.o \
  -L "$out" -lExtractionCore -lMarkup -lxml2 -lm -o fuzz-statements
exec env ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no ./fuzz-statements "$out/corpus" \
  "$root/Benchmarks/Fuzz/seeds-statements" -timeout=10 -max_len=2048 -rss_limit_mb=2048 "$@"
