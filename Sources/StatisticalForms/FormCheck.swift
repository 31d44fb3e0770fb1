package import Diagnostics
package import OfficialDocument

/// 核对: something that must hold for the figures of a return.
package struct FormCheck: Hashable, Sendable {
    /// 编号, such as V09.
    package var number: String
    /// 级别.
    package var level: Level
    package var rule: Rule
    /// 说明: what it means, in a clerk's words.
    package var meaning: String
    /// 英文: the same in English; nil where the form has it in Chinese only.
    package var meaningInEnglish: String?
    /// 适用: 终报 for a check of the final return only.
    package var scope: Scope?
    /// 可说明: an error that a reason puts right, such as a fall that was a correction.
    package var isExplainable: Bool

    package init(
        number: String, level: Level, rule: Rule, meaning: String, meaningInEnglish: String? = nil,
        scope: Scope? = nil, isExplainable: Bool = false
    ) {
        self.number = number
        self.level = level
        self.rule = rule
        self.meaning = meaning
        self.meaningInEnglish = meaningInEnglish
        self.scope = scope
        self.isExplainable = isExplainable
    }

    /// How a check is made.
    package enum Rule: Hashable, Sendable {
        /// 式, each with its text and place.
        case formulas([PlacedFormula])
        /// 应当.
        case records(RecordCheck)
        /// 内置, where the form says so.
        case builtIn(BuiltInCheck, Place)
    }

    /// How grave it is when a check does not hold.
    package enum Level: String, Hashable, Sendable, CaseIterable {
        /// Must be put right: no return is made.
        case error = "错误"
        /// Must be explained.
        case warning = "警告"
        /// Worth a look; shown only when a return is checked.
        case hint = "提示"
    }

    /// The returns that a check is for.
    package enum Scope: String, Hashable, Sendable, CaseIterable {
        /// The last return of an action.
        case final = "终报"
        /// All before the last.
        case interim = "首报"
    }

    /// The formulas of a check that has them.
    package var formulas: [PlacedFormula] {
        if case .formulas(let formulas) = rule { formulas } else { [] }
    }

    /// Whether a finding is put right by a reason.
    package var takesReason: Bool { level == .warning || isExplainable }

    /// Whether it is for the final return, or for one before.
    package func applies(toFinal isFinal: Bool) -> Bool {
        switch scope {
        case nil: true
        case .final: isFinal
        case .interim: !isFinal
        }
    }

    var told: Bilingual { Bilingual(meaning, meaningInEnglish ?? meaning) }
}

/// A formula as the form gives it, read.
package struct PlacedFormula: Hashable, Sendable {
    package let text: PlacedText
    package let formula: CheckFormula
    /// The figures in it, from left to right, each once.
    package let figures: [FigureReference]
    /// Whether it speaks of the row at hand, and so holds or fails for each row.
    package let isOfEachRow: Bool

    package init(text: PlacedText, formula: CheckFormula) {
        self.text = text
        self.formula = formula
        figures = formula.figures
        isOfEachRow = formula.isOfEachRow
    }
}
