import Diagnostics
import TestSupport
import Testing

@testable import Yinfa

/// What papers say of other organs, of what was published and of whom is talked to.
extension RequirementsOfPackTests {
    static let wrongOrgans: [Fault] = [
        // The organs of review and the court are those of the bureau that decides.
        Fault("order", "复议机关: 凤栖山市栖云区人民政府 → 复议机关: 凤栖山市人民政府", says: "“复议机关”：不是制发机关的本级人民政府"),
        Fault("decision", "复议机关: 凤栖山市栖云区人民政府 → 复议机关: 凤栖山市望河区人民政府", says: "“复议机关”：不是制发机关的本级人民政府"),
        Fault("penalty", "上一级机关: 凤栖山市人力资源和社会保障局 → 上一级机关: 江原省人力资源和社会保障厅", says: "“上一级机关”：不是制发机关的上一级主管部门"),
        Fault("listing-decision", "上一级机关: 凤栖山市人力资源和社会保障局 → 上一级机关: 凤栖山市栖云区人力资源和社会保障局", says: "“上一级机关”：不是制发机关的上一级主管部门"),
        Fault("penalty", "诉讼法院: 凤栖山市栖云区人民法院 → 诉讼法院: 凤栖山市栖云区人民检察院", says: "“诉讼法院”：不是人民法院"),
        // Police and procuratorate are those of the bureau's place.
        Fault("transfer", "凤栖山市公安局栖云分局 → 凤栖山市公安局望河分局", says: "“公安机关”：不是查处机关同一地方的公安机关"),
        Fault("transfer", "公安机关: 凤栖山市公安局栖云分局 → 公安机关: 栖云区人民政府", says: "“公安机关”：不是查处机关同一地方的公安机关"),
        Fault("transfer", "凤栖山市栖云区人民检察院 → 凤栖山市望河区人民检察院", says: "“检察机关”：不是查处机关同一地方的人民检察院"),
        Fault("supervision", "承办单位: 栖云区根治 → 承办单位: 望河区根治", says: "“承办单位”：不是案件所属的地方"),
        Fault("supervision-end", "承办单位: 栖云区根治 → 承办单位: 望河区根治", says: "“承办单位”：不是案件所属的地方"),
        // The one who is talked to.
        Fault("talk", "主送: 永澜市 → 主送: 平陶市", says: "“约谈.主送”：不是被约谈的地方"),
        Fault("talk-minutes", "约谈地方: 永澜市 → 约谈地方: 平陶市", says: "“约谈.主送”：不是被约谈的地方"),
    ]

    static let wrongPapers: [Fault] = [
        Fault("exposure", "截止日: 2020-12-31\n  公布起始 → 截止日: 2020-12-30\n  公布起始", says: "“截止日”：早于公布期的最后一天，此后公布的案件会漏掉"),
        Fault("correction", "改为: 虚构路1号 → 改为: 虚构路10号", says: "“更正”：“改为”和“原文”相同，没有更正什么"),
        Fault("correction", "改为: 虚构路1号 → 改为: 虚构路2号", says: "“更正”：更正后的地址和台账的不同，先改正台账"),
        Fault("correction", "项目: 地址 → 项目: 法定代表人", says: "“更正”：更正后的法定代表人和台账的不同，先改正台账"),
        Fault("correction", "项目: 地址 → 项目: 单位名称", says: "“更正”：更正后的单位名称和台账的不同，先改正台账"),
        Fault("correction", "项目: 地址 → 项目: 统一社会信用代码", says: "“更正”：更正后的统一社会信用代码和台账的不同，先改正台账"),
        Fault("correction", "项目: 地址 → 项目: 拖欠工资", says: "“更正”：更正后的拖欠工资和台账的不同，先改正台账"),
        Fault("correction", "文书日期: 2021-01-06 → 文书日期: 2021-01-07", says: "“截止日”：和文书的日期不同"),
        Fault("correction", "文书日期: 2021-01-06 → 文书日期: 2021-01-06\n  变更日: 2021-01-07", says: "“变更日”：晚于更正公告的日期"),
    ]

    @Test("organs that are not those of the case's place", arguments: wrongOrgans)
    func organs(_ fault: Fault) throws { try check(fault) }

    @Test("what is published, and corrected, is what the ledger has", arguments: wrongPapers)
    func published(_ fault: Fault) throws { try check(fault) }

