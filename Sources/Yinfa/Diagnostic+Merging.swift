import Diagnostics
import Quantities
import StatisticalForms

extension Diagnostic.Code {
    static let figureDiffers = Self(rawValue: "RET0501")
    static let partIsWhole = Self(rawValue: "RET0502")
    static let unitReportedTwice = Self(rawValue: "RET0503")
    static let returnOfOtherDay = Self(rawValue: "RET0504")
    static let unitMissing = Self(rawValue: "RET0505")
    /// Warning.
    static let unitLeftOut = Self(rawValue: "RET0506")
    /// Warning.
    static let mergedSumsBreak = Self(rawValue: "RET0507")
    static let correctionWithoutChange = Self(rawValue: "RET0508")
    static let correctionOfOther = Self(rawValue: "RET0509")
    static let correctionOverOld = Self(rawValue: "RET0510")
    static let filledTooFine = Self(rawValue: "RET0511")
    static let correctedNothing = Self(rawValue: "RET0512")
    /// Warning.
    static let unitsOverdue = Self(rawValue: "RET0514")
}

/// Returns held against the ledger, against each other, and put together.
extension Diagnostic {
    static func figureDiffers(
        _ name: FigureName, typed: Bilingual, ledger: String, unit: String, asOf: CivilDate, at place: Place?
    ) -> Diagnostic {
        let (key, words) = (name.key, name.words)
        return Diagnostic(
            code: .figureDiffers,
            message: Bilingual(
                "\(words.chinese)填的是 \(typed.chinese)，台账是 \(ledger)", "\(words.english) is given as \(typed.english), the ledger has \(ledger)"),
            place: place,
            hints: [
                Bilingual(
                    "用 yinfa trace \(key.description) --unit \(unit) --as-of \(asOf.iso) 看记录，改正一边",
                    "look at the records with yinfa trace \(key.description) --unit \(unit) --as-of \(asOf.iso) and correct one of them")
            ])
    }

