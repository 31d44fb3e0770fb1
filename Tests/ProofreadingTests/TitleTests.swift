import Diagnostics
import OfficialDocument
import Testing

@testable import Proofreading

@Suite("Title and addressees") struct TitleTests {
    @Test("titles that nobody would change", arguments: [
        "凤栖山市人民政府关于印发《凤栖山市农民工工资保证金管理办法（试行）》的通知", "关于开展根治欠薪冬季专项行动的通知",
        "凤栖山市人民政府办公室转发市人社局关于做好稳就业工作意见的通知", "关于转发《江原省财政厅关于下达资金的通知》的通知",
        "凤栖山市人民政府关于表彰先进集体和先进个人的决定", "重大劳动保障违法行为社会公布公告", "凤栖山市人民政府公告",
        "关于拖欠工资问题的复函", "关于“十四五”规划编制工作的指导意见", "关于张某等同志任免的通知", "凤栖山市人民政府任免通知",
        "关于做好年度工作报告报送工作的通知", "关于调整领导小组成员的通知（摘要）", "关于对外开放工作的意见", "关于做好对口支援工作的通知", "关于对口支援的意见", "关于对接服务的通知",
        "关于宣布失效一批文件的决定", "国务院关于深化改革的若干意见", "关于河南—山东输电工程的批复",
    ])
    func right(_ title: String) { #expect(marks(title: title).isEmpty, "\(marks(title: title))") }

    @Test("wording of the title", arguments: [
        ("关于对张某处理的决定", "关于对"), ("关于转发关于做好检查的通知的决定", "关于"), ("关于做好安全生产的的通知", "的的"),
        ("关于转发做好检查的通知的通知", "通知的通知"), ("关于增加经费的请示报告", "请示报告"), ("冬季安全检查通知", "冬季安全检查通知"),
        ("关于开展专项行动通知", "关于开展专项行动通知"), ("元旦放假通知", "元旦放假通知"),
    ])
    func wording(_ title: String, _ piece: String) {
        #expect(marks(title: title).filter { $0.hasPrefix("GBT0118") } == ["GBT0118 \(piece)"])
    }

    @Test("the second 关于 is pointed at")
    func secondAbout() throws {
        let document = Sample.document(title: "关于转发关于做好检查的函的通知")
        let finding = try #require(Proofreader().findings(in: document).first)
        #expect(finding.place?.position?.column == 5)
    }

    @Test("marks in the title", arguments: [
        ("关于开展检查，做好整改的通知", ["GBT0119 ，"]), ("关于印发《检查、整改办法》的通知", []), ("安全检查：关于整改的通知", ["GBT0119 ："]),
        ("关于贯彻“保安全、促发展”要求的通知", []), ("关于开展检查的通知。", ["GBT0119 。", "GBT0162 关于开展检查的通知。"]),
        ("关于印发《你好！》的通知", []),
    ])
    func titleMarks(_ title: String, _ expected: [String]) { #expect(marks(title: title).sorted() == expected.sorted()) }

    @Test("the kind of document", arguments: [
        "关于增加经费的申请", "关于工作情况的汇报", "关于开展检查的倡议书", "关于开展活动的方案",
    ])
    func genre(_ title: String) { #expect(marks(title: title) == ["GBT0162 \(title)"]) }

    @Test("a paper of a case is none of the fifteen", arguments: [
        "劳动保障监察限期改正指令书", "劳动保障监察行政处理决定书", "列入拖欠农民工工资“黑名单”告知书", "涉嫌犯罪案件移送书", "挂牌督办通知书", "行政处罚决定书（副本）",
    ])
    func casePapers(_ title: String) { #expect(marks(title: title).isEmpty, "\(marks(title: title))") }

    @Test("every one of the fifteen kinds ends a title", arguments: Genre.allCases)
    func genres(_ genre: Genre) {
        #expect(Genre(endOf: Passage("关于某事的\(genre.rawValue)", at: nil)) == genre)
        #expect(Genre(endOf: Passage("关于某事的\(genre.rawValue)（试行）", at: nil)) == genre)
        #expect(Genre(endOf: Passage("\(genre.rawValue)的事", at: nil)) == nil)
    }

    @Test("what follows the addressees is the program's", arguments: [
        ("各县人民政府：", ["GBT0121 ："]), ("各县人民政府，", ["GBT0121 ，"]), ("各县人民政府", []), ("各县（市、区）", []),
    ])
    func addressees(_ text: String, _ expected: [String]) {
        #expect(marks(Sample.document { $0.addressees = Sample.text(text) }) == expected)
    }

    @Test("a request goes to one organ", arguments: [
        ("凤栖山市人民政府", []), ("市人民政府、市财政局", ["GBT0123 、"]), ("各县（市、区）人民政府", []), ("王某市长", ["GBT0123 王某市长"]),
        ("市人民政府，省财政厅", ["GBT0123 ，"]), ("李某同志", ["GBT0123 李某同志"]),
    ])
    func request(_ text: String, _ expected: [String]) {
        let document = Sample.document {
            $0.title = Sample.text("关于拨付周转金的请示")
            $0.head.signers = [Sample.text("李某")]
            $0.addressees = Sample.text(text)
        }
        #expect(marks(document) == expected)
    }

    @Test("a notice may go to many")
    func notice() {
        #expect(marks(Sample.document { $0.addressees = Sample.text("市财政局、市住房城乡建设局") }).isEmpty)
    }
}
