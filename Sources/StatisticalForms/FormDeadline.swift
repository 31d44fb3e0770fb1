package import Diagnostics
import OfficialDocument
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
    /// 自: the day that working days are counted from, such as the action's last; nil for a due day by date.
    package var start: CivilDate?

    package init(name: String, asOf: CivilDate?, isFinal: Bool, due: CivilDate, start: CivilDate? = nil) {
        self.start = start
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

extension FormDefinition {
    /// How many days before the action's last a final return may close: an office closes before the holiday.
    private static let daysBeforeEnd = 7

    /// What is said of a return that is not the final one, although its day is one that only the final return is of: from the
    /// action's last days on, and no day that another return is as of.
    package func finalWarning(asOf day: CivilDate, isFinal: Bool) -> Diagnostic? {
        guard !isFinal, let final = deadlines.first(where: \.isFinal), let end = final.start, !deadlines.contains(where: { $0.asOf == day }),
            day.days(until: end) <= Self.daysBeforeEnd, day <= final.due
        else { return nil }
        return .finalMeant(day, name: final.name, end: end, at: title.place)
    }

    /// Makes sure that a return that says it is the final one is of a day on which the action ends.
    ///
    /// - Parameter place: where it says so.
    /// - Throws: `RET0204`: what is called final would be taken for the action's outcome.
    package func needEnd(asOf day: CivilDate, isFinal: Bool, at place: Place?) throws(StageFailure) {
        if let early = earlyFinal(asOf: day, isFinal: isFinal, .error, at: place) { throw StageFailure(early) }
    }

    /// What is said of a final return long before the end; nil for any other.
    ///
    /// - Parameter severity: an error where a return is made, a warning where it is only tried what the final one will say.
    package func earlyFinal(asOf day: CivilDate, isFinal: Bool, _ severity: Diagnostic.Severity, at place: Place?) -> Diagnostic? {
        guard isFinal, let end = deadlines.first(where: \.isFinal)?.start, case let left = day.days(until: end), left > Self.daysBeforeEnd else {
            return nil
        }
        return .finalTooEarly(day, end: end, daysLeft: left, severity, at: place)
    }

    /// What is odd about the occasion of a return: a day after all returns are due, and a final return that nobody compared
    /// with the one before.
    ///
    /// - Parameter previous: whether the return before is given.
    package func occasionWarnings(asOf day: CivilDate, isFinal: Bool, previous: Bool) -> [Diagnostic] {
        guard let final = deadlines.first(where: \.isFinal) else { return [] }
        var found: [Diagnostic] = []
        if day > final.due { found.append(.dayAfterAll(day, due: final.due, at: title.place)) }
        if isFinal, !previous, deadlines.contains(where: { !$0.isFinal }) { found.append(.finalWithoutPrevious(at: title.place)) }
        return found
    }
}
