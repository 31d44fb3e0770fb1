import Foundation
import TestSupport

/// The sample's records, reckoned by themselves: nothing of the ledger's own code is used.
struct SampleFiles {
    typealias Row = [String: String]

    let allCases: [Row]
    let allSteps: [Row]
    let recoveries: [Row]
    let workers: [Row]

    init() throws {
        allCases = try Self.rows("案件")
        allSteps = try Self.rows("步骤")
        recoveries = try Self.rows("追发")
        workers = try Self.rows("人员")
    }

    private static func rows(_ name: String) throws -> [Row] {
        let lines = try SampleLedger.rows(name)
        return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }

    static let units = [
        "栖云区", "望河区", "丹泉区", "石梁区", "永澜市", "平陶市", "临漪县", "安渠县", "清桓县", "长汶县", "槐里县", "高新技术产业开发区",
        "市本级",
    ]

    func cases(asOf day: String) -> [Row] { allCases.filter { ($0["查实日期"] ?? "9") <= day } }

    func steps(of number: String, to day: String) -> [Row] {
        allSteps.filter { $0["案件编号"] == number && ($0["日期"] ?? "9") <= day }
    }

    func isClosed(_ number: String, asOf day: String) -> Bool {
        steps(of: number, to: day).contains { $0["步骤"] == "办结" }
    }

    /// Cases published within a time.
    func published(from first: String, to last: String) -> [Row] {
        let numbers = allSteps.filter { $0["步骤"] == "社会公布" && (first...last).contains($0["日期"] ?? "") }.compactMap { $0["案件编号"] }
        return allCases.filter { numbers.contains($0["案件编号"] ?? "") }
    }

    /// Whether wages of a case are still owed.
    func isOwing(_ number: String, asOf day: String) -> Bool {
        let paid = recoveries.filter { $0["案件编号"] == number && ($0["日期"] ?? "9") <= day }
            .reduce(0) { $0 + Self.fen($1["工资"]) }
        return allCases.contains { $0["案件编号"] == number && Self.fen($0["查实金额"]) > paid }
    }

    private static func fen(_ text: String?) -> Int {
        let parts = (text ?? "").split(separator: ".")
        let decimals = parts.count > 1 ? (String(parts[1]) + "00").prefix(2) : "00"
        return Int((parts.first ?? "0") + decimals) ?? 0
    }

    struct Rank {
        var unit: String
        var order: Int
        var verified: Int
        var closed: Int
        var rank: Int?

        /// As the bulletin has it.
        var phrase: String {
            let tenths = verified == 0 ? 0 : (closed * 2000 + verified) / (verified * 2)
            let percent = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
            return "\(unit)（查实\(verified)件，办结\(closed)件，\(percent)%，第\(rank ?? 0)名）"
        }
    }

    /// Equal rates share a rank; a unit without cases and the city itself have none.
    func ranks(asOf day: String) -> [Rank] {
        var ranks = Self.units.enumerated().map { order, unit in
            let own = cases(asOf: day).filter { $0["所属单位"] == unit }
            return Rank(
                unit: unit, order: order, verified: own.count, closed: own.count { isClosed($0["案件编号"] ?? "", asOf: day) })
        }
        for index in ranks.indices where ranks[index].verified > 0 && ranks[index].unit != "市本级" {
            let own = ranks[index]
            let better = ranks.count { $0.unit != "市本级" && $0.verified > 0 && $0.closed * own.verified > own.closed * $0.verified }
            ranks[index].rank = better + 1
        }
        return ranks
    }
}
