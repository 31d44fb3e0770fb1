/// Makes a random ledger, case by case, from single workers and their debts.
struct LedgerMaker {
    private var random: SplitMix64
    private let withWorkers: Bool
    private(set) var ledger = RandomLedger()

    init(seed: UInt64, withWorkers: Bool) {
        random = SplitMix64(seed: seed)
        self.withWorkers = withWorkers
    }

    mutating func make(cases count: Int) {
        for index in 0..<max(3, count / 8) { addProject(index) }
        for index in 0..<count {
            let employer = employer(index)
            let project = ledger.projects[Int.random(in: 0..<ledger.projects.count, using: &random)].number
            let hasProject = employer.industry == "建筑企业" && chance(80)
            addInspection(employer, project: hasProject ? project : "", day: -index % 3)
            if chance(20) { addInspection(employer, project: hasProject ? project : "", day: day(5, 70)) }
            addCase(index, employer, project: hasProject ? project : "")
        }
    }

    // MARK: Parts

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func day(_ from: Int, _ to: Int) -> Int { Int.random(in: from...max(from, to), using: &random) }

    private mutating func employer(_ index: Int) -> RandomLedger.Employer {
        let industries = RandomLedger.industries
        let industry = chance(80) ? industries[0] : industries[Int.random(in: 1...2, using: &random)]
        let names = ["", "㛃", "䶮", "𬭎", "（集团）", "·"]
        let rare = names[Int.random(in: 0..<names.count, using: &random)]
        return .init(
            name: "虚构\(rare)第\(index)有限公司", code: Checked.creditCode(index), industry: industry,
            unit: RandomLedger.units[Int.random(in: 0..<RandomLedger.units.count, using: &random)])
    }

    private mutating func addProject(_ index: Int) {
        let unit = RandomLedger.units[Int.random(in: 0..<RandomLedger.units.count, using: &random)]
        ledger.projects.append(
            .init(
                number: "XM\(index)", unit: unit, isGovernment: chance(40), isPPP: chance(15), isStateOwned: chance(25)))
    }

    private mutating func addInspection(_ employer: RandomLedger.Employer, project: String, day: Int) {
        let staff = Int.random(in: 1...200, using: &random)
        let migrants = Int.random(in: 0...staff, using: &random)
        ledger.inspections.append(
            .init(
                number: "JC\(ledger.inspections.count)", day: ActionDay.iso(max(0, day)), employer: employer,
                staff: staff, migrants: migrants, contracts: Int.random(in: 0...migrants, using: &random),
                project: project))
    }

    private mutating func addCase(_ index: Int, _ employer: RandomLedger.Employer, project: String) {
        let verified = day(0, 60)
        let number = "AJ\(index)"
        let persons = chance(2) ? 300 : chance(10) ? 1 : Int.random(in: 2...40, using: &random)
        var debts = (0..<persons).map { _ in
            Debt(fen: Int.random(in: 4000...30_000, using: &random) * 100, isMigrant: chance(90))
        }
        if chance(20) { debts[0].fen += Int.random(in: 1...99, using: &random) }
        let isFiled = chance(25)
        let migrantDebts = debts.filter(\.isMigrant)
        ledger.cases.append(
            .init(
                number: number, registered: ActionDay.iso(verified - day(0, 20)), employer: employer,
                project: project, verified: ActionDay.iso(verified), persons: persons,
                migrants: migrantDebts.count, money: debts.reduce(0) { $0 + $1.fen },
                migrantMoney: migrantDebts.reduce(0) { $0 + $1.fen }, isFiled: isFiled))
        let paid = addRecoveries(of: number, debts, from: verified)
        addSteps(of: number, isFiled: isFiled, verified: verified, paid: paid)
        if withWorkers, persons <= 5 { addWorkers(of: number, debts) }
    }

    /// What one worker is owed.
    private struct Debt {
        var fen: Int
        var isMigrant: Bool
    }

    /// Pays workers off one after the other.
    ///
    /// - Returns: the day on which the last was paid; nil while some are not.
    private mutating func addRecoveries(of number: String, _ debts: [Debt], from verified: Int) -> Int? {
        let paid = chance(75) ? debts.count : Int.random(in: 0..<debts.count, using: &random)
        guard paid > 0 else { return nil }
        var next = 0
        var day = verified
        while next < paid {
            day += self.day(0, 10)
            let end = chance(60) ? paid : min(paid, next + self.day(1, paid))
            let part = debts[next..<end]
            let wages = part.reduce(0) { $0 + $1.fen }
            let migrantWages = part.reduce(0) { $0 + ($1.isMigrant ? $1.fen : 0) }
            let percent = chance(10) ? self.day(50, 100) : 0
            ledger.recoveries.append(
                .init(
                    number: "ZF\(ledger.recoveries.count)", caseNumber: number, day: ActionDay.iso(day),
                    persons: part.count, migrants: part.count(where: \.isMigrant), wages: wages,
                    migrantWages: migrantWages, added: wages * percent / 100,
                    migrantAdded: migrantWages * percent / 100))
            next = end
        }
        return paid == debts.count ? day : nil
    }

    private mutating func addSteps(of number: String, isFiled: Bool, verified: Int, paid: Int?) {
        func add(_ name: String, _ day: Int, term: Int? = nil) {
            ledger.steps.append(
                .init(
                    caseNumber: number, name: name, day: ActionDay.iso(day), document: term == nil ? "" : "虚令〔2020〕\(number)号",
                    term: term.map(ActionDay.iso) ?? ""))
        }
        if isFiled {
            add("立案", verified)
            let term = verified + 8
            add("责令改正", verified + 1, term: term)
            if chance(60) { add("行政处理决定", term + 1) }
            if paid == nil, chance(50) {
                add("移送公安", term + 3)
                if chance(80) { add("公安立案", term + 5) }
                if chance(50) { add("社会公布", term + 9) }
                if chance(30) { add("列入名单", term + 12) }
            }
        }
        if chance(5) { add("挂牌督办", verified + 2) }
        guard let paid, chance(90) else { return }
        let closed = paid + day(0, 5)
        add("办结", closed)
        if chance(60) { add("销账", closed + day(0, 3)) }
    }

    private mutating func addWorkers(of number: String, _ debts: [Debt]) {
        for debt in debts {
            let index = ledger.workers.count
            ledger.workers.append(
                .init(
                    caseNumber: number, name: "虚构人\(index)", identity: Checked.identity(index),
                    phone: "1990009" + String(10_000 + index % 10_000).suffix(4), card: Checked.card(index), money: debt.fen))
        }
    }
}

/// Invented numbers whose check characters are right.
package enum Checked {
    /// A credit code of a division that does not exist (GB 32100-2015).
    package static func creditCode(_ index: Int) -> String {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let body = Array("91990000" + padded(index, 9))
        var (sum, weight) = (0, 1)
        for character in body {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return String(body) + String(alphabet[(31 - sum % 31) % 31])
    }

    /// An identity number of a division that does not exist (GB 11643-1999).
    package static func identity(_ index: Int) -> String {
        let body = "990101" + "19800101" + padded(index % 1000, 3)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }

    /// A card number with Luhn's digit.
    package static func card(_ index: Int) -> String {
        let body = "6299" + padded(index, 14)
        let sum = body.reversed().enumerated().reduce(0) { sum, item in
            let digit = item.element.wholeNumberValue ?? 0
            let doubled = digit * 2
            return sum + (item.offset % 2 == 0 ? (doubled > 9 ? doubled - 9 : doubled) : digit)
        }
        return body + String((10 - sum % 10) % 10)
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
