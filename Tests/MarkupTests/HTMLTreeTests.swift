import Markup
import Testing

/// An HTML tree in one line, for reading in tests: `p[text]`.
private func outline(_ html: String) -> String {
  let tree = HTMLTree(utf8: Array(html.utf8))
  func describe(_ node: Int) -> String {
    let own = tree.nodes[node]
    if own.tag == .text {
      return tree.text(Int(own.start)..<Int(own.start + own.count))
    }
    var children: [String] = []
    var child = tree.firstChild(of: node)
    while let next = child {
      children.append(describe(next))
      child = tree.nextSibling(of: next)
    }
    return own.tag.name + "[" + children.joined(separator: "|") + "]"
  }
  guard let body = tree.elements(.body).first else { return "" }
  return String(describe(body).dropFirst(5).dropLast())
}

@Suite struct `An HTML tree` {
  @Test(arguments: [
    ("<p>a<p>b", "p[a]|p[b]"),
    ("<p>a<section>b</section>c", "p[a]|section[b]|c"),
    ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul[li[a]|li[b|ul[li[c]]]|li[d]]"),
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "table[tr[td[a]|td[b]]|tr[td[c]]]|d"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "dl[dt[a]|dd[b]|dt[c]]"),
    ("<h2>a<h3>b</h2>c", "h2[a]|h3[b]|c"),
    ("<a href=1>a<a href=2>b</a>", "a[a]|a[b]"),
    ("<div><span>a</div>b</span>", "div[span[a]]|b"),
    ("</p></div>a</span>", "a"),
    ("<custom-tag>a</custom-tag>b", "unknown[a]|b"),
    ("<br>a<br/>b<img src=x>", "br[]|a|br[]|b|img[]"),
    ("<p>1 < 2 and 3 <4", "p[1 < 2 and 3 <4]"),
  ])
  func `closes what HTML says is closed`(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test(arguments: [
    ("a<!-- b --> c", "a c"),
    ("a<!-- b --!>c", "ac"),
    ("a<!---->b<!-->c", "abc"),
    ("a<?php x ?>b<!DOCTYPE html>c", "abc"),
    ("a<textarea><b>c</textarea>d", "a|textarea[]|d"),
    ("a<style>p > b { }</style>b", "a|style[]|b"),
    (
      "a<script><!-- <script> x </script> --></script>b",
      "a|script[<!-- <script> x </script> -->]|b"
    ),
    ("a<script>if (a < b) '</p>'</script>b", "a|script[if (a < b) '</p>']|b"),
    ("a<svg><title>t</title><path d='M0'/></svg>b", "a|svg[]|b"),
    ("a<svg>b", "a|svg[b]"),
    ("a<template><p>b</p></template>c", "a|template[p[b]]|c"),
  ])
  func `keeps markup, comments and code apart`(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test(arguments: [
    ("&amp;&lt;&eacute;&#233;&#xE9;&#146;&nbsp;|&bogus;&", "&<ééé’\u{A0}|&bogus;&"),
    ("AT&T &amp b", "AT&T & b"),
  ])
  func `resolves references`(html: String, expected: String) {
    #expect(outline(html) == expected)
  }

  @Test func `keeps the attributes that are asked for, each once`() {
    let tree = HTMLTree(
      utf8: Array(
        "<A HREF='?a=1&copy=2&amp;b' class=x class=y onclick=\"a > b\" data-testid=\"t\">".utf8))
    let link = tree.elements(.a)[0]
    #expect(tree.value(.href, of: link) == "?a=1&copy=2&b")
    #expect(tree.value(.class, of: link) == "x")
    #expect(tree.value(.dataTestid, of: link) == "t")
    #expect(tree.value(.id, of: link) == nil)
  }

  @Test func `puts metadata into the head and text into the body, tags or not`() {
    let tree = HTMLTree(utf8: Array("<title>T &amp; <b></title><meta name=a content=b>text".utf8))
    #expect(tree.elements(.title).map { tree.text(of: $0) } == ["T & <b>"])
    #expect(outline("<title>T</title>text") == "text")
    #expect(outline("<head><title>T</title></head><body class=x>a</body>b") == "ab")
  }

  @Test func `knows the range of each subtree`() {
    let tree = HTMLTree(utf8: Array("<div><p>a<b>c</b></p></div><p>d</p>".utf8))
    for (index, node) in tree.nodes.enumerated() {
      #expect(Int(node.end) > index)
      if node.parent >= 0 { #expect(node.end <= tree.nodes[Int(node.parent)].end) }
    }
    #expect(tree.text(of: tree.elements(.div)[0]) == "ac")
  }
}

@Suite struct `An HTML tree of hostile input` {
  private static let cases: [(String, String)] = [
    ("40,000 attributes", "<p " + String(repeating: "a=b ", count: 40_000) + ">text"),
    ("40,000 attributes of one name", "<p " + String(repeating: "class=b ", count: 40_000) + ">x"),
    ("50,000 levels", String(repeating: "<div>", count: 50_000) + "text"),
    ("50,000 inline levels", String(repeating: "<b><i>", count: 50_000) + "text"),
    ("stray end tags", String(repeating: "<b></p></i></div>", count: 50_000)),
    ("unclosed graphics", String(repeating: "<svg>", count: 50_000)),
    ("unclosed comments", String(repeating: "<!-", count: 50_000) + "<!--"),
    ("comments in scripts", "<script>" + String(repeating: "<!--<script>", count: 50_000)),
    ("open tags", String(repeating: "<a href='", count: 50_001)),
    ("ampersands", String(repeating: "&", count: 200_000)),
    ("tables", String(repeating: "<table><tr><td>", count: 20_000)),
  ]

  @Test(arguments: cases.map(\.0))
  func `is built in bounded time`(name: String) throws {
    let html = try #require(Self.cases.first { $0.0 == name }).1
    let clock = ContinuousClock()
    let bytes = Array(html.utf8)
    let time = clock.measure { _ = HTMLTree(utf8: bytes) }
    // 50 ms per MB are asked of an optimised build; a debug build on a busy machine gets more.
    #expect(time < .seconds(8))
  }

  @Test func `is never deeper than the limit`() {
    let tree = HTMLTree(utf8: Array(String(repeating: "<div>", count: 5000).utf8))
    var depth = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst() {
      depth[index] = depth[Int(tree.nodes[index].parent)] + 1
    }
    #expect((depth.max() ?? 0) <= 512)
  }

  @Test(arguments: 0..<20)
  func `is sound after any mutation`(seed: UInt64) {
    var random = Mutations(seed: seed)
    let page = """
      <!DOCTYPE html><html lang=en><head><title>A &amp; B</title><script>x = "<p>";</script></head>
      <body class="c"><div id='d'><p>Text <a href="/x?y=1&amp;z">link</a><ul><li>1<li>2</ul>
      <table><tr><td>é</table><!-- c --><svg><path/></svg><textarea><b></textarea></div></body>
      """
    for _ in 0..<20 {
      let bytes = random.mutate(Array(page.utf8))
      #expect(isSound(HTMLTree(utf8: bytes)), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private func isSound(_ tree: HTMLTree) -> Bool {
    tree.nodes.indices.allSatisfy { index in
      let node = tree.nodes[index]
      let limit = node.tag == .text ? tree.buffer.count : tree.attributes.count
      return Int(node.end) > index && node.end <= tree.nodes.count && Int(node.parent) < index
        && node.start >= 0 && Int(node.start + node.count) <= limit
    }
  }
}

/// Changes bytes at random places, the same ones for a seed.
private struct Mutations {
  private var state: UInt64
  private static let pieces = ["<", ">", "</", "<!--", "-->", "'", "\"", "&", "<script>", "</svg>"]

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }

  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + next(6)) where !bytes.isEmpty {
      switch next(4) {
      case 0: bytes.remove(at: next(bytes.count))
      case 1: bytes[next(bytes.count)] = UInt8(next(128))
      case 2:
        bytes.insert(contentsOf: Self.pieces[next(Self.pieces.count)].utf8, at: next(bytes.count))
      default: bytes.removeSubrange(next(bytes.count)...)
      }
    }
    return bytes
  }
}
