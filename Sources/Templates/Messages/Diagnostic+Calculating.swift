import Diagnostics
import Quantities

/// What can be wrong with calculations, lists and tests.
extension Diagnostic {
    static func notCalculable(
        _ left: Typed, _ right: Typed, _ sign: Expression.Arithmetic, at place: Place
    ) -> Diagnostic {
        let (one, other) = (left.type.words, right.type.words)
        return Diagnostic(
            code: .notCalculable,
            message: Bilingual(
                "\(one.chinese)和\(other.chinese)不能用“\(sign.rawValue)”计算",
                "'\(sign.rawValue)' does not calculate with \(one.english) and \(other.english)"),
            place: place, notes: declaration(of: left) + declaration(of: right), hints: [howToCalculate(left, right, sign)])
    }

    /// Of 3 of 4 and 1 of 100 nobody knows what they are a share of together.
    private static let sharesDoNotAdd = Bilingual(
        "比率不能相加减、相乘：先把件数、人数加起来再相除，如 (甲 + 乙) / (丙 + 丁)；一个整体的几份，写成 (1 + 1) / 3",
        "rates are not calculated with: add the numbers first and divide then, as (a + b) / (c + d); parts of one whole are (1 + 1) / 3")

    private static func howToCalculate(_ left: Typed, _ right: Typed, _ sign: Expression.Arithmetic) -> Bilingual {
        if left.type == .rate, right.type == .rate, sign != .over { return sharesDoNotAdd }
        if sign == .plus, left.type == .text || right.type == .text {
            let isReady = [left, right].allSatisfy { $0.type == .text || $0.type == .integer || $0.type == .rank }
            if isReady { return Bilingual("写成“\(left.text) ~ \(right.text)”", "write '\(left.text) ~ \(right.text)'") }
        }
        if sign == .plus || sign == .minus, case .quantity(let dimension) = left.type, right.type == .integer {
            let words = dimension.words
            return Bilingual(
                "整数没有单位，不能和\(words.chinese)相加减：要加的数也声明成\(words.chinese)，在数据里填",
                "an integer has no unit: declare what is added as \(words.english) as well, and give it in the data")
        }
        return howToCalculate(sign)
    }

    private static func howToCalculate(_ sign: Expression.Arithmetic) -> Bilingual {
        switch sign {
        case .plus, .minus:
            Bilingual(
                "同一类的数量才能相加减；日期可以加减整数天；文字用“~”连接",
                "only quantities of one kind add; a date takes a number of days; texts are joined with '~'")
        case .times: Bilingual("数量只能乘以整数、小数或者比率", "a quantity is multiplied by an integer, a decimal or a rate")
        case .over:
            Bilingual(
                "同一类的数量相除得比率，金额除以人数、户数、件数得平均金额",
                "quantities of one kind give a rate, money over persons, employers or cases the average money")
        }
    }

    static func differentTypes(_ first: Typed, _ second: Typed, at place: Place) -> Diagnostic {
        let (one, other) = (first.type.words, second.type.words)
        return Diagnostic(
            code: .differentTypes,
            message: Bilingual(
                "“\(first.text)”是\(one.chinese)，“\(second.text)”却是\(other.chinese)",
                "'\(first.text)' is \(one.english), but '\(second.text)' is \(other.english)"),
            place: place, notes: declaration(of: first) + declaration(of: second),
            hints: [Bilingual("写同一类的值", "write values of one kind")])
    }

    static func neverContained(_ value: Typed, _ owner: Typed, at place: Place) -> Diagnostic {
        let (one, other) = (value.type.words, owner.type.words)
        return Diagnostic(
            code: .neverContained,
            message: Bilingual(
                "\(other.chinese)“\(owner.text)”里不会有\(one.chinese)“\(value.text)”",
                "\(other.english) '\(owner.text)' cannot hold \(one.english) '\(value.text)'"),
            place: place, notes: declaration(of: value) + declaration(of: owner),
            hints: [Bilingual("“in”后面写同类的列表，或者文字", "'in' asks a list of such values, or a text")])
    }

