import Diagnostics
import Quantities
import Workbook

/// Years that were mistyped: 2002 or 2120 for 2020, or the old year in January.
extension LedgerRules {
    /// Days on which something happened; what wages are owed for, and terms, lie elsewhere.
    private static func isEvent(_ column: LedgerColumn) -> Bool {
        column.kind == .date && !["欠薪起始", "欠薪截止", "期限"].contains(column.name)
    }

    mutating func checkYears(_ links: LedgerLinks) {
        var months = MonthCounts()
        eachEvent { _, _, _, day in months.add(day) }
        let middle = months.middleYear
        // Months have few days, and each is asked once.
        var lonely: [Int: Bool] = [:]
        var slips: [(table: LedgerTable.Name, row: Int, column: Int, isSure: Bool)] = []
        eachEvent { table, row, column, day in
            let isSure = middle.map { abs(day / 10_000 - $0) >= MonthCounts.mostYears } ?? false
            let isLonely = lonely[day / 100] ?? months.isLonely(day)
            lonely[day / 100] = isLonely
            if isSure || isLonely { slips.append((table, row, column, isSure)) }
        }
        for slip in slips {
            let rows = records[slip.table]
            let likelier = months.likelier(than: rows.day(slip.row, slip.column))
            if slip.isSure, let middle {
                slipped.add(rows, slip.row, links)
                collector.report { .yearImpossible(in: rows, slip.row, slip.column, middle: middle, likelier: likelier) }
            } else {
                collector.report(.warning) { .yearLonely(in: rows, slip.row, slip.column, likelier: likelier) }
            }
        }
        checkDistances(links)
    }

    private func eachEvent(_ body: (_ table: LedgerTable.Name, _ row: Int, _ column: Int, _ day: Int) -> Void) {
        for rows in records.all {
            for (column, definition) in rows.table.columns.enumerated() where Self.isEvent(definition) {
                for row in 0..<rows.count {
                    let day = rows.day(row, column)
                    // A case that is being looked into has no day of verification.
                    if day > 0 { body(rows.table.name, row, column, day) }
                }
            }
        }
    }

    // MARK: Days that lie near another of their record

    /// A day that lies near another of its record; how far before or after it is told, and how far is wrong, in months.
    private struct Distance {
        var table: LedgerTable.Name
        var column: String
        var other: String
        var before: (told: Int, wrong: Int)
        var after: (told: Int, wrong: Int)
    }

    private static let distances = [
        Distance(table: .cases, column: "欠薪起始", other: "查实日期", before: (60, 360), after: (.max, .max)),
        Distance(table: .cases, column: "欠薪截止", other: "查实日期", before: (60, 360), after: (2, 120)),
        Distance(table: .steps, column: "期限", other: "日期", before: (.max, .max), after: (12, 120)),
    ]

    private mutating func checkDistances(_ links: LedgerLinks) {
        for distance in Self.distances {
            let rows = records[distance.table]
            let (column, other) = (rows.table.index(of: distance.column), rows.table.index(of: distance.other))
            for row in 0..<rows.count where !slipped.holds(rows, row, links) {
                let day = rows.day(row, column)
                let months = MonthCounts.month(day) - MonthCounts.month(rows.day(row, other))
                guard rows.day(row, other) > 0 else { continue }
                let limit = months < 0 ? distance.before : distance.after
                guard day > 0, abs(months) > limit.told else { continue }
                let isWrong = abs(months) > limit.wrong
                if isWrong { slipped.add(rows, row, links) }
                collector.report(isWrong ? .error : .warning) { .yearFarOff(in: rows, row, column, from: other, isWrong: isWrong) }
            }
        }
    }
}

/// Cases with a day whose year is wrong: what else is wrong with their days follows from it.
struct SlippedCases: Sendable {
    private var rows: Set<Int> = []

    private func caseRow(_ rows: TableRows, _ row: Int, _ links: LedgerLinks) -> Int? {
        if rows.table.name == .cases { return row }
        guard let owners = links.cases[rows.table.name], row < owners.count, owners[row] >= 0 else { return nil }
        return Int(owners[row])
    }

    mutating func add(_ rows: TableRows, _ row: Int, _ links: LedgerLinks) {
        if let found = caseRow(rows, row, links) { self.rows.insert(found) }
    }

    func holds(_ rows: TableRows, _ row: Int, _ links: LedgerLinks) -> Bool {
        guard !self.rows.isEmpty else { return false }
        return caseRow(rows, row, links).map(self.rows.contains) ?? false
    }

    func contains(_ caseRow: Int) -> Bool { rows.contains(caseRow) }
}
