import Fetching
import Testing

@Suite struct `A range of addresses` {
  @Test(arguments: [
    ("10.0.0.0/8", "10.0.0.0/8"), ("10.1.2.3/8", "10.0.0.0/8"), ("10.1.2.3", "10.1.2.3/32"),
    ("0.0.0.0/0", "0.0.0.0/0"), ("255.255.255.255/31", "255.255.255.254/31"),
    ("fd00::1/8", "fd00::/8"), ("::1", "::1/128"), ("::/0", "::/0"),
    ("2001:DB8::/032", "2001:db8::/32"),
  ])
  func `is an address and a prefix`(text: String, canonical: String) throws {
    #expect(try #require(CIDR(text)).description == canonical)
  }

  @Test(arguments: [
    "", "/", "/8", "10", "10.0.0", "127.1", "0x7f.0.0.1", "10.0.0.0/", "10.0.0.0/33",
    "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "10.0.0.0/ 8", " 10.0.0.0/8", "10.0.0.256",
    "::/129", "fe80::1%eth0", "[::1]", "localhost", "10.0.0.0/99999999999999999999",
  ])
  func `is nothing else`(text: String) {
    #expect(CIDR(text) == nil)
  }
}

@Suite struct `An address` {
  @Test(arguments: [
    ("::ffff:1.2.3.4", "1.2.3.4"), ("64:ff9b::102:304", "1.2.3.4"), ("2002:102:304::", "1.2.3.4"),
    ("2002:102:304:ffff::9", "1.2.3.4"), ("::1.2.3.4", "1.2.3.4"), ("::1", "::1"), ("::", "::"),
    ("1.2.3.4", "1.2.3.4"), ("2003:102:304::", "2003:102:304::"),
    ("64:ff9b:1::102:304", "64:ff9b:1::102:304"),
  ])
  func `shows the one that it carries`(text: String, carried: String) throws {
    #expect(try #require(IPAddress(text)).unmapped.description == carried)
  }
}
