import Diagnostics
import Foundation
import OfficialDocument
import TestSupport
import Testing

@testable import Proofreading

@Suite("The proofreader") struct ProofreaderTests {
    @Test("rules are numbered once, in their order, and their numbers are their codes'")
    func numbers() {
        let ids = Rule.all.map(\.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        #expect(Rule.all.allSatisfy { $0.code.rawValue.hasPrefix("GBT01") && $0.id.count == 3 })
    }

    @Test("an error is always a requirement, and only practice has no source")
    func strengths() {
        for rule in Rule.all {
            if rule.severity == .error { #expect(rule.strength == .required, "\(rule.id)") }
            #expect((rule.source == nil) == (rule.strength == .custom), "\(rule.id)")
        }
    }

    @Test("findings come in the order of the text, with their rule and how binding it is")
    func order() throws {
        let text = "甲,乙１。\n丙 丁。"
        let source = SourceText(file: "t.gw", text: text)
        let body = [1, 2].map { line in
            Block.paragraph(Paragraph(text: source.line(line), place: source.place(line: line, column: 1, length: 9)))
        }
        let found = Proofreader().findings(in: Sample.document(body: body))
        #expect(found.map(\.code.rawValue) == ["GBT0154", "GBT0157", "GBT0158"])
        #expect(found.compactMap { $0.place?.description } == ["t.gw:1:2", "t.gw:1:4", "t.gw:2:2"])
        #expect(found[0].notes.map(\.message.chinese) == ["核稿规则 L54（规定），依据 GB/T 15834-2011 §5"])
        #expect(found[2].notes.map(\.message.english) == ["rule L58 (custom)"])
    }

    @Test("of a text with a gap for a value that is not known nothing is told, of the others all")
    func gap() {
        let body = [Sample.paragraph("甲,乙\u{FFFC}。"), Sample.paragraph("丙,丁。")]
        let document = Sample.document(body: body)
        #expect(Proofreader().findings(in: document, gap: "\u{FFFC}").map(\.code.rawValue) == ["GBT0154"])
        #expect(Proofreader().findings(in: document).filter { $0.code.rawValue == "GBT0154" }.count == 2)
    }

    @Test("the twenty-first of a kind is counted and not listed")
    func mostFindings() {
        let line = String(repeating: "甲,", count: 25) + "乙"
        let found = Proofreader().findings(in: Sample.document(body: Sample.body([line])))
        #expect(found.last?.notes.last?.message.chinese == "同样的问题还有 5 处没有列出")
        #expect(found.count <= 20)
    }

    @Test("a paragraph that is printed twice is told of once")
    func repeated() {
        #expect(marks(in: "甲,乙。", "甲,乙。") == ["GBT0154 ,"])
    }

    @Test("what came from a value is told of at its paragraph, with the piece to look for")
    func fromValue() throws {
        let place = SourceText(file: "t.gw", text: "现将{{ 事项 }}通知如下。").place(line: 1, column: 1, length: 14)
        let body = [Block.paragraph(Paragraph(text: "现将甲,乙事项通知如下。", place: place))]
        let finding = try #require(Proofreader().findings(in: Sample.document(body: body)).first)
        #expect(finding.place == place)
        #expect(finding.typed == TypedPiece(",", before: "现将甲", after: "乙事项通"))
    }

    @Test("what was found in the template is not looked for in values")
    func foundAtOnce() throws {
        let finding = try #require(Proofreader().findings(in: Sample.document(body: Sample.body(["按时报送."]))).first)
        #expect(finding.place?.position?.column == 5)
        #expect(finding.typed == nil)
    }

    @Test("a rule that is switched off finds nothing, all others do")
    func omission() throws {
        let omissions = try RuleOmissions([PlacedText("L57")])
        let document = Sample.document(body: Sample.body(["共１２户,其中2户。"]))
        #expect(marks(document, omitting: omissions) == ["GBT0154 ,"])
        #expect(marks(document) == ["GBT0157 １２", "GBT0154 ,"])
    }

    @Test("an unknown rule is named with the nearest, a required one is refused, each at its place")
    func wrongOmissions() throws {
        let first = Place(file: "office.yaml", position: .init(line: 3, column: 12))
        let second = Place(file: "office.yaml", position: .init(line: 3, column: 17))
        do {
            _ = try RuleOmissions([PlacedText("L99", at: first), PlacedText("L54", at: second), PlacedText("L58")])
            Issue.record("nothing was refused")
        } catch {
            #expect(error.diagnostics.map(\.code) == [.unknownRule, .requiredRule])
            #expect(error.diagnostics.map(\.place) == [first, second])
            #expect(error.diagnostics[0].message.chinese == "没有编号为“L99”的核稿规则")
            #expect(error.diagnostics[0].message.english == "there is no rule numbered 'L99'")
            #expect(error.diagnostics[1].message.chinese == "规则 L54 是标准的规定，不能不查")
            #expect(error.diagnostics[1].message.english == "rule L54 is required by a standard and cannot be switched off")
            #expect(error.diagnostics[1].hints.map(\.chinese) == ["从“不查”里删去 L54"])
        }
    }

    @Test("every rule that is no requirement can be switched off, and no other")
    func allOmissions() {
        for rule in Rule.all {
            let isTaken = (try? RuleOmissions([PlacedText(rule.id)])) != nil
            #expect(isTaken == rule.strength.isOptional, "\(rule.id)")
        }
    }

    @Test("all texts are read: title, addressees, tables, pictures, footnotes, lists, attachments, note, copies, attendance")
    func everyText() {
        let document = Sample.document {
            $0.title = Sample.text("关于１的通知")
            $0.addressees = Sample.text("２局")
            let table = Table(columnCount: 1, rowCount: 1, headerRowCount: 1, cells: [])
            $0.body = [
                .paragraph(Paragraph(text: "３", form: .item(mark: "①"), place: Sample.text("３").place)),
                .paragraph(Paragraph(text: "甲。", footnotes: [Footnote("４", offset: 0, at: Sample.text("４").place)])),
                .table(TableBlock(title: Sample.text("表５"), table: table, rows: [], notes: [Sample.text("注６")])),
                .picture(Picture(file: Sample.text("a.png"), caption: Sample.text("图７"), alternative: "图")),
            ]
            $0.attachments = [OfficialDocument.Attachment(name: Sample.text("表８"), content: .text(title: Sample.text("表８"), body: [Sample.paragraph("９。")]))]
            $0.note = Sample.text("Ａ")
            $0.imprint?.copies = [Sample.text("Ｂ局")]
            $0.imprint?.addressees = Sample.text("Ｄ局")
            $0.attendance = [Attendance(role: .present, names: Sample.text("Ｃ"))]
        }
        let found = Set(marks(document).filter { $0.hasPrefix("GBT0157") })
        #expect(found == Set("１２３４５６７８９ＡＢＣＤ".map { "GBT0157 \($0)" }))
    }
}

@Suite("The proofreader on foreign text") struct ProofreadingPropertyTests {
    private static let pieces =
        RandomText.pieces + [
            "一、", "（一）", "1.", "（1）", "第", "条", "《", "》", "〈", "〉", "‘", "’", "”", "（", "）", "〔2020〕", "号", "年", "月", "日", "0", "1", "2", "元月",
            "～", "~", "-", "—", "…", "...", "%", "万", "千", "斤", "公分", "KM", "/", "h", "十四五", "规划", ":", ",", "(", ")", "关于", "的", "通知", "附件：", "http://", "、", "首先、",
        ]

    @Test("no text is too odd, whatever element it stands in, and twice the same is found", arguments: 0..<60)
    func anyText(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func text() -> PlacedText { Sample.text(RandomText.text(&random, of: Self.pieces, count: 0...25)) }
        let document = Sample.document {
            $0.title = text()
            $0.addressees = text()
            $0.note = text()
            $0.head.number = text()
            $0.head.secrecy = text()
            $0.head.mark = .single(text())
            $0.attachments = [OfficialDocument.Attachment(name: text(), content: .text(title: text(), body: []))]
            $0.imprint?.copies = [text(), text()]
            $0.body = (0..<8).map { _ in Sample.paragraph(text().text, HeadingLevel.allCases.element(&random)) }
            $0.body += (0..<8).map { _ in Sample.paragraph(text().text) }
        }
        let found = Proofreader().findings(in: document)
        #expect(found == Proofreader().findings(in: document))
        for finding in found {
            guard let position = finding.place?.position, let excerpt = position.excerpt else { continue }
            #expect(position.column - 1 + position.length <= max(1, excerpt.count))
        }
    }

    @Test("what repeats without end is read in one pass", arguments: ["甲,", "“", "一、", "〔2020〕1号）《", "0", "万斤", "（", "… "])
    func endless(_ piece: String) {
        let count = 30_000 / piece.utf8.count
        let long = String(repeating: piece, count: count)
        let found = Proofreader().findings(in: Sample.document(body: [.paragraph(Paragraph(text: long, place: Place(file: "t.gw")))]))
        #expect(found.count < 500)
    }

    @Test("a megabyte is read to its end")
    func megabyte() {
        let pages = Array(repeating: String(repeating: "各县要落实责任，按时报送。", count: 270), count: 100) + ["甲,乙"]
        let document = Sample.document(body: pages.map { Sample.paragraph($0) })
        #expect(pages.joined().utf8.count > 1_000_000)
        #expect(marks(document) == ["GBT0154 ,"])
    }
}

@Suite("The checklist in the documents") struct ChecklistTests {
    /// The rows of the table: number, strength and what checks it.
    private func rows() throws -> [(id: String, source: String, strength: String, check: String)] {
        try Repository.text("docs/standards/gbt9704-check.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimming() }
            guard cells.count == 7, cells[1].hasPrefix("L"), cells[1].count == 3 else { return nil }
            return (cells[1], cells[3], cells[4], cells[5])
        }
    }

    @Test("numbers go up, without a gap as far as the first checklist went")
    func numbers() throws {
        let ids = try rows().map(\.id)
        let expected: [String] = (0..<78).map { index in index < 9 ? "L0\(index + 1)" : "L\(index + 1)" }
        #expect(Array(ids.prefix(78)) == expected && ids == ids.sorted() && Set(ids).count == ids.count)
    }

    @Test("each rule has its row, with its strength and code; no other row names a code of this kind")
    func rules() throws {
        let rows = try self.rows()
        for rule in Rule.all {
            let row = try #require(rows.first { $0.id == rule.id })
            #expect(row.strength == rule.strength.rawValue, "\(rule.id)")
            #expect(row.check.contains("`\(rule.code.rawValue)`"), "\(rule.id)")
        }
        let ids = Set(Rule.all.map(\.id))
        for row in rows where !ids.contains(row.id) { #expect(!row.check.contains("GBT"), "\(row.id)") }
    }

    @Test("the tests that a row names are there")
    func tests() throws {
        let paths = try Shell.text(["git", "-C", Repository.root.path, "ls-files", "Tests"])
        let named = try rows().flatMap { $0.check.matches(of: /`(\w+Tests)`/).map { String($0.1) } }
        #expect(named.count > 20)
        for name in Set(named) { #expect(paths.contains("/\(name).swift"), "\(name)") }
    }

    @Test("every row without a rule says why there is none")
    func reasons() throws {
        for row in try rows() where !row.check.contains("GBT") {
            let says = ["by construction", "not decidable", "LAY"].contains { row.check.contains($0) }
            #expect(says, "\(row.id)")
        }
    }
}

extension Substring {
    /// Without spaces around.
    fileprivate func trimming() -> String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
