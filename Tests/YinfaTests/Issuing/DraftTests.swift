import Archive
import Diagnostics
import Geometry
import DisplayList
import Foundation
import Layout
import TestSupport
import Testing

@testable import Yinfa

@Suite("Drafts") struct DraftTests {
    @Test("a document whose number is open says 草稿 on every page, above the 版心, and has room for its number")
    func marked() throws {
        let office = try IssuingOffice()
        let pages = try office.pages()
        #expect(!pages.isEmpty)
        for page in pages {
            let marks = page.split(separator: "\n").filter { $0.hasSuffix(" 草稿") }
            #expect(marks.count == 1)
            // text x..x,y face size: the baseline in millimetres.
            let y = try #require(marks.first?.split(separator: " ").dropFirst().first?.split(separator: ",").last.flatMap { Double($0) })
            #expect(y > 10 && y < 20, "outside what is set, where printers reach")
        }
        let dump = try office.dump()
        #expect(dump.contains(" 〕　号\n") && !dump.contains("\(Edition.placeholder)"), "what stands for the number is not printed")
        #expect(dump.contains("\nsubject -\n"), "room for a number is no number")
    }

    @Test("the marking moves nothing and is no part of the text that is read out")
    func movesNothing() throws {
        let open = try IssuingOffice()
        let given = try IssuingOffice(["first": IssuingOffice.document("6")])
        /// All but the marking and the line of the number.
        func lines(_ office: IssuingOffice) throws -> [String] {
            let lines = try office.pages().flatMap { $0.split(separator: "\n").map(String.init) }
            let number = try #require(lines.first { $0.hasSuffix("〔") })
            let baseline = try #require(number.split(separator: ",").last?.split(separator: " ").first)
            return lines.filter { !$0.hasSuffix(" 草稿") && !$0.contains(",\(baseline) ") }
        }
        #expect(try lines(open) == lines(given))
        let pdf = try #require(try open.press.make(open.office, only: ["first"]).output.first)
        let folder = try TemporaryFolder()
        let path = try folder.write(pdf.bytes, as: "first.pdf")
        let text = try Shell.text(["pdftotext", "-raw", path, "-"]).filter { !$0.isWhitespace }
        #expect(text.contains("草稿") && text.contains("〔2020〕"))
    }

