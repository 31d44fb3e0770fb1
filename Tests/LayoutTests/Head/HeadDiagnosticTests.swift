import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("What a head reports, at its place")
struct HeadDiagnosticTests {
    private func place(_ line: Int) -> Place { Place(file: "notice.gw", position: .init(line: line, column: 1)) }

    private func text(_ text: String, _ line: Int) -> PlacedText { PlacedText(text, at: place(line)) }

    private func only(_ document: Document) throws -> Diagnostic {
        let layout = DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon)
        let error = #expect(throws: StageFailure.self) { _ = try layout.layOut(document) }
        let found = try #require(error?.diagnostics)
        #expect(found.count == 1)
        let diagnostic = try #require(found.first)
        #expect(!diagnostic.hints.isEmpty)
        for said in [diagnostic.message] + diagnostic.hints {
            #expect(said.chinese.unicodeScalars.contains { $0.properties.isIdeographic })
            #expect(!said.english.isEmpty && said.english != said.chinese)
        }
        return diagnostic
    }

    @Test("LAY0401 at the last line that runs into the mark")
    func classification() throws {
        var document = headDocument(format: .order, number: "第6号")
        document.head.mark = .single(text("某市人民政府办公室命令", 2))
        document.head.copyNumber = text("000001", 3)
        document.head.secrecy = text("秘密★1年", 4)
        document.head.urgency = text("特急", 5)
        let found = try only(document)
        #expect(found.code == .classificationMeetsMark && found.place == place(5))
    }

    @Test("LAY0402 at the longest name")
    func joint() throws {
        var document = headDocument()
        document.head.mark = .joint(organs: [text("某市财政局", 3), text(han(60), 4)], suffix: text("文件", 2))
        let found = try only(document)
        #expect(found.code == .jointMarkTooWide && found.place == place(4))
        #expect(found.message.english.contains(han(60)))
    }

    @Test("LAY0403 at the number")
    func number() throws {
        var document = headDocument(signers: ["张三", "李四光"])
        document.head.number = text("某市某某某某领导小组办公室发〔2020〕6号", 7)
        let found = try only(document)
        #expect(found.code == .numberMeetsSigners && found.place == place(7))
    }

    @Test("LAY0204 says that an imprint could take the addressees, where there is none")
    func addresseesWithoutImprint() throws {
        let found = try only(headDocument(addressees: han(28 * 20)))
        #expect(found.code == .noTextOnFirstPage)
        #expect(found.hints[0].chinese.contains("版记") && found.hints[0].english.contains("imprint"))
        let filled = try only(headDocument(organs: organNames, signers: Array(repeating: "张三丰", count: 20), addressees: nil, imprint: sampleImprint))
        #expect(filled.code == .noTextOnFirstPage && !filled.hints[0].chinese.contains("版记"))
    }

    @Test("a character without a font is reported once, though sizes of a joint mark are tried")
    func missingCharacter() throws {
        var document = headDocument(signers: ["张\u{E000}"])
        document.head.mark = .joint(organs: [text("某\u{E001}局", 3), text("某市财政局", 4)], suffix: text("文件", 2))
        let layout = DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon)
        let error = #expect(throws: StageFailure.self) { _ = try layout.layOut(document) }
        #expect(error?.diagnostics.map(\.code.rawValue) == ["LAY0101", "LAY0101"])
    }

    @Test("what does not fit beside what is flush left is an error: the number of a letter")
    func letterNumber() throws {
        var document = headDocument(format: .letter, secrecy: "秘密★1年")
        document.head.number = text("某政函〔2020〕6号" + han(16), 6)
        #expect(try only(document).place == place(6))
    }
}
