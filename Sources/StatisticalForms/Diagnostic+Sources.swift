package import Diagnostics
import Quantities

/// Diagnostics of sources and checks in form definitions.
extension Diagnostic.Code {
    package static let sourceMissing = Self(rawValue: "FRM0201")
    package static let sourceUnknown = Self(rawValue: "FRM0202")
    package static let extraName = Self(rawValue: "FRM0203")
    package static let unknownWord = Self(rawValue: "FRM0204")
    package static let formulaSyntax = Self(rawValue: "FRM0205")
    package static let formulaUnknownName = Self(rawValue: "FRM0206")
    package static let formulaMeasure = Self(rawValue: "FRM0207")
    package static let formulaKind = Self(rawValue: "FRM0208")
    package static let formulaNumber = Self(rawValue: "FRM0209")
    package static let checkDoubled = Self(rawValue: "FRM0210")
}

// MARK: - Sources

extension Diagnostic {
    package static func sourceMissing(columns: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sourceMissing,
            message: Bilingual(
                "“取数”没有说第 \(columns.joined(separator: "、")) 栏从哪里取",
                "'取数' does not say where column \(columns.joined(separator: ", ")) comes from"),
            place: place,
            hints: [
                Bilingual(
                    "加上“\(columns[0]): {表: 案件, 数: count(*)}”之类的一行",
                    "add a line such as '\(columns[0]): {表: 案件, 数: count(*)}'")
            ])
    }

    package static func sourceMissing(blanks: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sourceMissing,
            message: Bilingual(
                "“取数”没有说空格 \(blanks.joined(separator: "、")) 从哪里取",
                "'取数' does not say where the blank \(blanks.joined(separator: ", ")) comes from"),
            place: place,
            hints: [
                Bilingual(
                    "加上“\(blanks[0]): {表: 案件, 数: count(*)}”之类的一行",
                    "add a line such as '\(blanks[0]): {表: 案件, 数: count(*)}'")
            ])
    }

    /// - Parameter key: 栏 or 填空.
    package static func sourceUnknown(
        _ name: String, under key: String, known: [String], at place: Place
    ) -> Diagnostic {
        let isColumn = key == "栏"
        let message =
            isColumn
            ? Bilingual("表上没有第“\(quotable(name))”栏", "the form has no column '\(quotable(name))'")
            : Bilingual("表上没有空格“\(quotable(name))”", "the form has no blank '\(quotable(name))'")
        return Diagnostic(code: .sourceUnknown, message: message, place: place, hints: [nearest(name, known)])
    }

    package static func extraName(_ name: String, isTaken: Bool, at place: Place) -> Diagnostic {
        let message =
            isTaken
            ? Bilingual("“\(name)”已经是一个空格的名称", "'\(name)' is the name of a blank already")
            : Bilingual("式子里不能用“\(quotable(name))”作名称", "'\(quotable(name))' cannot be a name in a formula")
        return Diagnostic(
            code: .extraName, message: message, place: place,
            hints: [
                Bilingual("换一个名称，以字开头，不像 c8，也不是“且”“或”之类", "take another that begins with a letter and is no column or operator")
            ])
    }

    package static func unknownWord(_ word: String, key: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownWord,
            message: Bilingual("“\(key)”不能写“\(quotable(word))”", "'\(key)' cannot be '\(quotable(word))'"), place: place,
            hints: [nearest(word, known)])
    }

    package static func checkDoubled(_ number: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            code: .checkDoubled,
            message: Bilingual("核对“\(number)”出现了两次", "the check '\(number)' is given twice"), place: place,
            notes: [.init(message: Bilingual("第一次在这里", "first given here"), place: first)],
            hints: [Bilingual("换一个编号，或者把式子并到一条里", "give it another number, or list its formulas in one check")])
    }

    /// Did you mean, or else what there is.
    static func nearest(_ name: String, _ known: [String]) -> Bilingual {
        // Any single character is one edit from any other.
        if name.count > 1, let nearest = nearestName(to: name, among: known) {
            return Bilingual("是不是“\(nearest)”？", "did you mean '\(nearest)'?")
        }
        return Bilingual("可以用：\(known.joined(separator: "、"))", "known here: \(known.joined(separator: ", "))")
    }
}

// MARK: - Formulas

