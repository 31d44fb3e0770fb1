import Diagnostics
import Workbook

/// Numbers and dates of a sheet that are stored as texts: a column is told once, with its rows, as it is mended at once.
struct TextCells {
    private var columns: [Int: Held] = [:]

    /// The first cell of a column, and the rows of all.
    private struct Held {
        var problem: CellProblem
        var place: Place
        var rows: [Int]
    }

    /// Whether a cell is such a one, which is then kept until the sheet's end.
    ///
    /// - Parameters:
    ///   - column: the position in the table.
    ///   - row: the number in the sheet.
    mutating func hold(_ problem: CellProblem, column: Int, row: Int, at place: @autoclosure () -> Place) -> Bool {
        switch problem {
        case .numberAsText, .dateAsText:
            if columns[column] == nil { columns[column] = Held(problem: problem, place: place(), rows: []) }
            columns[column]?.rows.append(row)
            return true
        default: return false
        }
    }

    /// Tells what was kept, in the order of the table's columns.
    mutating func tell(in collector: inout LimitedCollector) {
        for held in columns.sorted(by: { $0.key < $1.key }).map(\.value) {
            collector.report {
                .textCells(held.problem, rows: RowRanges(held.rows), at: held.place)
            }
        }
        columns = [:]
    }
}

/// Numbers of rows as people write them: 3、5–9、12.
struct RowRanges {
    let count: Int
    private let ranges: [ClosedRange<Int>]

    /// So many ranges are written out.
    private static let most = 12

    /// - Parameter rows: in ascending order.
    init(_ rows: [Int]) {
        count = rows.count
        ranges = rows.reduce(into: []) { ranges, row in
            if let last = ranges.last, last.upperBound + 1 == row {
                ranges[ranges.count - 1] = last.lowerBound...row
            } else {
                ranges.append(row...row)
            }
        }
    }

    private func text(joinedBy separator: String) -> String {
        ranges.prefix(Self.most).map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: separator)
    }

    var words: Bilingual {
        let isWhole = ranges.count <= Self.most
        return Bilingual(
            "第 \(text(joinedBy: "、")) 行\(isWhole ? "" : "等")", "in rows \(text(joinedBy: ", "))\(isWhole ? "" : " and others")")
    }
}

extension Diagnostic {
    /// A column's numbers or dates that are stored as texts.
    fileprivate static func textCells(_ problem: CellProblem, rows: RowRanges, at place: Place) -> Diagnostic {
        let isDate = if case .dateAsText = problem { true } else { false }
        let what = isDate ? Bilingual("日期", "dates") : Bilingual("数", "numbers")
        let message =
            rows.count == 1
            ? Bilingual("这一格\(problem.words.chinese)", "the cell \(problem.words.english)")
            : Bilingual(
                "这一列有 \(rows.count) 格是以文本形式存储的\(what.chinese)：\(rows.words.chinese)",
                "the column has \(rows.count) \(what.english) stored as text, \(rows.words.english)")
        return Diagnostic(code: .cellValue, message: message, place: place, hints: [problem.hint(for: isDate ? .date : .wholeNumber)])
    }
}
