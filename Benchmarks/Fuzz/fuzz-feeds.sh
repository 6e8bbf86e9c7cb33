#!/bin/sh
# fuzz-feeds.sh FORMAT [libFuzzer options]: fuzzes the reading of one format with libFuzzer and the
# address sanitizer (SANITIZE=fuzzer: without, for volume), starting from the test fixture of that
# format and the words in dictionaries/. FORMAT is the name of a fixture without its ending:
# rss2.0 rss1.0 atom1.0 atom0.3 cdf jsonfeed1.1 sitemap opml page. Everything lands in .build-fuzz.
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
format=$1
fixture=$(ls "$root/Tests/FeedsTests/Fixtures/$format".* 2>/dev/null || true)
if [ -z "$format" ] || [ ! -f "$fixture" ]; then
  sed -n '2,5s/^# //p' "$0" >&2
  exit 64
fi
shift
case $format in
  opml) target=FuzzOPML ;;
  page) target=FuzzPage ;;
  *) target=FuzzFeed ;;
esac
case $format in
  jsonfeed*) words=json ;;
  page) words=html ;;
  *) words=xml ;;
esac
sanitize=${SANITIZE:-fuzzer,address}
out="$root/.build-fuzz/$(echo "$sanitize" | tr , -)"
corpus="$root/.build-fuzz/corpus/$format"
mkdir -p "$out" "$corpus"
cd "$out"
flags="-O -sanitize=$sanitize -parse-as-library -swift-version 6 -I $root/Sources/CLibXML2 -I $out"
flags="$flags $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g')"
for module in Markup Feeds; do
  if [ ! -f "lib$module.a" ] || [ -n "$(find "$root/Sources/$module" -newer "lib$module.a")" ]; then
    rm -f FuzzFeed FuzzOPML FuzzPage
    # shellcheck disable=SC2046,SC2086
    swiftc $flags -wmo -emit-module -emit-library -static -module-name "$module" \
      -emit-module-path "$out/$module.swiftmodule" -o "$out/lib$module.a" \
      $(find "$root/Sources/$module" -name '*.swift')
  fi
done
source="$root/Benchmarks/Fuzz/$target.swift"
if [ ! -x "$target" ] || [ "$source" -nt "$target" ]; then
  # shellcheck disable=SC2086
  swiftc $flags "$source" -L "$out" -lFeeds -lMarkup -lxml2 -lm -o "$target"
fi
seed="$root/.build-fuzz/seeds/$format"
mkdir -p "$seed"
cp "$fixture" "$seed/"
exec env ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no "./$target" "$corpus" "$seed" \
  -dict="$root/Benchmarks/Fuzz/dictionaries/$words.dict" \
  -timeout=10 -max_len=4096 -rss_limit_mb=2048 "$@"
