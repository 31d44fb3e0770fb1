import Geometry
import TestSupport
import Testing

@testable import Layout

@Suite("The advances of single characters") struct ScalarAdvancesTests {
    @Test("nothing is known at first, and what is said afterwards alone")
    func single() {
        var advances = ScalarAdvances()
        #expect(advances["一"] == nil && advances.advances(of: "一") == nil)
        #expect(advances.advances(of: "") == [])
        advances["一"] = .points(12)
        #expect(advances["一"] == .points(12))
        // The neighbours on its page, the same place of other pages, and pages behind the last.
        for other: Unicode.Scalar in ["丁", "丂", "\u{4D00}", "\u{4F00}", "\u{0}", "\u{10FFFF}"] { #expect(advances[other] == nil) }
    }

    @Test("a text has its characters' advances in their order, or none if one is not known")
    func text() {
        var advances = ScalarAdvances()
        advances["甲"] = .points(12)
        advances["1"] = .points(6)
        #expect(advances.advances(of: "甲11甲") == [12, 6, 6, 12].map { Length.points($0) })
        #expect(advances.advances(of: "甲2") == nil)
        advances["1"] = nil
        #expect(advances.advances(of: "甲1") == nil)
    }

    @Test("a character of any plane", arguments: ["\u{0}", "A", "，", "一", "\u{FFFF}", "𬭎", "\u{2A6D6}", "\u{10FFFF}"] as [Unicode.Scalar])
    func planes(scalar: Unicode.Scalar) {
        var advances = ScalarAdvances()
        advances[scalar] = .points(10.5)
        #expect(advances.advances(of: String(scalar)) == [.points(10.5)])
    }

    @Test("the same as a dictionary, over random texts", arguments: 0..<20)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var advances = ScalarAdvances()
        var known: [Unicode.Scalar: Length] = [:]
        let alphabet = Array("甲乙丙丁abc，。𬭎䶮㛃".unicodeScalars)
        for _ in 0..<8 {
            guard let scalar = alphabet.randomElement(using: &random) else { continue }
            let length = Length.points(Double.random(in: 1...22, using: &random))
            advances[scalar] = length
            known[scalar] = length
        }
        for _ in 0..<20 {
            var text = ""
            for _ in 0..<Int.random(in: 0...5, using: &random) { text.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "甲") }
            let expected = text.unicodeScalars.allSatisfy { known[$0] != nil } ? text.unicodeScalars.compactMap { known[$0] } : nil
            #expect(advances.advances(of: text) == expected)
        }
    }
}
