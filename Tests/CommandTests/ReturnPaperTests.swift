import Foundation
import TestSupport
import Testing

/// The commands around returns: reasons, comparing, merging, correcting.
@Suite("The commands around returns") struct ReturnPaperTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try office.write("[]\n", as: "returns/reasons.yaml")
        for sheet in RandomLedger(seed: 21, cases: 60).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments + ["-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
    }

    @Test("what wants a reason is listed, a reason makes it silent, and a filled list does the same")
    func reasons() throws {
        let listed = try run("return", "reasons", "--as-of", "2020-12-31")
        #expect(listed.status == 0, "\(listed.errorText)")
        let first = try #require(listed.text.split(separator: "\n").first { $0.hasPrefix("  核对: ") }).dropFirst("  核对: ".count)
        let check = String(first)
        let unit = try #require(listed.text.split(separator: "\n").first { $0.hasPrefix("- 单位: ") }).dropFirst("- 单位: ".count)
        let given = try run(
            "return", "explain-finding", check, "--unit", String(unit), "--as-of", "2020-12-31", "--reason", "已核实", "--by", "甲", "--on",
            "2020-12-31")
        #expect(given.status == 0, "\(given.errorText)")
        #expect(given.text.contains("已说明 \(check)") && given.text.contains("已核实（甲，2020-12-31）"), "\(given.text)")
        #expect(FileManager.default.fileExists(atPath: office.file("office.sqlite")))
        let filled = listed.text.replacing("  原因: \n", with: "  原因: 已查\n").replacing("  说明人: \n", with: "  说明人: 乙\n")
            .replacing("  日期: \n", with: "  日期: 2021-01-01\n")
        try office.write(filled, as: "returns/reasons.yaml")
        let checked = try run("return", "check", "--as-of", "2020-12-31", "--strict")
        #expect(!checked.errorText.contains("CHK0102"), "\(checked.errorText)")
        #expect(checked.text.contains("已说明 \(check)"))
    }

    @Test("an empty list that was not filled in is refused where it is read")
    func unfilled() throws {
        let listed = try run("return", "reasons", "--as-of", "2020-12-31")
        try office.write(listed.text, as: "returns/reasons.yaml")
        let checked = try run("return", "check", "--as-of", "2020-12-31")
        #expect(checked.status == 2)
        #expect(checked.errorText.contains("CFG0103") && checked.errorText.contains("office/returns/reasons.yaml:"))
    }

    @Test("units' returns are compared, merged, corrected and counted in")
    func papers() throws {
        var files: [String] = []
        for unit in RandomLedger.units {
            files.append("\(unit).json")
            #expect(try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "-o", "\(unit).json").status == 0)
        }
        let compared = try run("return", "compare", files[0])
        #expect(compared.text == "各数与台账一致\n" && compared.status == 0, "\(compared.errorText)")
        let arrivals = try run("return", "arrivals", files[0], "--on", "2021-01-07")
        #expect(arrivals.text.contains("\(RandomLedger.units[0])：已报，第 1 版\n"), "\(arrivals.text)")
        #expect(arrivals.text.contains("市本级：未报，逾期 3 天\n") && arrivals.status == 0)
        #expect(arrivals.errorText.contains("警告[RET0514]: 12 个单位逾期 3 天未报"), "\(arrivals.errorText)")
        for (day, status) in [("2021-01-07", 1), ("2021-01-04", 0)] as [(String, Int32)] {
            #expect(try run("return", "arrivals", files[0], "--on", day, "--strict").status == status, "as other commands with warnings")
        }
        let merged = try Program.run(
            ["return", "merge"] + files + ["--incomplete", "-o", "city.json", "-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
        #expect(merged.status == 0 && merged.text == "city.json\n", "\(merged.errorText)")
        let same = try run("return", "correct", files[0], files[0], "--reason", "甲", "--by", "乙", "--on", "2021-01-06", "-o", "new.json")
        #expect(same.status == 2 && same.errorText.contains("RET0508"), "\(same.errorText)")
        #expect(!FileManager.default.fileExists(atPath: office.parent + "/new.json"))
    }

    @Test("what cannot be is refused before anything is read", arguments: [
        ["return", "merge", "a.json", "-o", "city.pdf"], ["return", "correct", "a", "b", "--reason", "r", "--by", "p", "--on", "2021-01-06", "-o", "x.yaml"],
        ["return", "explain-finding", "V42", "--reason", "r", "--by", "p", "--on", "2021-01-06"],
        ["return", "explain-finding", "V42", "--file", "a", "--as-of", "2020-12-31", "--reason", "r", "--by", "p", "--on", "2021-01-06"],
        ["return", "check", "--as-of", "2020-12-31", "--previous", "a.json"], ["return", "arrivals", "a.json"],
    ])
    func refused(_ arguments: [String]) throws {
        let outcome = try Program.run(arguments + ["-C", "office"], in: office.parent, environment: [:])
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("USE010"), "\(outcome.errorText)")
    }
}
