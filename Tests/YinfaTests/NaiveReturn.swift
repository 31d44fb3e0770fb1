import TestSupport

/// A return counted straight from the records: no database, no expression, no form.
struct NaiveReturn: Equatable {
    /// By row and column.
    var cells: [String: [Int]]
    var blanks: [String: Int]

    static let start = RandomLedger.start

    /// - Parameter unit: nil for the whole city, the sum of its units.
    init(_ ledger: RandomLedger, unit: String?, asOf day: String) {
        guard let unit else {
            self = RandomLedger.units.map { NaiveReturn(ledger, unit: $0, asOf: day) }.reduce(into: NaiveReturn()) { $0.add($1) }
            return
        }
        self.init()
        let cases = ledger.cases.filter { $0.employer.unit == unit && $0.verified <= day && $0.verified >= Self.start }
        countInspections(ledger, unit, day)
        for industry in RandomLedger.industries {
            count(cases.filter { $0.employer.industry == industry }, ledger, industry, day)
        }
        countProjects(cases, ledger, unit, day)
        let own = Set(ledger.cases.filter { $0.employer.unit == unit }.map(\.number))
        let steps = ledger.steps.filter { own.contains($0.caseNumber) && $0.day <= day && $0.day >= Self.start }
        let codes = Dictionary(uniqueKeysWithValues: ledger.cases.map { ($0.number, $0.employer.code) })
        blanks["x1"] = Set(steps.filter { $0.name == "社会公布" }.compactMap { codes[$0.caseNumber] }).count
        blanks["x2"] = steps.count { $0.name == "列入名单" }
        addUp()
    }

    private init() {
        cells = Dictionary(uniqueKeysWithValues: (["合计"] + RandomLedger.industries).map { ($0, Array(repeating: 0, count: 17)) })
        blanks = [:]
        for name in ["n1", "k1", "a1", "p1", "n2", "k2", "a2", "p2", "n3", "k3", "a3", "p3", "x1", "x2"] { blanks[name] = 0 }
    }

    private mutating func add(_ other: NaiveReturn) {
        cells.merge(other.cells) { zip($0, $1).map(+) }
        blanks.merge(other.blanks, uniquingKeysWith: +)
    }

    private mutating func addUp() {
        let parts = RandomLedger.industries.compactMap { cells[$0] }
        cells["合计"] = (0..<17).map { column in parts.reduce(0) { $0 + $1[column] } }
    }

    private mutating func set(_ industry: String, _ column: Int, _ value: Int) { cells[industry]?[column - 1] = value }

    private mutating func countInspections(_ ledger: RandomLedger, _ unit: String, _ day: String) {
        let visits = ledger.inspections.filter { $0.employer.unit == unit && $0.day <= day && $0.day >= Self.start }
        for industry in RandomLedger.industries {
            let codes = Set(visits.map(\.employer.code)).sorted()
            let latest = codes.compactMap { code in
                visits.filter { $0.employer.code == code }.max { ($0.day, $0.number) < ($1.day, $1.number) }
            }.filter { $0.employer.industry == industry }
            set(industry, 1, latest.count)
            set(industry, 2, latest.reduce(0) { $0 + $1.staff })
            set(industry, 3, latest.reduce(0) { $0 + $1.migrants })
            set(industry, 4, latest.reduce(0) { $0 + $1.contracts })
        }
    }

    private mutating func count(_ cases: [RandomLedger.Case], _ ledger: RandomLedger, _ industry: String, _ day: String) {
        func number(with step: String) -> Int {
            cases.count { item in ledger.steps.contains { $0.caseNumber == item.number && $0.name == step && $0.day <= day } }
        }
        set(industry, 5, Set(cases.filter { $0.money > 0 }.map(\.employer.code)).count)
        set(industry, 6, cases.reduce(0) { $0 + $1.persons })
        set(industry, 7, cases.reduce(0) { $0 + $1.migrants })
        set(industry, 8, cases.reduce(0) { $0 + $1.money })
        set(industry, 9, cases.reduce(0) { $0 + $1.migrantMoney })
        set(industry, 10, number(with: "立案"))
        let coordinated = cases.filter { !$0.isFiled }
        set(industry, 11, coordinated.count { item in
            ledger.steps.contains { $0.caseNumber == item.number && $0.name == "办结" && $0.day <= day }
        })
        let numbers = Set(cases.map(\.number))
        let paid = ledger.recoveries.filter { numbers.contains($0.caseNumber) && $0.day <= day }
        set(industry, 12, paid.reduce(0) { $0 + $1.persons })
        set(industry, 13, paid.reduce(0) { $0 + $1.migrants })
        set(industry, 14, paid.reduce(0) { $0 + $1.wages + $1.added })
        set(industry, 15, paid.reduce(0) { $0 + $1.migrantWages + $1.migrantAdded })
        set(industry, 16, number(with: "移送公安"))
        set(industry, 17, number(with: "公安立案"))
    }

    private mutating func countProjects(_ cases: [RandomLedger.Case], _ ledger: RandomLedger, _ unit: String, _ day: String) {
        let visited = Set(
            ledger.inspections.filter { $0.employer.unit == unit && $0.day <= day && $0.day >= Self.start }.map(\.project))
        let flags: [(String, (RandomLedger.Project) -> Bool)] = [
            ("1", \.isGovernment), ("2", \.isPPP), ("3", \.isStateOwned),
        ]
        for (suffix, flag) in flags {
            let flagged = Set(ledger.projects.filter(flag).map(\.number))
            let owing = cases.filter { flagged.contains($0.project) && $0.money > 0 }
            blanks["n" + suffix] = visited.intersection(flagged).count
            blanks["k" + suffix] = Set(owing.map(\.project)).count
            blanks["a" + suffix] = owing.reduce(0) { $0 + $1.money }
            blanks["p" + suffix] = owing.reduce(0) { $0 + $1.persons }
        }
    }
}
