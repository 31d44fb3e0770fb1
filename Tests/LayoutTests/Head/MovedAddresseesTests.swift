import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("主送机关 that leave page 1 no text (GB/T 9704-2012 §7.3.2, §7.4.2)")
struct MovedAddresseesTests {
    private let many = (1...40).map { "某某第\($0)县人民政府" }.joined(separator: "，")

    @Test("they go to the 版记, and page 1 shows text at once below the title")
    func moved() throws {
        let reading = try layOut(headDocument(addressees: many, imprint: sampleImprint))
        #expect(!reading.characters(ofPage: 1).contains("某某第1县"))
        #expect(reading.characters(ofPage: 1).contains(String(han(100).prefix(26))))
        let last = reading.characters(ofPage: reading.pages.count)
        #expect(last.contains("主送：某某第1县人民政府") && last.contains("某某第40县人民政府。"))
    }

    @Test("addressees that leave a line of text stay where they are", arguments: 1...9)
    func stay(lines: Int) throws {
        let reading = try layOut(headDocument(addressees: han(28 * lines - 2), body: 400, imprint: sampleImprint))
        #expect(reading.characters(ofPage: 1).contains(han(28 * lines - 2) + "："))
        #expect(!reading.characters(ofPage: reading.pages.count).contains("主送"))
    }

    @Test("what page 1 shows never depends on luck: some text, or an error", arguments: stride(from: 20, to: 520, by: 20).map { $0 })
    func always(count: Int) throws {
        let reading = try layOut(headDocument(addressees: han(count), body: 300, imprint: sampleImprint))
        let texts = reading.texts.filter { $0.page == 1 && $0.points == 16 && $0.y > 150 }
        #expect(texts.contains { $0.text.hasPrefix(String(han(300).prefix(20))) || $0.text.hasPrefix(String(han(300).prefix(26))) })
    }

    @Test("an order has no addressees to move")
    func order() {
        #expect(failureCodes(headDocument(format: .order, number: "第6号", body: 30)).isEmpty)
    }
}
