import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

/// The whole list of checks that a careful section head applies, and where each is made.
@Suite("The 52 checks") struct DomainListTests {
    /// Where a check is made.
    enum Keeper {
        /// In the pack, under these numbers.
        case pack([String])
        /// By reading, importing, merging or comparing: the codes that refuse it.
        case code([String])
        /// By construction: there is nothing that could differ.
        case construction
    }

    static let list: [(number: Int, keepers: [Keeper])] = [
        (1, [.pack(["V01"]), .code(["RET0114"])]), (2, [.pack(["V02"]), .construction]), (3, [.pack(["V03"]), .code(["RET0110"])]),
        (4, [.pack(["V04"]), .code(["RET0507"])]), (5, [.pack(["V05"]), .code(["FRM0119"])]), (6, [.code(["FRM0119"])]),
        (7, [.pack(["V07"])]), (8, [.pack(["V08"])]), (9, [.pack(["V09"])]), (10, [.pack(["V10"])]), (11, [.pack(["V11"])]),
        (12, [.pack(["V12"])]), (13, [.pack(["V13"])]), (14, [.pack(["V14"])]), (15, [.pack(["V15"])]), (16, [.pack(["V16"])]),
        (17, [.pack(["V17"])]), (18, [.pack(["V18"])]), (19, [.pack(["V19"])]), (20, [.pack(["V20"])]), (21, [.pack(["V21"])]),
        (22, [.pack(["V22"])]), (23, [.pack(["V23"])]), (24, [.pack(["V24"])]), (25, [.pack(["V25"])]), (26, [.pack(["V26"])]),
        (27, [.pack(["V27"])]), (28, [.pack(["V28"])]), (29, [.pack(["V29-1", "V29-2"])]), (30, [.pack(["V30"])]),
        (31, [.pack(["V31", "V31-2"])]), (32, [.pack(["V32"])]), (33, [.pack(["V33"])]), (34, [.pack(["V34-1", "V34-2"])]),
        (35, [.pack(["V35"]), .code(["LED0310"])]), (36, [.pack(["V36"])]), (37, [.pack(["V37"])]), (38, [.pack(["V38-1", "V38-2"])]),
        (39, [.pack(["V39"])]), (40, [.pack(["V40", "V40-2"])]), (41, [.pack(["V41"]), .code(["RET0501"])]), (42, [.pack(["V42"])]),
        (43, [.pack(["V43"])]), (44, [.pack(["V44-1", "V44-2"])]), (45, [.pack(["V45"]), .code(["RET0103"])]), (46, [.construction]),
        (47, [.pack(["V47"]), .code(["RET0109", "RET0113"])]), (48, [.pack(["V48-1", "V48-2"])]), (49, [.code(["RET0501"]), .construction]),
        (50, [.pack(["V50"])]), (51, [.pack(["V51-1", "V51-2"])]), (52, [.pack(["V52-1", "V52-2"])]),
    ]

    @Test("all 52 are there, and the pack has no other")
    func complete() throws {
        #expect(Self.list.map(\.number) == Array(1...52))
        let listed = Self.list.flatMap(\.keepers).flatMap { keeper -> [String] in
            if case .pack(let numbers) = keeper { numbers } else { [] }
        }
        #expect(try Samples.winterForm().checks.map(\.number) == listed)
    }

    @Test("the codes that refuse what the pack need not look at are documented")
    func codes() throws {
        let rows = try Samples.text("../../docs/diagnostics.md")
        for case .code(let codes) in Self.list.flatMap(\.keepers) {
            for code in codes { #expect(rows.contains("| `\(code)` |"), "\(code)") }
        }
    }

    /// Errors must be put right, warnings explained, hints looked at; as the list of checks says.
    static let levels: [FormCheck.Level: [String]] = [
        .warning: [
            "V02", "V05", "V07", "V08", "V15", "V17", "V18", "V23", "V29-1", "V31", "V31-2", "V33", "V34-2", "V38-1", "V40", "V40-2", "V42",
            "V44-1", "V44-2", "V48-2", "V50", "V51-1", "V51-2",
        ],
        .hint: ["V22", "V47", "V52-1", "V52-2"],
    ]

    @Test("each is as grave as the list says, and means something in both languages")
    func severities() throws {
        for check in try Samples.winterForm().checks {
            let level = Self.levels.first { $0.value.contains(check.number) }?.key ?? .error
            #expect(check.level == level, "\(check.number)")
            #expect(check.meaningInEnglish?.isEmpty == false && check.meaningInEnglish != check.meaning, "\(check.number)")
            #expect(!check.isExplainable || check.level == .error)
        }
        let explainable = try Samples.winterForm().checks.filter(\.isExplainable).map(\.number)
        #expect(explainable == ["V24", "V25", "V26", "V43", "V45"])
    }

    @Test("the returns of the notice are due on their days")
    func deadlines() throws {
        let form = try Samples.winterForm()
        #expect(form.deadlines.map(\.name) == ["首报", "终报"])
        #expect(form.deadlines.map(\.due.iso) == ["2021-01-04", "2021-02-23"])
        #expect(form.deadlines[0].asOf?.iso == "2020-12-31" && form.deadlines[1].isFinal)
    }
}

/// The sample that keeps every check, and the changes to it that must be found.
@Suite("Changes to a return that is right") struct DomainMutationTests {
    private func numbers(_ data: InventedReturn, previous: InventedReturn? = nil) throws -> Set<String> {
        let form = try Samples.winterForm()
        let before = try previous.map { try Samples.data($0.text, for: form) }
        return Set(form.checkFindings(in: try Samples.data(data.text, for: form), previous: before).map(\.check.number))
    }

