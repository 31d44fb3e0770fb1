import Diagnostics
import OfficialDocument
import Testing

@testable import Proofreading

@Suite("Punctuation") struct MarkTests {
    @Test("half-width marks in Chinese text", arguments: [
        Example("GBT0154", "各县要落实责任,按时报送。", ","), Example("GBT0154", "注意:按时报送。", ":"), Example("GBT0154", "甲县;乙县。", ";"),
        Example("GBT0154", "是否办结?", "?"), Example("GBT0154", "立即整改!", "!"), Example("GBT0154", "各县(市、区)要报送。", "(市、区)"),
        Example("GBT0154", "共查实5户,其中2户移送。", ","), Example("GBT0154", "按时报送.", "."), Example("GBT0154", "见说明(1)。", "(1)"),
        Example("GBT0154", "《条例》,自施行之日起。", ","), Example("GBT0154", "占5%,下降。", ","), Example("GBT0154", "甲､乙县。", "､"),
        Example("GBT0154", "等级居高不下.为切实做好工作。", "."), Example("GBT0154", "占3.5%.请报送。", "."), Example("GBT0154", "使用APP,并扫码。", ","),
        Example("GBT0154", "办结了18件;乙县没有。", ";"), Example("GBT0154", "谁用APP?各县。", "?"),
    ])
    func halfWidth(_ example: Example) { example.expect() }

