package import Diagnostics
import OfficialDocument
import Quantities

/// What checks find in a return.
extension Diagnostic.Code {
    package static let checkError = Self(rawValue: "CHK0101")
    /// Warning.
    package static let checkWarning = Self(rawValue: "CHK0102")
    /// Warning; shown only when a return is checked.
    package static let checkHint = Self(rawValue: "CHK0103")
    package static let figureNegative = Self(rawValue: "RET0301")
}

extension Diagnostic {
    /// A check that does not hold.
    ///
    /// - Parameters:
    ///   - rule: the formula or the requirement as the form writes it, or what was found in words.
    ///   - unit: who reports, where that is not clear from the place.
    ///   - row: the row that it was tried on; nil for one of the whole return.
    ///   - sides: both sides of a single comparison.
    ///   - remedy: what to do about an error that no figures are behind; nil for looking at the figures.
    ///   - options: those of a command that name the return, each after a space.
    package static func checkFails(
        _ check: FormCheck, rule: Bilingual, unit: String?, row: String? = nil,
        sides: (left: String, right: String)? = nil, notes: [Note] = [], remedy: Bilingual? = nil, options: String = "",
        at place: Place?
    ) -> Diagnostic {
        var place = place
        // Of a computed return the place is the form's rule; its SQL says nothing to whoever reads figures.
        if unit != nil { place?.position?.excerpt = nil }
        let who = (unit.map { "\($0)" } ?? "") + (row.map { "“\($0)”行" } ?? "")
        let whoInEnglish = [unit, row.map { "row '\($0)'" }].compactMap(\.self).joined(separator: ", ")
        let message = Bilingual(
            "核对 \(check.number) 不符\(who.isEmpty ? "" : "，\(who)")：\(check.told.chinese)（\(rule.chinese)"
                + (sides.map { "，左边 \($0.left)，右边 \($0.right)" } ?? "") + "）",
            "check \(check.number) fails\(whoInEnglish.isEmpty ? "" : " for \(whoInEnglish)"): \(check.told.english) (\(rule.english)"
                + (sides.map { ", left \($0.left), right \($0.right)" } ?? "") + ")")
        switch check.level {
        case .error:
            return Diagnostic(
                code: .checkError, message: message, place: place, notes: notes, hints: [hint(ofError: check, unit: unit, remedy, options)])
        case .warning:
            return Diagnostic(
                code: .checkWarning, severity: .warning, message: message, place: place, notes: notes, hints: [remedy, explaining(check, options)].compactMap(\.self))
        case .hint:
            return Diagnostic(
                code: .checkHint, severity: .warning, message: message, place: place, notes: notes,
                hints: [Bilingual("不一定错，再看一眼", "not necessarily wrong: take another look")])
        }
    }

    private static func hint(ofError check: FormCheck, unit: String?, _ remedy: Bilingual?, _ options: String) -> Bilingual {
        if check.isExplainable { return explaining(check, options) }
        if let remedy { return remedy }
        return unit == nil
            ? Bilingual("核对这几个数，改正后再做", "check these figures and correct them")
            : Bilingual("用 yinfa trace 看这几格的记录，改正台账", "look at the records of these cells with yinfa trace and correct the ledger")
    }

    /// The command that gives a reason, with all that it must have, at the end so that it can be copied.
    private static func explaining(_ check: FormCheck, _ options: String) -> Bilingual {
        let command = "yinfa return explain-finding \(check.number)\(options) --reason \"…\""
        return Bilingual(
            "核实；属实的，写明原因，印在报送说明里：\(command) --by 姓名 --on 日期",
            "look into it; if it is right, give the reason for the covering note: \(command) --by NAME --on DATE")
    }

    package static func figureNegative(_ value: Int, name: FigureName, at place: Place?) -> Diagnostic {
        let unit = name.unit.base
        return Diagnostic(
            code: .figureNegative,
            message: Bilingual(
                "\(name.words.chinese)取出来是 \(value) \(unit.chinese)，小于零",
                "\(name.words.english) comes to \(value) \(unit.english), below zero"),
            place: place, hints: [Bilingual("改正“数”后面的表达式", "correct the expression after '数'")])
    }
}
