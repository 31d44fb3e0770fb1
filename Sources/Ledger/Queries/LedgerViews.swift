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
        case .cases, .steps: "案件编号"
        case .recoveries: "追发编号"
        case .projects: "项目编号"
        }
    }

    /// The column that says what a record is about.
    package var labelColumn: String {
        switch self {
        case .projects, .projectInspections: "项目名称"
        case .inspections, .cases, .recoveries, .steps: "用人单位"
        }
    }

    /// The statements that make the view, and the short one where there is one.
    var creations: [String] {
        let short = columns.filter { !Self.followingRecoveries.contains($0.name) }
        return [Self.creation(rawValue, columns, source)] + (shortName.map { [Self.creation($0, short, shortSource)] } ?? [])
    }

    private static func creation(_ name: String, _ columns: [ViewColumn], _ source: String) -> String {
        "CREATE TEMP VIEW \(name.quoted) AS SELECT \(columns.map(\.selected).joined(separator: ", ")) FROM \(source)"
    }

    /// The same records without what follows from recoveries: SQLite joins for sums even what no
    /// column of them needs, and most figures of cases do not ask what was repaid.
    var shortName: String? { self == .cases ? rawValue + "·短" : nil }

    /// The columns that the short view has not.
    static let followingRecoveries = Set(RecoveryTotal.all.map(\.view) + ["未清偿"])

    /// The view that a table of a statement is, by its full or its short name.
    static func named(_ name: String) -> LedgerView? {
        LedgerView(rawValue: name) ?? allCases.first { $0.shortName == name }
    }

    /// What can be asked of its records, and the one table of who may read it.
    var columns: [ViewColumn] {
        switch self {
        case .inspections, .projectInspections:
            ViewColumn.own(.inspections, "检") + ViewColumn.code(of: .inspections, "检") + ViewColumn.ofProject
                + ViewColumn.origin("检")
        case .cases:
            ViewColumn.own(.cases, "案") + ViewColumn.code(of: .cases, "案") + ViewColumn.ofProject
                + ViewColumn.stepDays + ViewColumn.stepPapers + ViewColumn.derived + ViewColumn.origin("案")
        case .recoveries:
            ViewColumn.own(.recoveries, "追") + ViewColumn.ofCase + ViewColumn.ofProject + ViewColumn.origin("追")
        case .steps:
            ViewColumn.own(.steps, "步") + ViewColumn.ofCase + ViewColumn.ofProject + ViewColumn.origin("步")
        case .projects:
            ViewColumn.own(.projects, "项") + ViewColumn.origin("项")
        }
    }

    /// Who may read a column; what no view has is secret.
    func fieldClass(of column: String) -> FieldClass {
        columns.first { $0.name == column }?.fieldClass ?? .secret
    }

    private var source: String { source(withRecoveries: true) }
    private var shortSource: String { source(withRecoveries: false) }

    private func source(withRecoveries: Bool) -> String {
        let project = "LEFT JOIN main.项目 AS 项 ON 项.行"
        let ofCase = "main.案件 AS 案 ON 案.行"
        // Always so; said because the guard has to see a column of every dated table that is joined.
        let isKnown = "案.登记日期 <= 截止日()"
        let latest = "检.检查日期 >= 起始日() AND 检.检查日期 <= 截止日()"
        return switch self {
        case .inspections:
            "main.检查 AS 检 \(project) = 检.项目行 WHERE \(latest) AND (检.下次检查日 IS NULL OR 检.下次检查日 > 截止日())"
        case .projectInspections:
            """
            main.检查 AS 检 JOIN main.项目 AS 项 ON 项.行 = 检.项目行 WHERE \(latest) \
            AND (检.下次项目检查日 IS NULL OR 检.下次项目检查日 > 截止日())
            """
        case .cases: "main.案件 AS 案 \(project) = 案.项目行 \(withRecoveries ? Self.lastInTime : "") WHERE 案.查实日期 <= 截止日()"
        case .recoveries:
            "main.追发 AS 追 JOIN \(ofCase) = 追.案件行 \(project) = 案.项目行 WHERE 追.日期 <= 截止日() AND \(isKnown)"
        case .steps:
            "main.步骤 AS 步 JOIN \(ofCase) = 步.案件行 \(project) = 案.项目行 WHERE 步.日期 <= 截止日() AND \(isKnown)"
        case .projects: "main.项目 AS 项"
        }
    }

    /// The last recovery up to the day of a case that went on being paid; others need none.
    private static let lastInTime = """
        LEFT JOIN main.追发 AS 末 ON 末.日期 <= 截止日() AND 末.行 = CASE \
        WHEN 案.首次追发日 <= 截止日() AND 案.末次追发日 > 截止日() THEN \
        (SELECT 追.行 FROM main.追发 AS 追 WHERE 追.案件行 = 案.行 AND 追.日期 <= 截止日() \
        ORDER BY 追.日期 DESC, 追.行 DESC LIMIT 1) END
        """
}
