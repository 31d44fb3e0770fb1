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

    @Test("the list goes to a file, and none that is there is lost; an empty file of reasons is no reasons")
    func listed() throws {
        let asked = ["return", "reasons", "--as-of", "2020-12-31", "-o", "待说明.yaml", "-C", "office", "--lang", "zh"]
        let listed = try Program.run(asked, in: office.parent, environment: [:])
        #expect(listed.status == 0 && listed.text == "待说明.yaml\n", "\(listed.errorText)")
        let path = office.parent + "/待说明.yaml"
        #expect(try String(contentsOfFile: path, encoding: .utf8) == run("return", "reasons", "--as-of", "2020-12-31").text)
        try "- 填过的\n".write(toFile: path, atomically: true, encoding: .utf8)
        let again = try Program.run(asked, in: office.parent, environment: [:])
        #expect(again.status == 2 && again.errorText.contains("FIL0106"), "\(again.errorText)")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "- 填过的\n")
        #expect(try Program.run(asked + ["--force"], in: office.parent, environment: [:]).status == 0)
        for empty in ["", "# 还没有\n"] {
            try office.write(empty, as: "returns/reasons.yaml")
            #expect(try run("return", "reasons", "--as-of", "2020-12-31").text == kept(), "\(empty)")
        }
    }

    private func kept() throws -> String { try String(contentsOfFile: office.parent + "/待说明.yaml", encoding: .utf8) }

    @Test("a return of another format is told what it is, and a table that it is no return", arguments: [
        ("栖云区.xls", "XLS0101", ".xlsx"), ("栖云区.et", "XLS0101", ".xlsx"), ("栖云区.csv", "RET0119", "--blank"),
    ])
    func otherFormats(name: String, code: String, advice: String) throws {
        // What old workbooks begin with.
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        try Data(old).write(to: URL(fileURLWithPath: office.parent + "/" + name))
        for asked in [["return", "check", name], ["return", "compare", name], ["return", "merge", name, "-o", "市.json"]] {
            let outcome = try Program.run(asked + ["-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
            #expect(outcome.status == 2 && outcome.errorText.contains(code) && outcome.errorText.contains(advice), "\(outcome.errorText)")
        }
    }

    @Test("a correction does not take the place of another version")
    func corrected() throws {
        let unit = RandomLedger.units[0]
        #expect(try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "-o", "一.json").status == 0)
        try Data("{\"版次\": 2}".utf8).write(to: URL(fileURLWithPath: office.parent + "/二.json"))
        let text = try String(contentsOfFile: office.parent + "/一.json", encoding: .utf8)
        let asked = ["return", "correct", "一.json", "一改.json", "--reason", "漏报", "--by", "甲", "--on", "2021-01-06", "-o", "二.json"]
        // One inspected employer more, which no check forbids.
        let changed = try ExplainHintTests.raised(text, by: 1)
        try changed.write(toFile: office.parent + "/一改.json", atomically: true, encoding: .utf8)
        let outcome = try Program.run(asked + ["-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
        #expect(outcome.status == 2, "\(outcome.errorText)")
        #expect(try String(contentsOfFile: office.parent + "/二.json", encoding: .utf8) == "{\"版次\": 2}")
        let forced = try Program.run(asked + ["--force", "-C", "office", "--lang", "zh"], in: office.parent, environment: [:])
        if outcome.errorText.contains("FIL0106") { #expect(forced.status == 0, "\(forced.errorText)") }
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
