#!/bin/sh
# fuzz-articles.sh [libFuzzer options]: builds the article extractor with libFuzzer and the address
# sanitizer (SANITIZE=fuzzer: without, for volume) and runs it, starting from the small pages in
# page-seeds/. Everything lands in .build-fuzz-articles.
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
out="$root/.build-fuzz-articles"
mkdir -p "$out/corpus"
cd "$out"
weights="$root/Sources/ExtractionWeights"
clang -std=c23 -O -c -I "$weights/include" --embed-dir="$weights" "$weights/weights.c" -o weights.o
echo "module ExtractionWeights { header \"$weights/include/ExtractionWeights.h\" export * }" \
  > module.modulemap
flags="-O -sanitize=${SANITIZE:-fuzzer,address} -parse-as-library -swift-version 6"
flags="$flags -I $root/Sources/CLibXML2 -I $out"
flags="$flags $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g')"
for module in Markup ExtractionCore; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -wmo -emit-module -emit-library -static -module-name "$module" \
    -emit-module-path "$out/$module.swiftmodule" -o "$out/lib$module.a" \
    $(find "$root/Sources/$module" -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags "$root/Benchmarks/Fuzz/FuzzArticles.swift" weights.o -L "$out" -lExtractionCore -lMarkup \
  -lxml2 -lm -o fuzz-articles
exec env ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no ./fuzz-articles "$out/corpus" \
  "$root/Benchmarks/Fuzz/page-seeds" -timeout=10 -max_len=4096 -rss_limit_mb=2048 "$@"
