import Diagnostics
import Quantities
import Workbook

extension Diagnostic {
    static func ledgerUnknownSheet(_ name: String, known: [String], at place: Place) -> Diagnostic {
        let nearest = nearestName(to: name, among: known)
        let list = known.joined(separator: "、")
        return Diagnostic(
            code: .ledgerUnknownSheet,
            message: Bilingual("看不出工作表“\(quotable(name))”是哪张表", "the name of the sheet '\(quotable(name))' tells no table"),
            place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual("改成台账的表名（\(list)），或者删去这个工作表", "give it a table's name (\(list)), or remove the sheet")
            ])
    }

    static func sheetWithoutHeadings(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sheetWithoutHeadings, message: Bilingual("工作表没有标题行", "the sheet has no row of headings"), place: place,
            hints: [Bilingual("在记录上面写各列的标题；没有记录也要留标题", "write the columns' headings above the records, even when there are none")])
    }

    static func valueWithoutHeading(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .valueWithoutHeading, message: Bilingual("这一列有值，没有标题", "the column has values and no heading"), place: place,
            hints: [Bilingual("补上标题；不属于台账的删去", "give it a heading, or remove what is not the ledger's")])
    }

    static func workbookWithoutTables(_ file: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: .workbookWithoutTables,
            message: Bilingual("工作簿里没有台账的表", "the workbook holds no table of the ledger"), place: Place(file: file),
            hints: [
                Bilingual(
                    "工作表用台账的表名：\(known.joined(separator: "、"))", "give the sheets the tables' names: \(known.joined(separator: ", "))")
            ])
    }

    static func cellMerged(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .cellMerged, message: Bilingual("这一格被合并了，自己没有值", "the cell is merged and has no value of its own"),
            place: place, hints: [Bilingual("取消合并，每一行都填上", "unmerge the cells and fill each row")])
    }

    /// A number in a column of days: a day whose cell lost its format, or one that was typed without its strokes.
    static func dateAsNumber(_ digits: String, _ meant: MeantDate, at place: Place) -> Diagnostic {
        let (message, hint): (Bilingual, Bilingual) =
            meant.isSerial
            ? (
                Bilingual(
                    "这一格是数 \(digits)，不是日期：多半是 \(meant.date.iso)，单元格的格式成了“常规”",
                    "the cell is the number \(digits), not a date: most likely \(meant.date.iso), and the cell's format has become General"),
                Bilingual(
                    "选中这一列，把单元格格式设为“日期”，数就显示成日期；照原件核对一遍",
                    "select the column and set its format to Date, which shows the numbers as days; check them against the original")
            )
            : (
                Bilingual(
                    "这一格是数 \(digits)，不是日期：写成 \(meant.date.iso)", "the cell is the number \(digits), not a date: write \(meant.date.iso)"),
                .convertingDates
            )
        var diagnostic = Diagnostic(code: .cellValue, message: message, place: place, hints: [hint])
        diagnostic.kin = meant.isSerial ? "serial" : "digits"
        return diagnostic
    }

    /// A typed cell of another type than its column's.
    static func cellValue(_ problem: CellProblem, kind: CellKind, isSecret: Bool, at place: Place) -> Diagnostic {
        let words = isSecret ? Bilingual("不是要填的值", "is not of the accepted form") : problem.words
        return Diagnostic(
            code: .cellValue, message: Bilingual("这一格\(words.chinese)", "the cell \(words.english)"), place: place,
            hints: [problem.hint(for: kind.inWorkbook)])
    }
}

extension CellKind {
    /// What a spreadsheet's cell for it holds.
    var inWorkbook: Workbook.CellKind {
        switch self {
        case .persons: .wholeNumber
        case .money: .money
        case .date: .date
        default: .text
        }
    }
}
