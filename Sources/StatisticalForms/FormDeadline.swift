package import Quantities

/// 报送: a return that the form is for, and when it is due.
package struct FormDeadline: Hashable, Sendable {
    /// 名称, such as 首报.
    package var name: String
    /// The day up to which it counts; nil for the final return, which is as of the day it is made.
    package var asOf: CivilDate?
    package var isFinal: Bool
    /// 期限: the last day to hand it in.
    package var due: CivilDate

    package init(name: String, asOf: CivilDate?, isFinal: Bool, due: CivilDate) {
        self.name = name
        self.asOf = asOf
        self.isFinal = isFinal
        self.due = due
    }
}

extension FormDefinition {
    /// When a return is due; nil when the form does not say.
    package func deadline(asOf day: CivilDate, isFinal: Bool) -> FormDeadline? {
        deadlines.first { isFinal ? $0.isFinal : !$0.isFinal && $0.asOf == day }
    }
}
