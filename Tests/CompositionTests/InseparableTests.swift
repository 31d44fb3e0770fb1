import Geometry
import Testing

@testable import Composition

/// Sequences that stay on one line, moved through all places of a line.
@Suite struct InseparableTests {
    static let wholes = [
        "2020年", "12月31日", "〔2020〕16号", "〔2020〕1号", "1285.12万元", "12.5%", "－5℃", "3个工作日", "第26条",
        "第3次", "1.2万亿元", "1200余人", "300多家", "5个小时", "8时30分", "8：30", "0551－62345678", "¥1200",
        "120m²", "120㎡", "24 ℃", "120 km", "12 345", "12\u{2009}345\u{2009}678", "约50", "近3000", "COVID", "km/h",
        "——", "……", "63％", "§7.3", "１２", "50公里", "0.3个百分点", "80度", "11.9.2", "63%～68%", "2015—2020年",
        "第3—5条", "100～150kg", "－5～－3℃", "±0.5%", "≥60%", "5元/平方米", "2020/12/31", "400 123 4567",
        "138 0000 0000", "+86 13800000000", "（0551）62345678", "62345678转8001", "0551-62345678", "2½", "km/h",
        "〔2020〕第6号", "？！", "co\u{AD}operate", "12\u{200B}34", "E=mc²", "US$20",
    ]

    @Test(arguments: wholes)
    func `It stands on one line at every place`(whole: String) throws {
        for length in 12...28 {
            let lines = try Setting().lines(han(length) + whole + "的" + han(8))
            #expect(lines.count { $0.text.contains(whole) } == 1, "after \(length): \(lines.map(\.text))")
        }
    }

    @Test(arguments: wholes)
    func `It stands on one line in a measure of ten cells`(whole: String) throws {
        for length in 1...10 {
            let lines = try Setting(cells: 10).lines(han(length) + whole + "的" + han(4))
            #expect(lines.count { $0.text.contains(whole) } == 1, "after \(length): \(lines.map(\.text))")
        }
    }

    /// Breaks that the rules allow, shown by a bar.
    static let bars = [
        ("共5件事", "共|5件|事"),
        ("2020年度报告", "2020年度|报|告"),
        ("12月31日晚", "12月31日|晚"),
        ("国发〔2020〕16号文", "国|发|〔2020〕16号|文"),
        ("第26条规定", "第26条|规|定"),
        ("共300余件事", "共|300余件|事"),
        ("万余名职工", "万|余|名|职|工"),
        ("5多少", "5|多|少"),
        ("1万多元", "1万多元"),
        ("2020—2021年", "2020—2021年"),
        ("1—11月", "1—11月"),
        ("63%～68%", "63%～68%"),
        ("2020年11月30日—2021年2月11日", "2020年|11月30日—|2021年|2月11日"),
        ("北京～上海", "北|京～|上|海"),
        ("第一—第三", "第|一—|第|三"),
        ("12月—次年3月", "12月—|次|年|3月"),
        ("气温－5℃", "气|温|－5℃"),
        ("0551－62345678", "0551－62345678"),
        ("共5/6户", "共|5/6户"),
        ("和/或", "和/或"),
        ("办文〔2020〕号", "办|文|〔2020〕号"),
        ("〔2020〕（", "〔2020〕|（"),
        ("（05）6人", "（05）|6人"),
        ("至2020 2021年", "至|2020 2021年"),
        ("中\u{200B}，国\u{FEFF}人", "中\u{200B}，|国\u{FEFF}人"),
        ("GB/T 9704标准", "GB/T |9704|标|准"),
        ("state-of-the-art", "state-|of-|the-|art"),
        ("COVID-19病例", "COVID-19|病|例"),
        ("中(a)文", "中|(a)|文"),
        ("f(x)值", "f(x)|值"),
        ("Windows 10 Pro", "Windows |10 Pro"),
        ("共 12 345 户", "共 |12 345 |户"),
        ("表1 2020年", "表|1 |2020年"),
        ("———", "——|—"),
        ("————", "——|——"),
        ("…………", "……|……"),
        ("⸺完", "⸺|完"),
        ("列夫·托尔斯泰", "列|夫·|托|尔|斯|泰"),
        ("“十四五”规划", "“十|四|五”|规|划"),
        ("CO₂排放", "CO₂|排|放"),
        ("naïve Ḿ", "naïve |Ḿ"),
        ("真？！！的", "真？！！|的"),
        ("长3×4.5×6米", "长|3×4.5×6米"),
        ("《××省××市》", "《×|×|省|×|×|市》"),
        ("5台€20", "5台|€20"),
    ]

