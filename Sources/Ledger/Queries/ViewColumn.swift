import Quantities

/// A column of a view: how it is found, and who may read it.
struct ViewColumn: Sendable {
    let name: String
    /// The expression behind it, over the tables of the store.
    let sql: String
    let fieldClass: FieldClass
    /// What its values are, such as money.
    let kind: CellKind
    /// The table that it alone makes the view join; nil for what is there anyway.
    let join: ViewJoin?

    init(_ name: String, _ sql: String, _ fieldClass: FieldClass, _ kind: CellKind = .text, join: ViewJoin? = nil) {
        self.name = name
        self.sql = sql
        self.fieldClass = fieldClass
        self.kind = kind
        self.join = join
    }

    /// As it stands in the SELECT of a view.
    var selected: String { "\(sql) AS \(name)" }

    // MARK: Columns of tables

    /// All columns of a table as they are stored.
    static func own(_ table: LedgerTable.Name, _ alias: String) -> [ViewColumn] {
        LedgerSchema.table(table).columns.map { .init($0.name, "\(alias).\($0.name)", $0.fieldClass, $0.kind) }
    }

    /// Some columns of a table; they keep their classes.
    static func some(_ names: [String], of table: LedgerTable.Name, _ alias: String) -> [ViewColumn] {
        own(table, alias).filter { names.contains($0.name) }
    }

    /// The short name that expressions use.
    static func code(of table: LedgerTable.Name, _ alias: String) -> [ViewColumn] {
        some(["统一社会信用代码"], of: table, alias).map { .init("信用代码", $0.sql, $0.fieldClass, $0.kind) }
    }

    /// What a case's recoveries and steps are asked about their case.
    static let ofCase =
        some(
            ["所属单位", "用人单位", "统一社会信用代码", "行业", "项目编号", "办理方式", "查实日期", "查实人数", "查实金额"],
            of: .cases, "案") + code(of: .cases, "案")

    /// What a record is asked about its project. The flags are stored with the record, 0 where there is no project.
    ///
    /// - Parameter record: the alias of the table that names the project.
    static func ofProject(_ record: String) -> [ViewColumn] {
        some(["项目名称", "标段", "建设单位", "施工总承包", "行业主管部门"], of: .projects, ViewJoin.project.alias).map {
            .init($0.name, $0.sql, $0.fieldClass, $0.kind, join: .project)
        } + some(DerivedColumns.projectFlags, of: .projects, record)
    }

    /// What is known of a case before it is verified. Nobody outside reads of whom something is only suspected.
    static let ofLead =
        (some(["案件编号", "所属单位", "来源", "登记日期", "用人单位", "项目编号", "行业"], of: .cases, "案") + ofProject("案"))
        .map { ViewColumn($0.name, $0.sql, .internal, $0.kind, join: $0.join) }

    // MARK: Derived columns

    /// Where a record came from, which is the office's own business.
    static func origin(_ alias: String) -> [ViewColumn] {
        [
            .init(
                "来源文件", "(SELECT 名称 || coalesce('!' || 工作表, '') FROM main.来源 WHERE 编号 = \(alias).来源文件)", .internal),
            .init("来源行", "\(alias).来源行", .internal),
        ]
    }

    /// The first day of each step, if it had come by then.
    static let stepDays = CaseStep.allCases.map { step in
        let day = "案.\(step.dateColumn)"
        return ViewColumn(step.dateColumn, "CASE WHEN \(day) <= 截止日() THEN \(day) END", step.fieldClass, .date)
    }

    /// What follows from a case's recoveries and workers. Sums are as public as what they add up.
    static let derived =
        RecoveryTotal.all.map(ofRecoveries) + [
            ViewColumn("未清偿", "案.查实金额 - \(total(RecoveryTotal.wages))", .public, .money, join: .recoveries),
            ViewColumn("劳动者称谓", "案.劳动者称谓", .public),
        ]

    private static func ofRecoveries(_ sum: RecoveryTotal) -> ViewColumn {
        let column = LedgerSchema.recoveries.columns[LedgerSchema.recoveries.index(of: sum.column)]
        return ViewColumn(sum.view, total(sum), column.fieldClass, column.kind, join: .recoveries)
    }

    /// A sum over the recoveries up to the day.
    ///
    /// The stored sum over all of them serves when the last was in time; a case that went on being
    /// paid has the running sum of its last recovery in time (`ViewJoin.recoveries`).
    private static func total(_ total: RecoveryTotal) -> String {
        "CASE WHEN 案.末次追发日 <= 截止日() THEN 案.\(total.stored) ELSE coalesce(末.\(total.running), 0) END"
    }
}

extension CaseStep {
    /// Who may learn when a case took the step.
    ///
    /// That a case was transferred or taken up by the police may be told, other measures of
    /// theirs may not; supervision and where workers were sent is between offices, writing off within one.
    var fieldClass: FieldClass {
        switch self {
        case .filed, .ordered, .decided, .fined, .enforcement, .transferred, .policeFiled, .published, .listed,
            .delisted, .closed:
            .public
        case .referred, .supervised, .supervisionEnded: .party
        case .policeRefused, .writtenOff: .internal
        }
    }
}
