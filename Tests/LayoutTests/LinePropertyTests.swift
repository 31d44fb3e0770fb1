import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

/// Lines as they stand on finished pages, of documents with everything that makes lines difficult.
@Suite("Lines of random documents on their pages (GB/T 15834-2011 §5.1, GB/T 9704-2012 §5.2)")
struct LinePropertyTests {
    private static let neverAtStart = Set<Character>("、，。：；！？”’」』）》〉】〗〕％%～·")
    private static let neverAtEnd = Set<Character>("“‘「『（《〈【〖〔")
    private static let digits = Set<Character>("0123456789")
    /// Pieces that are right Chinese, so that no line begins or ends where it must not for want of another break.
    private static let pieces = [
        "各县", "市、区", "（市、区）", "人民政府", "《条例》", "《办法》", "“黑名单”", "‘两清零’", "2020年", "11月9日", "63%～68%", "1,285.12万元", "第12条", "〔2020〕6号",
        "Excel", "GB/T 9704", "km/h", "，", "。", "；", "：", "——", "……", "？！", "要落实责任", "按时报送", "农民工工资", "一是", "·", "5户", "https://a.example/b?c=1&d=2",
    ]

    private func text(_ random: inout SplitMix64, _ count: ClosedRange<Int>) -> String {
        // A paragraph begins with a word, as a mark there would be nobody's text.
        "为做好" + (0..<Int.random(in: count, using: &random)).map { _ in Self.pieces.element(&random) }.joined() + "有关工作。"
    }

    private func block(_ random: inout SplitMix64) -> Block {
        switch Int.random(in: 0...6, using: &random) {
        case 0: return .paragraph(Paragraph(level: .first, heading: "一、检查内容", text: ""))
        case 1: return .paragraph(Paragraph(level: .second, heading: "（一）检查内容。", text: text(&random, 5...40)))
        case 2: return .paragraph(Paragraph(text: text(&random, 3...30), form: .item(mark: "①")))
        case 3: return .paragraph(Paragraph(text: text(&random, 3...40), form: .quotation))
        default: return .paragraph(Paragraph(text: text(&random, 3...90)))
        }
    }

    private func document(_ seed: UInt64) -> Document {
        var random = SplitMix64(seed: seed)
        var document = sampleDocument(note: Bool.random(using: &random) ? "联系人：张某，电话：0390-2660718" : nil, imprint: sampleImprint)
        document.body = (0..<Int.random(in: 3...9, using: &random)).map { _ in block(&random) }
        document.body.append(.paragraph(Paragraph(text: text(&random, 10...40))))
        document.signature?.sealing = [.sealed, .unsealed].element(&random)
        document.signature?.sealDiameters = [Int.random(in: 38...50, using: &random)]
        document.attachments = (0..<Int.random(in: 0...3, using: &random)).map { index in
            Enclosure(
                name: PlacedText("附表之" + "甲乙丙".dropFirst(index).prefix(1)),
                content: .text(title: PlacedText("附表之" + "甲乙丙".dropFirst(index).prefix(1)), body: [.paragraph(Paragraph(text: text(&random, 20...120)))]))
        }
        return document
    }

    /// A line of 3号 text: its runs from left to right.
    private struct Line {
        var page: Int
        var runs: [SeenText]
        var text: String { runs.map(\.text).joined() }
        var left: Double { runs[0].x }
        /// The right end of the last character's em.
        var right: Double {
            let last = runs[runs.count - 1]
            let isNarrow = last.text.unicodeScalars.last.map { $0.value < 0x80 } ?? false
            return (last.run.glyphs.last?.origin.x.millimetres ?? 0) + (isNarrow ? em / 2 : em)
        }
    }

    private func lines(_ reading: Reading) -> [Line] {
        var lines: [Line] = []
        for seen in reading.texts where seen.points == 16 {
            if let last = lines.last, last.page == seen.page, abs(last.runs[0].y - seen.y) < 0.01 {
                lines[lines.count - 1].runs.append(seen)
            } else {
                lines.append(Line(page: seen.page, runs: [seen]))
            }
        }
        return lines
    }

    @Test("no line begins with a mark that closes, none ends with one that opens", arguments: 0..<20 as Range<UInt64>)
    func prohibitions(seed: UInt64) throws {
        for line in lines(try layOut(document(seed))) {
            let first = try #require(line.text.first)
            let last = try #require(line.text.last)
            #expect(!Self.neverAtStart.contains(first), "page \(line.page): \(line.text)")
            #expect(!Self.neverAtEnd.contains(last), "page \(line.page): \(line.text)")
        }
    }

