package import Quantities

/// The days between which the ledger is read.
package struct LedgerPeriod: Hashable, Sendable {
    /// 起始日(): the first day of the action or the year, from which cumulative figures count.
    package var start: CivilDate
    /// 本期起始日(): the first day of the quarter or month that a return is about; that of `start` for a form
    /// without periods.
    package var current: CivilDate
    /// 截止日(): the day as of which it is read.
    package var end: CivilDate

    package init(start: CivilDate, current: CivilDate? = nil, end: CivilDate) {
        self.start = start
        self.current = current ?? start
        self.end = end
    }

    /// What expressions call, with what it gives.
    var functions: [(name: String, value: String)] {
        [("本期起始日", current.iso), ("起始日", start.iso), ("截止日", end.iso)]
    }

    /// A statement with the days themselves where it calls for them. The longer name is replaced first, as it ends
    /// like the shorter.
    func written(into statement: String) -> String {
        functions.reduce(statement) { $0.replacing($1.name + "()", with: "'\($1.value)'") }
    }
}
