#!/bin/sh
# fuzz-feeds.sh [libFuzzer options]: builds the feed parser with libFuzzer and the address sanitizer
# (SANITIZE=fuzzer: without, for volume) and runs it, starting from the small feeds in seeds/.
# Everything lands in .build-fuzz.
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
out="$root/.build-fuzz"
mkdir -p "$out/corpus"
cd "$out"
flags="-O -sanitize=${SANITIZE:-fuzzer,address} -parse-as-library -swift-version 6 -I $root/Sources/CLibXML2 -I $out"
flags="$flags $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g')"
for module in Markup Feeds; do
  # shellcheck disable=SC2046,SC2086
  swiftc $flags -wmo -emit-module -emit-library -static -module-name "$module" \
    -emit-module-path "$out/$module.swiftmodule" -o "$out/lib$module.a" \
    $(find "$root/Sources/$module" -name '*.swift')
done
# shellcheck disable=SC2086
swiftc $flags "$root/Benchmarks/Fuzz/FuzzFeeds.swift" -L "$out" -lFeeds -lMarkup -lxml2 -lm -o fuzz-feeds
exec env ASAN_OPTIONS=detect_leaks=0 ./fuzz-feeds "$out/corpus" "$root/Benchmarks/Fuzz/seeds" \
  -timeout=10 -max_len=8192 -rss_limit_mb=2048 "$@"