    @Test("a document with a number in its file is no draft")
    func numbered() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document("6")])
        let dump = try office.dump()
        #expect(dump.contains("\nsubject 安治欠办〔2020〕6号\n") && !dump.contains("草稿"))
    }

    @Test("an issued document has its number and no marking; what was changed since is a draft again, with a warning")
    func issued() throws {
        let office = try IssuingOffice()
        try office.approve()
        let issued = try office.issue()
        let dump = try office.dump()
        #expect(dump.contains("\nsubject 安治欠办〔2020〕1号\n") && !dump.contains("草稿"))
        let made = try office.press.make(office.office, only: ["first"])
        #expect(made.output.first?.bytes == issued.file.bytes, "what make gives is what is archived")
        for changed in [
            IssuingOffice.document(matter: "另一件事"), IssuingOffice.document(date: "2020-11-10"),
        ] {
            try office.write(changed, as: "documents/first.yaml")
            let again = try office.press.make(office.office, only: ["first"], formats: [.dump])
            let told = again.warnings.filter { $0.code.rawValue.hasPrefix("ISS") }
            #expect(told.map(\.code.rawValue) == ["ISS0107"])
            #expect(told.first?.place?.description.hasSuffix("documents/first.yaml:3:7") == true)
            let text = String(decoding: again.output.first?.bytes ?? [], as: UTF8.self)
            #expect(text.contains("草稿") && text.contains(" 〕　号\n") && text.contains("\nsubject -\n"))
        }
    }

    @Test("neither the display list nor the PDF of an issued document says 草稿")
    func neverOnIssued() throws {
        let office = try IssuingOffice()
        try office.approve()
        let issued = try office.issue()
        let folder = try TemporaryFolder()
        let path = try folder.write(issued.file.bytes, as: "first.pdf")
        let text = try Shell.text(["pdftotext", "-raw", path, "-"]).filter { !$0.isWhitespace }
        #expect(text.contains("安治欠办〔2020〕1号") && !text.contains("草") && !text.contains("稿"))
        let document = try #require(try office.office.documents().first)
        let prepared = try office.press.prepare(document, of: office.office, LedgerReturnsCache(), as: .numbered(1))
        for page in prepared.pages.output.pages { #expect(!page.items.contains { $0.says(DocumentLayout.draftWords) }) }
        let draft = try office.press.prepare(document, of: office.office, LedgerReturnsCache())
        for page in draft.pages.output.pages { #expect(page.items.contains { $0.says(DocumentLayout.draftWords) }) }
    }

    @Test("only the number in 发文字号 can be open; a text may say 待定 as it likes", arguments: [
        ("  份数: 待定\n", ["ISS0106"]), ("", []),
    ])
    func elsewhere(_ line: String, _ expected: [String]) throws {
        let text = IssuingOffice.document(line.isEmpty ? "待定" : "6", matter: "待定") + line
        let office = try IssuingOffice(["first": text])
        let found = try diagnostics { _ = try office.press.make(office.office, only: ["first"]) }
        #expect(found.map(\.code.rawValue) == expected)
        if let fault = found.first { #expect(fault.place?.description.hasSuffix("first.yaml:7:7") == true) }
    }

    @Test("a quoted 待定 is a text and no number")
    func quoted() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document("\"待定\"")])
        #expect(try !codes { _ = try office.press.make(office.office, only: ["first"]) }.isEmpty)
    }

    @Test("the data in a draft's PDF have no number; those in the issued one have it")
    func data() throws {
        let office = try IssuingOffice()
        let document = try #require(try office.office.documents().first)
        func xml(_ edition: Edition) throws -> String {
            let prepared = try office.press.prepare(document, of: office.office, LedgerReturnsCache(), as: edition)
            return String(decoding: prepared.pages.output.data?.bytes ?? [], as: UTF8.self)
        }
        #expect(try xml(.draft).contains("工作情况") && !xml(.draft).contains("\(Edition.placeholder)"))
        #expect(try xml(.numbered(37)).contains(">37<"))
        #expect(try !xml(.draft).contains("发文字号") && xml(.numbered(37)).contains("<发文字号>安治欠办〔2020〕37号</发文字号>"))
    }

    @Test("a draft's PDF names no number, neither in its properties nor in its XMP; that of the issued document does")
    func properties() throws {
        let office = try IssuingOffice()
        let folder = try TemporaryFolder()
        func properties() throws -> (info: String, xmp: String) {
            let pdf = try #require(try office.press.make(office.office, only: ["first"]).output.first)
            let path = try folder.write(pdf.bytes, as: "first.pdf")
            return (try Shell.text(["pdfinfo", path]), try Shell.text(["pdfinfo", "-meta", path]))
        }
        let draft = try properties()
        #expect(draft.info.contains("Title:") && !draft.info.contains("Subject:") && !draft.info.contains("〔2020〕"))
        #expect(!draft.xmp.contains("〔2020〕") && draft.xmp.contains("gongwen"))
        try office.approve()
        try office.issue()
        let issued = try properties()
        #expect(issued.info.contains("安治欠办〔2020〕1号") && issued.xmp.contains("安治欠办〔2020〕1号"))
    }

    @Test("check reads a draft as it reads a finished document")
    func checked() throws {
        let office = try IssuingOffice()
        #expect(try office.press.check(office.office, only: ["first"]).filter { $0.severity == .error }.isEmpty)
    }

    @Test("the dump of a draft is the same each time")
    func deterministic() throws {
        let office = try IssuingOffice()
        #expect(try office.pages() == office.pages())
    }
}

extension PageItem {
    /// Whether a text of it says so, as furniture of the page.
    fileprivate func says(_ words: String) -> Bool {
        switch self {
        case .text(let run): run.text == words && run.tag == .artifact
        case .group(_, let items): items.contains { $0.says(words) }
        case .rule, .image, .code: false
        }
    }
}
