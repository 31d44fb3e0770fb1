package import Quantities

/// 更正说明: who changed a return that had been handed in, why, and what.
///
/// A correction makes a later version; the version before stays as it was.
package struct ReturnCorrection: Hashable, Sendable {
    /// 版次 of the return that has it, from 2.
    package var version: Int
    /// 人.
    package var person: String
    /// 日期.
    package var day: CivilDate
    /// 原因.
    package var reason: String
    /// 各数, in the order of the form.
    package var changes: [Change]

    package init(version: Int, person: String, day: CivilDate, reason: String, changes: [Change]) {
        self.version = version
        self.person = person
        self.day = day
        self.reason = reason
        self.changes = changes
    }

    /// A figure before and after, in base units.
    package struct Change: Hashable, Sendable {
        /// `建筑企业.c8`, or the name of a blank.
        package var figure: String
        package var old: Int
        package var new: Int

        package init(figure: String, old: Int, new: Int) {
            self.figure = figure
            self.old = old
            self.new = new
        }
    }
}

extension FormDefinition {
    /// The figures in which two returns differ, in the form's order.
    ///
    /// - Precondition: both were read or computed for this form.
    package func changes(from old: ReturnData, to new: ReturnData) -> [ReturnCorrection.Change] {
        precondition(old.formID == id && new.formID == id, "returns are compared by the form they were read for")
        return zip(figures(of: old), figures(of: new)).compactMap { before, after in
            guard before.figure.value != after.figure.value else { return nil }
            return .init(figure: after.key.description, old: before.figure.value, new: after.figure.value)
        }
    }
}
