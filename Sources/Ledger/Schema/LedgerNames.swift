/// What a pack says of the ledger: other names of its tables and columns, and the words of 行业.
///
/// A name that is not listed is an error: nothing is taken for what it resembles.
package struct LedgerNames: Hashable, Sendable {
    /// Names of sheets, and beginnings of file names, that mean a table, beside its own.
    package var tables: [String: LedgerTable.Name]
    /// For each table, headings that mean a column, beside its own.
    package var columns: [LedgerTable.Name: [String: String]]
    /// Sheets without records, such as instructions.
    package var ignoredSheets: Set<String>
    /// Headings of columns that are not read, such as a running number.
    package var ignoredColumns: Set<String>
    /// 行业: the words of that column, which are rows of the pack's form; empty for the usual three.
    package var industries: [String] = []

    package init(
        tables: [String: LedgerTable.Name] = [:], columns: [LedgerTable.Name: [String: String]] = [:],
        ignoredSheets: Set<String> = [], ignoredColumns: Set<String> = []
    ) {
        self.tables = tables
        self.columns = columns
        self.ignoredSheets = ignoredSheets
        self.ignoredColumns = ignoredColumns
    }

    /// The table that a sheet of this name is.
    func table(ofSheet name: String) -> LedgerTable.Name? { LedgerTable.Name(rawValue: name) ?? tables[name] }

    /// The table that the last part of a file's name begins with; the longest name counts.
    func table(ofFile name: String) -> LedgerTable.Name? {
        let last = name.split(separator: "/").last ?? ""
        let own = LedgerTable.Name.allCases.map { ($0.rawValue, $0) }
        let found = (own + tables.map { ($0.key, $0.value) }).filter { last.hasPrefix($0.0) }
        return found.max { ($0.0.utf8.count, $0.0) < ($1.0.utf8.count, $1.0) }?.1
    }

    /// Whether a sheet holds no records: those listed, and the choices of workbooks that we made.
    func ignores(sheet name: String) -> Bool { ignoredSheets.contains(name) || name == "选项" }

    /// All names that sheets may have.
    var sheetNames: [String] { LedgerTable.Name.allCases.map(\.rawValue) + tables.keys.sorted() }

    /// The table's column that a heading means.
    func column(_ heading: String, of table: LedgerTable) -> String? {
        if table.columns.contains(where: { $0.name == heading }) { return heading }
        let names = columns[table.name]
        // A pack gives 查实金额（元）; a workbook may have half-width brackets.
        return names?[heading] ?? names?[heading.replacing("(", with: "（").replacing(")", with: "）")]
    }

    /// Tells two sets of names apart; empty when there are none.
    var fingerprint: String {
        let tables = tables.map { "表 \($0.key)=\($0.value.rawValue)" }
        let columns = columns.flatMap { table, names in names.map { "列 \(table.rawValue) \($0.key)=\($0.value)" } }
        let ignored = ignoredSheets.map { "不读表 \($0)" } + ignoredColumns.map { "不读列 \($0)" }
        return (tables + columns + ignored).sorted().joined(separator: "\n")
    }
}
