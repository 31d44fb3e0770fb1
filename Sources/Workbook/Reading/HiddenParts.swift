import Diagnostics

/// Rows and columns that hold values and are hidden.
package struct HiddenParts: Hashable, Sendable {
    package private(set) var rows = 0
    package private(set) var firstRow: Int?
    /// Counted from 1.
    package private(set) var columns: Set<Int> = []

    /// For each column whether it is hidden; made at the first row.
    private var isHidden: [Bool]?

    init() {}

    mutating func add(_ row: SheetRow, columns: [SheetColumns]) {
        if row.isHidden {
            rows += 1
            firstRow = firstRow ?? row.number
        }
        let isHidden = self.isHidden ?? Self.flags(columns)
        self.isHidden = isHidden
        guard !isHidden.isEmpty else { return }
        for cell in row.cells where isHidden[cell.column] { self.columns.insert(cell.column) }
    }

    /// By column from 0; empty when none is hidden.
    private static func flags(_ columns: [SheetColumns]) -> [Bool] {
        guard columns.contains(where: \.isHidden) else { return [] }
        var flags = [Bool](repeating: false, count: WorkbookLimits.columns + 1)
        for range in columns where range.isHidden { for column in range.range { flags[column] = true } }
        return flags
    }

    /// `工作表`, `2 行（从第 5 行起）`, `列 C、F`; nil when nothing is hidden.
    func words(of sheet: SheetInfo) -> Bilingual? {
        if sheet.visibility != .visible { return Bilingual("工作表", "the sheet and its rows") }
        var parts: [Bilingual] = []
        if let firstRow { parts.append(Bilingual(" \(rows) 行（从第 \(firstRow) 行起）", "\(rows) rows (from row \(firstRow) on)")) }
        if !columns.isEmpty {
            let letters = columns.sorted().prefix(10).map(Place.Cell.letters(ofColumn:))
            let rest = columns.count > letters.count
            parts.append(
                Bilingual(
                    "列 \(letters.joined(separator: "、"))\(rest ? " 等" : "")",
                    "the columns \(letters.joined(separator: ", "))\(rest ? " and more" : "")"))
        }
        guard !parts.isEmpty else { return nil }
        return Bilingual(
            parts.map(\.chinese).joined(separator: "和"), parts.map(\.english).joined(separator: " and "))
    }
}
