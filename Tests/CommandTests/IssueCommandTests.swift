import Foundation
import TestSupport
import Testing

/// The program as it issues and archives, in processes of its own.
@Suite("The commands of issuing") struct IssueCommandTests {
    private let folder: TemporaryFolder

    private static let template = """
        ---
        发文机关标志: 安和市治欠办文件
        发文字号: 安治欠办〔{{ 成文日期 | 年份 }}〕{{ 文号 }}号
        标题: 安和市治欠办关于报送工作情况的通知
        主送: 各县治欠办
        署名: 安和市治欠办
        成文日期: {{ 成文日期 }}
        印章: 不盖章
        印发机关: 安和市治欠办
        印发日期: {{ 成文日期 }}
        知悉范围: 党政
        ---
        请将工作情况于年底前报送我办。

        """

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("模板包: pack\n档案: {全宗号: Z109, 全宗名称: 安和市治欠办}\n", as: "office/office.yaml")
        try folder.write(
            "字段:\n  文号: {类型: 整数, 类别: 公开}\n  成文日期: {类型: 日期, 类别: 公开}\n", as: "office/pack/fields.yaml")
        try folder.write(Self.template, as: "office/pack/notice.gw")
        for name in ["a", "b", "c", "d"] {
            try folder.write("模板: notice.gw\n数据: {文号: 待定, 成文日期: 2020-11-09}\n", as: "office/documents/\(name).yaml")
        }
    }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments + ["-C", "office", "--lang", "zh", "--resources", Repository.root.path], in: folder.path, environment: [:])
    }

    private func approve(_ name: String) throws {
        for (step, person) in [("拟稿", "梁若谷"), ("审核", "沈砚秋"), ("签发", "周以宁")] {
            let outcome = try run("approve", name, "--as", step, "--by", person, "--at", "2020-11-09T09:00:00+08:00")
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
    }

    private func start(_ name: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Program.path())
        process.arguments = ["issue", name, "-C", "office", "--at", "2020-11-09T10:00:00+08:00", "--resources", Repository.root.path]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func numbers() throws -> [String] {
        try run("numbers").text.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    }

    @Test("from draft to archive, as the guide says")
    func wholeWay() throws {
        let draft = try run("make", "a", "--dump")
        #expect(draft.status == 0, "\(draft.errorText)")
        #expect(try String(contentsOfFile: folder.file("office/output/a.dump"), encoding: .utf8).contains("草稿"))
        let early = try run("issue", "a", "--at", "2020-11-09T10:00:00+08:00")
        #expect(early.status == 2 && early.errorText.contains("ISS0101"), "\(early.errorText)")
        #expect(try run("approve", "a", "--as", "拟稿", "--by", "梁若谷", "--at", "2020-11-09").text.contains("还要：审核、签发"))
        try approve("a")
        let issued = try run("issue", "a", "--at", "2020-11-09T10:00:00+08:00")
        #expect(issued.status == 0, "\(issued.errorText)")
        #expect(issued.text == "a 已印发：安治欠办〔2020〕1号，档号 Z109-WS·2020-D30-0001\noffice/output/a.pdf\n")
        let again = try run("issue", "a", "--at", "2020-11-09T10:00:00+08:00")
        #expect(again.status == 2 && again.errorText.contains("ISS0104"))
        #expect(try run("numbers", "list").text == "安治欠办〔2020〕1号  a  已印发，档号 Z109-WS·2020-D30-0001\n")
        #expect(try run("archive", "verify", "--full").text.hasPrefix("真实性：通过\n完整性：通过\n可用性：通过\n安全性：通过\n1 件，"))
        #expect(try run("archive", "list").text.contains("现行"))
        #expect(try run("archive", "show", "Z109-WS·2020-D30-0001").text.contains("  a.pdf  "))
        let head = try run("archive", "checkpoint", "--by", "沈砚秋", "--at", "2020-11-10").text
        let printed = head.split(separator: " ").last.map { String($0.dropLast()) } ?? ""
        #expect(try run("archive", "verify", "--head", printed).status == 0)
        let handedOver = try run("archive", "export", "移交", "--to", "安和市档案馆", "--by", "沈砚秋", "--at", "2021-01-10")
        #expect(handedOver.text.hasPrefix("1 件，"), "\(handedOver.text)\(handedOver.errorText)")
        #expect(try run("archive", "backup", "copy.sqlite").text == "copy.sqlite\n")
        #expect(try run("archive", "recover", "--at", "2021-01-10").text == "没有要补的\n")
        let withdrawn = try run("archive", "withdraw", "Z109-WS·2020-D30-0001", "--why", "会议改期", "--by", "沈砚秋", "--at", "2021-01-10")
        #expect(withdrawn.text == "Z109-WS·2020-D30-0001 已撤回\n", "\(withdrawn.errorText)")
        #expect(try run("numbers", "void", "安治欠办〔2020〕2号", "--why", "编重", "--by", "梁若谷", "--at", "2020-11-10").text == "安治欠办〔2020〕2号 已作废\n")
        #expect(try numbers() == ["安治欠办〔2020〕1号", "安治欠办〔2020〕2号"])
    }

    @Test("four processes issue at once: four numbers in a row, four records, a sound archive")
    func atOnce() throws {
        for name in ["a", "b", "c", "d"] { try approve(name) }
        let processes = try ["a", "b", "c", "d"].map(start)
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        #expect(try numbers() == (1...4).map { "安治欠办〔2020〕\($0)号" })
        #expect(try run("archive", "verify").status == 0)
        #expect(try run("archive", "list").text.split(separator: "\n").count == 4)
    }

    @Test("two processes issue the same document: one number, one record")
    func sameDocument() throws {
        try approve("a")
        let processes = try ["a", "a"].map(start)
        for process in processes { process.waitUntilExit() }
        #expect(processes.contains { $0.terminationStatus == 0 })
        #expect(try numbers() == ["安治欠办〔2020〕1号"])
        #expect(try run("archive", "list").text.split(separator: "\n").count == 1)
        #expect(try run("archive", "verify").status == 0)
    }

    @Test("killed at random moments: issued again, each has one number and one record")
    func killed() throws {
        for name in ["a", "b", "c", "d"] { try approve(name) }
        var random = SplitMix64(seed: 20201109)
        for name in ["a", "b", "c", "d"] {
            let process = try start(name)
            usleep(UInt32.random(in: 50_000...900_000, using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        _ = try run("archive", "recover", "--at", "2020-11-09T10:00:00+08:00")
        for name in ["a", "b", "c", "d"] {
            let outcome = try run("issue", name, "--at", "2020-11-09T10:00:00+08:00")
            #expect(outcome.status == 0 || outcome.errorText.contains("ISS0104"), "\(outcome.errorText)")
        }
        #expect(try numbers() == (1...4).map { "安治欠办〔2020〕\($0)号" })
        #expect(try run("archive", "list").text.split(separator: "\n").count == 4)
        #expect(try run("archive", "verify").status == 0)
    }

    @Test("what fails says at its end what it left as it was, and nothing of a ledger")
    func outcomes() throws {
        let at = ["--at", "2020-11-09T10:00:00+08:00"]
        func ends(_ words: [String], _ ending: String, _ english: String) throws {
            for (language, ending) in [("zh", ending), ("en", english)] {
                let outcome = try Program.run(
                    words + ["-C", "office", "--lang", language, "--resources", Repository.root.path], in: folder.path, environment: [:])
                #expect(outcome.status != 0)
                let last = outcome.errorText.split(separator: "\n").last.map(String.init) ?? ""
                #expect(last.hasSuffix(ending), "\(words): \(last)")
                #expect(!last.contains("台账") && !last.contains("ledger"), "\(words): \(last)")
            }
        }
        try ends(["issue", "a"] + at, "；没有编号，没有归档。", "; no number was given, nothing was archived.")
        try ends(["approve", "a", "--as", "会签", "--by", "甲"] + at, "；没有记下审批。", "; no approval was recorded.")
        try ends(["archive", "withdraw", "Z109-WS·2020-D30-0001", "--why", "误", "--by", "甲"] + at, "；没有撤回。", "; nothing was withdrawn.")
        try ends(["numbers", "void", "第7号", "--why", "误", "--by", "甲"] + at, "；没有作废。", "; no number was voided.")
        for name in ["a", "b"] { try approve(name) }
        let unknown = "Z109-WS·2020-D30-0009"
        for option in ["--corrects", "--replaces"] {
            try ends(["issue", "a", option, unknown, "--why", "误"] + at, "；没有编号，没有归档。", "; no number was given, nothing was archived.")
        }
        #expect(try run("issue", "a", "--at", at[1]).status == 0)
        try ends(["issue", "a"] + at, "；没有再印发。", "; nothing was issued again.")
        #expect(try numbers() == ["安治欠办〔2020〕1号"])
        // A file stands where the folder of the output should be made.
        try folder.write("x", as: "taken")
        let issued = try run("issue", "b", "--at", at[1], "-o", "taken/output")
        #expect(issued.status == 3 && issued.errorText.contains("FIL0201"), "\(issued.errorText)")
        #expect(issued.errorText.contains("；已经编号、归档，只差输出的那一份：yinfa make b。"), "\(issued.errorText)")
        #expect(issued.text == "b 已印发：安治欠办〔2020〕2号，档号 Z109-WS·2020-D30-0002\n")
        #expect(try run("archive", "verify").status == 0)
    }

    @Test("a number that cannot be archived is kept, and the end of the message says so")
    func givenOnly() throws {
        try approve("a")
        try folder.write("x", as: "office/archive")
        let outcome = try run("issue", "a", "--at", "2020-11-09T10:00:00+08:00")
        #expect(outcome.status == 3 || outcome.status == 2, "\(outcome.errorText)")
        let last = outcome.errorText.split(separator: "\n").last.map(String.init) ?? ""
        #expect(last.hasSuffix(outcome.errorText.contains("ISS0301") ? "；已经编号，还没有归档。" : "；没有编号，没有归档。"), "\(last)")
    }

    @Test("a damaged archive ends with 2 and says under which head")
    func damaged() throws {
        try approve("a")
        #expect(try run("issue", "a", "--at", "2020-11-09T10:00:00+08:00").status == 0)
        let file = folder.file("office/archive/2020/D30/Z109-WS·2020-D30-0001/data/a.pdf")
        try FileManager.default.removeItem(atPath: file)
        let outcome = try run("archive", "verify")
        #expect(outcome.status == 2)
        #expect(!outcome.text.contains("完整性：通过") && outcome.errorText.contains("ARC0401"), "\(outcome.text)")
    }

    @Test("words that do not go together are told in Chinese", arguments: [
        (["issue", "a", "--corrects", "x", "--replaces", "y"], "--corrects 和 --replaces 只写一个"),
        (["issue", "a", "--why", "x"], "--why 和 --corrects 或 --replaces 一起写"),
        (["numbers", "viod"], "没有命令“viod”"), (["archive", "verfy"], "没有命令“verfy”"),
    ])
    func usage(_ words: [String], _ says: String) throws {
        let outcome = try Program.run(words + ["--lang", "zh"], in: folder.path)
        #expect(outcome.status == 2 && outcome.errorText.contains("USE0101") && outcome.errorText.contains(says), "\(outcome.errorText)")
    }

    @Test("every command has its help", arguments: [
        ["approve"], ["issue"], ["numbers"], ["numbers", "void"], ["archive"], ["archive", "verify"], ["archive", "recover"],
    ])
    func help(_ words: [String]) throws {
        let outcome = try Program.run(words + ["--help"], in: folder.path)
        #expect(outcome.status == 0 && outcome.text.contains("Examples:"), "\(outcome.errorText)")
    }
}
