import Diagnostics
import Quantities

extension Diagnostic {
    static func duplicateRecord(in rows: TableRows, _ row: Int, first: Int) -> Diagnostic {
        let key = rows.table.key.map { rows.shown(row, $0) }.joined(separator: " · ")
        let column = rows.table.key.last ?? 0
        return Diagnostic(
            code: .duplicateRecord,
            message: Bilingual("“\(key)”出现了两次", "'\(key)' is there twice"), place: rows.place(row, column),
            notes: [.init(message: Bilingual("第一次在这里", "first here"), place: rows.place(first, column))],
            hints: [Bilingual("删去重复的记录，或者改正编号", "delete one of the records, or correct its number")])
    }

    static func partExceedsTotal(in rows: TableRows, _ row: Int, part: Int, total: Int) -> Diagnostic {
        let (partName, totalName) = (rows.table.columns[part].name, rows.table.columns[total].name)
        let (partText, totalText) = (rows.amount(row, part), rows.amount(row, total))
        return Diagnostic(
            code: .partExceedsTotal,
            message: Bilingual(
                "\(partText)大于“\(totalName)”的 \(totalText)", "\(partText) exceeds '\(totalName)', \(totalText)"),
            place: rows.place(row, part),
            hints: [
                Bilingual("“\(partName)”是“\(totalName)”的一部分，改正其中一个", "'\(partName)' is a part of '\(totalName)': correct one of them")
            ])
    }

    static func personsWithoutMoney(in rows: TableRows, _ row: Int, persons: Int, money: Int) -> Diagnostic {
        let (personsName, moneyName) = (rows.table.columns[persons].name, rows.table.columns[money].name)
        return Diagnostic(
            code: .personsWithoutMoney,
            message: Bilingual(
                "“\(personsName)”和“\(moneyName)”一个是零，一个不是", "of '\(personsName)' and '\(moneyName)' one is zero and the other is not"),
            place: rows.place(row, persons),
            hints: [Bilingual("有人就有钱，有钱就有人：改正其中一个", "where there are persons there is money: correct one of them")])
    }

    static func daysInWrongOrder(in rows: TableRows, _ row: Int, early: Int, late: Int) -> Diagnostic {
        let name = rows.table.columns[early].name
        return Diagnostic(
            code: .daysInWrongOrder,
            message: Bilingual(
                "这一天早于“\(name)”的 \(rows.text(row, early))", "this day is before '\(name)', \(rows.text(row, early))"),
            place: rows.place(row, late), hints: [Bilingual("改正其中一个日期", "correct one of the dates")])
    }

    static func fledButThere(in rows: TableRows, _ row: Int, cause: Int, fled: Int) -> Diagnostic {
        Diagnostic(
            code: .fledButThere,
            message: Bilingual(
                "欠薪原因是“逃匿”，“逃匿”却填了“否”", "the cause of the arrears is flight (逃匿), and '逃匿' says 否"),
            place: rows.place(row, fled),
            notes: [.init(message: Bilingual("原因在这里", "the cause"), place: rows.place(row, cause))],
            hints: [Bilingual("企业负责人逃匿的填“是”；没有逃匿的，改“欠薪原因”", "write 是 where the employer has fled, else change the cause")])
    }

    static func eventInFuture(in rows: TableRows, _ row: Int, _ column: Int, last: CivilDate) -> Diagnostic {
        Diagnostic(
            code: .eventInFuture,
            message: Bilingual("这一天在 \(last.iso) 之后", "this day is after \(last.iso)"), place: rows.place(row, column),
            hints: [Bilingual("还没有发生的不能入账；改正日期", "what has not happened yet cannot be recorded; correct the date")])
    }

    static func employerDiffers(in rows: TableRows, _ row: Int, first: Int, column: Int) -> Diagnostic {
        Diagnostic(
            code: .employerDiffers, severity: .warning,
            message: Bilingual(
                "同一家单位在两个行业：“\(rows.text(row, column))”和“\(rows.text(first, column))”",
                "one employer is in two industries, '\(rows.text(row, column))' and '\(rows.text(first, column))'"),
            place: rows.place(row, column),
            notes: [.init(message: Bilingual("另一处", "the other"), place: rows.place(first, column))],
            hints: [Bilingual("核对后统一；否则会在两行里各算一户", "settle on one; else it counts in two rows of the form")])
    }
}

extension TableRows {
    /// A cell's text as a message may show it.
    func shown(_ row: Int, _ column: Int) -> String {
        table.columns[column].fieldClass == .secret ? "＊＊＊" : text(row, column)
    }

    /// A number with its unit: `12人`, `8000元`, `8000.50元` as money is written.
    func amount(_ row: Int, _ column: Int) -> String {
        Self.amount(integer(row, column), table.columns[column].kind)
    }

    static func amount(_ number: Int64, _ kind: CellKind) -> String {
        guard kind == .money else { return Quantity(Int(number), .persons).text(in: .persons) }
        guard number % 100 != 0 else { return Quantity(Int(number), .money).text(in: .yuan) }
        return DecimalText.fixed(Int(number), per: Unit.yuan.baseUnits, decimals: 2) + Unit.yuan.rawValue
    }
}
