import Diagnostics
import Quantities

/// What is wrong with a cell that was refused, and how to write it.
struct CellFault {
    let text: String
    let column: LedgerColumn
    let context: LedgerContext

    /// The text as a message may show it: never that of a secret column.
    private var shown: String { column.fieldClass == .secret ? "＊＊＊" : text }

    func diagnostic(at place: Place) -> Diagnostic {
        if text.isEmpty { return .cellBlank(column, at: place) }
        if let words = context.words(for: column.kind) {
            return .cellUnknownWord(shown, kind: column.kind, words: words, at: place)
        }
        switch column.kind {
        case .persons: return number(at: place)
        case .money: return number(at: place)
        case .flag: return .cellFlag(shown, at: place)
        case .date: return date(at: place)
        case .creditCode, .identityNumber, .phone, .bankCard:
            return .cellIdentifier(shown, kind: column.kind, why: IdentifierFault(text, of: column.kind), at: place)
        case .text, .note, .choice, .unit, .industry: return plainText(at: place)
        }
    }

    private func plainText(at place: Place) -> Diagnostic {
        if text.utf8.count >= CellParser.longestText { return .cellTooLong(at: place) }
        let allowsBreaks = column.kind == .note
        if let scalar = PlainBytes.firstForbidden(in: text, allowsBreaks: allowsBreaks) {
            return .cellForbiddenCharacter(scalar, at: place)
        }
        return .cellSpaces(at: place)
    }

    private func number(at place: Place) -> Diagnostic {
        let fault = NumberFault(text, allowsDecimals: column.kind == .money)
        return .cellNumber(shown, fault: fault, kind: column.kind, at: place)
    }

    private func date(at place: Place) -> Diagnostic {
        let meant = column.fieldClass == .secret ? nil : MeantDate(text)
        return .cellDate(shown, meant: meant?.date, isSerial: meant?.isSerial ?? false, isISO: isISO, at: place)
    }

    /// Whether the text is a date by its form, so that the day itself must be wrong.
    private var isISO: Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.utf8.allSatisfy(isASCIIDigit) }
    }
}

private func isASCIIDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

/// Why a text is no number of the kind asked for.
enum NumberFault: Hashable, Sendable {
    case overflow, scientific, fullWidth, separators, unit, negative, decimals, leadingZero, tooLarge, notANumber

    init(_ text: String, allowsDecimals: Bool) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isASCIIDigit) }
        if text.allSatisfy({ $0 == "#" }) {
            self = .overflow
        } else if text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) {
            self = .fullWidth
        } else if text.contains(where: { "万亿千百元人角分户名".contains($0) }) {
            self = .unit
        } else if text.hasPrefix("-") || text.hasPrefix("−") || text.hasPrefix("(") {
            self = .negative
        } else if text.contains(where: { ", '_\u{A0}".contains($0) }) {
            self = .separators
        } else if text.contains(where: { "eE".contains($0) }), Double(text) != nil {
            self = .scientific
        } else if isNumeric, parts.count == 2 {
            self = allowsDecimals && parts[1].count <= 2 && !text.hasPrefix("0") ? .tooLarge : .decimals
        } else if isNumeric, parts.count == 1 {
            self = text.hasPrefix("0") ? .leadingZero : .tooLarge
        } else {
            self = .notANumber
        }
    }

    var words: Bilingual {
        switch self {
        case .overflow: Bilingual("这是列太窄时显示的符号，不是数", "these are the signs of a column that is too narrow, not a number")
        case .scientific: Bilingual("是科学记数法", "it is in scientific notation")
        case .fullWidth: Bilingual("用了全角字符", "its characters are full-width")
        case .separators: Bilingual("不能用逗号或空格分节", "it cannot have commas or spaces in it")
        case .unit: Bilingual("后面不能带单位", "it cannot carry a unit")
        case .negative: Bilingual("不能是负数", "it cannot be negative")
        case .decimals: Bilingual("小数位数不对", "it has too many decimals")
        case .leadingZero: Bilingual("不能以 0 开头", "it cannot begin with 0")
        case .tooLarge: Bilingual("大得不可能", "it is impossibly large")
        case .notANumber: Bilingual("不是数", "it is not a number")
        }
    }
}

/// The day that another way of writing dates means.
struct MeantDate {
    let date: CivilDate
    /// Whether it is a spreadsheet's count of days.
    let isSerial: Bool

    /// Understands 2020/12/31, 2020.12.31, 2020-1-5, 20201231, 2020年12月31日 and 44196.
    init?(_ text: String) {
        let digits = text.utf8.allSatisfy(isASCIIDigit)
        if digits, text.utf8.count == 5, let days = Int(text), let date = CivilDate(spreadsheetDay: days) {
            self.date = date
            isSerial = true
            return
        }
        isSerial = false
        var parts = text.split { "/.-年月日 ".contains($0) }.map(String.init)
        if digits, text.utf8.count == 8 {
            parts = [String(text.prefix(4)), String(text.dropFirst(4).prefix(2)), String(text.suffix(2))]
        }
        let numbers = parts.prefix(3).compactMap { Int($0) }
        guard numbers.count == 3, let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        else { return nil }
        self.date = date
    }
}

extension CivilDate {
    /// The day of a spreadsheet's serial number: 44196 is 2020-12-31 (days since 1899-12-30).
    ///
    /// Right from 1900-03-01 on; before it, spreadsheets count a day that never was.
    init?(spreadsheetDay days: Int) {
        guard (61...400_000).contains(days) else { return nil }
        // From days to a civil date in the calendar that begins each year in March.
        let shifted = days + 693_899
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let civilMonth = month < 10 ? month + 3 : month - 9
        self.init(year: era * 400 + yearOfEra + (civilMonth <= 2 ? 1 : 0), month: civilMonth, day: day)
    }
}
