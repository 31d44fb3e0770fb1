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

    /// The statement that makes the view.
    var creation: String {
        "CREATE TEMP VIEW \(rawValue.quoted) AS SELECT \(columns.joined(separator: ", ")) FROM \(source)"
    }

    private var columns: [String] {
        switch self {
        case .inspections, .projectInspections:
            Self.own(.inspections, "检") + Self.code("检") + Self.project + Self.origin("检")
        case .cases:
            Self.own(.cases, "案") + Self.code("案") + Self.project + Self.stepDays + Self.totals
                + ["\(Self.total(of: "追发工资")) AS 追发工资", "案.查实金额 - \(Self.total(of: "追发工资")) AS 未清偿"]
                + Self.origin("案")
        case .recoveries:
            Self.own(.recoveries, "追") + Self.ofCase + Self.project + Self.origin("追")
        case .steps:
            Self.own(.steps, "步") + Self.ofCase + Self.project + Self.origin("步")
        case .projects:
            Self.own(.projects, "项") + Self.origin("项")
        }
    }

    private var source: String {
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
        case .cases: "main.案件 AS 案 \(project) = 案.项目行 WHERE 案.查实日期 <= 截止日()"
        case .recoveries:
            "main.追发 AS 追 JOIN \(ofCase) = 追.案件行 \(project) = 案.项目行 WHERE 追.日期 <= 截止日() AND \(isKnown)"
        case .steps:
            "main.步骤 AS 步 JOIN \(ofCase) = 步.案件行 \(project) = 案.项目行 WHERE 步.日期 <= 截止日() AND \(isKnown)"
        case .projects: "main.项目 AS 项"
        }
    }

    // MARK: Columns

    private static func own(_ table: LedgerTable.Name, _ alias: String) -> [String] {
        LedgerSchema.table(table).columns.map { "\(alias).\($0.name)" }
    }

    private static func code(_ alias: String) -> [String] { ["\(alias).统一社会信用代码 AS 信用代码"] }

    private static func origin(_ alias: String) -> [String] {
        ["(SELECT 名称 FROM main.来源 WHERE 编号 = \(alias).来源文件) AS 来源文件", "\(alias).来源行"]
    }

    /// What a case's recoveries and steps are asked about their case.
    private static let ofCase =
        ["所属单位", "用人单位", "统一社会信用代码", "行业", "项目编号", "办理方式", "查实日期", "查实人数", "查实金额"]
        .map { "案.\($0)" } + code("案")

    /// The project's flags are 0 where there is no project.
    private static let project =
        ["项目名称", "标段", "建设单位", "施工总承包", "行业主管部门"].map { "项.\($0)" }
        + ["政府投资", "政府和社会资本合作", "国企"].map { "coalesce(项.\($0), 0) AS \($0)" }

    /// The first day of each step, if it had come by then.
    private static let stepDays = CaseStep.allCases.map {
        "CASE WHEN 案.\($0.dateColumn) <= 截止日() THEN 案.\($0.dateColumn) END AS \($0.dateColumn)"
    }

    private static let totals = RecoveryTotal.all.map(\.view).filter { $0 != "追发工资" }
        .map { "\(total(of: $0)) AS \($0)" }

    /// A sum over the recoveries up to the day.
    ///
    /// The stored sum over all of them serves when the last was in time; only
    /// cases that went on being paid later are added up.
    private static func total(of view: String) -> String {
        guard let total = RecoveryTotal.all.first(where: { $0.view == view }) else {
            preconditionFailure("there is no sum \(view)")
        }
        return """
            CASE WHEN 案.末次追发日 <= 截止日() THEN 案.\(total.stored) \
            WHEN 案.首次追发日 IS NULL OR 案.首次追发日 > 截止日() THEN 0 \
            ELSE (SELECT sum(追.\(total.column)) FROM main.追发 AS 追 \
            WHERE 追.案件行 = 案.行 AND 追.日期 <= 截止日()) END
            """
    }
}
