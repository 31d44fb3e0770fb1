package import Diagnostics
import Quantities

// MARK: - Figures

extension Diagnostic {
    package static func figureBlank(_ name: FigureName, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .figureBlank,
            message: Bilingual("\(name.words.chinese)是空的", "\(name.words.english) is blank"), place: place,
            hints: [Bilingual("空白不等于零：没有发生就填 0", "blank is not zero: write 0 where there was nothing")])
    }

    package static func figureMalformed(
        _ text: String, reason: FigureFault, name: FigureName, at place: Place
    ) -> Diagnostic {
        let unit = name.unit.base
        return Diagnostic(
            code: .figureMalformed,
            message: Bilingual(
                "\(name.words.chinese)不能写“\(text)”：\(reason.words.chinese)",
                "\(name.words.english) cannot be '\(text)': \(reason.words.english)"),
            place: place,
            hints: [
                Bilingual(
                    "以\(unit.chinese)为单位写整数，半角数字，如 11876450",
                    "write a whole number of \(unit.english) in ASCII digits, such as 11876450")
            ])
    }

    package static func figureTooLarge(_ text: String, name: FigureName, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .figureTooLarge,
            message: Bilingual(
                "\(name.words.chinese)“\(text)”大得不可能", "\(name.words.english) '\(text)' is impossibly large"),
            place: place,
            hints: [Bilingual("最大 \(Figure.largest)；检查是不是多写了位数", "at most \(Figure.largest); look for extra digits")])
    }

    /// - Parameters:
    ///   - parts: the rows that were added, with their figures.
    ///   - inDataFile: whether the file has them in base units, and not as the form prints them.
    package static func sumDisagrees(
        _ name: FigureName, given: Figure, parts: [(name: String, figure: Figure)], inDataFile: Bool
    ) -> Diagnostic {
        func amount(_ value: Int) -> Bilingual { name.amount(value, inDataFile: inDataFile) }
        let (own, sum) = (amount(given.value), amount(parts.reduce(0) { $0 + $1.figure.value }))
        return Diagnostic(
            code: .sumDisagrees,
            message: Bilingual(
                "\(name.words.chinese)写的是 \(own.chinese)，各行相加是 \(sum.chinese)",
                "\(name.words.english) says \(own.english), its rows add up to \(sum.english)"),
            place: given.place,
            notes: parts.map { part in
                let shown = amount(part.figure.value)
                return .init(
                    message: Bilingual("\(part.name)：\(shown.chinese)", "\(part.name): \(shown.english)"), place: part.figure.place)
            },
            hints: [Bilingual("改正其中一个数，或者不写合计，由程序相加", "correct one of them, or leave the sum out: it is computed")])
    }
}

// MARK: - Printing

extension Diagnostic {
    /// Rounding alone makes the printed parts not add up to the printed total (check V04).
    package static func roundingBreaksSum(
        _ name: FigureName, printed: String, parts: [(name: String, printed: String, place: Place?)],
        at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            code: .roundingBreaksSum, severity: .warning,
            message: Bilingual(
                "四舍五入后，\(name.words.chinese)印的 \(printed) 不等于各行印的数相加",
                "after rounding, \(name.words.english) prints \(printed), which its printed rows do not add up to"),
            place: place,
            notes: parts.map {
                .init(
                    message: Bilingual("\($0.name)印 \($0.printed)", "\($0.name) prints \($0.printed)"),
                    place: $0.place)
            },
            hints: [Bilingual("在表单的“小数位”里多留几位", "give the unit more decimals under '小数位' of the form")])
    }

    /// A figure that is there prints as nought (check V05).
    package static func figurePrintsAsZero(
        _ name: FigureName, printed: String, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            code: .figurePrintsAsZero, severity: .warning,
            message: Bilingual(
                "\(name.words.chinese)不是零，却印成 \(printed)",
                "\(name.words.english) is not zero and prints as \(printed)"),
            place: place,
            hints: [Bilingual("在表单的“小数位”里多留几位", "give the unit more decimals under '小数位' of the form")])
    }
}

// MARK: - Words

/// Why a text is no figure.
package enum FigureFault: Hashable, Sendable {
    case negative, fraction, separators, fullWidth, quoted, leadingZero, unit, notANumber

    var words: Bilingual {
        switch self {
        case .negative: Bilingual("不能是负数", "it cannot be negative")
        case .fraction: Bilingual("不能有小数", "it cannot have decimals")
        case .separators: Bilingual("不能用逗号或空格分节", "it cannot have commas or spaces in it")
        case .fullWidth: Bilingual("用了全角数字", "its digits are full-width")
        case .quoted: Bilingual("用了引号", "it is quoted")
        case .leadingZero: Bilingual("不能以 0 开头", "it cannot begin with 0")
        case .unit: Bilingual("后面不能带单位", "it cannot carry a unit")
        case .notANumber: Bilingual("不是整数", "it is not a whole number")
        }
    }
}
