/// An invented ledger that keeps all of the ledger's rules; the same for the same seed.
///
/// Independent of the program: it knows the headings and the rules, not the code.
package struct RandomLedger: Sendable {
    package var projects: [Project] = []
    package var inspections: [Inspection] = []
    package var cases: [Case] = []
    package var recoveries: [Recovery] = []
    package var steps: [Step] = []
    package var workers: [Worker] = []

    /// The first day of the action.
    package static let start = "2020-11-09"
    package static let units = [
        "栖云区", "望河区", "丹泉区", "石梁区", "永澜市", "平陶市", "临漪县", "安渠县", "清桓县", "长汶县", "槐里县",
        "高新技术产业开发区", "市本级",
    ]
    package static let industries = ["建筑企业", "加工制造企业", "其他用人单位"]

    package struct Employer: Hashable, Sendable {
        package var name: String
        package var code: String
        package var industry: String
        package var unit: String
    }

    package struct Project: Hashable, Sendable {
        package var number: String
        package var unit: String
        package var isGovernment: Bool
        package var isPPP: Bool
        package var isStateOwned: Bool
    }

    package struct Inspection: Hashable, Sendable {
        package var number: String
        package var day: String
        package var employer: Employer
        package var staff: Int
        package var migrants: Int
        package var contracts: Int
        package var project: String
    }

    /// Money in fen.
    package struct Case: Hashable, Sendable {
        package var number: String
        package var registered: String
        package var employer: Employer
        package var project: String
        package var verified: String
        package var persons: Int
        package var migrants: Int
        package var money: Int
        package var migrantMoney: Int
        package var isFiled: Bool
    }

    /// Money in fen.
    package struct Recovery: Hashable, Sendable {
        package var number: String
        package var caseNumber: String
        package var day: String
        package var persons: Int
        package var migrants: Int
        package var wages: Int
        package var migrantWages: Int
        package var added: Int
        package var migrantAdded: Int
    }

    package struct Step: Hashable, Sendable {
        package var caseNumber: String
        package var name: String
        package var day: String
        package var document: String
        package var term: String
    }

    package struct Worker: Hashable, Sendable {
        package var caseNumber: String
        package var name: String
        package var identity: String
        package var phone: String
        package var card: String
        package var money: Int
    }

    /// - Parameters:
    ///   - cases: how many; there are as many inspections and about twice as many further rows.
    ///   - withWorkers: whether small cases list their workers.
    package init(seed: UInt64, cases count: Int = 40, withWorkers: Bool = true) {
        var maker = LedgerMaker(seed: seed, withWorkers: withWorkers)
        maker.make(cases: count)
        self = maker.ledger
    }

    /// Without records.
    package init() {}
}

/// Days around the action, counted from its first.
package enum ActionDay {
    /// The ISO date of a day counted from 2020-11-09, which may be negative.
    package static func iso(_ offset: Int) -> String {
        // Counted from 2020-01-01, a leap year, in which 11-09 is day 313.
        var day = offset + 313
        var year = 2020
        while day < 0 {
            year -= 1
            day += length(year)
        }
        while day >= length(year) {
            day -= length(year)
            year += 1
        }
        var month = 1
        for days in [31, length(year) - 337, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
            if day < days { break }
            day -= days
            month += 1
        }
        return "\(year)-\(two(month))-\(two(day + 1))"
    }

    private static func length(_ year: Int) -> Int { year % 4 == 0 ? 366 : 365 }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
