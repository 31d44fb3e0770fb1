import Diagnostics
import OfficialDocument
import TestSupport
import Testing

@testable import Proofreading

/// A fault is found where it stands, whatever stands around it.
@Suite("Faults among right sentences") struct FaultInTextTests {
    /// A sentence with one fault: its rule, what is before the piece, the piece, what is after it.
    struct Faulty: Sendable, CustomTestStringConvertible {
        var rule: String
        var before: String
        var piece: String
        var after: String
        var text: String { before + piece + after }
        var testDescription: String { "\(rule) \(text)" }

        init(_ rule: String, _ before: String, _ piece: String, _ after: String) {
            self.rule = rule
            self.before = before
            self.piece = piece
            self.after = after
        }
    }

    static let faults = [
        Faulty("GBT0154", "各县要落实责任", ",", "按时报送。"),
        Faulty("GBT0154", "请注意", ":", "逾期不候。"),
        Faulty("GBT0154", "各县", "(市、区)", "要认真组织。"),
        Faulty("GBT0154", "查实5户", ";", "移送2户。"),
        Faulty("GBT0155", "列入", "‘", "黑名单’管理。"),
        Faulty("GBT0155", "印发", "〈", "条例〉。"),
        Faulty("GBT0155", "列入", "\"", "黑名单\"管理。"),
        Faulty("GBT0155", "称为“所谓", "“", "黑名单”制度”。"),
        Faulty("GBT0155", "印发《关于贯彻", "《", "条例》的意见》。"),
        Faulty("GBT0156", "收入、支出等", "...", "都要报送。"),
        Faulty("GBT0156", "收入、支出等", "。。", "都要报送。"),
        Faulty("GBT0156", "工资", "--", "劳动报酬。"),
        Faulty("GBT0157", "共查实", "１２", "户。"),
        Faulty("GBT0157", "对", "Ａ", "类企业减少检查。"),
        Faulty("GBT0158", "各县", " ", "要认真组织。"),
        Faulty("GBT0136", "自", "二〇二一年", "起施行。"),
        Faulty("GBT0136", "自2021年", "05月", "起施行。"),
        Faulty("GBT0136", "请于2021年", "元月", "底前报送。"),
        Faulty("GBT0174", "请于", "2021年2月29日", "前报送。"),
        Faulty("GBT0174", "请于", "2021年13月1日", "前报送。"),
        Faulty("GBT0169", "自", "20年", "12月1日起施行。"),
        Faulty("GBT0166", "合格率为", "63～68%", "。"),
        Faulty("GBT0166", "投资", "9～16亿", "元。"),
        Faulty("GBT0166", "长100", "~", "150千米。"),
        Faulty("GBT0167", "拨付", "5千", "元。"),
        Faulty("GBT0167", "拨付", "3百", "万元。"),
        Faulty("GBT0168", "需要", "三、五", "天。"),
        Faulty("GBT0165", "长5", "公分", "。"),
        Faulty("GBT0165", "重5", "KG", "。"),
        Faulty("GBT0165", "限速60", "km/小时", "。"),
        Faulty("GBT0160", "根据凤财", "[2020]", "16号文件办理。"),
        Faulty("GBT0160", "根据凤财", "〔2020〕第16号", "文件办理。"),
        Faulty("GBT0170", "根据《条例》", "、", "《办法》办理。"),
        Faulty("GBT0175", "编制", "十四五", "规划。"),
    ]

    /// Sentences that go on in the same paragraph and have no marks that are open.
    private static let right = [
        "各县要认真组织。", "共查实5户，移送2户。", "合格率由63%提高到68%。", "根据《条例》《办法》办理。", "请于2021年3月1日前报送。", "列入“黑名单”管理。",
        "本办法自2021年1月1日起施行。", "比例为3:1。", "详见图1、图2和表3。", "限速80km/h。",
    ]

    private func found(_ text: String) -> [String] { marks(Sample.document(body: [Sample.paragraph(text)])) }

    @Test("alone", arguments: faults)
    func alone(_ fault: Faulty) { #expect(found(fault.text) == ["\(fault.rule) \(fault.piece)"]) }

    @Test("after and before right sentences, at its own place", arguments: faults)
    func among(_ fault: Faulty) throws {
        for seed in 0..<8 {
            var random = SplitMix64(seed: UInt64(seed))
            let before = (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.right.element(&random) }.joined()
            let after = (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.right.element(&random) }.joined()
            let text = before + fault.text + after
            let findings = Proofreader().findings(in: Sample.document(body: [Sample.paragraph(text)]))
            #expect(findings.map(\.code.rawValue) == [fault.rule], "\(text)")
            let position = try #require(findings.first?.place?.position)
            #expect(position.column == (before + fault.before).count + 1, "\(text)")
            #expect(position.length == fault.piece.count)
        }
    }

    @Test("in a cited title or a quotation what is wrong is another's", arguments: faults.filter { ["GBT0136", "GBT0169"].contains($0.rule) })
    func cited(_ fault: Faulty) {
        #expect(found("印发《\(fault.before)\(fault.piece)\(fault.after.dropLast())》。").isEmpty)
    }

    @Test("two faults of different rules are both told, in the order of the text", arguments: 0..<30)
    func two(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let first = Self.faults.element(&random)
        let second = Self.faults.element(&random)
        guard first.rule != second.rule else { return }
        #expect(found(first.text + second.text) == ["\(first.rule) \(first.piece)", "\(second.rule) \(second.piece)"])
    }

    @Test("in a footnote, a list, a caption, a copy: the same fault is found", arguments: faults.filter { $0.rule == "GBT0154" || $0.rule == "GBT0157" })
    func elsewhere(_ fault: Faulty) {
        let text = Sample.text(String(fault.text.dropLast()))
        let expected = ["\(fault.rule) \(fault.piece)"]
        #expect(marks(Sample.document { $0.note = text }) == expected)
        #expect(marks(Sample.document { $0.imprint?.copies = [text] }) == expected)
        let item = Paragraph(text: text.text, form: .item(mark: "①"), place: text.place)
        #expect(marks(Sample.document { $0.body.append(.paragraph(item)) }) == expected)
        let quotation = Paragraph(text: text.text, form: .quotation, place: text.place)
        #expect(marks(Sample.document { $0.body.append(.paragraph(quotation)) }) == expected)
        let noted = Paragraph(text: "甲。", footnotes: [Footnote(text.text, offset: 0, at: text.place)])
        #expect(marks(Sample.document { $0.body.append(.paragraph(noted)) }) == expected)
        let picture = Picture(file: Sample.text("a.png"), caption: text, alternative: "图")
        #expect(marks(Sample.document { $0.body.append(.picture(picture)) }) == expected)
    }

    @Test("a rule that is switched off finds none of its faults, the others all of theirs")
    func omitted() throws {
        for rule in Rule.all where rule.strength.isOptional {
            let omissions = try RuleOmissions([PlacedText(rule.id)])
            for fault in Self.faults {
                let found = marks(Sample.document(body: [Sample.paragraph(fault.text)]), omitting: omissions)
                #expect(found == (fault.rule == rule.code.rawValue ? [] : ["\(fault.rule) \(fault.piece)"]))
            }
        }
    }
}
