import Diagnostics
import Ledger
import TestSupport

extension RandomLedger {
    /// The files of the ledger as an office keeps them.
    var files: [LedgerFile] { sheets.map(\.file) }
}

extension RandomLedger.Sheet {
    var file: LedgerFile { LedgerFile(name: "\(name).csv", bytes: Array(csv.utf8)) }
}

extension LedgerContext {
    static let sample = LedgerContext(units: RandomLedger.units, industries: RandomLedger.industries)
}

/// Runs something that should fail and returns what it says.
func diagnostics(_ body: () throws -> Void) -> [Diagnostic] {
    do {
        try body()
        return []
    } catch let failure as StageFailure {
        return failure.diagnostics
    } catch {
        return []
    }
}

/// A small ledger by hand, of which tests change single cells.
///
/// Two projects; a case that is filed and open, and one that is coordinated and closed.
struct SmallLedger {
    var sheets: [RandomLedger.Sheet]

    init() {
        let code = Checked.creditCode(1)
        sheets = [
            .init(name: "项目", rows: RandomLedger().headings("项目") + [
                ["X1", "虚构大桥", "一标段", "栖云区", "甲", "乙", "交通", "是", "否", "否"],
                ["X2", "虚构学校", "", "望河区", "甲", "丙", "住建", "否", "否", "是"],
            ]),
            .init(name: "检查", rows: RandomLedger().headings("检查") + [
                ["J1", "2020-11-10", "栖云区", "虚构公司", code, "建筑企业", "50", "40", "30", "X1", "是", "否", "不适用", "是", "是", ""],
            ]),
            .init(name: "案件", rows: RandomLedger().headings("案件") + [
                ["A1", "栖云区", "主动检查", "2020-11-12", "虚构公司", code, "虚某", "虚构路1号", "X1", "建筑企业", "2020-06-01", "2020-09-30", "2020-11-15", "10", "8", "80000", "64000.5", "资金链断裂", "立案", "否"],
                ["A2", "栖云区", "12345热线", "2020-11-12", "虚构公司", code, "虚某", "虚构路1号", "", "建筑企业", "2020-06-01", "2020-09-30", "2020-11-15", "3", "3", "9000", "9000", "其他", "协调", "否"],
            ]),
            .init(name: "追发", rows: RandomLedger().headings("追发") + [
                ["Z1", "A1", "2020-11-20", "4", "3", "30000", "20000", "100", "100", "企业"],
                ["Z2", "A1", "2020-11-25", "2", "2", "10000", "10000", "0", "0", "工资保证金"],
                ["Z3", "A2", "2020-11-20", "3", "3", "9000", "9000", "0", "0", "企业"],
            ]),
            .init(name: "步骤", rows: RandomLedger().headings("步骤") + [
                ["A1", "立案", "2020-11-15", "", "", ""], ["A1", "责令改正", "2020-11-16", "虚令1号", "2020-11-23", ""],
                ["A1", "行政处理决定", "2020-11-24", "", "", ""], ["A1", "移送公安", "2020-12-01", "", "", ""],
                ["A1", "公安立案", "2020-12-03", "", "", ""], ["A1", "社会公布", "2020-12-10", "", "", ""],
                ["A1", "列入名单", "2020-12-12", "", "", ""], ["A1", "移出名单", "2021-01-12", "", "", ""],
                ["A1", "挂牌督办", "2020-12-12", "", "", ""], ["A1", "摘牌", "2020-12-20", "", "", ""],
                ["A1", "申请强制执行", "2020-12-21", "", "", "一行\n两行"],
                ["A2", "办结", "2020-11-21", "", "", ""], ["A2", "销账", "2020-11-22", "", "", ""],
            ]),
            .init(name: "人员", rows: RandomLedger().headings("人员") + [
                ["A2", "虚构人", Checked.identity(1), "19900001234", Checked.card(1), "3000"],
            ]),
        ]
    }

    var files: [LedgerFile] { sheets.map(\.file) }

    /// The ledger with one cell changed; rows count from 1, the headings' row included.
    func setting(_ table: String, row: Int, _ heading: String, to text: String) -> SmallLedger {
        var copy = self
        guard let sheet = sheets.firstIndex(where: { $0.name == table }),
            let column = sheets[sheet].rows[0].firstIndex(of: heading)
        else { return self }
        copy.sheets[sheet].rows[row - 1][column] = text
        return copy
    }

    func adding(_ table: String, _ row: [String]) -> SmallLedger {
        var copy = self
        if let sheet = sheets.firstIndex(where: { $0.name == table }) { copy.sheets[sheet].rows.append(row) }
        return copy
    }

    func removing(_ table: String, row: Int) -> SmallLedger {
        var copy = self
        if let sheet = sheets.firstIndex(where: { $0.name == table }) { copy.sheets[sheet].rows.remove(at: row - 1) }
        return copy
    }

    func diagnostics(_ context: LedgerContext = .sample) -> [Diagnostic] {
        LedgerTests.diagnostics { _ = try Ledger.check(files, context: context) }
    }
}

extension RandomLedger {
    func headings(_ table: String) -> [[String]] { sheets.filter { $0.name == table }.map { $0.rows[0] } }
}

extension Diagnostic {
    /// `LED0201 案件.csv 2 查实金额`.
    var summary: String {
        let cell = place?.cell
        return "\(code.rawValue) \(place?.file ?? "-") \(cell.map { String($0.row) } ?? "-") \(cell?.heading ?? "-")"
    }
}
