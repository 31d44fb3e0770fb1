import Diagnostics
import Foundation
import PlacedYAML
import Quantities
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

/// Another form, made of data alone: other columns, rows, units, sentences and periods.
@Suite("The pack of a quarterly form") struct QuarterlyFormTests {
    private static let sample = Repository.path("templates/inspection-2021/sample")

    /// A copy of the sample's office, which the tests make stores and files in.
    private let folder: TemporaryFolder
    private var path: String { folder.file("office") }

    init() throws {
        folder = try TemporaryFolder()
        for name in try FileManager.default.subpathsOfDirectory(atPath: Self.sample) {
            guard !name.contains(".sqlite"), name.contains("."), !name.hasPrefix("output") else { continue }
            try folder.write(try Repository.text("templates/inspection-2021/sample/" + name), as: "office/" + name)
        }
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(path), resources: .locate()) }

    private func json(_ unit: String, _ day: String, previous: String? = nil) throws -> String {
        let request = Returns.Request(unit: unit, asOf: day, previous: previous)
        return String(decoding: try returns().json(request, name: "x").output[0].bytes, as: UTF8.self)
    }

    private func figures(_ text: String) throws -> [String: Int] {
        let form = try returns().form
        let data = try ReturnData.read(YAMLFile.parse(text, file: "x.json"), form: form)
        return Dictionary(uniqueKeysWithValues: form.figures(of: data).map { ($0.key.description, $0.figure.value) })
    }

    /// A table of the sample by heading, read with nothing of the program.
    private func records(_ table: String) throws -> [[String: String]] {
        let lines = try Repository.text("templates/inspection-2021/sample/ledger/\(table).csv").split(separator: "\n")
        let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }

    private func fen(_ text: String?) -> Int { Int((text ?? "").filter { $0 != "." }) ?? -1 }

    @Test("every column is what a count over the records gives, of the quarter and of the year", arguments: [
        ("2021-01-01", "2021-03-31"), ("2021-04-01", "2021-06-30"),
    ])
    func naive(first: String, last: String) throws {
        let cases = try records("案件")
        let industry = Dictionary(uniqueKeysWithValues: cases.map { ($0["案件编号"]!, $0["行业"]!) })
        let found = try figures(json("全市", last))
        func within(_ record: [String: String], _ column: String, from day: String) -> Bool {
            (day...last).contains(record[column] ?? "")
        }
        for row in Set(industry.values) {
            func steps(_ name: String, from day: String) throws -> Int {
                try records("步骤").count { $0["步骤"] == name && industry[$0["案件编号"]!] == row && within($0, "日期", from: day) }
            }
            let verified = cases.filter { $0["行业"] == row && within($0, "查实日期", from: first) }
            let all = cases.filter { $0["行业"] == row && within($0, "查实日期", from: "2021-01-01") }
            let paid = try records("追发").filter { industry[$0["案件编号"]!] == row && within($0, "日期", from: "2021-01-01") }
            func inspected(from day: String) throws -> Int {
                Set(try records("检查").filter { $0["行业"] == row && within($0, "检查日期", from: day) }.map { $0["统一社会信用代码"]! }).count
            }
            func sum(_ records: [[String: String]], _ columns: String...) -> Int {
                records.reduce(0) { total, record in columns.reduce(total) { $0 + fen(record[$1]) } }
            }
            let expected = [
                1: try inspected(from: first), 2: try inspected(from: "2021-01-01"),
                3: Set(verified.map { $0["统一社会信用代码"]! }).count, 4: sum(verified, "查实人数"), 5: sum(verified, "其中农民工人数"),
                6: sum(verified, "查实金额"), 7: sum(all, "查实金额"), 8: try steps("立案", from: first),
                9: try steps("立案", from: "2021-01-01"), 10: try steps("责令改正", from: first), 11: try steps("行政处罚决定", from: first),
                12: sum(paid.filter { $0["日期"]! >= first }, "新增人数"), 13: sum(paid.filter { $0["日期"]! >= first }, "工资", "赔偿金"),
                14: sum(paid, "工资", "赔偿金"), 15: try steps("移送公安", from: first), 16: try steps("移送公安", from: "2021-01-01"),
            ]
            for (column, value) in expected { #expect(found["\(row).c\(column)"] == value, "\(row).c\(column) as of \(last)") }
        }
    }

    @Test("both quarters keep every check, the second against what was handed in of the first")
    func checks() throws {
        for one in try returns().check(asOf: "2021-03-31") { #expect(one.findings.isEmpty, "\(one.unit)") }
        let first = "\(path)/returns/2021-第1季度-全市.json"
        #expect(try returns().check(unit: "全市", asOf: "2021-06-30", previous: first).flatMap(\.findings).isEmpty)
    }

    @Test("what was handed in is what the ledger says, cell by cell")
    func compared() throws {
        #expect(try returns().compare(file: "\(path)/returns/2021-第1季度-全市.json").isEmpty)
    }

    @Test("a year's sum that is not the quarters' together is found, with both sides")
    func wrongSum() throws {
        let text = try json("全市", "2021-03-31").replacing("\"14\": 986040", with: "\"14\": 986041")
            .replacing("\"14\": 101133090", with: "\"14\": 101133091")
        try folder.write(text, as: "before.json")
        let found = try returns().check(unit: "全市", asOf: "2021-06-30", previous: folder.file("before.json")).flatMap(\.findings)
        #expect(!found.isEmpty && found.allSatisfy { $0.message.chinese.contains("J06") }, "\(found)")
    }

    @Test("a case of many workers that was not filed wants a reason, and the number of workers is the form's (J10)")
    func unfiled() throws {
        // The steps of the case without its filing.
        let number = try #require(try records("案件").first { $0["所属单位"] == "岚山县" && Int($0["查实人数"] ?? "") == 35 }?["案件编号"])
        let steps = try Repository.text("templates/inspection-2021/sample/ledger/步骤.csv").split(separator: "\n", omittingEmptySubsequences: false)
        let fewer = steps.filter { !($0.hasPrefix(number + ",") && !$0.contains(",办结,")) }
        try folder.write(fewer.joined(separator: "\n"), as: "office/ledger/步骤.csv")
        let found = try returns().check(unit: "岚山县", asOf: "2021-03-31").flatMap(\.findings)
        #expect(found.map(\.code) == [.checkWarning] && found.first?.message.chinese.contains("J10") == true, "\(found)")
        #expect(found.first?.message.chinese.contains(number) == true && found.first?.notes.first?.place?.file.hasSuffix("案件.csv") == true)
    }

    /// An office whose own folder has the pack, the form under two names.
    private func ownPack(_ change: (String) -> String) throws -> Office {
        for name in ["fields.yaml", "tables.yaml", "ledger.yaml", "form.yaml"] {
            try folder.write(try Repository.text("templates/inspection-2021/\(name)"), as: "office/pack/\(name)")
        }
        try folder.write(change(try Repository.text("templates/inspection-2021/form.yaml")), as: "office/pack/other.yaml")
        let office = try Repository.text("templates/inspection-2021/sample/office.yaml")
        try folder.write(office.replacing("模板包: inspection-2021", with: "模板包: pack"), as: "office/office.yaml")
        return try Office.open(path)
    }

    @Test("参数 stand in 取数 too: figures, their records and the city follow the form's number")
    func parameters() throws {
        let office = try ownPack { $0.replacing("群体标准: 30人", with: "群体标准: 36人") }
        func blank(_ form: String) throws -> (Int, Int) {
            let returns = try Returns(of: office, resources: .locate(), form: form)
            let trace = try returns.trace("群体起数", unit: "岚山县", asOf: "2021-03-31")
            return (trace.figure, trace.records.count)
        }
        #expect(try blank("form.yaml") == (1, 1))
        #expect(try blank("other.yaml") == (0, 0))
    }

    @Test("a parameter that the form has not is told at its place")
    func unknownParameter() throws {
        let office = try ownPack { $0.replacing("查实人数 >= :群体标准, 数: count", with: "查实人数 >= :群体, 数: count") }
        do {
            _ = try Returns(of: office, resources: .locate(), form: "other.yaml").check(asOf: "2021-03-31")
            Issue.record("it is not known")
        } catch {
            #expect(error.diagnostics.map(\.code.rawValue) == ["LED0506"])
            #expect(error.diagnostics.first?.place?.file.hasSuffix("other.yaml") == true)
        }
    }

    @Test("another form of the pack is taken by its file, with its own headings; one that is not there is an error")
    func otherForm() throws {
        let office = try ownPack {
            $0.replacing("编号: inspection-2021", with: "编号: other").replacing("名称: 主动监察单位", with: "名称: 巡视检查单位")
        }
        let returns = try Returns(of: office, resources: .locate(), form: "other.yaml")
        #expect(try returns.trace("建筑业.1", unit: "岚山县", asOf: "2021-03-31").heading == "巡视检查单位－本季")
        let text = String(decoding: try returns.json(.init(unit: "岚山县", asOf: "2021-03-31"), name: "x").output[0].bytes, as: UTF8.self)
        let file = try folder.write(text, as: "other.json")
        #expect(try returns.compare(file: file).isEmpty)
        do {
            _ = try Returns(of: office, resources: .locate()).compare(file: file)
            Issue.record("it is on the other form")
        } catch {
            #expect(error.diagnostics.map(\.code.rawValue) == ["RET0101"])
            #expect(error.diagnostics.first?.hints.first?.chinese.contains("--form") == true)
        }
        do {
            _ = try Returns(of: office, resources: .locate(), form: "none.yaml")
            Issue.record("there is no such form")
        } catch { #expect(error.diagnostics.first?.code.rawValue.hasPrefix("FIL") == true) }
    }

    @Test("units' returns put together are the city's")
    func merged() throws {
        let units = ["南浦区", "青溪县", "岚山县", "市本级"]
        for unit in units { try folder.write(json(unit, "2021-06-30"), as: "\(unit).json") }
        let merged = try returns().merge(.init(files: units.map { folder.file("\($0).json") }), name: "全市")
        let text = String(decoding: merged.output[0].bytes, as: UTF8.self)
        #expect(try figures(text) == figures(json("全市", "2021-06-30")))
    }

    @Test("every figure has its records, which add up to it")
    func traced() throws {
        let returns = try returns()
        let day = try #require(CivilDate(iso: "2021-06-30"))
        let ledger = try LedgerReturns(returns.office, form: returns.form, asOf: day)
        for named in try returns.form.figures(of: ledger.data(of: .city)) {
            let trace = try ledger.trace(named.key, of: .city)
            #expect(trace.total == trace.figure && trace.figure == named.figure.value, "\(named.key)")
        }
    }

    @Test("the page has the corner, who reports, the quarter and the units, and a workbook has them too")
    func page() throws {
        let made = try Sample.make(officeAt: path, only: ["2021-第1季度-岚山县"], formats: [.dump])
        let dump = String(decoding: try #require(made["2021-第1季度-岚山县.dump"]), as: UTF8.self)
        for part in ["监察统", "备案文号", "计量单位", "填报单位", "岚山县", "季度", "统计负责人", "报出日期", "住宿餐饮业", "主动监察单位"] {
            #expect(dump.filter { !$0.isWhitespace }.contains(part), "\(part)")
        }
        let request = Returns.Request(unit: "岚山县", asOf: "2021-03-31", compiledOn: "2021-04-07")
        let csv = String(decoding: try returns().table(request, as: .csv, name: "x").output[0].bytes, as: UTF8.self)
        for part in ["表　　号：监察统1表", "填报单位（盖章）：岚山县", "2021年第1季度", "计量单位：家、人、万元、起", "报出日期：2021年4月7日"] {
            #expect(csv.contains(part), "\(part)")
        }
        let table = csv.split(separator: "\r\n").first { $0.hasPrefix("建筑业") }
        #expect(table == "建筑业,1,1,1,35,34,52.13,52.13,1,1,1,0,0,0,0,0,0")
        #expect(csv.contains("全国线索平台转来线索查实0条"))
    }

    @Test("everything that the sample asks for is made, the book of records too")
    func made() throws {
        let made = try Sample.make(officeAt: path, formats: [.dump])
        #expect(
            made.keys.sorted() == [
                "2021-第1季度-南浦区.dump", "2021-第1季度-岚山县.dump", "2021-第1季度-市本级.dump", "2021-第1季度-青溪县.dump", "2021-第1季度.dump",
                "2021-第2季度.dump", "底数-岚山县.dump",
            ])
    }
}
