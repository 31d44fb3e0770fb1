import OfficialDocument

/// A table as text: a line for each row, cells where they begin.
struct TableText {
    let block: TableBlock

    /// `甲（万元）×2↓3` begins here, two columns wide and three rows high.
    var lines: [String] {
        let header = (0..<block.table.headerRowCount).map { "  " + cells(in: $0) }
        let rows = block.rows.enumerated().map { index, row in
            mark(row) + cells(in: block.table.headerRowCount + index) + carried(row)
        }
        return header + rows + block.notes.map { "* " + $0.text }
    }

    private func mark(_ row: TableRow) -> String {
        let role =
            switch row.role {
            case .record: "."
            case .groupHeading: "#"
            case .subtotal: "-"
            case .total: "="
            }
        return (row.startsPage ? "^" : "") + role + (row.keepsWithNext ? "&" : "") + " "
    }

    private func carried(_ row: TableRow) -> String {
        row.carried.isEmpty ? "" : " → " + row.carried.map { $0 ?? "·" }.joined(separator: " ")
    }

    private func cells(in row: Int) -> String {
        block.table.cells.filter { $0.region.rows.lowerBound == row }
            .sorted { $0.region.columns.lowerBound < $1.region.columns.lowerBound }
            .map(text).joined(separator: " | ")
    }

    private func text(_ cell: TableCell) -> String {
        let words =
            switch cell.content {
            case .heading(let heading): heading.text + (heading.unit.map { "（\($0)）" } ?? "")
            case .ordinal(let text), .stub(let text): text
            case .figure(let text): text ?? ""
            case .text(let text, let alignment): text + (alignment == .leading && !text.isEmpty ? "<" : alignment == .lowerTrailing ? "_" : "")
            }
        let wide = cell.region.columns.count > 1 ? "×\(cell.region.columns.count)" : ""
        let high = cell.region.rows.count > 1 ? "↓\(cell.region.rows.count)" : ""
        return words + wide + high
    }
}
