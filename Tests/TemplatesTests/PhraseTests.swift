import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Phrases of comparison, capitals and masks")
struct PhraseTests {
    @Test("同比 and 环比 say rise, fall, flat and no base", arguments: [
        ("{{ 12 | 同比(10) }}", "同比增长20%"),
        ("{{ 9 | 环比(10) }}", "环比下降10%"),
        ("{{ 10 | 同比(10) }}", "同比持平"),
        ("{{ 10 | 同比(0) }}", "上年同期为0"),
        ("{{ 10 | 环比(0) }}", "上期为0"),
        ("{{ 0 | 同比(0) }}", "同比持平"),
        ("{{ 10001 | 同比(10000) }}", "同比基本持平"),
        ("{{ 10001 | 同比(10000, 2) }}", "同比增长0.01%"),
        ("{{ 4 | 同比(3, 0) }}", "同比增长33%"),
        ("{{ 人 | 同比(人 * 2) }}", "同比下降50%"),
        ("{{ 钱 | 环比(钱 * 0.8, 0) }}", "环比增长25%"),
        ("{{ 0.95 | 同比(0.9) }}", "同比提高5个百分点"),
        ("{{ 0.9 | 同比(0.955) }}", "同比降低5.5个百分点"),
        ("{{ 0.9 | 环比(1 / 0) }}", "上期无可比数据"),
        ("{{ 0.9 | 同比(0.9) }}", "同比持平"),
        ("{{ [12, 15] | 分别同比([10, 10]) }}", "同比分别增长20%和50%"),
        ("{{ [12, 15, 11] | 分别环比([10, 10, 10]) }}", "环比分别增长20%、50%和10%"),
        ("{{ [8, 5] | 分别同比([10, 10]) }}", "同比分别下降20%和50%"),
        ("{{ [12, 5] | 分别同比([10, 10]) }}", "同比分别增长20%、下降50%"),
        ("{{ [10, 5] | 分别同比([10, 10]) }}", "同比分别持平、下降50%"),
        ("{{ [10, 5] | 分别同比([10, 5]) }}", "同比均持平"),
        ("{{ [12] | 分别同比([10]) }}", "同比增长20%"),
    ])
    func changes(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    @Test("comparisons that mean nothing", arguments: [
        ("{{ 人 | 同比(«钱») }}", Diagnostic.Code.wrongType), ("{{ 人 | «同比» }}", .wrongArguments),
        ("{{ 人 | 同比(«人», 9) }}", .wrongArguments), ("{{ 名称 | «同比»(名称) }}", .wrongFilter),
    ])
    func meaningless(body: String, code: Diagnostic.Code) throws {
        let marked = Marked(Fixture.front + body)
        expect(try Fixture.compileFailures(marked.text), [code], at: marked)
    }

    @Test("comparisons that the values refuse", arguments: [
        ("{{ «(人 - 人 * 2)» | 同比(人) }}", Diagnostic.Code.negativeRate),
        ("{{ [1, 2] | 分别同比(«[1]») }}", .listsDiffer),
        ("{{ «(钱 - 钱 * 2)» | 大写 }}", .noCapitals),
        ("{{ «空表» | 某等 }}", .emptyList),
    ])
    func refused(body: String, code: Diagnostic.Code) throws {
        let marked = Marked(Fixture.front + body)
        let template = try Fixture.compile(marked.text)
        let record = try Fixture.record()
        expect(failures { () throws(StageFailure) in try template.evaluate(record) }, [code], at: marked)
    }

    @Test("money in capitals", arguments: [
        (0, "零元整"), (1, "壹分"), (10, "壹角整"), (12, "壹角贰分"), (100, "壹元整"), (105, "壹元零伍分"), (150, "壹元伍角整"),
        (1_000, "壹拾元整"), (10_100, "壹佰零壹元整"), (100_500_00, "壹拾万零伍佰元整"), (1_000_500_00, "壹佰万零伍佰元整"),
        (1_050_000_00, "壹佰零伍万元整"), (100_000_000_00, "壹亿元整"), (100_000_001_00, "壹亿零壹元整"),
        (100_010_000_00, "壹亿零壹万元整"), (1_285_105, "壹万贰仟捌佰伍拾壹元零伍分"), (792_300_767, "柒佰玖拾贰万叁仟零柒元陆角柒分"),
        (101_000_00, "壹拾万壹仟元整"), (110_000_00, "壹拾壹万元整"), (10_000_000_000_00, "壹佰亿元整"),
    ])
    func capitals(fen: Int, expected: String) throws {
        #expect(CapitalMoney.text(fen: fen) == expected)
        var record = try Fixture.record()
        record["钱"] = Value(.quantity(Quantity(fen, .money)))
        #expect(try Fixture.texts("{{ 钱 | 大写 }}", record) == [expected])
    }

    @Test("capitals say each amount once: what is read back is what was written")
    func capitalsAreUnique() {
        let amounts = (0..<3_000).map { $0 * 7_919 + $0 % 101 } + (0..<60).map { 1 << $0 }.filter { $0 < 1_000_000_000_000_000_000 }
        let texts = amounts.compactMap { CapitalMoney.text(fen: $0) }
        #expect(texts.count == amounts.count)
        #expect(Set(texts).count == Set(amounts).count)
        for text in texts {
            #expect(!text.contains("零零") && !text.contains("零元") || text == "零元整", "\(text)")
            #expect(text.hasSuffix("整") || text.hasSuffix("分"), "\(text)")
        }
        #expect(CapitalMoney.text(fen: -1) == nil)
    }

    @Test("masks leave enough to recognise and too little to find", arguments: [
        (Masking.name, "张三丰", "张某某"), (.name, "欧阳锋", "欧阳某"), (.phone, "13812341234", "138****1234"),
        (.phone, "0375-2978826", "*********26"), (.phone, "110", "***"), (.identity, "410403199001011234", "410*************34"),
        (.identity, "41040319900101123X", "410*************3X"), (.card, "6222021234567890123", "***************0123"),
        (.card, "1234567", "*******"), (.identity, "410403900101123", "410**********23"), (.identity, "41040319900101123x", "410*************3x"),
        (.card, "19900307", "********"),
        // What is no such number leaves nothing.
        (.phone, "欧阳海棠的父亲", "*******"), (.card, "虚构路十号院三单元住户", "***********"), (.identity, "凤栖山市栖云区建设西路一百五十六号", "*****************"),
        (.phone, "电话13812341234", "*************"), (.phone, "13812341234、13912341234", "***********************"),
        (.identity, "13812341234", "***********"), (.card, "卡6222021234567890123", "********************"), (.name, "13812341234", "1某某"),
    ])
    func masks(mask: Masking, secret: String, expected: String) throws {
        #expect(mask.text(secret) == expected)
        #expect(try Fixture.texts("{{ \"\(secret)\" | \(mask.rawValue) }}") == [expected])
    }

    @Test("money in the unit that its size asks for", arguments: [
        (0, "0元"), (99_999, "999.99元"), (999_999, "9999.99元"), (1_000_000, "1万元"), (1_285_120_000, "1285.12万元"), (9_999_999_999, "10000万元"),
        (10_000_000_000, "1亿元"), (123_456_789_012, "12.3457亿元"), (1_000_000_000_000_000, "100000亿元"),
    ])
    func money(fen: Int, expected: String) throws {
        var record = try Fixture.record()
        record["钱"] = Value(.quantity(Quantity(fen, .money)))
        let template = try Fixture.compile(Fixture.front + "{{ 钱 | 金额 }}")
        #expect(try template.evaluate(record).output.body.paragraphs.map(\.text) == [expected])
    }

    @Test("张某某等29名", arguments: [(["张三丰"], "张某某"), (["张三丰", "李四"], "张某某等2名")])
    func groups(names: [String], expected: String) { #expect(Masking.group(names) == expected) }

    @Test("what is masked may be printed for everybody; what is not may not")
    func maskedClass() throws {
        #expect(try ClassFixture.failuresOf(ClassFixture.template("公开", "{{ 密 | 掩名 }}、{{ 密单 | 某等 }}")).isEmpty)
        let marked = Marked(ClassFixture.template("公开", "{{ 密 | 掩名 }}{{ «密» }}{{ «密单» | 顿号 }}"))
        expect(try ClassFixture.failuresOf(marked.text), [.aboveCeiling, .aboveCeiling], at: marked)
    }
}
