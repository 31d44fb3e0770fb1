import Diagnostics
import Quantities

/// Days whose year must be, or may be, a slip.
extension Diagnostic {
    private static func hint(_ likelier: CivilDate?, isSure: Bool) -> Bilingual {
        let meant = likelier.map { Bilingual("是不是 \($0.iso)？", "did you mean \($0.iso)? ") } ?? Bilingual("", "")
        return isSure
            ? Bilingual("\(meant.chinese)照原件改正年份", "\(meant.english)Correct the year from the original")
            : Bilingual("\(meant.chinese)照原件核对年份；写的没有错就不用改", "\(meant.english)Check the year against the original; if it is right, leave it")
    }

    /// - Parameter middle: the year of most days in the ledger.
    static func yearImpossible(in rows: TableRows, _ row: Int, _ column: Int, middle: Int, likelier: CivilDate?) -> Diagnostic {
        Diagnostic(
            code: .yearImpossible,
            message: Bilingual(
                "\(rows.text(row, column)) 的年份不对：台账里的日期在 \(middle) 年前后",
                "the year of \(rows.text(row, column)) is wrong: the days of the ledger are about \(middle)"),
            place: rows.place(row, column), hints: [hint(likelier, isSure: true)])
    }

    static func yearLonely(in rows: TableRows, _ row: Int, _ column: Int, likelier: CivilDate?) -> Diagnostic {
        Diagnostic(
            code: .yearDoubtful, severity: .warning,
            message: Bilingual(
                "\(rows.text(row, column)) 前后半年里没有别的记录，年份可能写错了",
                "there is nothing else in the half years before and after \(rows.text(row, column)): its year may be wrong"),
            place: rows.place(row, column), hints: [hint(likelier, isSure: false)])
    }

    /// - Parameter other: the column of the same record that the day lies near.
    static func yearFarOff(in rows: TableRows, _ row: Int, _ column: Int, from other: Int, isWrong: Bool) -> Diagnostic {
        let (name, known) = (rows.table.columns[other].name, rows.text(row, other))
        return Diagnostic(
            code: isWrong ? .yearImpossible : .yearDoubtful, severity: isWrong ? .error : .warning,
            message: Bilingual(
                "\(rows.text(row, column)) 和“\(name)”的 \(known) 隔得太远，年份\(isWrong ? "不对" : "可能写错了")",
                "\(rows.text(row, column)) is far from '\(name)', \(known): its year \(isWrong ? "is" : "may be") wrong"),
            place: rows.place(row, column), hints: [hint(nil, isSure: isWrong)])
    }
}
