import Geometry
@testable import Layout

extension Reading {
    /// A page's text as a picture: each grid line with its number from 1, indents in full-width blanks.
    ///
    /// What stands off the grid (mark, number, title, folio) has its height in millimetres
    /// instead of a number; a half cell prints as a half-width blank. Empty lines are left out.
    func picture(ofPage page: Int) -> String {
        let area = Measures().typeArea(ofPage: page)
        var lines: [(y: Double, rows: String)] = []
        for line in runsByLine(ofPage: page) {
            var picture = ""
            var pen = 0
            for seen in line {
                let halves = Int(((seen.x - area.minX.millimetres - bearing) / cell * 2).rounded())
                picture += blanks(max(0, halves - pen))
                picture += seen.text
                pen = max(0, halves) + seen.text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
            }
            lines.append((line[0].y, "\(height(of: line[0]))|\(picture)"))
        }
        let drawn = rules.filter { $0.page == page && $0.rect.width > .millimetres(100) }.map {
            (y: $0.rect.minY.millimetres, rows: "rule \(millimetres($0.rect.minY.millimetres))|")
        }
        return (lines + drawn).sorted { $0.y < $1.y }.map(\.rows).joined(separator: "\n")
    }

    private func runsByLine(ofPage page: Int) -> [[SeenText]] {
        var lines: [[SeenText]] = []
        for seen in texts where seen.page == page {
            if let last = lines.last, abs(last[0].y - seen.y) < 0.01 {
                lines[lines.count - 1].append(seen)
            } else {
                lines.append([seen])
            }
        }
        return lines
    }

    private func height(of seen: SeenText) -> String {
        let onGrid = (0..<22).first { lineTop($0).isAbout(seen.y - riseOfTextLine) && seen.points == 16 }
        return onGrid.map { "line \($0 + 1 < 10 ? " " : "")\($0 + 1) " } ?? "at \(millimetres(seen.y))"
    }

    private func blanks(_ halves: Int) -> String {
        String(repeating: "　", count: halves / 2) + String(repeating: " ", count: halves % 2)
    }

    private func millimetres(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
}
