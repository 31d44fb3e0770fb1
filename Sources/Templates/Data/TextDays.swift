package import Diagnostics
package import Quantities

/// Days that somebody wrote into a text: a text is printed as it is, so nothing else would look at them.
package enum TextDays {
    /// What is wrong with the days in the texts of typed values, in the order of the fields' names.
    ///
    /// A day that there is not is an error; one written in digits alone warns, because a document says 年, 月 and 日.
    package static func findings(_ values: Value.Record) -> [Diagnostic] {
        values.names.flatMap { name in values[name].map { findings($0, name) } ?? [] }
    }

    private static func findings(_ value: Value, _ name: String) -> [Diagnostic] {
        switch value.content {
        case .text(let text): value.origin.map { findings(text, name, $0) } ?? []
        case .list(let elements): elements.flatMap { findings($0, name) }
        case .record(let record):
            record.names.flatMap { inner in record[inner].map { findings($0, "\(name).\(inner)") } ?? [] }
        case .date, .integer, .boolean, .quantity, .rate, .rank: []
        }
    }

    private static func findings(_ text: String, _ name: String, _ place: Place) -> [Diagnostic] {
        let characters = Array(text)
        var (found, position): ([Diagnostic], Int) = ([], 0)
        while position < characters.count {
            guard characters[position].isDigit, position == 0 || !characters[position - 1].isPartOfNumber,
                let day = WrittenDay(characters[position...])
            else {
                position += 1
                continue
            }
            if !day.exists {
                found.append(.noSuchDayInText(day.text, name, at: place))
            } else if let chinese = day.meant {
                found.append(.dayInDigits(day.text, meant: chinese, name, at: place))
            }
            position += day.text.count
        }
        return found
    }
}

/// A day at the start of a text: 2020年12月1日, 12月1日, 2020-12-1, 2020.12.1 or 2020/12/1.
private struct WrittenDay {
    let text: String
    private let year: Int?
    private let month: Int
    private let day: Int
    private let isInDigits: Bool

    init?(_ characters: ArraySlice<Character>) {
        var rest = characters
        func number() -> Int? {
            let digits = rest.prefix { $0.isDigit }
            guard !digits.isEmpty, digits.count <= 4 else { return nil }
            rest = rest.dropFirst(digits.count)
            return Int(String(digits))
        }
        func mark(_ marks: String) -> Character? {
            guard let first = rest.first, marks.contains(first) else { return nil }
            rest = rest.dropFirst()
            return first
        }
        guard let first = number(), let sign = mark("年月-./") else { return nil }
        var numbers = [first]
        if sign != "月" {
            guard let month = number(), mark(sign == "年" ? "月" : String(sign)) != nil else { return nil }
            numbers.append(month)
        }
        guard let last = number() else { return nil }
        isInDigits = sign != "年" && sign != "月"
        // A number with points goes on where a day would end: 1.2.3.4, 2020-12-1-5.
        let isWhole = isInDigits ? !(rest.first?.isPartOfNumber ?? false) : mark("日") != nil
        guard isWhole else { return nil }
        // Numbers of versions and clauses have points too; a year has four digits.
        guard !isInDigits || (1900...2999).contains(first) else { return nil }
        year = numbers.count == 2 ? numbers[0] : nil
        month = numbers[numbers.count - 1]
        day = last
        text = String(characters[..<rest.startIndex])
    }

    /// What lies outside the calendar's years is left alone.
    var exists: Bool { date != nil || year.map { !(1900...2999).contains($0) } ?? false }

    /// How it is written in a document, where it is not.
    var meant: String? { isInDigits ? date?.chinese : nil }

    /// Without a year any leap year will do.
    private var date: CivilDate? { CivilDate(year: year ?? 2020, month: month, day: day) }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
    /// Whether a number or a name of letters and digits goes on with it.
    fileprivate var isPartOfNumber: Bool { isASCII && (isNumber || isLetter || "-./".contains(self)) }
}
