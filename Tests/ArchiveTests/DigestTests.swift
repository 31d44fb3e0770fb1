import TestSupport
import Testing

@testable import Archive

@Suite("Digests") struct DigestTests {
    @Test("SHA-256 of FIPS 180-4 and SM3 of GB/T 32905-2016, by their own examples", arguments: [
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
    ])
    func examples(_ text: String, _ sha256: String, _ sm3: String) {
        let bytes = Array(text.utf8)
        #expect(ContentDigest(.sha256, of: bytes).description == sha256)
        #expect(ContentDigest(.sm3, of: bytes).description == sm3)
    }

    @Test("the longer example of GB/T 32905-2016")
    func longerExample() {
        let text = String(repeating: "abcd", count: 16)
        #expect(
            ContentDigest(.sm3, of: Array(text.utf8)).description == "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")
    }

    @Test("chunk by chunk or at once, in memory or of a file, it is the same")
    func chunks() throws {
        var random = SplitMix64(seed: 3)
        let bytes = (0..<700_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        let whole = FileDigests(of: bytes)
        var stream = DigestStream(withSM3: true)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...200_000, using: &random)
            stream.update(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        #expect(stream.finished() == whole)
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, as: "file")
        #expect(try LocalFiles().digests(of: path, withSM3: true) == whole)
        #expect(try LocalFiles().digests(of: path, withSM3: false).sm3 == nil)
        #expect(try Shell.text(["sha256sum", path]).hasPrefix(whole.sha256.description))
        #expect(try Shell.text(["openssl", "dgst", "-sm3", "-r", path]).hasPrefix(try #require(whole.sm3).description))
    }

    @Test("only 64 small hexadecimal digits are a digest")
    func reading() {
        let digits = String(repeating: "0a", count: 32)
        #expect(ContentDigest(hex: digits)?.description == digits)
        for wrong in [String(digits.dropLast()), digits + "0", digits.uppercased(), "g" + digits.dropFirst(), "", "０" + digits.dropFirst()] {
            #expect(ContentDigest(hex: wrong) == nil, "\(wrong)")
        }
        #expect(ContentDigest(hex: digits) != ContentDigest(hex: String(digits.reversed())))
        #expect(Set([ContentDigest.none, ContentDigest(.sha256, of: []), ContentDigest(.sm3, of: [])]).count == 3)
    }
}
