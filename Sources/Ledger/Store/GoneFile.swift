import Diagnostics

/// A file whose records an import takes away because it is not there any more.
struct GoneFile: Sendable {
    let name: String
    /// Whose it was: the unit whose name it bore, else those of its records.
    let units: Set<String>
    /// How many records each table had of it, those without any left out.
    let tables: [ImportSummary.Table]

    /// - Parameter records: those that came from it.
    init(_ name: String, _ records: LedgerRecords, context: LedgerContext) {
        self.name = name
        let unit = context.unit(ofFile: name)
        units = unit.map { Set([$0]) } ?? records.reportingUnits
        tables = records.all.filter { $0.count > 0 }.map { .init(name: $0.table.name, count: $0.count) }
    }

    /// The warnings for those of which nothing else has come: one that was renamed or put together with another is not missed.
    static func warnings(_ gone: [GoneFile], silent: [String]) -> [Diagnostic] {
        gone.filter { !$0.units.isDisjoint(with: silent) }.map { .goneFile($0, of: silent.filter($0.units.contains)) }
    }
}

extension Diagnostic {
    fileprivate static func goneFile(_ file: GoneFile, of units: [String]) -> Diagnostic {
        let count = file.tables.reduce(0) { $0 + $1.count }
        let list = file.tables.map { "\($0.name.rawValue) \($0.count)" }.joined(separator: "，")
        let (zh, en) = (units.joined(separator: "、"), units.joined(separator: ", "))
        let lost =
            count == 0
            ? Bilingual("\(zh)的空表随之去掉", "the empty tables of \(en) go with it")
            : Bilingual("\(zh)的 \(count) 条记录随之从台账里去掉（\(list)）", "\(count) records of \(en) go out of the ledger with it (\(list))")
        return Diagnostic(
            code: .goneFile, severity: .warning,
            message: Bilingual("上次入库时有这个文件，这次没有了：\(lost.chinese)", "this file was there at the last import and is gone: \(lost.english)"),
            place: Place(file: file.name),
            hints: [
                Bilingual(
                    "不是有意撤下的，把文件放回 ledger/，再入库；记录会照文件重新读进来",
                    "unless that is meant, put the file back into ledger/ and import again: its records are read anew")
            ])
    }
}
