import TestSupport
import Testing

@testable import Quantities

@Suite("Characters that look like the usual ones") struct CompatibleHanTests {
    private func usual(_ value: UInt32) -> String? {
        Unicode.Scalar(value).flatMap(CompatibleHan.usual).map { String(Character($0)) }
    }

    @Test("each gives the usual one, others nothing", arguments: [
        (0xF900, "豈"), (0xF9B2, "零"), (0xFA72, "全"), (0xFAD9, "龎"), (0xF9C4, "龍"), (0xF9E1, "李"), (0x2F00, "一"), (0x2FB8, "首"), (0x2FBC, "高"), (0x2FD5, "龠"),
        (0x2F800, "丽"), (0x2F8D4, "最"), (0x2FA1D, "𪘀"), (0xFA0E, nil), (0xFADA, nil), (0x2FD6, nil), (0x2EFF, nil), (0x2FA1E, nil), (0x4E00, nil), (0x3000, nil),
        (0x41, nil), (0xFF11, nil), (0x2CB4E, nil),
    ] as [(UInt32, String?)])
    func each(value: UInt32, expected: String?) {
        // Unicode takes the two for the same in comparing strings, so the code points are compared.
        #expect(usual(value).map { Array($0.unicodeScalars) } == expected.map { Array($0.unicodeScalars) }, "\(value)")
    }

    @Test("what Unicode takes for the same is the same: the whole of its compatibility ideographs")
    func canonical() {
        var count = 0
        for value in Array(UInt32(0xF900)...0xFAD9) + Array(0x2F800...0x2FA1D) {
            guard let scalar = Unicode.Scalar(value), let usual = CompatibleHan.usual(scalar) else { continue }
            count += 1
            #expect(scalar != usual && String(Character(scalar)) == String(Character(usual)), "\(value)")
        }
        #expect(count == 1002)
    }

    @Test("no usual character is taken for another, and no answer is in need of one")
    func closed() {
        for value in UInt32(0x4E00)...0x9FFF { #expect(usual(value) == nil) }
        for value in Array(UInt32(0x2F00)...0x2FD5) + Array(0xF900...0xFAD9) {
            guard let found = Unicode.Scalar(value).flatMap(CompatibleHan.usual) else { continue }
            #expect(CompatibleHan.usual(found) == nil, "\(value)")
        }
    }

    @Test("a traditional character of another standard is the one that the country writes")
    func variants() throws {
        #expect(try HanVariants.usual(#require(Unicode.Scalar(UInt32(0xF9C4)))) == "龙")
        #expect(try HanVariants.usual(#require(Unicode.Scalar(UInt32(0x2FD3)))) == "龙")
        #expect(HanVariants.usual("龍") == "龙" && HanVariants.usual("龙") == "龙" && HanVariants.usual("a") == "a")
    }
}