    @Test("it passes with the compensation to be explained")
    func valid() throws {
        #expect(try numbers(InventedReturn()) == ["V29-1"])
        #expect(try numbers(InventedReturn(), previous: InventedReturn()) == ["V29-1"])
    }

    @Test("each change gives the finding meant for it, and the whole of them", arguments: [
        ("建筑企业.6", 9_970_000, ["V07", "V08", "V17", "V29-1"]),
        ("建筑企业.4", 19_000, ["V10", "V29-1"]),
        ("其他用人单位.17", 2, ["V29-1", "V32"]),
        ("建筑企业.14", 2_503_780_000, ["V28", "V29-1"]),
        ("a3", 1_300_000_000, ["V29-1", "V38-1", "V38-2"]),
    ] as [(String, Int, Set<String>)])
    func change(_ figure: String, _ value: Int, _ expected: Set<String>) throws {
        let found = try numbers(InventedReturn().setting(figure, to: value))
        #expect(found == expected, "\(found.sorted())")
    }

    @Test("a fall against the return before is found in the cell that fell", arguments: ["建筑企业.11", "x2", "p1", "加工制造企业.1"])
    func fall(_ figure: String) throws {
        let before = InventedReturn()
        let parts = figure.split(separator: ".")
        let value =
            parts.count == 2
            ? try #require(before.rows.first { $0.name == parts[0] }).figures[try #require(Int(parts[1])) - 1]
            : try #require(before.blanks.first { $0.name == figure }).figure
        let form = try Samples.winterForm()
        let findings = form.checkFindings(
            in: try Samples.data(before.setting(figure, to: value - 1).text, for: form), previous: try Samples.data(before.text, for: form))
        let falls = findings.filter { $0.check.number == "V43" }
        #expect(falls.map(\.row) == [parts.count == 2 ? String(parts[0]) : ""])
        #expect(falls.allSatisfy { $0.diagnostic.severity == .error && $0.check.takesReason })
    }

    @Test("a sum that is typed and not what its rows add up to is refused", arguments: 1...17)
    func typedSum(_ column: Int) throws {
        let data = InventedReturn()
        var sums = (0..<17).map { index in data.rows.reduce(0) { $0 + $1.figures[index] } }
        let list = { (figures: [Int]) in "  合计: [\(figures.map(String.init).joined(separator: ", "))]\n" }
        let form = try Samples.winterForm()
        func text() -> String { data.text.replacing("数据:\n", with: "数据:\n" + list(sums)) }
        #expect(try Samples.data(text(), for: form).rows[0].figures.map(\.value) == sums)
        sums[column - 1] += 1
        let found = failures { _ = try Samples.data(text(), for: form) }
        #expect(found.map(\.code) == [.sumDisagrees], "\(found)")
    }

    @Test("a return of zeros is a return, and asks only whether it is meant")
    func zeros() throws {
        var data = InventedReturn()
        for row in data.rows.indices { data.rows[row].figures = Array(repeating: 0, count: 17) }
        for blank in data.blanks.indices { data.blanks[blank].figure = 0 }
        #expect(try numbers(data) == ["V47"])
    }

    @Test("the day it was due counts by the form's calendar", arguments: [("2021-02-23", false), ("2021-02-24", true)])
    func due(_ day: String, _ isLate: Bool) throws {
        var data = InventedReturn()
        data.isFinal = true
        let form = try Samples.winterForm()
        let text = data.text.replacing("截止日: 2020-12-31", with: "截止日: 2021-02-11").replacing("制表时间: 2020-12-31", with: "制表时间: \(day)")
        let found = form.checkFindings(in: try Samples.data(text, for: form)).map(\.check.number)
        #expect(found.contains("V45") == isLate, "\(found)")
    }
}
