package import Diagnostics

/// Why a cell is not what a column asks for.
package enum CellProblem: Error, Hashable, Sendable {
    case blank
    /// A formula's error, such as `#DIV/0!`.
    case error(String)
    case boolean(Bool)
    /// A date where a number is asked for.
    case date(CellDate)
    /// A number where a date is asked for.
    case number(CellNumber)
    /// A text that is no number or date in the accepted form: `1,234`, `１２`, `3.5万`, `####`, `2020.1.5`.
    case text(String)
    /// A right number, but stored as text.
    case numberAsText(String)
    /// A right date, but stored as text.
    case dateAsText(CellDate)
    case negative(CellNumber)
    /// A fraction where whole numbers are asked for.
    case notWhole(CellNumber)
    /// Money with more than two decimals.
    case tooManyDecimals(CellNumber)
    /// Beyond an Int64 of fen, or the limit asked for.
    case tooLarge(CellNumber)
    /// A number that the cell shows as a hundredfold or a fraction of itself: what people see is not what is there.
    case shownOtherwise(CellNumber)
    /// A number of more digits than a spreadsheet keeps, of which the last are lost.
    case digitsLost(CellNumber)
    /// A day with a time.
    case timeOfDay(CellDate)
    /// A number in a date's format for which there is no day: a time alone, or 29 February 1900.
    case noSuchDay(CellNumber)

    /// What is wrong, to follow a subject: `是公式错误 #DIV/0!`.
    package var words: Bilingual {
        switch self {
        case .blank: Bilingual("是空的", "is blank")
        case .error(let code): Bilingual("是公式错误 \(code)", "is the formula error \(code)")
        case .boolean: Bilingual("是逻辑值（TRUE 或 FALSE）", "is a truth value (TRUE or FALSE)")
        case .date(let date): Bilingual("是日期 \(date.text)", "is the date \(date.text)")
        case .number(let number): Bilingual("是数 \(number.digits)，不是日期", "is the number \(number.digits), not a date")
        case .text: Bilingual("是文本，不是要填的值", "is text of another form")
        case .numberAsText: Bilingual("是以文本形式存储的数", "is a number stored as text")
        case .dateAsText: Bilingual("是以文本形式存储的日期", "is a date stored as text")
        case .negative: Bilingual("是负数", "is negative")
        case .notWhole(let number): Bilingual("不是整数（实际存的是 \(number.digits)）", "is no whole number (\(number.digits) is stored)")
        case .tooManyDecimals(let number):
            Bilingual("超过两位小数（实际存的是 \(number.digits)）", "has more than two decimals (\(number.digits) is stored)")
        case .tooLarge: Bilingual("大得不可能", "is impossibly large")
        case .shownOtherwise(let number):
            Bilingual("显示的和存的不一样（存的是 \(number.digits)）", "shows another number than it holds (\(number.digits))")
        case .digitsLost: Bilingual("超过 15 位，后几位已经丢失", "has more than 15 digits, of which the last are lost")
        case .timeOfDay(let date): Bilingual("带有时刻（\(date.text)）", "has a time of day (\(date.text))")
        case .noSuchDay(let number): Bilingual("没有这一天（存的是 \(number.digits)）", "is no day (\(number.digits) is stored)")
        }
    }

    /// What to do, given what the column takes.
    package func hint(for kind: CellKind) -> Bilingual {
        switch self {
        case .numberAsText:
            return Bilingual(
                "在 Excel、WPS 里选中这一列，点旁边的感叹号选“转换为数字”；没有感叹号的，用“数据—分列—完成”",
                "select the column and choose Convert to Number at the exclamation mark beside it, or use Data, Text to Columns, Finish")
        case .dateAsText:
            return Bilingual(
                "在 Excel、WPS 里选中这一列，用“数据—分列”，最后一步选“日期：YMD”",
                "select the column, then Data, Text to Columns, and in the last step Date: YMD")
        case .error: return Bilingual("改正公式，或者填上值", "correct the formula, or fill in the value")
        case .shownOtherwise:
            return Bilingual("把单元格格式改成“常规”，核对数值和单位", "set the cell's format to General and check the value and its unit")
        case .digitsLost: return Bilingual("把单元格格式改成“文本”，重新输入", "set the cell's format to Text and type it again")
        default: return kind.accepted
        }
    }
}

/// What a column of a workbook takes.
package enum CellKind: Hashable, Sendable {
    case wholeNumber, money, date, text

    /// The accepted form, in the imperative.
    package var accepted: Bilingual {
        switch self {
        case .wholeNumber: Bilingual("填不小于 0 的整数，如 12；没有就填 0", "give a whole number from 0 on, such as 12; 0 for nothing")
        case .money:
            Bilingual("以元为单位，最多两位小数，如 8000.50；没有就填 0", "give yuan with at most two decimals, such as 8000.50; 0 for nothing")
        case .date: Bilingual("填日期，如 2020-12-31", "give a date, such as 2020-12-31")
        case .text: Bilingual("填文字", "give a text")
        }
    }
}
