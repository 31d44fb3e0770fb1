import Geometry
@testable import Layout

extension Reading {
    /// The tables of a page as a picture: a line of the picture for each line of text, cells between `|`, `-` where a
    /// rule crosses the whole table, `=` for its frame; what is repeated in a cell's further lines stays in its column.
    func tablePicture(ofPage page: Int) -> String {
        let verticals = Set(
            rules.filter { $0.page == page && $0.rect.height > $0.rect.width && $0.rect.width == SheetStyle.thinRule }
                .map { $0.rect.midX.millimetres }
        ).sorted()
        var lines: [(y: Double, text: String)] = []
        for frame in frames(ofPage: page) {
            lines.append((frame.minY.millimetres, "="))
            lines.append((frame.maxY.millimetres, "="))
        }
        for rule in rules where rule.page == page && rule.rect.height == SheetStyle.thinRule && rule.rect.width > .millimetres(155) {
            lines.append((rule.rect.midY.millimetres, "-"))
        }
        var rows: [(y: Double, cells: [String])] = []
        for seen in cells(ofPage: page).sorted(by: { ($0.y, $0.x) < ($1.y, $1.x) }) {
            let column = verticals.count { $0 < seen.x }
            if rows.last.map({ abs($0.y - seen.y) > 0.3 }) ?? true {
                rows.append((seen.y, Array(repeating: "", count: verticals.count + 1)))
            }
            rows[rows.count - 1].cells[column] += seen.text
        }
        lines += rows.map { ($0.y, $0.cells.joined(separator: "|")) }
        return lines.sorted { $0.y < $1.y }.map(\.text).joined(separator: "\n")
    }
}