    static func filledTooFine(_ digits: String, in unit: Unit, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .filledTooFine,
            message: Bilingual(
                "“\(quotable(digits))”\(unit.rawValue)小数位太多，或者大得不可能",
                "'\(quotable(digits))' \(unit.rawValue) has too many decimals, or is impossibly large"),
            place: place,
            hints: [
                unit.mostDecimals == 0
                    ? Bilingual("\(unit.rawValue)填整数", "give a whole number of \(unit.rawValue)")
                    : Bilingual("\(unit.rawValue)最多 \(unit.mostDecimals) 位小数", "\(unit.rawValue) takes at most \(unit.mostDecimals) decimals")
            ])
    }

    static func correctedNothing(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .correctedNothing,
            message: Bilingual("“\(quotable(name))”不是更正过的报表", "'\(quotable(name))' is no corrected return"), place: place,
            hints: [Bilingual("写 yinfa return correct 做出来的文件，或者删去这一项", "name the file that yinfa return correct made, or delete this")])
    }

    /// - Parameter days: how many the return is overdue.
    static func unitsOverdue(_ units: [String], days: Int) -> Diagnostic {
        Diagnostic(
            code: .unitsOverdue, severity: .warning,
            message: Bilingual(
                "\(units.count) 个单位逾期 \(days) 天未报：\(units.joined(separator: "、"))",
                "\(units.count) unit(s) \(days) day(s) overdue: \(units.joined(separator: ", "))"),
            hints: [Bilingual("催报；没有发生的，也要报零报告", "ask for the returns; a unit without any case hands in zeros")])
    }

    static func partIsWhole(_ unit: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .partIsWhole,
            message: Bilingual("“\(quotable(unit))”是全市的，不能再加进全市", "'\(quotable(unit))' is the whole city's and cannot be added to it"),
            place: place, hints: [Bilingual("只给各县和市本级的报表", "give the returns of the counties and of the city itself only")])
    }

    static func unitReportedTwice(_ unit: String, version: Int, at place: Place?, first: Place?) -> Diagnostic {
        Diagnostic(
            code: .unitReportedTwice,
            message: Bilingual("\(unit)有两份第 \(version) 版的报表", "there are two returns of \(unit), both version \(version)"), place: place,
            notes: [.init(message: Bilingual("另一份在这里", "the other is here"), place: first)],
            hints: [Bilingual("只留一份；更正的用 yinfa return correct 做成下一版", "keep one of them; a correction is made with yinfa return correct")])
    }

    static func returnOfOtherDay(_ unit: String, _ day: String, expected: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .returnOfOtherDay,
            message: Bilingual("\(unit)报的是\(day)的，别的单位是\(expected)的", "the return of \(unit) is \(day), the others are \(expected)"),
            place: place, hints: [Bilingual("合在一起的要是同一次报送", "returns that are put together are of one day and occasion")])
    }

    /// - Parameter late: days after the day it was due; nil where that is not asked or not so.
    static func unitMissing(_ unit: String, late: Int?, isLeftOut: Bool, isFinal: Bool = false) -> Diagnostic {
        let since = late.map { Bilingual("，逾期 \($0) 天", ", \($0) day(s) overdue") } ?? Bilingual("", "")
        let message = Bilingual("\(unit)没有报表\(since.chinese)", "there is no return of \(unit)\(since.english)")
        guard isLeftOut else {
            return Diagnostic(
                code: .unitMissing, message: message, place: Place(file: unit),
                hints: [
                    isFinal
                        ? Bilingual("催报，零报告也要报；终报不能缺单位", "ask for it, a return of zeros too; a final return lacks no unit")
                    : Bilingual(
                        "催报，零报告也要报；先合的加 --incomplete",
                        "ask for it, a return of zeros too; to merge without it add --incomplete")
                ])
        }
        return Diagnostic(
            code: .unitLeftOut, severity: .warning, message: message, place: Place(file: unit),
            hints: [Bilingual("合出来的数不包括它", "the merged figures do not include it")])
    }

    static func mergedSumsBreak(_ cells: [(name: Bilingual, printed: String, sum: String)]) -> Diagnostic {
        let shown = cells.map { cell in
            Note(
                message: Bilingual(
                    "\(cell.name.chinese)：全市印 \(cell.printed)，各单位印出的相加是 \(cell.sum)",
                    "\(cell.name.english): the city prints \(cell.printed), what the units print adds up to \(cell.sum)"))
        }
        return Diagnostic(
            code: .mergedSumsBreak, severity: .warning,
            message: Bilingual(
                "四舍五入后，全市有 \(cells.count) 个数不等于各单位印出的数相加",
                "after rounding, \(cells.count) figure(s) of the city are not what the units print added up"),
            notes: shown,
            hints: [
                Bilingual(
                    "数本身是逐个相加的，只是印出来差在末位，不用改；上级核对时说明是四舍五入",
                    "the figures themselves add up and only the last printed digit differs: nothing is to be changed; say that it is rounding")
            ])
    }

    static func correctionWithoutChange(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .correctionWithoutChange,
            message: Bilingual("两份报表的数完全一样，没有可更正的", "both returns have the same figures: there is nothing to correct"),
            place: place, hints: [Bilingual("确认给的是更正后的那份", "make sure that this is the corrected one")])
    }

    static func correctionOfOther(at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .correctionOfOther,
            message: Bilingual("两份报表的单位、截止日或者报送次数不同", "the two returns are not of the same unit, day and occasion"),
            place: place, hints: [Bilingual("更正的是同一份报表", "a correction is of the same return")])
    }

    static func correctionOverOld(_ file: String) -> Diagnostic {
        Diagnostic(
            code: .correctionOverOld,
            message: Bilingual("更正后的报表不能写在原来的文件上", "a correction cannot be written over a file that it is made from"),
            place: Place(file: file), hints: [Bilingual("换一个文件名，原来的要留着", "choose another name: what was handed in stays")])
    }
}
