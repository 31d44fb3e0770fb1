import Testing

@testable import Proofreading

@Suite("Dates, numbers, units, citations") struct NumberTests {
    @Test("forms of dates", arguments: [
        Example("GBT0136", "自二〇二〇年起施行。", "二〇二〇年"), Example("GBT0136", "自二零二零年起。", "二零二零年"), Example("GBT0136", "自二○一九年起。", "二○一九年"),
        Example("GBT0136", "自2020年01月05日起。", "01月", "05日"), Example("GBT0136", "2021年元月底前。", "元月"), Example("GBT0136", "元月5日前报送。", "元月"),
        Example("GBT0136", "自元月起施行。", "元月"),
        Example("GBT0136", "元月底前报送。", "元月"), Example("GBT0136", "每人500元月底发。"), Example("GBT0136", "每人500元月薪。"), Example("GBT0136", "月薪3万元月底发。"), Example("GBT0136", "自2020年1月5日起。"), Example("GBT0136", "《二〇二〇年白皮书》。"),
        Example("GBT0136", "2020年10月10日。"), Example("GBT0136", "三千零二十年。"), Example("GBT0136", "工期二一年。"),
    ])
    func dates(_ example: Example) { example.expect() }

    @Test("days that there are not", arguments: [
        Example("GBT0174", "2021年2月29日前。", "2021年2月29日"), Example("GBT0174", "2020年2月29日前。"), Example("GBT0174", "2020年13月1日前。", "2020年13月1日"),
        Example("GBT0174", "2020年11月31日前。", "2020年11月31日"), Example("GBT0174", "写作“2020年2月30日”。"), Example("GBT0174", "2020年2月30个。"),
        Example("GBT0174", "于2月30日前报送。", "2月30日"), Example("GBT0174", "于2月29日前报送。"), Example("GBT0174", "于13月5日前报送。", "13月5日"),
        Example("GBT0174", "每年4月31日前。", "4月31日"),
    ])
    func impossible(_ example: Example) { example.expect() }

    @Test("years in full", arguments: [
        Example("GBT0169", "自20年12月起。", "20年"), Example("GBT0169", "20年12月1日报送。", "20年"), Example("GBT0169", "2020年12月1日。"), Example("GBT0169", "判处有期徒刑10年6月。"),
        Example("GBT0169", "历时20年12个月。"), Example("GBT0169", "上世纪90年代。"),
    ])
    func years(_ example: Example) { example.expect() }

    @Test("ranges", arguments: [
        Example("GBT0166", "占63～68%。", "63～68%"), Example("GBT0166", "占63%～68%。"), Example("GBT0166", "投资9～16亿元。", "9～16亿"), Example("GBT0166", "投资9亿～16亿元。"),
        Example("GBT0166", "罚款3-5万元。", "3-5万"), Example("GBT0166", "长100～150km。"), Example("GBT0166", "长100~150km。", "~"), Example("GBT0166", "占5%~8%。", "~"),
        Example("GBT0166", "按GB/T 9704-2012执行。"), Example("GBT0166", "电话0390-2660718。"), Example("GBT0166", "2020-12-31前。"), Example("GBT0166", "12月1日~5日。", "~"),
        Example("GBT0166", "https://a.cn/~1~2"), Example("GBT0166", "增长1.5～2.5%。", "1.5～2.5%"),
    ])
    func ranges(_ example: Example) { example.expect() }

    @Test("万 and 亿", arguments: [
        Example("GBT0167", "拨付5千元。", "5千"), Example("GBT0167", "拨付5百万元。", "5百"), Example("GBT0167", "共3千多户。", "3千"), Example("GBT0167", "拨付5000元。"),
        Example("GBT0167", "长5千米，重3千克，5千瓦。"), Example("GBT0167", "提高3百分点。"), Example("GBT0167", "拨付500万元。"), Example("GBT0167", "三千元。"),
    ])
    func roundNumbers(_ example: Example) { example.expect() }

    @Test("approximate numbers", arguments: [
        Example("GBT0168", "需要三、五天。", "三、五"), Example("GBT0168", "有七、八个。", "七、八"), Example("GBT0168", "三五天。"), Example("GBT0168", "一、二级市场。"),
        Example("GBT0168", "三、四季度。"), Example("GBT0168", "第三、四个月。"), Example("GBT0168", "甲、乙两个。"), Example("GBT0168", "五、六月份。"), Example("GBT0168", "一、三个。"),
    ])
    func approximate(_ example: Example) { example.expect() }

    @Test("units", arguments: [
        Example("GBT0165", "长5公分。", "公分"), Example("GBT0165", "重20多斤。", "斤"), Example("GBT0165", "重5公斤。"), Example("GBT0165", "55英寸电视。", "英寸"),
        Example("GBT0165", "斤斤计较。"), Example("GBT0165", "千斤顶。"), Example("GBT0165", "重5KG。", "KG"), Example("GBT0165", "长5 Km。", "Km"), Example("GBT0165", "型号5KG-3。"),
        Example("GBT0165", "限速60km/小时。", "km/小时"), Example("GBT0165", "限速60km/h。"), Example("GBT0165", "限速60千米/小时。"), Example("GBT0165", "流量5吨/h。", "吨/h"),
        Example("GBT0165", "和/或。"), Example("GBT0165", "每人2亩。"), Example("GBT0165", "5万市斤。", "市斤"), Example("GBT0165", "《5斤重的书》。"), Example("GBT0165", "单价3元/kg。"),
    ])
    func units(_ example: Example) { example.expect() }

    @Test("cited documents", arguments: [
        Example("GBT0160", "根据《关于开展检查的通知》（豫治欠办[2020]16号）要求。", "[2020]"), Example("GBT0160", "根据豫政办（2020）16号文件。", "（2020）"),
        Example("GBT0160", "根据《通知》（豫治欠办〔2020〕16号）要求。"), Example("GBT0160", "根据（豫治欠办〔2020〕16号）《关于检查的通知》要求。", "（豫治欠办〔2020〕16号）《"),
        Example("GBT0160", "根据豫治欠办〔2020〕16号《通知》要求。", "〔2020〕16号《"), Example("GBT0160", "根据豫治欠办〔2020〕第16号文。", "〔2020〕第16号"),
        Example("GBT0160", "根据豫治欠办〔2020〕06号文。", "〔2020〕06号"), Example("GBT0160", "根据豫治欠办〔20〕6号文。", "〔20〕6号"),
        Example("GBT0160", "《甲》（甲〔2020〕1号）《乙》（乙〔2020〕2号）。"), Example("GBT0160", "某小区（2020）6号楼。"), Example("GBT0160", "（2020）豫01民终123号判决。"),
        Example("GBT0160", "参考文献[12]第3号。"),
    ])
    func citations(_ example: Example) { example.expect() }
}
