import Quantities

/// The ledger's tables.
///
/// Classes follow the publication rules: what a published case must name
/// (employer, credit code, address, legal representative, facts) is public;
/// how a matter came in stays within the office, because it can give away who
/// complained; the workers' table is secret as a whole.
package enum LedgerSchema {
    /// In the order in which tables refer to each other.
    package static let tables = [projects, inspections, cases, recoveries, steps, workers]

    /// The table of a name.
    package static func table(_ name: LedgerTable.Name) -> LedgerTable {
        switch name {
        case .inspections: inspections
        case .projects: projects
        case .cases: cases
        case .recoveries: recoveries
        case .steps: steps
        case .workers: workers
        }
    }

    /// The tables that a whole ledger has, if only with a row of headings.
    static let needed = tables.filter { !$0.mayBeAbsent }.map(\.name)

    /// Raised when a table changes, so that an older `ledger.sqlite` is not taken for one of ours.
    static let version = 8

    static let inspections = LedgerTable(
        .inspections, key: ["检查编号"],
        [
            .init("检查编号", .text, .internal), .init("检查日期", .date, .party),
            .init("所属单位", .unit, .public), .init("用人单位", .text, .party),
            .init("统一社会信用代码", .creditCode, .party), .init("行业", .industry, .public),
            .init("职工人数", .persons, .public, isNeverZero: true), .init("农民工人数", .persons, .public),
            .init("签订劳动合同人数", .persons, .public),
            .init("项目编号", .text, .internal, isOptional: true, reference: .projects),
        ]
            + ["工资专户", "总包代发", "实名制", "工资保证金", "维权告示"].map {
                .init($0, .choice(["是", "否", "不适用"]), .party)
            } + [.init("发现问题", .note, .internal, isOptional: true)])

    static let projects = LedgerTable(
        .projects, key: ["项目编号"],
        [
            .init("项目编号", .text, .internal), .init("项目名称", .text, .public),
            .init("标段", .text, .public, isOptional: true), .init("所属单位", .unit, .public),
            .init("建设单位", .text, .public), .init("施工总承包", .text, .public),
            .init("行业主管部门", .text, .public), .init("政府投资", .flag, .public),
            .init("政府和社会资本合作", .flag, .public), .init("国企", .flag, .public),
        ])

    static let cases = LedgerTable(
        .cases, key: ["案件编号"],
        together: ["查实日期", "查实人数", "其中农民工人数", "查实金额", "其中农民工金额", "欠薪原因", "办理方式", "逃匿"],
        [
            .init("案件编号", .text, .internal), .init("所属单位", .unit, .public),
            .init("来源", .choice(sources), .internal), .init("登记日期", .date, .internal),
            .init("用人单位", .text, .public), .init("统一社会信用代码", .creditCode, .public),
            .init("法定代表人", .text, .public), .init("地址", .text, .public),
            .init("项目编号", .text, .internal, isOptional: true, reference: .projects),
            .init("行业", .industry, .public), .init("欠薪起始", .date, .public),
            .init("欠薪截止", .date, .public), .init("查实日期", .date, .party),
            .init("查实人数", .persons, .public, isNeverZero: true), .init("其中农民工人数", .persons, .public),
            .init("查实金额", .money, .public, isNeverZero: true), .init("其中农民工金额", .money, .public),
            .init("欠薪原因", .choice(causes), .party), .init("办理方式", .choice(["立案", "协调"]), .party),
            .init("逃匿", .flag, .party),
        ])

    static let recoveries = LedgerTable(
        .recoveries, key: ["追发编号"],
        [
            .init("追发编号", .text, .internal), .init("案件编号", .text, .internal, reference: .cases),
            .init("日期", .date, .public), .init("新增人数", .persons, .public),
            .init("其中农民工人数", .persons, .public), .init("工资", .money, .public),
            .init("其中农民工工资", .money, .public), .init("赔偿金", .money, .public),
            .init("其中农民工赔偿金", .money, .public), .init("资金来源", .choice(funds), .party),
        ])

    static let steps = LedgerTable(
        .steps, key: ["案件编号", "步骤", "日期"],
        [
            .init("案件编号", .text, .internal, reference: .cases),
            .init("步骤", .choice(CaseStep.allCases.map(\.rawValue)), .public), .init("日期", .date, .public),
            .init("文号", .text, .public, isOptional: true), .init("期限", .date, .public, isOptional: true),
            .init("备注", .note, .internal, isOptional: true),
        ])

    static let workers = LedgerTable(
        // An office need not keep workers' names.
        .workers, key: ["案件编号", "身份证号"], mayBeAbsent: true,
        [
            .init("案件编号", .text, .secret, reference: .cases), .init("姓名", .text, .secret),
            .init("身份证号", .identityNumber, .secret), .init("电话", .phone, .secret),
            .init("银行卡号", .bankCard, .secret), .init("拖欠金额", .money, .secret, isNeverZero: true),
        ])

    private static let sources = [
        "窗口来访", "电话举报", "12345热线", "全国线索平台", "省监管系统预警", "信访转办", "上级交办", "主动检查", "媒体舆情",
    ]
    private static let causes = [
        "拖欠工程款", "结算纠纷", "非法转包", "资金链断裂", "无故拖欠", "逃匿", "疫情影响", "其他",
    ]
    private static let funds = RecoveryFund.allCases.map(\.rawValue)
}

/// A dated step of a case.
package enum CaseStep: String, Hashable, Sendable, CaseIterable {
    case filed = "立案"
    case ordered = "责令改正"
    case decided = "行政处理决定"
    case fined = "行政处罚决定"
    case enforcement = "申请强制执行"
    case referred = "引导仲裁诉讼"
    case transferred = "移送公安"
    case policeFiled = "公安立案"
    case policeRefused = "公安不予立案"
    case published = "社会公布"
    case listed = "列入名单"
    case delisted = "移出名单"
    case supervised = "挂牌督办"
    case supervisionEnded = "摘牌"
    case closed = "办结"
    case writtenOff = "销账"

    /// The column that holds the step's first date.
    package var dateColumn: String {
        switch self {
        case .decided: "处理决定日"
        case .fined: "处罚决定日"
        case .enforcement: "申请执行日"
        case .transferred: "移送日"
        case .published: "公布日"
        default: rawValue + "日"
        }
    }
}