    /// The warnings and errors of a paper's requirements.
    func told(_ name: String, _ office: SampleOffice) throws -> [String] {
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate(), office: opened)
        var found: [Diagnostic] = []
        do { found = try press.make(opened, only: [name], formats: [.dump]).warnings } catch { found = error.diagnostics }
        return found.filter { $0.code.rawValue == "FLD0301" }.map { "\($0.severity) \($0.message.chinese)" }
    }

    @Test("what may be right all the same is a warning: a court elsewhere, a late correction, a place without an open case")
    func doubtful() throws {
        let office = try office(["penalty", "correction", "talk"])
        try office.change("documents/penalty.yaml", "凤栖山市栖云区人民法院", to: "凤栖山市望河区人民法院")
        #expect(try told("penalty", office) == ["warning “诉讼法院”：和制发机关不在同一地方；集中管辖、异地管辖的请核对管辖的规定"])
        try office.change("documents/correction.yaml", "文书日期: 2021-01-06", to: "文书日期: 2021-01-06\n  变更日: 2020-12-21")
        #expect(try told("correction", office) == ["warning “文书日期”：晚于处理决定变更后的10个工作日"])
        try office.change("documents/correction.yaml", "变更日: 2020-12-21", to: "变更日: 2020-12-22")
        #expect(try told("correction", office) == [])
        // The small ledger has no case of the place.
        #expect(try told("talk", office) == ["warning “约谈地方”：这个地方没有未办结的案件，请核对约谈的事由"])
        try office.change("documents/talk.yaml", "约谈地方: 永澜市", to: "约谈地方: 高新技术产业开发区")
        try office.change("documents/talk.yaml", "主送: 永澜市", to: "主送: 高新区")
        #expect(try told("talk", office).count == 1)
    }

    @Test("each item that is corrected to what it was is pointed at")
    func items() throws {
        let office = try office(["correction"])
        let line = "  - {项目: 地址, 原文: 虚构路10号, 改为: 虚构路1号, 原因: 录入时门牌号有误}\n"
        let same = "  - {项目: 项目名称, 原文: 甲, 改为: 甲, 原因: 无}\n"
        try office.change("documents/correction.yaml", line, to: same + line + same)
        let found = try findings("correction", office)
        #expect(found.map(\.message.chinese) == [String](repeating: "“更正”：“改为”和“原文”相同，没有更正什么", count: 2))
        let lines = found.compactMap { $0.place?.position?.line }
        #expect(lines.count == 2 && lines[1] == lines[0] + 2)
    }

    private static let removals: [(ledger: [String], isEarly: Bool, message: String?)] = [
        (["移送公安,2020-12-01 → 申请强制执行,2020-12-01"], true, nil),
        ([], true, "“提前移出”：案件已经移送公安机关，台账里没有立案或者不予立案的结果，不能提前移出"),
        (["AJ1,行政处罚决定,2020-12-02,虚罚〔2020〕1号,, → AJ1,公安立案,2020-12-05,虚立〔2020〕1号,,"], true, "“提前移出”：公安机关已经立案；正在刑事诉讼期间、已经被追究刑事责任的，不予提前移出（部令第45号）"),
        (["AJ1,行政处罚决定,2020-12-02,虚罚〔2020〕1号,, → AJ1,公安不予立案,2020-12-05,,,"], true, nil),
    ]

    @Test("who is prosecuted is not removed early; who owes again is not removed at all, or not early", arguments: removals)
    func removal(_ ledger: [String], _ isEarly: Bool, _ message: String?) throws {
        let office = try office(["removal-decision"], ["列入名单,2020-12-31 → 列入名单,2022-01-04"] + ledger)
        try office.change("documents/removal-decision.yaml", "提前移出: false", to: "提前移出: true\n  承诺日: 2022-01-05")
        #expect(try findings("removal-decision", office).map(\.message.chinese) == (message.map { [$0] } ?? []))
    }

    @Test("arrears after the listing keep an employer on it")
    func again() throws {
        let owed = "“指令书”：列入以后台账里又有这家单位的欠薪案件：旧办法不予移出、期限延续2年，新办法不予提前移出"
        // The second case becomes one of the same employer, with wages owed after the listing of 2020-12-31.
        let (code, other) = (Checked.creditCode(1), Checked.creditCode(2))
        let second = "乙公司,\(other),虚某,虚构路2号,,加工制造企业,2020-06-01,2020-09-30,2020-11-20"
        func told(_ to: String) throws -> [String] {
            let office = try office(["removal-decision"], ["AJ2,望河区,主动检查,2020-11-10,\(second) → AJ2,望河区,主动检查,\(to)", "AJ2,办结,2020-12-05 → AJ2,办结,2021-06-05", "AJ2,2020-12-01,3,3 → AJ2,2021-06-01,3,3"])
            return try findings("removal-decision", office).map(\.message.chinese)
        }
        let later = "加工制造企业,2021-02-01,2021-03-31,2021-05-10"
        #expect(try told("2021-05-06,甲公司,\(code),虚某,虚构路1号,,\(later)") == [owed])
        #expect(try told("2021-05-06,乙公司,\(other),虚某,虚构路2号,,\(later)") == [])
        #expect(try told("2021-05-06,甲公司,\(code),虚某,虚构路1号,,加工制造企业,2020-10-01,2020-12-30,2021-05-10") == [])
    }

    @Test("a requirement warns where the law leaves it open")
    func warnings() throws {
        let office = try office(["decision"])
        try office.change("documents/decision.yaml", "告知日: 2020-11-29", to: "告知日: 2020-11-28")
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: ["decision"], formats: [.dump])
        let found = made.warnings.filter { $0.code.rawValue == "FLD0301" }
        #expect(found.map(\.message.chinese) == ["“告知日”：告知的时候，责令支付的期限还没有届满"])
    }
}
