import Diagnostics
import OfficialDocument
import TestSupport
import Testing

@testable import Templates

@Suite("A slip of the hand in the real files")
struct MutationTests {
    private static let slips = Array("{}%|#\"'\\:：-。、（）()一1. \t甲\u{200B}\u{301}")

    private func check(_ sample: Sample, notice: String? = nil, fields: String? = nil, data: String? = nil) {
        switch sample.document(notice: notice, fields: fields, data: data) {
        case .success(let document): #expect(!document.body.isEmpty && document.title?.text.isEmpty == false)
        case .failure(let failure):
            expectSound(
                failure.diagnostics,
                files: [
                    "notice.gw": notice ?? sample.notice, "fields.yaml": fields ?? sample.fields,
                    "data.yaml": data ?? sample.data, "office.yaml": sample.office,
                ])
        }
    }

    private func damagedLine(_ text: String, _ random: inout SplitMix64) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return RandomText.damaged(lines, by: ["", "{% endif %}", "---", "甲", "- 乙", "  丙: 1"], &random)
            .joined(separator: "\n")
    }

    private func damagedCharacter(_ text: String, _ random: inout SplitMix64) -> String {
        String(RandomText.damaged(Array(text), by: Self.slips, &random))
    }

    /// Where tags and punctuation are, a slip does more than in the middle of a sentence.
    private func damagedMark(_ text: String, _ random: inout SplitMix64) -> String {
        var characters = Array(text)
        let marks = characters.indices.filter { "{}%|:-#、（）。".contains(characters[$0]) }
        let place = marks.element(&random)
        if Bool.random(using: &random) { characters.remove(at: place) } else { characters[place] = Self.slips.element(&random) }
        return String(characters)
    }

    @Test("in the notice", arguments: 0..<15 as Range<UInt64>)
    func notice(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sample = try #require(Sample.shared)
        for _ in 0..<2 {
            check(sample, notice: damagedCharacter(sample.notice, &random))
            check(sample, notice: damagedMark(sample.notice, &random))
            check(sample, notice: damagedLine(sample.notice, &random))
        }
    }

    @Test("in the declarations", arguments: 0..<15 as Range<UInt64>)
    func fields(seed: UInt64) throws {
        var random = SplitMix64(seed: 100 + seed)
        let sample = try #require(Sample.shared)
        check(sample, fields: damagedCharacter(sample.fields, &random))
        check(sample, fields: damagedMark(sample.fields, &random))
        check(sample, fields: damagedLine(sample.fields, &random))
    }

    @Test("in the data", arguments: 0..<15 as Range<UInt64>)
    func data(seed: UInt64) throws {
        var random = SplitMix64(seed: 200 + seed)
        let sample = try #require(Sample.shared)
        check(sample, data: damagedCharacter(sample.data, &random))
        check(sample, data: damagedMark(sample.data, &random))
        check(sample, data: damagedLine(sample.data, &random))
    }

    @Test("several slips at once are several diagnostics, all in order")
    func several() throws {
        let sample = try #require(Sample.shared)
        let notice = sample.notice.replacing("{{ 行动 }}", with: "{{ 行动名 }}").replacing("| 月日 }}", with: "| 月曰 }}")
        guard case .failure(let failure) = sample.document(notice: notice) else {
            Issue.record("it cannot be compiled")
            return
        }
        #expect(failure.diagnostics.count == 5)
        #expect(Set(failure.diagnostics.map(\.code)) == [.unknownName, .unknownFilter])
        expectSound(failure.diagnostics, files: ["notice.gw": notice, "fields.yaml": sample.fields])
    }

    @Test("files from Windows make the same document: a byte order mark, lines ending in CR LF")
    func windows() throws {
        let sample = try #require(Sample.shared)
        let plain = try sample.document().get()
        func windows(_ text: String) -> String { "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
        let other = try sample.document(
            notice: windows(sample.notice), fields: windows(sample.fields), data: windows(sample.data)
        ).get()
        #expect(other.words == plain.words)
    }
}