    @Test(arguments: [
        ("国发〔2020〕16号文", "国~发~〔2020〕16号文"), ("（国办发〔2020〕6号）", "（国~办~发~〔2020〕6号）"),
        ("，凤治欠办督〔2021〕2号", "，凤~治~欠~办~督~〔2021〕2号"), ("现根据市政府办公室发〔2020〕6号", "现根据市政府办公室~发~〔2020〕6号"),
        ("A4〔2020〕6号", "A4〔2020〕6号"), ("国发〔2020〕", "国发〔2020〕"),
    ])
    func `An organ's code is torn before each of its characters but the first`(text: String, marked: String) throws {
        let measured = try Setting().measured(text)
        let shown = zip(measured.gaps, text).map { ($0.tear == .organCode || $0.tear == .documentNumber ? "~" : "") + String($1) }.joined()
        #expect(shown == marked)
    }

    @Test(arguments: 1...28)
    func `A date is parted after its year, and only where its line would be loose otherwise`(length: Int) throws {
        let date = "2020年12月31日"
        let lines = try Setting().lines(han(length) + date + "的" + han(60))
        guard !lines.contains(where: { $0.text.contains(date) }) else {
            for line in lines.dropLast() { #expect(line.widestStretch.millimetres < 1.0, "\(line.text)") }
            return
        }
        let parted = try #require(lines.firstIndex { $0.text.hasSuffix("2020年") })
        #expect(lines[parted + 1].text.hasPrefix("12月31日") && !lines[parted].endsTorn)
        #expect((18...25).contains(length))
    }

    @Test(arguments: [
        ("第四十八条", "第~四~十~八~条"), ("依据第三条第一款", "依据第~三~条第~一~款"), ("第一，第二个", "第一，第二个"), ("第条", "第条"), ("第三方", "第三方"),
        ("第一千二百六十条", "第~一~千~二~百~六~十~条"), ("第（二）项", "第~（~二~）~项"), ("第（二）方", "第（二）方"), ("第（二", "第（二"), ("第（二）", "第（二）"), ("第二百条之一，", "第~二~百~条~之~一，"), ("第三条之外", "第~三~条之外"), ("第三条之", "第~三~条之"), ("第", "第"), ("第十", "第十"),
    ])
    func `The number of an article is torn before each of its characters but the first`(text: String, marked: String) throws {
        let measured = try Setting().measured(text)
        let shown = zip(measured.gaps, text).map { ($0.tear == .article ? "~" : "") + String($1) }.joined()
        #expect(shown == marked)
        // But for what a bracket forbids.
        guard !text.contains("（") else { return }
        #expect(measured.gaps.dropFirst().allSatisfy { $0.tear != .article || $0.isBreakable }, "it may be torn")
    }

    @Test(arguments: 1...27)
    func `The number of an article is parted only where its line would be loose otherwise`(length: Int) throws {
        let article = "第四十八条"
        let lines = try Setting().lines(han(length) + "《" + han(3) + "》" + article + han(60))
        guard !lines.contains(where: { $0.text.contains(article) }) else {
            for line in lines.dropLast() { #expect(line.widestStretch.millimetres < 1.2, "\(line.text)") }
            return
        }
        let parted = try #require(lines.first { $0.text.contains("第") && !$0.text.contains(article) })
        #expect(parted.endsTorn, "no page ends there")
    }

    @Test
    func `A column that holds no article parts it all the same`() throws {
        let lines = try Setting(cells: 3, alignment: .start).lines("第四十八条")
        #expect(lines.map(\.text).joined() == "第四十八条" && lines.count == 2)
    }

    @Test(arguments: 1...10)
    func `In lines that need not be even an article stays whole`(length: Int) throws {
        let lines = try Setting(cells: 10, alignment: .start).lines(han(length) + "第四十八条" + han(4))
        #expect(lines.count { $0.text.contains("第四十八条") } == 1, "\(lines.map(\.text))")
    }

    @Test(arguments: 1...10)
    func `In lines that need not be even a date stays whole`(length: Int) throws {
        let lines = try Setting(cells: 10, alignment: .start).lines(han(length) + "2020年12月31日" + han(4))
        #expect(lines.count { $0.text.contains("2020年12月31日") } == 1, "\(lines.map(\.text))")
    }

    @Test(arguments: [10, 14, 17, 25, 26, 27, 28])
    func `A code stays with its number, unless the line before it would be torn apart`(length: Int) throws {
        let lines = try Setting().lines(han(length) + "（国办发〔2020〕16号）" + han(40))
        #expect(lines.count { $0.text.contains("国办发〔2020〕16号") } == 1, "\(lines.map(\.text))")
        let long = try Setting().lines(han(length) + "（甲乙丙丁戊己庚〔2020〕1234号）" + han(40))
        for line in long { #expect(line.widestStretch.millimetres < 1.7, "\(line.text)") }
    }

    @Test(arguments: 10...28)
    func `A line says that it ends within a document's number`(length: Int) throws {
        let code = "甲乙丙丁戊己庚辛"
        let lines = try Setting().lines(han(length) + "，" + code + "〔2020〕16号" + han(60))
        for (line, next) in zip(lines, lines.dropFirst()) {
            let isWithin = code.contains(line.text.last ?? "一") && (code + "〔").contains(next.text.first ?? "一")
            #expect(line.endsTorn == isWithin, "\(line.text)")
        }
        #expect(lines.last?.endsTorn == false)
    }

    @Test func `A code that fills the line's end is torn from its number, and the line alone says so`() throws {
        let lines = try Setting.prose.lines(han(17) + "，甲乙丙丁戊己庚辛〔2020〕16号" + han(60))
        #expect(lines.map(\.endsTorn) == [true] + lines.dropFirst().map { _ in false })
        #expect(lines[1].text.hasPrefix("〔2020〕16号"))
        let line = try Setting().line("国办发〔2020〕6号")
        #expect(!line.endsTorn)
    }

    @Test(arguments: bars)
    func `Lines may end only between its parts`(text: String, parts: String) throws {
        let measured = try Setting().measured(text)
        let breaks = zip(text, measured.gaps).map { ($1.isBreakable ? "|" : "") + String($0) }
        #expect(breaks.joined() == parts)
    }

    @Test func `A short web address stays whole`() throws {
        for length in 1...28 {
            let lines = try Setting().lines(han(length) + "http://www.gov.cn" + han(30))
            #expect(lines.count { $0.text.contains("http://www.gov.cn") } == 1)
        }
    }

    @Test func `A long web address may break after a solidus but not between two`() throws {
        let address = "https://lwzb.stats.gov.cn/enterprise/2020/index.html"
        let text = try Setting().measured(address)
        let breaks = zip(address, text.gaps).map { ($1.isBreakable ? "|" : "") + String($0) }
        #expect(breaks.joined() == "https://|lwzb.stats.gov.cn/|enterprise/|2020/|index.html")
    }

    /// Breaks inside addresses: after a solidus, a ? or an & of a long one, after the @ of a long mail
    /// address; never at a hyphen, which would be read as the line's own.
    static let addresses = [
        ("www.hf-gov.cn", "www.hf-gov.cn"),
        ("gzqx-2020@126.com", "gzqx-2020@126.com"),
        ("http://a-b.cn/c-d", "http://a-b.cn/c-d"),
        ("zhifa-jiancha-2020@tjj.hefei-city.gov.cn", "zhifa-jiancha-2020@|tjj.hefei-city.gov.cn"),
        ("https://tjj.gov.cn/a?year=2020&month=12", "https://|tjj.gov.cn/|a?|year=2020&|month=12"),
        ("cross-border-e-commerce-platform", "cross-|border-|e-|commerce-|platform"),
        ("a/b-c", "a/b-|c"),
    ]

    @Test(arguments: addresses)
    func `An address breaks at its documented places only`(address: String, parts: String) throws {
        let text = try Setting().measured(address)
        let breaks = zip(address, text.gaps).map { ($1.isBreakable ? "|" : "") + String($0) }
        #expect(breaks.joined() == parts)
    }

    @Test func `The line before a long web address is not torn apart`() throws {
        let text = "请登录统计联网直报门户（网址：https://lwzb.stats.gov.cn/enterprise/2020/index.html）填报" + han(20)
        for line in try Setting().lines(text) { #expect(line.widestGap < 300, "\(line.text)") }
    }
}
