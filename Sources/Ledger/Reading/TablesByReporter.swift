import Diagnostics

/// Which tables have come, and from whom.
///
/// Files that bear a unit's name are that unit's ledger; a workbook that bears none, and no table's name either, is a
/// ledger by itself; other files are tables that several units share. A ledger lacks no table, as one that is missing
/// would count as one without records.
struct TablesByReporter {
    private let context: LedgerContext
    private var reporters: [Reporter] = []
    /// Tables of files that bear neither a unit's name nor are whole ledgers.
    private var shared: Set<LedgerTable.Name> = []
    /// Whether there is a file of which nobody knows what tables it would have had.
    private var isUncertain = false

    private struct Reporter {
        /// The unit, or the workbook that is a ledger by itself.
        var key: String
        var unit: String?
        /// The first workbook that is not for one table.
        var workbook: String?
        /// Whether one of its files is read now; what is stored has been checked.
        var isRead = false
        var isUncertain = false
        var tables: Set<LedgerTable.Name> = []
    }

    /// Tables that a ledger lacks.
    struct Lack {
        var tables: [LedgerTable.Name]
        /// The unit whose ledger it is; nil for that of the office, or of a workbook by itself.
        var unit: String?
        /// The workbook that lacks them.
        var workbook: String?
    }

    init(context: LedgerContext) { self.context = context }

    /// - Parameters:
    ///   - tables: nil when they cannot be told.
    ///   - isRead: whether the file is read now and not taken from the store.
    mutating func add(_ file: String, tables: Set<LedgerTable.Name>?, isRead: Bool) {
        let unit = context.unit(ofFile: file)
        let isWhole = LedgerFile.isWorkbook(named: file) && context.names.table(ofFile: file) == nil
        guard let key = unit ?? (isWhole ? file : nil) else {
            shared.formUnion(tables ?? [])
            isUncertain = isUncertain || tables == nil
            return
        }
        let index = reporters.firstIndex { $0.key == key } ?? reporters.endIndex
        if index == reporters.endIndex { reporters.append(Reporter(key: key, unit: unit)) }
        reporters[index].tables.formUnion(tables ?? [])
        if isWhole, isRead, reporters[index].workbook == nil { reporters[index].workbook = file }
        if isRead { reporters[index].isRead = true }
        if tables == nil { reporters[index].isUncertain = true }
    }

    /// What has been read already of the unit whose name a further workbook bears, and the workbook that it came from.
    func otherWorkbook(than file: String) -> (unit: String, workbook: String, tables: Set<LedgerTable.Name>)? {
        guard LedgerFile.isWorkbook(named: file), context.names.table(ofFile: file) == nil,
            let unit = context.unit(ofFile: file), let known = reporters.first(where: { $0.unit == unit }), let workbook = known.workbook
        else { return nil }
        return (unit, workbook, known.tables)
    }

    /// What is missing.
    ///
    /// - Parameter ofAll: whether the files are a whole ledger; otherwise only workbooks have to be whole.
    func lacks(ofAll: Bool) -> [Lack] {
        var lacks: [Lack] = []
        for one in reporters where one.isRead && !one.isUncertain && (ofAll || one.workbook != nil) {
            // Whoever sends a workbook sends everything in it; single files may be completed by shared ones.
            let there = one.workbook == nil ? one.tables.union(shared) : one.tables
            let missing = LedgerSchema.needed.filter { !there.contains($0) }
            guard !missing.isEmpty, one.workbook != nil || !isUncertain else { continue }
            lacks.append(Lack(tables: missing, unit: one.unit, workbook: one.workbook))
        }
        guard ofAll, !isUncertain, !reporters.contains(where: \.isUncertain) else { return lacks }
        let there = reporters.reduce(shared) { $0.union($1.tables) }
        let told = Set(lacks.flatMap(\.tables))
        let missing = LedgerSchema.needed.filter { !there.contains($0) && !told.contains($0) }
        return lacks + missing.map { Lack(tables: [$0]) }
    }
}
