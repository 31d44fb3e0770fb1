import Testing

@testable import Composition

/// Whole paragraphs as they stand on the page; each line was read and judged.
///
/// A change of a constant of `LineCost` shows here as a picture to judge again.
@Suite struct ProseTests {
    struct Sample: CustomTestStringConvertible {
        var testDescription: String
        /// The lines; their text together is the paragraph.
        var art: String
        /// The widest gap in thousandths of a cell; 250 is where layout begins to warn.
        var widestGap = 160
    }

    static let samples = [
        Sample(
            testDescription: "a notice that quotes its sources",
            art: """
                为深入学习贯彻习近平总书记关于统计工作的重要讲话和
                指示批示精神，全面落实《中共中央办公厅 国务院办公厅印发
                〈关于更加有效发挥统计监督职能作用的意见〉的通知》（中办发
                〔2021〕44号）、《××省人民政府办公厅关于做好“十四五”时期
                统计现代化改革工作的实施意见》（×政办发〔2021〕16号）要求，
                进一步夯实统计基层基础，提高统计数据质量，防范和惩治统计
                造假、弄虚作假，市政府决定自2020年12月1日至2021年3月31日，
                在全市范围内开展“根治欠薪冬季专项行动”（以下简称“专项
                行动”）。截至2020年11月30日，全市共受理拖欠农民工工资案件
                1236件，涉及农民工2.35万人、金额4.82亿元；已办结1198件，办
                结率96.9%，为农民工追回工资4.61亿元，同比分别下降12.3%、
                8.7%和15.6%。
                """),
        Sample(
            testDescription: "a section with quoted words",
            art: """
                （一）突出重点领域。以工程建设领域和劳动密集型加工制
                造、餐饮服务等行业为重点，对2019年以来发生过欠薪问题的企
                业，以及政府投资工程项目、国企项目逐一排查，重点检查“一
                金七制”（农民工工资保证金制度，农民工实名制管理、工资
                专用账户管理、总包代发工资、施工过程结算、按月足额支付工
                资、维权信息公示、人工费用与其他工程款分账管理等制度）落
                实情况；对存在的问题，建立“问题清单”“责任清单”“整改清
                单”，实行“销号管理”——发现一个、整改一个、销号一个，确
                保2021年1月底前，政府投资工程项目和国企项目的欠薪案件全
                部清零；2021年春节前（2月11日前），其他欠薪案件全部办结。
                """),
        Sample(
            testDescription: "a paragraph of dates, telephones and provisions",
            art: """
                请各县（市、区）于每周五17：00前将本周工作进展情况报市专
                项行动办公室（联系人：李明、王小红，联系电话：0551-62345678、
                62345679，传真：62345680，邮箱：gzqx2020@126.com）；“谁来
                查、怎么查、查什么”等具体问题，可拨打12333咨询。对工作中
                瞒报、漏报、迟报，造成严重后果的单位，按照《保障农民工工资
                支付条例》（国务院令第724号）第五十六条、第57条第2款规定，
                处10万元以上50万元以下罚款；对直接负责的主管人员和其他直
                接责任人员处1万元以上3万元以下罚款……情节特别严重的，依
                法移送司法机关。
                """),
        Sample(
            testDescription: "titles within titles",
            art: """
                为深入贯彻落实党的二十大精神，进一步加强和改进新形势
                下全市统计工作，切实提高统计数据真实性，根据《中华人民共
                和国统计法》《中华人民共和国统计法实施条例》（国务院令
                第681号）和《国务院办公厅关于印发〈全国农业普查条例〉的通
                知》（国办发〔2020〕16号）要求，结合我市实际，现就做好2020年
                第四季度“双随机、一公开”执法检查和年报工作有关事项通知
                如下：
                """),
        Sample(
            testDescription: "minutes with many quotations",
            art: """
                会议指出，“谁执法、谁普法”是落实普法责任制的重要抓
                手；会议强调，要牢固树立“绿水青山就是金山银山”的理念，
                做到“三个坚持”：坚持党的领导、坚持人民至上、坚持依法
                治理（包括《法治政府建设实施纲要（2015—2020年）》《“健康
                中国2030”规划纲要》等文件明确的各项任务），推动经济社会
                发展全面绿色转型。对涉及10个以上部门的事项，由牵头单位在
                3个工作日内提出方案，5个工作日内报市政府审定。
                """),
        Sample(
            testDescription: "questions, nested quotations and a dash",
            art: """
                会议指出，推动工作首先要回答好“钱从哪里来？”“人往哪
                里去？！”“出了‘新官不理旧账’的问题怎么办？？？”三个问题——
                不能一问三不知、一推六二五；要像《人民日报》（2020年11月9日
                第4版）评论《“法治”不是“一阵风”！》所说的那样，“一张蓝图
                绘到底……”，久久为功。
                """),
        Sample(
            testDescription: "ranges, signs, currencies and units",
            art: """
                今年1—10月，全市规模以上工业增加值同比增长6.8%，
                高新技术产业增速保持在12.5%～15.3%；居民消费价格指数为
                102.1，气温－12～－3℃，较常年偏低1.5～2℃；外商直接投资
                US$2.35亿元（约合¥15.6亿元），土地出让均价3500元/平方米；
                2020年11月30日—2021年2月11日为春节前专项行动期，请于
                2020/12/31前拨打（0551）62345678转8001或者400 123 4567
                反映。
                """,
            widestGap: 190),
        Sample(
            testDescription: "names with middle dots, alternatives and addresses",
            art: """
                买买提·艾力江·吐尔逊、阿依古丽·买合木提和/或其
                代理人可以登录https://rsj.hefei.gov.cn/zxbs/index.html?
                id=2020&type=1查询，也可以将材料发送至nongmingong-zhifu@
                rsj.hefei.gov.cn；填写《农民工工资支付情况登记表》（A4纸）
                时，“企业名称/项目名称”应当与《建设工程施工许可证》（证书
                编号：340100202011090101）所载一致，不得使用“××项目部”
                “××分公司”等简称。
                """,
            widestGap: 180),
        Sample(
            testDescription: "a list of quoted titles and brackets within brackets",
            art: """
                依据《保障农民工工资支付条例》（国务院令第724号）、
                《国务院办公厅关于全面治理拖欠农民工工资问题的意见》
                （国办发〔2016〕1号）、《关于印发〈治欠保支三年行动计划
                （2017—2019年）〉的通知》（人社部发〔2017〕80号）（以下简称
                《三年行动计划》）等规定，对“两金三制”（工资保证金、应急
                周转金；实名制、专户制、总包代发制）“应建未建”的（含“建
                而不用”），一律责令限期改正。
                """,
            widestGap: 190),
    ]

    @Test(arguments: samples)
    func `A paragraph of official prose is set well`(sample: Sample) throws {
        let paragraph = sample.art.filter { $0 != "\n" }
        let lines = try Setting.prose.lines(paragraph)
        #expect(lines.map(\.text).joined(separator: "\n") == sample.art)
        for line in lines { #expect(line.widestGap <= sample.widestGap, "\(line.text)") }
    }

    @Test(arguments: samples)
    func `Marks inside its lines keep half of their width at least`(sample: Sample) throws {
        let paragraph = sample.art.filter { $0 != "\n" }
        for line in try Setting.prose.lines(paragraph) {
            #expect(line.widths.allSatisfy { $0 >= 500 })
        }
    }
}