    static func wrongTestArguments(_ test: TestCall.Test, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongTestArguments,
            message: Bilingual("“is”后面的括号里写得不对", "the brackets of this test are wrong"), place: place,
            hints: [
                test == .divisible
                    ? Bilingual("写一个大于 0 的整数，如“整除(3)”", "write one integer above 0, such as divisibleby(3)")
                    : Bilingual("这里不要括号", "it takes no brackets")
            ])
    }

    static func alwaysThere(_ value: Typed, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .alwaysThere,
            message: Bilingual("“\(value.text)”总是有值的，不用问", "'\(value.text)' always has a value: there is nothing to ask"),
            place: place, notes: declaration(of: value),
            hints: [
                Bilingual(
                    "可能没有的，在 fields.yaml 里写“可缺: true”", "what may be absent is declared '可缺: true' in fields.yaml")
            ])
    }

    static func calculationOutOfBounds(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .calculationOutOfBounds, message: Bilingual("“\(text)”的得数太大", "the result of '\(text)' is out of bounds"),
            place: place, hints: [Bilingual("检查数据里的数和日期", "check the figures and dates in the data")])
    }

    /// - Parameter days: how many may be written.
    static func workingDaysOutOfBounds(
        _ text: String, _ count: Int, _ shift: Filter.DateShift, _ days: ClosedRange<Int>, at place: Place
    ) -> Diagnostic {
        let shown = text == "\(count)" ? Bilingual("“\(text)”", "'\(text)'") : Bilingual("“\(text)”（\(count)）", "'\(text)' (\(count))")
        let (least, most) = (days.lowerBound, days.upperBound)
        let other = (shift == .workingDays ? Filter.DateShift.workingDaysBefore : .workingDays).rawValue
        return Diagnostic(
            code: .calculationOutOfBounds,
            message: Bilingual("工作日数\(shown.chinese)不在\(least)到\(most)之间", "\(shown.english) working days are not \(least) to \(most)"), place: place,
            hints: [
                count < 0
                    ? Bilingual("往另一边数用过滤器“\(other)”", "the filter \(other) counts the other way")
                    : Bilingual("写\(least)到\(most)的整数；更远的日子用过滤器“日后”“月后”", "write \(least) to \(most); the filters 日后 and 月后 go further")
            ])
    }

    static func divisionByZero(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .divisionByZero, message: Bilingual("除数“\(text)”是 0", "the divisor '\(text)' is 0"), place: place,
            hints: [
                Int(text) == 0
                    ? Bilingual("换一个不是 0 的除数", "divide by another number")
                    : Bilingual("用 {% if \(text) > 0 %}…{% endif %} 包起来", "put {% if \(text) > 0 %}…{% endif %} around it")
            ])
    }

    static func noCapitals(_ text: String, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noCapitals, message: Bilingual("“\(text)”是负数，写不成大写", "'\(text)' is below 0 and has no capitals"),
            place: place,
            notes: origin.map { [Note(message: Bilingual("值写在这里", "the value is written here"), place: $0)] } ?? [],
            hints: [Bilingual("先用过滤器“绝对值”，或者检查数据", "use the filter 绝对值 first, or check the data")])
    }

    static func listsDiffer(_ first: Int, _ second: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .listsDiffer,
            message: Bilingual(
                "前面有 \(first) 个数，作比较的有 \(second) 个", "there are \(first) figures, and \(second) to compare with"),
            place: place, hints: [Bilingual("一一对应地写，各至少一个", "write one for each, and one at least")])
    }

    /// A base below 0, of which there is no percentage.
    static func negativeBase(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .negativeRate, message: Bilingual("作比较的“\(text)”是负数，说不出升降的百分比", "'\(text)', which is compared with, is below 0: there is no percentage of it"),
            place: place, hints: [Bilingual("检查数据；作比较的数不能小于 0", "check the data: the base is not below 0")])
    }

    /// A figure below 0 that is compared.
    static func negativeAmount(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .negativeRate, message: Bilingual("“\(text)”是负数，说不出升降的百分比", "'\(text)' is below 0: there is no percentage of its change"),
            place: place, hints: [Bilingual("检查数据；负数的变化用两个数的差来说", "check the data; of a negative figure tell the difference")])
    }

    static func negativeRate(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .negativeRate, message: Bilingual("“\(text)”里有负数，没有比率", "'\(text)' has a negative number: there is no rate"),
            place: place, hints: [Bilingual("比较升降用过滤器“同比”“环比”", "for a rise or fall use the filters 同比 and 环比")])
    }
}
