import TestSupport
import Testing

@testable import Templates

@Suite("Looking for bytes in bytes") struct ByteSearchTests {
    private func starts(_ part: String, in text: String) -> [Int] {
        let bytes = Array(text.utf8)
        return bytes.starts(of: Array(part.utf8), within: 0..<bytes.count)
    }

    @Test("each place where a part begins, overlapping ones too", arguments: [
        ("aa", "aaaa", [0, 1, 2]), ("清零", "清零，动态清零", [0, 15]), ("零清", "清零清零", [3]), ("清", "", []), ("", "清", []),
        ("清零", "清", []), ("a", "ba", [1]), ("ab", "ab", [0]), ("ab", "aab", [1]), ("aab", "aaab", [1]), ("。", "，；。", [6]),
    ])
    func places(part: String, text: String, expected: [Int]) { #expect(starts(part, in: text) == expected) }

    @Test("only within a range, whole")
    func range() {
        let bytes = Array("零零零零".utf8)
        let part = Array("零".utf8)
        #expect(bytes.starts(of: part, within: 3..<9) == [3, 6])
        #expect(bytes.starts(of: part, within: 3..<8) == [3])
        #expect(bytes.starts(of: part, within: 4..<6).isEmpty)
        #expect(bytes.starts(of: part, within: 12..<12).isEmpty)
    }

    @Test("a part that has no room does not stand there")
    func room() {
        let bytes = Array("动态清零".utf8)
        #expect(bytes.has(Array("清零".utf8), at: 6))
        #expect(!bytes.has(Array("清零了".utf8), at: 6))
        #expect(!bytes.has(Array("清零".utf8), at: 9))
        #expect(!bytes.has(Array("清零".utf8), at: 12))
        #expect(!bytes.has([], at: 12))
    }

    @Test("the same as the plain way, over random bytes", arguments: 0..<40)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) }
        let part = (0..<Int.random(in: 1...4, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) }
        let plain = bytes.indices.filter { bytes[$0...].starts(with: part) }
        #expect(bytes.starts(of: part, within: 0..<bytes.count) == plain)
        #expect(bytes.indices.filter { bytes.has(part, at: $0) } == plain)
    }
}