    @Test("no number, date, dash, ellipsis or document number is parted at a line's end", arguments: 0..<20 as Range<UInt64>)
    func inseparable(seed: UInt64) throws {
        let lines = lines(try layOut(document(seed)))
        for (upper, lower) in zip(lines, lines.dropFirst()) {
            let last = try #require(upper.text.last)
            let first = try #require(lower.text.first)
            #expect(!(Self.digits.contains(last) && Self.digits.contains(first)), "\(upper.text) / \(lower.text)")
            #expect(!(Self.digits.contains(last) && "年月日万亿元户号%～".contains(first)), "\(upper.text) / \(lower.text)")
            #expect(!(last == "—" && first == "—" && !upper.text.hasSuffix("——")), "\(upper.text) / \(lower.text)")
            #expect(!(last == "〔" || first == "〕"), "\(upper.text) / \(lower.text)")
        }
    }

    @Test("no line leaves the 156 mm", arguments: 0..<20 as Range<UInt64>)
    func measure(seed: UInt64) throws {
        for line in lines(try layOut(document(seed))) {
            let left = line.page % 2 == 1 ? 28.0 : 26
            // An opening mark's blank half may hang over the left edge, a closing one's over the right; with 29
            // characters in a line an em is 0.27 mm wider than its cell, in which its ink stays.
            let first = try #require(line.text.first)
            let last = try #require(line.text.last)
            let hangsLeft = Self.neverAtEnd.contains(first) ? em / 2 : 0
            let hangsRight = Self.neverAtStart.contains(last) || last == "…" || last == "—" ? em / 2 : 0
            #expect(line.left > left - 0.14 - hangsLeft, "page \(line.page): \(line.text)")
            #expect(line.right < left + 156.14 + hangsRight, "page \(line.page): \(line.text)")
        }
    }

    @Test("a line that is not its paragraph's last is full", arguments: 20..<36 as Range<UInt64>)
    func justified(seed: UInt64) throws {
        var document = document(seed)
        document.body = document.body.filter { $0.paragraph?.form == .plain }
        document.attachments = []
        let lines = lines(try layOut(document)).filter { $0.text != "2020年11月9日" }
        for (upper, lower) in zip(lines, lines.dropFirst()) where upper.page == lower.page {
            let left = upper.page % 2 == 1 ? 28.0 : 26
            // What begins at the left edge goes on from the line above it.
            guard lower.left < left + 1, upper.text.count > 8, lower.runs[0].y - upper.runs[0].y < 11 else { continue }
            let isAddressees = upper.text.hasPrefix("各县人民政府")
            guard !isAddressees, !Self.neverAtStart.contains(upper.text.last ?? "。") else { continue }
            #expect(upper.right > left + 155, "page \(upper.page): \(upper.text)")
        }
    }

    @Test("lines of a page are its grid's, and none stands on another", arguments: 0..<20 as Range<UInt64>)
    func grid(seed: UInt64) throws {
        let reading = try layOut(document(seed))
        let pitch = (225 - cell) / 21
        for page in 1...reading.pages.count {
            // From an attachment's label to its text it is the title that counts.
            let ys = lines(reading).filter { $0.page == page && $0.runs[0].y > (page == 1 ? 150 : 0) && !$0.text.hasPrefix("附件") }.map { $0.runs[0].y }
            for (upper, lower) in zip(ys, ys.dropFirst()) {
                let gap = lower - upper
                // One more or one fewer line on a page is all that the signature may ask for, and a page that
                // is left early is spread by 15 % at most; below a head lines give way by 5.5 %.
                let lines = (gap / pitch).rounded()
                #expect(lines >= 1 && gap / max(1, lines) > 9.87 && gap / max(1, lines) < 12.02, "page \(page): \(gap)")
            }
        }
    }

    @Test("every character of the text is printed once, in its order", arguments: 0..<20 as Range<UInt64>)
    func conserved(seed: UInt64) throws {
        let document = document(seed)
        let printed = lines(try layOut(document)).map(\.text).joined().filter { $0 != " " }
        var rest = Substring(printed)
        for paragraph in document.body.paragraphs {
            let text = (paragraph.heading + paragraph.text).filter { $0 != " " }
            let found = try #require(rest.firstRange(of: text), "\(text)")
            rest = rest[found.upperBound...]
        }
    }

    @Test("no paragraph ends in a line of one character", arguments: 0..<20 as Range<UInt64>)
    func lastLines(seed: UInt64) throws {
        let document = document(seed)
        let all = lines(try layOut(document))
        for line in all where line.text.count <= 2 && line.text.hasSuffix("。") {
            // 作。 alone; what a page has to say of one name is another matter.
            #expect(line.text.count != 2 || !line.text.hasPrefix("作"), "page \(line.page): \(line.text)")
        }
    }

    @Test("the last page is even, every page stands on its sheet", arguments: 20..<36 as Range<UInt64>)
    func sheets(seed: UInt64) throws {
        let reading = try layOut(document(seed))
        #expect(reading.pages.count % 2 == 0)
        let sheet = Rect(origin: .zero, size: .a4)
        for page in reading.pages { #expect(page.size == .a4) }
        for rule in reading.rules { #expect(sheet.contains(rule.rect)) }
        for seen in reading.texts { #expect(seen.x > 10 && seen.x < 200 && seen.y > 20 && seen.y < 285, "\(seen)") }
    }
}