    @Test("half-width marks that stand rightly", arguments: [
        "网址为例.中国，请查阅。", "登录凤栖山.政务，办理登记。", "一.5版", "共3.5万元，占2.5%。", "版本为v1.2的程序。", "比例为1:3。", "see Fig. 2: APP, Web.",
    ])
    func halfWidthRight(_ line: String) { #expect(marks(in: line).filter { $0.hasPrefix("GBT0154") }.isEmpty) }

    @Test("quotes and brackets in pairs", arguments: [
        Example("GBT0155", "列入\"黑名单\"管理。", "\""), Example("GBT0155", "列入'黑名单'管理。", "'"), Example("GBT0155", "称为“所谓“黑名单”制度”。", "“"),
        Example("GBT0155", "列入‘黑名单’管理。", "‘"), Example("GBT0155", "印发《关于贯彻《条例》的意见》。", "《"), Example("GBT0155", "印发〈条例〉。", "〈"),
        Example("GBT0155", "列入“黑名单管理。", "“"), Example("GBT0155", "列入黑名单”管理。", "”"), Example("GBT0155", "根据《条例规定。", "《"),
        Example("GBT0155", "根据条例》规定。", "》"), Example("GBT0155", "各县（市、区要报送。", "（"),
        Example("GBT0155", "（见《条例）》。", "《", "》"),
    ])
    func quotes(_ example: Example) { example.expect() }

    @Test("right nesting", arguments: [
        "他说：“要落实‘两个清零’目标。”", "印发《关于贯彻〈条例〉的意见》。", "“甲‘乙“丙”丁’戊”", "He said “yes” and it’s done.", "Xi’an和Xi'an都可以。",
    ])
    func rightQuotes(_ line: String) { #expect(marks(in: line).filter { $0.hasPrefix("GBT0155") }.isEmpty) }

    @Test("a quotation of several paragraphs opens in each and closes in the last")
    func longQuotation() {
        #expect(marks(in: "“第一段。", "“第二段。”", "说完了。").isEmpty)
        #expect(marks(in: "“第一段。", "第二段。”", "说完”了。") == ["GBT0155 ”"])
    }

    @Test("ellipses and dashes", arguments: [
        Example("GBT0156", "等等...都要报送。", "..."), Example("GBT0156", "等等。。。", "。。。"), Example("GBT0156", "等等…都要报送。", "…"),
        Example("GBT0156", "等等……都要报送。"), Example("GBT0156", "等等·····", "·····"), Example("GBT0156", "工资--劳动报酬。", "--"),
        Example("GBT0156", "工资——劳动报酬。"), Example("GBT0156", "工资———劳动报酬。", "———"), Example("GBT0156", "工资──劳动报酬。", "──"),
        Example("GBT0156", "北京—上海高铁。"), Example("GBT0156", "用--help选项。"), Example("GBT0156", "卡尔·马克思。"), Example("GBT0156", "wait… please."),
        Example("GBT0156", "等等…………"),
    ])
    func ellipses(_ example: Example) { example.expect() }

    @Test("two full stops are no ellipsis: a value has brought its own", arguments: [
        ("请求延期支付。。经复核", "句号写了两个：“。。”", "删去一个；模板里已有句号的，数据里的文字末尾不写"), ("等等。。。都要报送。", "省略号写成了“。。。”", "写成“……”"),
    ])
    func stops(_ text: String, _ message: String, _ hint: String) {
        let found = Proofreader().findings(in: Sample.document { $0.body = Sample.body([text]) }).filter { $0.code == .ellipsesAndDashes }
        #expect(found.map(\.message.chinese) == [message] && found.flatMap(\.hints).map(\.chinese) == [hint], "\(found)")
    }

    @Test("full-width digits and letters", arguments: [
        Example("GBT0157", "共１２户。", "１２"), Example("GBT0157", "ＡＢ类企业。", "ＡＢ"), Example("GBT0157", "共12户。"), Example("GBT0157", "（１）和ｋｇ。", "１", "ｋｇ"),
    ])
    func fullWidth(_ example: Example) { example.expect() }

    @Test("spaces", arguments: [
        Example("GBT0158", "各县 要报送。", " "), Example("GBT0158", "共 5 户。", " ", " "), Example("GBT0158", "各县， 要报送。", " "),
        Example("GBT0158", "按照GB/T 9704 规定执行。"), Example("GBT0158", "使用 Excel 填报。"), Example("GBT0158", "联系人：张某　李某。"),
        Example("GBT0158", "Word and Excel。"), Example("GBT0158", "说“yes please”和“no”。"), Example("GBT0158", "截至 2020 年底。", " ", " "), Example("GBT0158", "重 5 kg。"),
    ])
    func spaces(_ example: Example) { example.expect() }

    @Test("no 、 between quotes side by side", arguments: [
        Example("GBT0170", "根据《条例》、《办法》规定。", "、"), Example("GBT0170", "落实“六稳”、“六保”任务。", "、"), Example("GBT0170", "根据《条例》《办法》规定。"),
        Example("GBT0170", "根据《条例》（以下简称甲）、《办法》、《规定》。"), Example("GBT0170", "根据《条例》、《办法》、有关规定。"),
        Example("GBT0170", "《甲》、《乙》、《丙》。", "、", "、"), Example("GBT0170", "根据法律、法规，《甲》、《乙》规定。", "、"),
    ])
    func betweenQuotes(_ example: Example) { example.expect() }

    @Test("one colon in a sentence", arguments: [
        Example("GBT0171", "各县在专项行动期间要做到以下几点：在人员配备方面的具体要求如下：三人以上。", "："),
        Example("GBT0171", "联系人：张某，联系电话：12345。"), Example("GBT0171", "现将有关事项通知如下：一是查；二是改。"),
        Example("GBT0171", "会议强调的主要内容如下：“各地报送的情况是：良好。”"), Example("GBT0171", "比例为3：1，时间为9：30。"),
    ])
    func colons(_ example: Example) { example.expect() }

    @Test("第一， and 其次，", arguments: [
        Example("GBT0172", "第一、查清底数。", "第一、"), Example("GBT0172", "要查清底数。第二、督促整改。", "第二、"), Example("GBT0172", "其次、督促整改。", "其次、"),
        Example("GBT0172", "首先、查清底数。", "首先、"), Example("GBT0172", "第一、第二季度报送。"), Example("GBT0172", "第一、二产业。"), Example("GBT0172", "第一，查清底数。"),
        Example("GBT0172", "首先、其次都要查。"),
    ])
    func ordinals(_ example: Example) { example.expect() }

    @Test("plans have quotes", arguments: [
        Example("GBT0175", "编制十四五规划。", "十四五"), Example("GBT0175", "编制“十四五”规划。"), Example("GBT0175", "十三五期间完成。", "十三五"),
        Example("GBT0175", "他今年十四五岁。"), Example("GBT0175", "第十四五期间。"),
    ])
    func plans(_ example: Example) { example.expect() }
}
