/// The tables of `ledger.sqlite`, made from the ledger's schema.
enum StoreSchema {
    /// Statements that make the tables in an empty file.
    static var statements: [String] {
        [
            "CREATE TABLE 设置 (键 TEXT PRIMARY KEY, 值 TEXT NOT NULL) STRICT",
            """
            CREATE TABLE 来源 (编号 INTEGER PRIMARY KEY, 名称 TEXT NOT NULL, 工作表 TEXT, 表 TEXT NOT NULL, \
            摘要 INTEGER NOT NULL, UNIQUE (名称, 工作表)) STRICT
            """,
        ] + LedgerSchema.tables.map(creation)
    }

    /// A column of a stored table.
    struct Column: Sendable {
        enum Source { case own(Int), derived(Int) }
        var name: String
        var isInteger: Bool
        var isOptional: Bool
        var source: Source
    }

    /// The columns of a table between its identifier and its source.
    ///
    /// Those that figures look at stand first: SQLite reads a row from its start.
    static func columns(of table: LedgerTable) -> [Column] {
        let own = table.columns.enumerated().map { position, column in
            Column(
                name: column.name, isInteger: column.kind.isInteger,
                isOptional: column.isOptional || table.together.contains(position), source: .own(position))
        }
        let derived = DerivedColumns.columns(of: table.name).enumerated().map { position, column in
            Column(name: column.name, isInteger: column.isInteger, isOptional: true, source: .derived(position))
        }
        let front = front(of: table.name)
        let first = front.compactMap { name in (own + derived).first { $0.name == name } }
        return first + derived.filter { !front.contains($0.name) } + own.filter { !front.contains($0.name) }
    }

    private static func front(of table: LedgerTable.Name) -> [String] {
        switch table {
        case .cases:
            ["所属单位", "行业", "查实日期", "查实人数", "其中农民工人数", "查实金额", "其中农民工金额", "办理方式", "统一社会信用代码"]
        case .inspections:
            [
                "所属单位", "行业", "检查日期", "下次检查日", "职工人数", "农民工人数", "签订劳动合同人数", "统一社会信用代码",
            ]
        case .recoveries: ["日期"]
        case .projects, .steps, .workers: []
        }
    }

    private static func creation(of table: LedgerTable) -> String {
        let middle = columns(of: table).map { column in
            "\(column.name.quoted) \(column.isInteger ? "INTEGER" : "TEXT")\(column.isOptional ? "" : " NOT NULL")"
        }
        let columns =
            ["行 INTEGER PRIMARY KEY"] + middle + ["来源文件 INTEGER NOT NULL", "来源行 INTEGER NOT NULL"]
        return "CREATE TABLE \(table.name.rawValue.quoted) (\(columns.joined(separator: ", "))) STRICT"
    }

    /// Indexes, made anew after each import: filling a table first is twice as fast.
    ///
    /// The last two hold all that is asked when employers, or cases, are looked for that stand in the records of two
    /// units: grouping by them then sorts nothing.
    static let indexes: [(name: String, on: String)] = [
        ("步骤按案件", "步骤 (案件行)"), ("步骤按步骤", "步骤 (步骤, 日期)"),
        ("案件按行业", "案件 (行业, 所属单位)"), ("检查按行业", "检查 (行业, 所属单位)"),
        ("案件按单位", "案件 (所属单位)"), ("检查按单位", "检查 (所属单位)"),
        ("检查按户", "检查 (统一社会信用代码, 所属单位, 行业, 检查日期, 下次检查日)"),
        ("案件按户", "案件 (统一社会信用代码, 欠薪起始, 欠薪截止, 查实人数, 查实金额, 所属单位, 查实日期)"),
    ]
}

extension String {
    /// As an SQL identifier.
    var quoted: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
