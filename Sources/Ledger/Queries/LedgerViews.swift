import Quantities

/// What expressions of a pack can read: the ledger as it stood on a day.
///
/// Made anew on every connection, from code, so that the store holds records
/// only. Nothing but `截止日()` and `起始日()` decides what is seen, never the
/// day of an import. Money is in fen, persons are whole, flags are 1 and 0.
/// The workers' table is in none of them.
package enum LedgerView: String, Hashable, Sendable, CaseIterable {
    /// The latest inspection of each employer by each unit, within the action.
    case inspections = "检查记录"
    /// The latest inspection of each project by each unit, within the action.
    case projectInspections = "项目检查"
    /// Cases verified up to the day, with what had happened to them by then.
    case cases = "案件"
    /// Cases registered up to the day, and verified after it or not yet: what was being looked into then.
    case leads = "核查线索"
    /// Recoveries up to the day.
    case recoveries = "追发记录"
    /// Steps up to the day.
    case steps = "步骤记录"
    /// Projects; they have no date.
    case projects = "项目"

    /// The column that names a record.
    package var keyColumn: String {
        switch self {
        case .inspections, .projectInspections: "检查编号"
        case .cases, .leads, .steps: "案件编号"
        case .recoveries: "追发编号"
        case .projects: "项目编号"
        }
    }

    /// The column that says what a record is about.
    package var labelColumn: String {
        switch self {
        case .projects, .projectInspections: "项目名称"
        case .inspections, .cases, .leads, .recoveries, .steps: "用人单位"
        }
    }

    /// Tables that only some of a view's columns need.
    var joins: [ViewJoin] {
        switch self {
        case .cases: [.project, .recoveries]
        case .inspections, .projectInspections, .leads, .recoveries, .steps: [.project]
        case .projects: []
        }
    }

    /// The statements that make all views in all their forms.
    static func creations(in period: LedgerPeriod) -> [String] { allCases.flatMap { $0.creations(in: period) } }

    /// The statements that make the view in all its forms, the full one first.
    ///
    /// The days stand in them as constants: a function is called anew for each record wherever a join asks it.
    func creations(in period: LedgerPeriod) -> [String] {
        forms.map { joins in
            let columns = columns.filter { $0.join.map(joins.contains) ?? true }
            let select = "SELECT \(columns.map(\.selected).joined(separator: ", ")) FROM \(source(joining: joins))"
            return "CREATE TEMP VIEW \(name(joining: joins).quoted) AS "
                + period.written(into: select)
        }
    }

    /// Which tables each form of the view joins.
    var forms: [Set<ViewJoin>] {
        joins.reduce([[]]) { forms, join in forms.map { $0.union([join]) } + forms }
    }

    /// The name of a form: SQLite joins for sums even what no column of them needs, so figures
    /// are asked of the smallest form that has their columns.
    func name(joining joins: Set<ViewJoin>) -> String {
        guard joins != Set(self.joins) else { return rawValue }
        return rawValue + "·" + self.joins.filter(joins.contains).map(\.alias).joined()
    }

    /// The view that a table of a statement is, in whichever form.
    static func named(_ name: String) -> LedgerView? {
        LedgerView(rawValue: String(name.prefix { $0 != "·" }))
    }

    /// What can be asked of its records, and the one table of who may read it.
    var columns: [ViewColumn] { Self.columns[self] ?? [] }

    /// Of each view, put together once: they are looked up for each statement.
    private static let columns = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.joinedColumns) })

    private var joinedColumns: [ViewColumn] {
        switch self {
        case .inspections, .projectInspections:
            ViewColumn.own(.inspections, "检") + ViewColumn.code(of: .inspections, "检") + ViewColumn.ofProject("检")
                + ViewColumn.origin("检")
        case .cases:
            ViewColumn.own(.cases, "案") + ViewColumn.code(of: .cases, "案") + ViewColumn.ofProject("案")
                + ViewColumn.stepDays + ViewColumn.stepPapers + ViewColumn.derived + ViewColumn.funds + ViewColumn.origin("案")
        case .leads: ViewColumn.ofLead + ViewColumn.origin("案")
        case .recoveries:
            ViewColumn.own(.recoveries, "追") + ViewColumn.ofCase + ViewColumn.ofProject("案") + ViewColumn.origin("追")
        case .steps:
            ViewColumn.own(.steps, "步") + ViewColumn.ofCase + ViewColumn.ofProject("案") + ViewColumn.origin("步")
        case .projects:
            ViewColumn.own(.projects, "项") + ViewColumn.origin("项")
        }
    }

    /// Who may read a column; what no view has is secret.
    func fieldClass(of column: String) -> FieldClass {
        columns.first { $0.name == column }?.fieldClass ?? .secret
    }

    private func source(joining joins: Set<ViewJoin>) -> String {
        // Dated events come first, and what they belong to is looked up: else SQLite would go through all
        // cases to have the groups in order.
        let ofCase = "CROSS JOIN main.案件 AS 案 ON 案.行"
        // Always so; said because the guard has to see a column of every dated table that is joined.
        let isKnown = "案.登记日期 <= 截止日()"
        let latest = "检.检查日期 >= 起始日() AND 检.检查日期 <= 截止日()"
        func joined(_ record: String) -> String {
            self.joins.filter(joins.contains).map { $0.sql(record) }.joined(separator: " ")
        }
        return switch self {
        case .inspections:
            "main.检查 AS 检 \(joined("检")) WHERE \(latest) AND (检.下次检查日 IS NULL OR 检.下次检查日 > 截止日())"
        case .projectInspections:
            """
            main.检查 AS 检 \(joined("检")) WHERE 检.项目行 IS NOT NULL AND \(latest) \
            AND (检.下次项目检查日 IS NULL OR 检.下次项目检查日 > 截止日())
            """
        case .cases: "main.案件 AS 案 \(joined("案")) WHERE 案.查实日期 <= 截止日()"
        case .leads: "main.案件 AS 案 \(joined("案")) WHERE 案.登记日期 <= 截止日() AND (案.查实日期 IS NULL OR 案.查实日期 > 截止日())"
        case .recoveries:
            "main.追发 AS 追 \(ofCase) = 追.案件行 \(joined("案")) WHERE 追.日期 <= 截止日() AND \(isKnown)"
        case .steps:
            "main.步骤 AS 步 \(ofCase) = 步.案件行 \(joined("案")) WHERE 步.日期 <= 截止日() AND \(isKnown)"
        case .projects: "main.项目 AS 项"
        }
    }
}
