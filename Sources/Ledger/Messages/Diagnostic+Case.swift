import Diagnostics
import Quantities

extension Diagnostic {
    static func recoveryTooEarly(in rows: TableRows, _ row: Int, cases: TableRows, _ caseRow: Int) -> Diagnostic {
        let verified = cases.table.index(of: "查实日期")
        return Diagnostic(
            code: .recoveryTooEarly,
            message: Bilingual(
                "追发早于案件查实的 \(cases.text(caseRow, verified))",
                "the recovery is before the case was verified, \(cases.text(caseRow, verified))"),
            place: rows.place(row, rows.table.index(of: "日期")),
            notes: [.init(message: Bilingual("案件在这里", "the case"), place: cases.place(caseRow, verified))],
            hints: [
                Bilingual(
                    "改正日期；查实日期不晚于第一笔追发，否则早先的报表里追发会多于查实",
                    "correct a date: a case is verified no later than its first recovery, else earlier returns recover more than was owed")
            ])
    }

    static func stepTooEarly(in rows: TableRows, _ row: Int, cases: TableRows, _ caseRow: Int) -> Diagnostic {
        let isClosing = rows.text(row, rows.table.index(of: "步骤")) == CaseStep.closed.rawValue
        let column = cases.table.index(of: isClosing ? "查实日期" : "登记日期")
        let name = cases.table.columns[column].name
        return Diagnostic(
            code: .stepTooEarly,
            message: Bilingual(
                "这一步早于案件的\(name) \(cases.text(caseRow, column))",
                "this step is before the case's '\(name)', \(cases.text(caseRow, column))"),
            place: rows.place(row, rows.table.index(of: "日期")),
            notes: [.init(message: Bilingual("案件在这里", "the case"), place: cases.place(caseRow, column))],
            hints: [Bilingual("改正其中一个日期", "correct one of the dates")])
    }

    /// - Parameter sum: what the recoveries up to this one add up to, persons or fen.
    static func recoveredTooMuch(
        in rows: TableRows, _ row: Int, _ column: Int, sum: Int64, cases: TableRows, _ caseRow: Int,
        _ ceiling: Int
    ) -> Diagnostic {
        let name = cases.table.columns[ceiling].name
        let kind = cases.table.columns[ceiling].kind
        let (total, most) = (TableRows.amount(sum, kind), cases.amount(caseRow, ceiling))
        return Diagnostic(
            code: .recoveredTooMuch,
            message: Bilingual(
                "到这一笔为止共 \(total)，超过案件“\(name)”的 \(most)",
                "up to here they add up to \(total), more than the case's '\(name)', \(most)"),
            place: rows.place(row, column),
            notes: [.init(message: Bilingual("案件在这里", "the case"), place: cases.place(caseRow, ceiling))],
            hints: [
                Bilingual(
                    "核对这个案件的每一笔追发；多出的工资另立案件，赔偿金不超过拖欠的数额",
                    "check each recovery of the case; wages beyond it are another case, compensation is at most what was owed")
            ])
    }

    /// - Parameter rest: fen.
    static func closedWhileOwed(
        in rows: TableRows, _ row: Int, rest: Int64, cases: TableRows, _ caseRow: Int
    ) -> Diagnostic {
        let yuan = TableRows.amount(rest, .money)
        return Diagnostic(
            code: .closedWhileOwed,
            message: Bilingual("办结时还欠 \(yuan)", "\(yuan) were still owed when the case was closed"),
            place: rows.place(row, rows.table.index(of: "日期")),
            notes: [
                .init(
                    message: Bilingual("案件在这里", "the case"),
                    place: cases.place(caseRow, cases.table.index(of: "查实金额")))
            ],
            hints: [Bilingual("不解决不销账：补登追发，或者删去这一步", "record the missing recovery, or delete the step")])
    }

    static func stepWithoutBasis(
        in rows: TableRows, _ row: Int, _ step: CaseStep, anyOf bases: [CaseStep]
    ) -> Diagnostic {
        let zh = bases.map { "“\($0.rawValue)”" }.joined(separator: "或")
        let en = bases.map { "'\($0.rawValue)'" }.joined(separator: " or ")
        let isTransfer = step == .transferred
        return Diagnostic(
            code: .stepWithoutBasis,
            message: Bilingual(
                "“\(step.rawValue)”之前没有\(isTransfer ? "期限已满的" : "")\(zh)",
                "'\(step.rawValue)' has no \(en) \(isTransfer ? "whose term had run out " : "")before it"),
            place: rows.place(row, rows.table.index(of: "步骤")),
            hints: [Bilingual("补登前面的步骤，或者改正日期", "add the earlier step, or correct a date")])
    }

    static func orderWithoutTerm(in rows: TableRows, _ row: Int, column: Int) -> Diagnostic {
        let isBlank = rows[row, column].isBlank
        return Diagnostic(
            code: .orderWithoutTerm,
            message: isBlank
                ? Bilingual("责令改正没有期限", "the order names no day by which to pay")
                : Bilingual("期限早于责令改正的日期", "the day by which to pay is before the order"),
            place: rows.place(row, column),
            hints: [Bilingual("填责令支付的最后一天，如 2020-12-17", "write the last day to pay, such as 2020-12-17")])
    }

    static func stepRepeated(in rows: TableRows, _ row: Int, first: Int, _ step: CaseStep) -> Diagnostic {
        let column = rows.table.index(of: "步骤")
        return Diagnostic(
            code: .stepRepeated,
            message: Bilingual("一个案件只能“\(step.rawValue)”一次", "a case takes the step '\(step.rawValue)' once"),
            place: rows.place(row, column),
            notes: [.init(message: Bilingual("第一次在这里", "first here"), place: rows.place(first, column))],
            hints: [Bilingual("只留一条", "keep one of them")])
    }

    static func coordinatedButFiled(
        in rows: TableRows, _ row: Int, cases: TableRows, _ caseRow: Int
    ) -> Diagnostic {
        Diagnostic(
            code: .coordinatedButFiled,
            message: Bilingual("案件的办理方式是“协调”，却有“立案”", "the case is handled by coordination (协调) and yet filed (立案)"),
            place: rows.place(row, rows.table.index(of: "步骤")),
            notes: [
                .init(
                    message: Bilingual("案件在这里", "the case"),
                    place: cases.place(caseRow, cases.table.index(of: "办理方式")))
            ],
            hints: [Bilingual("把办理方式改成“立案”，或者删去这一步", "change the case to 立案, or delete the step")])
    }
}
