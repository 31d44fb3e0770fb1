import Testing

@testable import Proofreading

@Suite("Punctuation") struct MarkTests {
    @Test("half-width marks in Chinese text", arguments: [
        Example("L54", "各县要落实责任,按时报送。", ","), Example("L54", "注意:按时报送。", ":"), Example("L54", "甲县;乙县。", ";"),
        Example("L54", "是否办结?", "?"), Example("L54", "立即整改!", "!"), Example("L54", "各县(市、区)要报送。", "(市、区)"),
        Example("L54", "共查实5户,其中2户移送。", ","), Example("L54", "按时报送.", "."), Example("L54", "见附件(1)。", "(1)"),
        Example("L54", "《条例》,自施行之日起。", ","), Example("L54", "占5%,下降。", ","), Example("L54", "甲､乙县。", "､"),
    ])
    func halfWidth(_ example: Example) { example.expect() }

    @Test("quotes and brackets in pairs", arguments: [
        Example("L55", "列入\"黑名单\"管理。", "\""), Example("L55", "列入'黑名单'管理。", "'"), Example("L55", "称为“所谓“黑名单”制度”。", "“"),
        Example("L55", "列入‘黑名单’管理。", "‘"), Example("L55", "印发《关于贯彻《条例》的意见》。", "《"), Example("L55", "印发〈条例〉。", "〈"),
        Example("L55", "列入“黑名单管理。", "“"), Example("L55", "列入黑名单”管理。", "”"), Example("L55", "根据《条例规定。", "《"),
        Example("L55", "根据条例》规定。", "》"), Example("L55", "各县（市、区要报送。", "（"),
        Example("L55", "（见《条例）》。", "《", "》"),
    ])
    func quotes(_ example: Example) { example.expect() }

    @Test("right nesting", arguments: [
        "他说：“要落实‘两个清零’目标。”", "印发《关于贯彻〈条例〉的意见》。", "“甲‘乙“丙”丁’戊”", "He said “yes” and it’s done.", "Xi’an和Xi'an都可以。",
    ])
    func rightQuotes(_ line: String) { #expect(marks(in: line).filter { $0.hasPrefix("L55") }.isEmpty) }

    @Test("a quotation of several paragraphs opens in each and closes in the last")
    func longQuotation() {
        #expect(marks(in: "“第一段。", "“第二段。”", "说完了。").isEmpty)
        #expect(marks(in: "“第一段。", "第二段。”", "说完”了。") == ["L55 ”"])
    }

    @Test("ellipses and dashes", arguments: [
        Example("L56", "等等...都要报送。", "..."), Example("L56", "等等。。。", "。。。"), Example("L56", "等等…都要报送。", "…"),
        Example("L56", "等等……都要报送。"), Example("L56", "等等·····", "·····"), Example("L56", "工资--劳动报酬。", "--"),
        Example("L56", "工资——劳动报酬。"), Example("L56", "工资———劳动报酬。", "———"), Example("L56", "工资──劳动报酬。", "──"),
        Example("L56", "北京—上海高铁。"), Example("L56", "用--help选项。"), Example("L56", "卡尔·马克思。"), Example("L56", "wait… please."),
        Example("L56", "等等…………"),
    ])
    func ellipses(_ example: Example) { example.expect() }

    @Test("full-width digits and letters", arguments: [
        Example("L57", "共１２户。", "１２"), Example("L57", "ＡＢ类企业。", "ＡＢ"), Example("L57", "共12户。"), Example("L57", "（１）和ｋｇ。", "１", "ｋｇ"),
    ])
    func fullWidth(_ example: Example) { example.expect() }

    @Test("spaces", arguments: [
        Example("L58", "各县 要报送。", " "), Example("L58", "共 5 户。", " ", " "), Example("L58", "各县， 要报送。", " "),
        Example("L58", "按照GB/T 9704 规定执行。"), Example("L58", "使用 Excel 填报。"), Example("L58", "联系人：张某　李某。"),
        Example("L58", "Word and Excel。"), Example("L58", "说“yes please”和“no”。"), Example("L58", "截至 2020 年底。", " ", " "), Example("L58", "重 5 kg。"),
    ])
    func spaces(_ example: Example) { example.expect() }

    @Test("no 、 between quotes side by side", arguments: [
        Example("L70", "根据《条例》、《办法》规定。", "、"), Example("L70", "落实“六稳”、“六保”任务。", "、"), Example("L70", "根据《条例》《办法》规定。"),
        Example("L70", "根据《条例》（以下简称甲）、《办法》、《规定》。"), Example("L70", "根据《条例》、《办法》、有关规定。"),
        Example("L70", "《甲》、《乙》、《丙》。", "、", "、"), Example("L70", "根据法律、法规，《甲》、《乙》规定。", "、"),
    ])
    func betweenQuotes(_ example: Example) { example.expect() }

    @Test("one colon in a sentence", arguments: [
        Example("L71", "各县在专项行动期间要做到以下几点：在人员配备方面的具体要求如下：三人以上。", "："),
        Example("L71", "联系人：张某，联系电话：12345。"), Example("L71", "现将有关事项通知如下：一是查；二是改。"),
        Example("L71", "会议强调的主要内容如下：“各地报送的情况是：良好。”"), Example("L71", "比例为3：1，时间为9：30。"),
    ])
    func colons(_ example: Example) { example.expect() }

    @Test("第一， and 其次，", arguments: [
        Example("L72", "第一、查清底数。", "第一、"), Example("L72", "要查清底数。第二、督促整改。", "第二、"), Example("L72", "其次、督促整改。", "其次、"),
        Example("L72", "首先、查清底数。", "首先、"), Example("L72", "第一、第二季度报送。"), Example("L72", "第一、二产业。"), Example("L72", "第一，查清底数。"),
        Example("L72", "首先、其次都要查。"),
    ])
    func ordinals(_ example: Example) { example.expect() }

    @Test("plans have quotes", arguments: [
        Example("L75", "编制十四五规划。", "十四五"), Example("L75", "编制“十四五”规划。"), Example("L75", "十三五期间完成。", "十三五"),
        Example("L75", "他今年十四五岁。"), Example("L75", "第十四五期间。"),
    ])
    func plans(_ example: Example) { example.expect() }
}
