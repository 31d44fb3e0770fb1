import Testing

@testable import Proofreading

@Suite("Dates, numbers, units, citations") struct NumberTests {
    @Test("forms of dates", arguments: [
        Example("L36", "自二〇二〇年起施行。", "二〇二〇年"), Example("L36", "自二零二零年起。", "二零二零年"), Example("L36", "自二○一九年起。", "二○一九年"),
        Example("L36", "自2020年01月05日起。", "01月", "05日"), Example("L36", "2021年元月底前。", "元月"), Example("L36", "元月5日前报送。", "元月"),
        Example("L36", "每人500元月薪。"), Example("L36", "月薪3万元月底发。"), Example("L36", "自2020年1月5日起。"), Example("L36", "《二〇二〇年白皮书》。"),
        Example("L36", "2020年10月10日。"), Example("L36", "三千零二十年。"), Example("L36", "工期二一年。"),
    ])
    func dates(_ example: Example) { example.expect() }

    @Test("days that there are not", arguments: [
        Example("L74", "2021年2月29日前。", "2021年2月29日"), Example("L74", "2020年2月29日前。"), Example("L74", "2020年13月1日前。", "2020年13月1日"),
        Example("L74", "2020年11月31日前。", "2020年11月31日"), Example("L74", "写作“2020年2月30日”。"), Example("L74", "2020年2月30个。"),
    ])
    func impossible(_ example: Example) { example.expect() }

    @Test("years in full", arguments: [
        Example("L69", "自20年12月起。", "20年"), Example("L69", "20年12月1日报送。", "20年"), Example("L69", "2020年12月1日。"), Example("L69", "判处有期徒刑10年6月。"),
        Example("L69", "历时20年12个月。"), Example("L69", "上世纪90年代。"),
    ])
    func years(_ example: Example) { example.expect() }

    @Test("ranges", arguments: [
        Example("L66", "占63～68%。", "63～68%"), Example("L66", "占63%～68%。"), Example("L66", "投资9～16亿元。", "9～16亿"), Example("L66", "投资9亿～16亿元。"),
        Example("L66", "罚款3-5万元。", "3-5万"), Example("L66", "长100～150km。"), Example("L66", "长100~150km。", "~"), Example("L66", "占5%~8%。", "~"),
        Example("L66", "按GB/T 9704-2012执行。"), Example("L66", "电话0390-2660718。"), Example("L66", "2020-12-31前。"), Example("L66", "12月1日~5日。", "~"),
        Example("L66", "https://a.cn/~1~2"), Example("L66", "增长1.5～2.5%。", "1.5～2.5%"),
    ])
    func ranges(_ example: Example) { example.expect() }

    @Test("万 and 亿", arguments: [
        Example("L67", "拨付5千元。", "5千"), Example("L67", "拨付5百万元。", "5百"), Example("L67", "共3千多户。", "3千"), Example("L67", "拨付5000元。"),
        Example("L67", "长5千米，重3千克，5千瓦。"), Example("L67", "提高3百分点。"), Example("L67", "拨付500万元。"), Example("L67", "三千元。"),
    ])
    func roundNumbers(_ example: Example) { example.expect() }

    @Test("approximate numbers", arguments: [
        Example("L68", "需要三、五天。", "三、五"), Example("L68", "有七、八个。", "七、八"), Example("L68", "三五天。"), Example("L68", "一、二级市场。"),
        Example("L68", "三、四季度。"), Example("L68", "第三、四个月。"), Example("L68", "甲、乙两个。"), Example("L68", "五、六月份。"), Example("L68", "一、三个。"),
    ])
    func approximate(_ example: Example) { example.expect() }

    @Test("units", arguments: [
        Example("L65", "长5公分。", "公分"), Example("L65", "重20多斤。", "斤"), Example("L65", "重5公斤。"), Example("L65", "55英寸电视。", "英寸"),
        Example("L65", "斤斤计较。"), Example("L65", "千斤顶。"), Example("L65", "重5KG。", "KG"), Example("L65", "长5 Km。", "Km"), Example("L65", "型号5KG-3。"),
        Example("L65", "限速60km/小时。", "km/小时"), Example("L65", "限速60km/h。"), Example("L65", "限速60千米/小时。"), Example("L65", "流量5吨/h。", "吨/h"),
        Example("L65", "和/或。"), Example("L65", "每人2亩。"), Example("L65", "5万市斤。", "市斤"), Example("L65", "《5斤重的书》。"), Example("L65", "单价3元/kg。"),
    ])
    func units(_ example: Example) { example.expect() }

    @Test("cited documents", arguments: [
        Example("L60", "根据《关于开展检查的通知》（豫治欠办[2020]16号）要求。", "[2020]"), Example("L60", "根据豫政办（2020）16号文件。", "（2020）"),
        Example("L60", "根据《通知》（豫治欠办〔2020〕16号）要求。"), Example("L60", "根据（豫治欠办〔2020〕16号）《关于检查的通知》要求。", "（豫治欠办〔2020〕16号）《"),
        Example("L60", "根据豫治欠办〔2020〕16号《通知》要求。", "〔2020〕16号《"), Example("L60", "根据豫治欠办〔2020〕第16号文。", "〔2020〕第16号"),
        Example("L60", "根据豫治欠办〔2020〕06号文。", "〔2020〕06号"), Example("L60", "根据豫治欠办〔20〕6号文。", "〔20〕6号"),
        Example("L60", "《甲》（甲〔2020〕1号）《乙》（乙〔2020〕2号）。"), Example("L60", "某小区（2020）6号楼。"), Example("L60", "（2020）豫01民终123号判决。"),
        Example("L60", "参考文献[12]第3号。"),
    ])
    func citations(_ example: Example) { example.expect() }
}
