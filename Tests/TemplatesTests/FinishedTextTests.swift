import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import Templates

/// What is looked for in a document that is made.
@Suite("The text of a finished document") struct FinishedTextTests {
    private static func place(_ line: Int) -> Place { Place(file: "a.gw", position: .init(line: line, column: 1)) }

    private static let document: Document = {
        let table = TableBlock(
            title: PlacedText("附表", at: place(20)), table: Table(
                columnCount: 2, rowCount: 2, headerRowCount: 1,
                cells: [
                    TableCell(region: .init(rows: 0..<1, columns: 0..<1), content: .heading(HeadingText(pieces: ["案件", "数"]))),
                    TableCell(region: .init(rows: 0..<1, columns: 1..<2), content: .heading(HeadingText(pieces: ["金额"]))),
                    TableCell(region: .init(rows: 1..<2, columns: 0..<1), content: .stub("合计"), place: place(22)),
                    TableCell(region: .init(rows: 1..<2, columns: 1..<2), content: .figure("12.50"), place: place(23)),
                ]),
            rows: [TableRow()], notes: [PlacedText("注：表注。", at: place(24))])
        return Document(
            head: Head(
                copyNumber: nil, issuers: [PlacedText("甲局", at: place(1))], mark: .single(PlacedText("甲局文件", at: place(2))),
                number: PlacedText("甲〔2021〕1号", at: place(3)), signers: [PlacedText("张三", at: place(4))]),
            title: PlacedText("甲局关于乙的报告", at: place(5)), addressees: PlacedText("丙局", at: place(6)),
            body: [
                .paragraph(Paragraph(level: .first, heading: "一、标题。", text: "正文 15人。", footnotes: [Footnote("脚注", offset: 0, at: place(9))], place: place(8))),
                .table(table),
                .picture(Picture(file: PlacedText("a.png"), caption: PlacedText("图题", at: place(30)), alternative: "替代")),
            ],
            attachments: [
                Attachment(name: PlacedText("名单", at: place(40)), content: .text(title: PlacedText("附件题", at: place(41)), body: [.paragraph(Paragraph(text: "附件正文", place: place(42)))])),
                Attachment(name: PlacedText("另册", at: place(43)), content: .separate),
            ],
            signature: Signature(organ: PlacedText("甲局办公室", at: place(50)), date: CivilDate(iso: "2021-01-08")!, sealing: .sealed),
            note: PlacedText("联系人：丁", at: place(51)),
            attendance: [Attendance(role: .present, names: PlacedText("戊", at: place(52)))],
            imprint: Imprint(copies: [PlacedText("抄送：己局", at: place(53))], printer: PlacedText("庚局", at: place(54)), date: nil))
    }()

    @Test("two numbers that an ideographic space parts are two, and a name that one spreads is one")
    func spread() {
        var document = Self.document
        document.note = PlacedText("联系电话：0390-2660718　0390-2660719（兼传真）", at: Self.place(51))
        document.attendance = [Attendance(role: .present, names: PlacedText("王　某", at: Self.place(52)))]
        let text = FinishedText(document)
        #expect(text.first("0390-2660718") != nil && text.first("0390-2660719（兼传真）") != nil)
        #expect(text.first("王某") != nil && text.first("26607180390") == nil)
    }

    @Test("every element says what it says, at its place", arguments: [
        ("甲局文件", 2), ("甲〔2021〕1号", 3), ("甲局关于乙的报告", 5), ("丙局", 6), ("张三", 4), ("一、标题。正文", 8), ("脚注", 9), ("附表", 20), ("合计", 22),
        ("12.50", 23), ("表注", 24), ("图题", 30), ("名单", 40), ("附件题", 41), ("附件正文", 42), ("另册", 43), ("甲局办公室", 50), ("联系人：丁", 51), ("戊", 52),
        ("抄送：己局", 53), ("庚局", 54),
    ])
    func elements(words: String, line: Int) throws {
        let text = FinishedText(Self.document)
        let found = try #require(text.first(words), "\(words)")
        #expect(text.place(of: found)?.position?.line == line, "\(words)")
    }

    @Test("headings' pieces and the date are there; nothing is said across two pieces")
    func pieces() {
        let text = FinishedText(Self.document)
        #expect(text.first("案件数") != nil && text.first("2021年1月8日") != nil)
        #expect(text.first("报告丙局") == nil && text.first("合计12.50") == nil && text.first("替代") == nil && text.first("") == nil)
    }

