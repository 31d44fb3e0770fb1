import Testing

@testable import Composition

/// Private code points and what GBK's have become.
@Suite struct PrivateUseTests {
    @Test(arguments: [
        // GBK's 80 Han characters and components: the first, the eight of Unicode 4.1, those beyond plane 0, the last.
        ("\u{E815}", "⺁"), ("\u{E816}", "𠂇"), ("\u{E817}", "𠂉"), ("\u{E818}", "𠃌"), ("\u{E81A}", "㑳"),
        ("\u{E81E}", "龴"), ("\u{E826}", "龵"), ("\u{E82B}", "龶"), ("\u{E82C}", "龷"), ("\u{E831}", "𡗗"),
        ("\u{E832}", "龸"), ("\u{E83B}", "𢦏"), ("\u{E843}", "龹"), ("\u{E854}", "龺"), ("\u{E855}", "𤇾"),
        ("\u{E863}", "䶮"), ("\u{E864}", "龻"), ("\u{E85C}", "䴓"),
        // Pinyin, description characters, vertical marks, the euro.
        ("\u{E7C7}", "ḿ"), ("\u{E7C8}", "ǹ"), ("\u{E7E7}", "〾"), ("\u{E7F3}", "⿻"), ("\u{E78D}", "︐"),
        ("\u{E78E}", "︒"), ("\u{E796}", "︙"), ("\u{E76C}", "€"),
    ])
    func `A code point of GBK's names the character it has become`(old: String, new: String) throws {
        let scalar = try #require(old.unicodeScalars.first)
        #expect(PrivateUse.contains(scalar))
        #expect(PrivateUse.encoded(scalar) == new.unicodeScalars.first)
    }

    @Test func `One hundred and six of them have become other characters, all different`() {
        let old = (0xE000...0xF8FF).compactMap(Unicode.Scalar.init).filter { PrivateUse.encoded($0) != nil }
        #expect(old.count == 106)
        #expect(Set(old.compactMap(PrivateUse.encoded)).count == 106)
        #expect(old.compactMap(PrivateUse.encoded).allSatisfy { !PrivateUse.contains($0) })
        #expect((0xE815...0xE864).compactMap(Unicode.Scalar.init).allSatisfy { PrivateUse.encoded($0) != nil })
    }

    @Test func `The neighbours of the rows stand for nothing`() {
        let outside: [Unicode.Scalar] = [
            "\u{E000}", "\u{E76B}", "\u{E76D}", "\u{E78C}", "\u{E797}", "\u{E7C6}", "\u{E7C9}", "\u{E7E6}", "\u{E7F4}",
            "\u{E814}", "\u{E865}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}",
        ]
        for scalar in outside {
            #expect(PrivateUse.contains(scalar))
            #expect(PrivateUse.encoded(scalar) == nil)
        }
    }

    @Test(arguments: ["中", "A", "䶮", "\u{D7FF}", "\u{F900}", "\u{FFFD}", "𬭎"])
    func `Encoded characters are no private ones`(character: String) throws {
        let scalar = try #require(character.unicodeScalars.first)
        #expect(!PrivateUse.contains(scalar) && PrivateUse.encoded(scalar) == nil)
    }
}
