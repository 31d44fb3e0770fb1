package import OfficialDocument

/// 核对: something that must hold for the figures of a return.
package struct FormCheck: Hashable, Sendable {
    /// 编号, such as V09.
    package var number: String
    /// 级别.
    package var level: Level
    /// 式, each with its text and place.
    package var formulas: [PlacedFormula]
    /// 说明: what it means, in a clerk's words.
    package var meaning: String
    /// 适用: 终报 for a check of the final return only.
    package var scope: Scope?

    package init(
        number: String, level: Level, formulas: [PlacedFormula], meaning: String, scope: Scope? = nil
    ) {
        self.number = number
        self.level = level
        self.formulas = formulas
        self.meaning = meaning
        self.scope = scope
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
    }
}

/// A formula as the form gives it, read.
package struct PlacedFormula: Hashable, Sendable {
    package var text: PlacedText
    package var formula: CheckFormula

    package init(text: PlacedText, formula: CheckFormula) {
        self.text = text
        self.formula = formula
    }
}