    @Test("blanks part nothing, on either side", arguments: ["正文15人", "正文 15人", "正文　15 人"])
    func blanks(words: String) { #expect(FinishedText(Self.document).first(words) != nil) }

    @Test("a number is looked for as a whole", arguments: [
        ("15人", true), ("5人", false), ("1", true), ("12.50", true), ("2.50", false), ("50", false), ("12.5", false), ("2021年", true), ("021年", false), ("1月", true),
    ])
    func numbers(words: String, isThere: Bool) { #expect((FinishedText(Self.document).first(words) != nil) == isThere, "\(words)") }

    @Test("it is looked for from a position on, as a naive search would find it")
    func positions() throws {
        var random = SplitMix64(seed: 7)
        for _ in 0..<200 {
            let letters = (0..<Int.random(in: 0...30, using: &random)).map { _ in ["甲", "乙", "1", "2", " ", "."].randomElement(using: &random) ?? "" }
            let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in ["甲", "乙", "1"].randomElement(using: &random) ?? "" }.joined()
            var document = Self.document
            document.body = [.paragraph(Paragraph(text: letters.joined()))]
            let text = FinishedText(document)
            let whole = String(decoding: text.bytes, as: UTF8.self)
            guard let first = text.first(words) else { continue }
            #expect(whole.contains(words) && String(decoding: text.bytes[first], as: UTF8.self) == words)
            #expect(text.first(words, from: first.lowerBound) == first)
            #expect(text.first(words, from: first.lowerBound + 1)?.lowerBound ?? Int.max > first.lowerBound)
        }
        #expect(FinishedText(Self.document).first("正文", from: 1_000_000) == nil)
    }

    @Test("a printed table says its title, organ and day too")
    func book() {
        guard case .table(let table) = Self.document.body[1] else { return }
        let text = FinishedText(TableBook(title: PlacedText("台账"), organ: PlacedText("填报单位：甲"), date: PlacedText("截至2020年"), table: table))
        #expect(["台账", "填报单位：甲", "截至2020年", "合计", "表注"].allSatisfy { text.first($0) != nil })
    }
}

@Suite("Names of a template's own") struct ScopeTests {
    private func local(_ name: String, _ number: Int) -> Local { Local(ExactText(name), Value(.integer(number))) }

    private func value(_ name: String, _ scope: Scope) -> Value.Content? { scope.local(ExactText(name))?.value?.content }

    @Test("the innermost of a name is meant, and those that were left are forgotten")
    func innermost() {
        var scope = Scope()
        #expect(scope.depth == 0 && value("甲", scope) == nil)
        scope.append(local("甲", 1))
        scope.append(local("乙", 2))
        let depth = scope.depth
        scope.append(local("甲", 3))
        #expect(value("甲", scope) == .integer(3) && value("乙", scope) == .integer(2) && value("丙", scope) == nil)
        scope.leave(to: depth)
        #expect(value("甲", scope) == .integer(1) && scope.depth == 2)
        scope.leave(to: 5)
        #expect(scope.depth == 2)
        scope.leave(to: 0)
        #expect(value("甲", scope) == nil && scope.depth == 0)
    }

    @Test("many names, as a dictionary keeps them")
    func many() {
        var random = SplitMix64(seed: 3)
        var scope = Scope()
        var kept: [(name: String, number: Int)] = []
        for number in 0..<500 {
            if Int.random(in: 0..<6, using: &random) == 0 {
                let depth = Int.random(in: 0...kept.count, using: &random)
                scope.leave(to: depth)
                kept.removeLast(kept.count - depth)
            }
            let name = "名\(Int.random(in: 0..<9, using: &random))"
            scope.append(local(name, number))
            kept.append((name, number))
            for known in Set(kept.map(\.name)) {
                #expect(value(known, scope) == kept.last { $0.name == known }.map { .integer($0.number) })
            }
        }
    }
}

@Suite("Words around a place, and by their first character") struct FirstCharacterTests {
    @Test("a longer word stands around a place, as a whole and over it", arguments: [
        ("力争动态清零。", "动态清零", true), ("力争动态，清零。", "动态清零", false), ("清零行动", "清零行动", true), ("行动清零", "清零行动", false), ("清零", "清零", true),
        ("清零", "动态清零", false), ("动态清零", "态清", false), ("两清零 行动", "两清零行动", true),
    ])
    func around(text: String, longer: String, isThere: Bool) throws {
        let guarded = GuardedText(text)
        let found = try #require(guarded.positions(of: "清零").first)
        #expect(guarded.has(longer, around: found) == isThere, "\(text)")
    }

    @Test("a word is found whatever stands beside it, and not in what has its first bytes", arguments: ["最", "第1", "a", "é", "𬭎", "～"])
    func starts(word: String) {
        let words = GuardedWords([GuardedWord(word: word, conditions: [], harmless: [], place: Place(file: "f"))])
        // 月 and 有 share two bytes with 最; 𠀀 has the number of a character of three bytes.
        for text in ["月有期本未", "2020年12月31日", "𠀀𪚥", "ｂ", "è", "第2", "第", "；：，。“”"] where !text.contains(word) {
            #expect(words.said(in: text).isEmpty, "\(text)")
            for whole in [text + word, word + text, text + word + text] { #expect(words.said(in: whole).count == 1, "\(whole)") }
        }
    }
}