extension Diagnostic {
    package static func formulaSyntax(_ reason: Bilingual, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .formulaSyntax,
            message: Bilingual("式子读不懂：\(reason.chinese)", "the formula cannot be read: \(reason.english)"), place: place,
            hints: [
                Bilingual("写成“c3 <= c2”或“c5 = 0 则 c10 = 0”的样子", "write it like 'c3 <= c2' or 'c5 = 0 => c10 = 0'")
            ])
    }

    /// What a name of a formula was looked for among.
    package enum FormulaName: Sendable { case row, item, unit, divisor }

    package static func formulaUnknownName(
        _ name: String, kind: FormulaName, known: [String], at place: Place?
    ) -> Diagnostic {
        let message =
            switch kind {
            case .row: Bilingual("表上没有“\(name)”这一行", "the form has no row '\(name)'")
            case .item: Bilingual("式子里的“\(name)”不是栏、空格，也没有另取", "'\(name)' is no column, no blank and not under '另取'")
            case .unit: Bilingual("不认识的单位“\(name)”", "unknown unit '\(name)'")
            case .divisor: Bilingual("“每\(name)”算不出整数", "a rate cannot be 'per \(name)'")
            }
        return Diagnostic(code: .formulaUnknownName, message: message, place: place, hints: [nearest(name, known)])
    }

    static func formulaMeasure(_ left: Measure, _ right: Measure, at place: Place?) -> Diagnostic {
        let (leftWords, rightWords) = (left.words, right.words)
        let hasNumber = left.powers.isEmpty || right.powers.isEmpty
        let hint =
            hasNumber
            ? Bilingual("给数写上单位，如 500元、3户、500元/人", "give the number a unit, such as 500元, 3户 or 500元/人")
            : Bilingual(
                "两边要是同一种量；人均、户均写成 500元/人 * c6、2人/户 * c5",
                "both sides must measure the same; averages are written 500元/人 * c6 or 2人/户 * c5")
        return Diagnostic(
            code: .formulaMeasure,
            message: Bilingual(
                "“\(leftWords.chinese)”和“\(rightWords.chinese)”不能相加减或相比",
                "'\(leftWords.english)' and '\(rightWords.english)' neither add up nor compare"),
            place: place, hints: [hint])
    }

    /// - Parameter isAmount: whether an amount stands where something true or false must, or the reverse.
    package static func formulaKind(isAmount: Bool, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .formulaKind,
            message: isAmount
                ? Bilingual("这里只有一个数，没有比较", "this is an amount and compares nothing")
                : Bilingual("这里应当是一个数，不是比较", "an amount is expected here, not a comparison"),
            place: place,
            hints: [Bilingual("比较写成“c3 <= c2”；几个比较用“且”“或”连接", "compare like 'c3 <= c2', and join comparisons with 且 or 或")])
    }

    package static func formulaDivision(at place: Place?) -> Diagnostic {
        formulaSyntax(
            Bilingual("不能相除，除不尽就不准了", "it cannot divide, because the result might not be exact"), at: place,
            hint: Bilingual("把除数乘到另一边，如 500元/人 * c6 <= c8", "multiply the other side, such as 500元/人 * c6 <= c8"))
    }

    private static func formulaSyntax(_ reason: Bilingual, at place: Place?, hint: Bilingual) -> Diagnostic {
        var diagnostic = formulaSyntax(reason, at: place)
        diagnostic.hints = [hint]
        return diagnostic
    }

    static func formulaNumber(_ text: String, unit: Unit?, at place: Place?) -> Diagnostic {
        let smallest = unit?.base ?? Bilingual("整数", "whole numbers")
        return Diagnostic(
            code: .formulaNumber,
            message: Bilingual("“\(text)”不是整数个\(smallest.chinese)，或者太大", "'\(text)' is no whole number of \(smallest.english), or too large"),
            place: place,
            hints: [Bilingual("写整数，或者写到分、人为止，如 0.5万元", "write a whole number, or decimals down to fen or persons, such as 0.5万元")])
    }

    package static func formulaTooLarge(at place: Place?) -> Diagnostic {
        formulaSyntax(
            Bilingual("相乘以后可能大得算不准", "the product could be too large to be exact"), at: place,
            hint: Bilingual("少乘一个数", "multiply fewer figures"))
    }
}
