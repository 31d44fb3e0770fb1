import Foundation
import TestSupport
import Testing

/// What findings advise, typed as it is printed with the three blanks filled in.
@Suite("The command that a finding advises") struct ExplainHintTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try office.write("[]\n", as: "returns/reasons.yaml")
        for sheet in RandomLedger(seed: 21, cases: 60).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func run(_ arguments: [String]) throws -> Shell.Outcome {
        try Program.run(arguments + ["--lang", "zh"], in: office.parent)
    }

    /// The commands in a text of messages, without the program's name, each as words.
    private static func commands(in text: String) -> [[String]] {
        var found: [[String]] = []
        for line in text.split(separator: "\n") {
            guard let range = line.range(of: "：yinfa return explain-finding ") else { continue }
            let filled = line[range.lowerBound...].dropFirst("：yinfa ".count)
                .replacing("\"…\"", with: "\"已核实，属实\"").replacing("姓名", with: "甲").replacing("日期", with: "2021-02-10")
            // Words in quotes have no quotes within them.
            let words = filled.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
                index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
            }
            if !found.contains(words) { found.append(words) }
        }
        return found
    }

    /// Does what is advised, until nothing is advised any more.
    private func follow(_ text: String) throws -> [[String]] {
        let commands = Self.commands(in: text)
        for command in commands {
            let done = try run(command)
            #expect(done.status == 0, "\(command.joined(separator: " ")): \(done.errorText)")
            #expect(done.text.contains("已说明 \(command[2])"), "\(done.text)")
        }
        return commands
    }

    /// A return's data with more of x2.
    static func raised(_ text: String, by more: Int) throws -> String {
        let start = try #require(text.firstRange(of: "\"x2\": ")).upperBound
        let digits = text[start...].prefix { $0.isNumber }
        return try text.replacing("\"x2\": \(digits)", with: "\"x2\": \(#require(Int(digits)) + more)")
    }

    /// The units' returns, made by the program as a user makes them, in files of the office's parent folder.
    ///
    /// Every test has the same ledger: they are made once, and each test's own folder gets a copy.
    private func makeAll(_ folder: String = "") throws -> [String] {
        if !folder.isEmpty { try FileManager.default.createDirectory(atPath: office.parent + "/" + folder, withIntermediateDirectories: true) }
        return try Self.returns.get().map { unit, bytes in
            let file = (folder.isEmpty ? "" : folder + "/") + unit + ".json"
            try Data(bytes).write(to: URL(fileURLWithPath: office.parent + "/" + file))
            return file
        }
    }

    private static let returns = Result { () throws -> [(unit: String, bytes: [UInt8])] in
        let tests = try ExplainHintTests()
        return try RandomLedger.units.map { unit in
            let made = try tests.run(["return", "make", "--unit", unit, "--as-of", "2020-12-31", "-o", unit + ".json", "-C", "office"])
            #expect(made.status == 0, "\(made.errorText)")
            return (unit, [UInt8](try Data(contentsOf: URL(fileURLWithPath: tests.office.parent + "/\(unit).json"))))
        }
    }

    @Test("of a file names the file and the office, also a file with a space in its name")
    func file() throws {
        var asked = 0
        for file in try makeAll("收到 的") {
            let checked = try run(["return", "check", file, "-C", "office"])
            let commands = try follow(checked.errorText)
            for command in commands {
                #expect(Array(command[3...]) == ["--file", file, "-C", "office", "--reason", "已核实，属实", "--by", "甲", "--on", "2021-02-10"])
            }
            asked += commands.count
            let again = try run(["return", "check", file, "-C", "office"])
            #expect(Self.commands(in: again.errorText).isEmpty, "\(again.errorText)")
        }
        #expect(asked > 0, "the ledger has findings")
    }

    @Test("of computed returns names unit and day, and the final return")
    func computed() throws {
        for final in [[], ["--final"]] {
            let asked = ["return", "check", "--as-of", "2021-02-10", "-C", "office"] + final
            let checked = try run(asked)
            let commands = try follow(checked.errorText)
            #expect(!commands.isEmpty && commands.allSatisfy { $0.contains("--as-of") && $0.contains("--final") == !final.isEmpty })
            #expect(Self.commands(in: try run(asked).errorText).isEmpty)
        }
    }

    @Test("of a merge names each unit's file, and the city's that was written")
    func merging() throws {
        let files = try makeAll("r")
        let asked = ["return", "merge"] + files + ["--incomplete", "-o", "r/全市.json", "-C", "office"]
        let merged = try run(asked)
        #expect(merged.status == 0, "\(merged.errorText)")
        let commands = try follow(merged.errorText)
        let named = Set(commands.compactMap { command in command.firstIndex(of: "--file").map { command[$0 + 1] } })
        #expect(!named.isEmpty && named.isSubset(of: files + ["r/全市.json"]), "\(named)")
        let again = try run(asked)
        #expect(Self.commands(in: again.errorText).isEmpty, "\(again.errorText)")
    }

    @Test("of a correction names what there is: the new version, or the file that it was to be made from")
    func correcting() throws {
        let file = try #require(try makeAll().first { try !Self.commands(in: run(["return", "check", $0, "-C", "office"]).errorText).isEmpty })
        let text = try String(contentsOfFile: office.parent + "/" + file, encoding: .utf8)
        try Self.raised(text, by: 1).write(toFile: office.parent + "/改.json", atomically: true, encoding: .utf8)
        let asked = ["return", "correct", file, "改.json", "--reason", "漏报", "--by", "甲", "--on", "2021-01-06", "-o", "二.json", "-C", "office"]
        let corrected = try run(asked)
        let commands = try follow(corrected.errorText)
        let expected = corrected.status == 0 ? "二.json" : "改.json"
        #expect(!commands.isEmpty && commands.allSatisfy { $0.contains(expected) }, "\(corrected.errorText)")
        #expect(Self.commands(in: try run(asked).errorText).isEmpty)
    }

    @Test("of a city's return that was refused is a line of the file of reasons, which makes it silent")
    func refused() throws {
        let files = try makeAll("r")
        #expect(try run(["return", "merge"] + files + ["--incomplete", "-o", "早.json", "-C", "office"]).status == 0)
        // A return before that had more than the one now, and a correction for it that nobody gave.
        let text = try String(contentsOfFile: office.parent + "/早.json", encoding: .utf8)
        try Self.raised(text, by: 99).replacing("2020-12-31", with: "2020-12-30").write(toFile: office.parent + "/早.json", atomically: true, encoding: .utf8)
        let asked = ["return", "merge"] + files + ["--incomplete", "--previous", "早.json", "-o", "全市.json", "-C", "office"]
        let merged = try run(asked)
        #expect(merged.status == 2 && merged.errorText.contains("V43"), "\(merged.errorText)")
        let marker = "再合一次："
        let lines = merged.errorText.split(separator: "\n").compactMap { line in line.range(of: marker).map { String(line[$0.upperBound...]) } }
        #expect(lines.contains { $0.contains("V43") }, "\(merged.errorText)")
        let filled = lines.map { $0.replacing("原因: , 说明人: , 日期: }", with: "原因: 多报了, 说明人: 甲, 日期: 2021-01-06}") }
        try office.write(filled.joined(separator: "\n") + "\n", as: "returns/reasons.yaml")
        let again = try run(asked)
        #expect(again.status == 0, "\(again.errorText)")
    }
}
