import Workbook

extension FormWorkbook {
    /// What its cells say in words, sheet by sheet: what a search for persons has to look at.
    package var texts: [String] {
        guard let day = CellDate(year: 2000, month: 1, day: 1) else { return [] }
        return contents(created: day).sheets.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
            if case .text(let text) = cell.value { text } else { nil }
        }
    }
}
