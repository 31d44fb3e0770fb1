extension SheetCell {
    /// A whole number from 0 on, as persons and cases are counted.
    ///
    /// - Parameter most: the largest that is possible.
    package func wholeNumber(most: Int64 = .max) throws(CellProblem) -> Int64 {
        let number = try decimal()
        guard !number.digits.contains(".") else { throw .notWhole(number) }
        guard let value = Int64(number.digits), value <= most else { throw .tooLarge(number) }
        return value
    }

    /// Yuan with at most two decimals, in fen.
    ///
    /// - Parameter most: the largest that is possible, in fen.
    package func fen(most: Int64 = .max) throws(CellProblem) -> Int64 {
        let number = try decimal()
        let parts = number.digits.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        guard decimals.count <= 2 else { throw .tooManyDecimals(number) }
        let padded = parts[0] + decimals + String(repeating: "0", count: 2 - decimals.count)
        guard let value = Int64(padded), value <= most else { throw .tooLarge(number) }
        return value
    }

    /// A day without a time.
    package func day() throws(CellProblem) -> CellDate {
        switch value {
        case .date(let date):
            guard date.second == 0 else { throw .timeOfDay(date) }
            return date
        case .number(let number):
            let isDate = number.format.kind == .date || number.format.kind == .time
            throw isDate ? .noSuchDay(number) : .number(number)
        case .text(let text):
            if let date = CellDate(iso: text) { throw .dateAsText(date) }
            throw .text(text)
        default: throw other
        }
    }

    /// A text; a whole number typed where a name or a code belongs counts as its digits.
    package func text() throws(CellProblem) -> String {
        switch value {
        case .text(let text): return text
        case .number(let number):
            guard number.format.kind == .plain || number.format.kind == .text else { throw .shownOtherwise(number) }
            guard number.digits.utf8.count(where: { $0.digit != nil }) <= DecimalDigits.precision else {
                throw .digitsLost(number)
            }
            return number.digits
        default: throw other
        }
    }

    /// A number that is not negative and that the cell shows as it is.
    package func decimal() throws(CellProblem) -> CellNumber {
        switch value {
        case .number(let number):
            switch number.format.kind {
            case .percent, .scaled, .date, .time: throw .shownOtherwise(number)
            case .plain, .text: break
            }
            guard !number.digits.hasPrefix("-") else { throw .negative(number) }
            return number
        case .text(let text):
            let isNumber = text.utf8.allSatisfy { $0.digit != nil || $0 == UInt8(ascii: ".") }
            let decimal = isNumber ? DecimalDigits(Array(text.utf8).span) : nil
            if let decimal, decimal.plain == text { throw .numberAsText(text) }
            throw .text(text)
        default: throw other
        }
    }

    /// Why no kind of column takes the value.
    private var other: CellProblem {
        switch value {
        case .blank: .blank
        case .error(let code): .error(code)
        case .boolean(let flag): .boolean(flag)
        case .date(let date): .date(date)
        case .number(let number): .number(number)
        case .text(let text): .text(text)
        }
    }
}

extension CellValue {
    /// The value as a CSV file has it: numbers in plain decimal, dates as `2020-12-31`; empty for a blank.
    package var plainText: String {
        switch self {
        case .blank: ""
        case .text(let text): text
        case .number(let number): number.digits
        case .date(let date): date.text
        case .boolean(let flag): flag ? "TRUE" : "FALSE"
        case .error(let code): code
        }
    }
}
