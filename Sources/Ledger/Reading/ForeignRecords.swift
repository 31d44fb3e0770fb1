import Diagnostics

/// Records of one unit in a file that bears another's name: one of the two is a slip.
struct ForeignRecords {
    /// Whose name the file bears.
    let unit: String
    /// Whose the records are.
    let other: String
    private(set) var count = 0
    /// The cell of the first.
    let place: Place

    /// Those of a file that has just been read, in the order of the tables.
    ///
    /// - Parameter counts: how many records each table had before.
    static func all(in records: LedgerRecords, after counts: [Int], file: String, _ context: LedgerContext) -> [ForeignRecords] {
        guard let unit = context.soleUnit(ofFile: file) else { return [] }
        let own = Array(unit.utf8)
        var found: [ForeignRecords] = []
        for (rows, first) in zip(records.all, counts) {
            guard let column = rows.table.unitColumn else { continue }
            for row in first..<rows.count where !rows.bytes(row, column).elementsEqual(own) {
                let other = rows.text(row, column)
                let index = found.firstIndex { $0.other == other } ?? found.endIndex
                if index == found.endIndex {
                    found.append(ForeignRecords(unit: unit, other: other, place: rows.place(row, column)))
                }
                found[index].count += 1
            }
        }
        return found
    }
}

extension LedgerContext {
    /// The unit whose name a file bears; nil where it bears none, or those of several.
    fileprivate func soleUnit(ofFile name: String) -> String? {
        guard let unit = unit(ofFile: name) else { return nil }
        let last = name.split(separator: "/").last ?? ""
        // 东区 is a part of 城东区 and no second name.
        return units.allSatisfy { unit.contains($0) || !last.contains($0) } ? unit : nil
    }
}

extension Diagnostic {
    static func foreignRecords(_ found: ForeignRecords) -> Diagnostic {
        Diagnostic(
            code: .ledgerForeignRecords,
            message: Bilingual(
                "文件名是\(found.unit)，里面有 \(found.count) 条是\(found.other)的",
                "the file is named for \(found.unit), and \(found.count) of its records are of \(found.other)"),
            place: found.place,
            hints: [
                Bilingual(
                    "文件名写错的，改文件名；“所属单位”填错的，改这一列；确是\(found.other)的，移到\(found.other)的文件里",
                    "rename the file, correct the column 所属单位, or move the records into the file of \(found.other), whichever is wrong")
            ])
    }

    /// A second workbook of one unit with a table that the first has too; one that only adds a table is none.
    static func secondWorkbook(_ file: String, of unit: String, first: String) -> Diagnostic {
        Diagnostic(
            code: .ledgerSecondWorkbook,
            message: Bilingual(
                "\(unit)有两个工作簿，里面的表一样：这个没有读，先读的是“\(first)”", "\(unit) has two workbooks with the same tables: this one was not read, '\(first)' was"),
            place: Place(file: file),
            hints: [
                Bilingual(
                    "留下最新、最全的一个，另一个移到别处；两个各有一部分记录的，并到一个里",
                    "keep the latest and fullest and move the other elsewhere; if each has a part of the records, put them into one")
            ])
    }
}
