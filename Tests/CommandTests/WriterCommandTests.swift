import Foundation
import TestSupport
import Testing

/// The commands for those who write templates and begin an office.
@Suite("yinfa init, watch, explain, and check of a pack") struct WriterCommandTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments, in: office.parent, environment: [:])
    }

    @Test("a pack's templates are listed with their inputs, and its errors end in 2")
    func pack() throws {
        let clean = try run("check", "office/pack", "--lang", "zh", "--strict")
        #expect(clean.status == 0, "\(clean.errorText)")
        #expect(clean.text.contains("notice.gw（知悉范围："))
        #expect(clean.text.contains("  截止日：日期，公开，要填——数据截止的那一天"))
        try office.change("pack/notice.gw", "{{ 机关.全称 }}文件", to: "{{ 机关.全程 }}文件")
        let wrong = try run("check", "office/pack", "--lang", "zh")
        #expect(wrong.status == 2)
        #expect(wrong.errorText.contains("office/pack/notice.gw:3:15: 错误[TPL0302]: “机关”没有“全程”"), "\(wrong.errorText)")
        #expect(wrong.errorText.contains("是不是“全称”？"))
        #expect(wrong.text.contains("bulletin.gw（") && !wrong.text.contains("\nnotice.gw（"))
    }

    @Test("explain says what a code means")
    func explain() throws {
        let english = try run("explain", "tpl0306", "--lang", "en")
        #expect(english.status == 0, "\(english.errorText)")
        #expect(english.text.hasPrefix("TPL0306 (error)\n  ") && english.text.contains("\n  What to do: "))
        let chinese = try run("explain", "TPL0306", "USE0101", "--lang", "zh")
        #expect(chinese.text.hasPrefix("TPL0306（错误）\n  ") && chinese.text.contains("\nUSE0101（错误）\n") && chinese.text.contains("\n  办法："))
        let unknown = try run("explain", "TPL0360", "--lang", "zh")
        #expect(unknown.status == 2 && unknown.errorText.contains("没有代码“TPL0360”") && unknown.text.isEmpty)
        #expect(try run("explain").status == 2)
    }

    @Test("init makes an office and says what to do next; check then names what is blank")
    func new() throws {
        let made = try run("init", "new", "--pack", "office/pack", "--lang", "zh")
        #expect(made.status == 0, "\(made.errorText)")
        #expect(made.text.hasPrefix("new/office.yaml\nnew/documents/") && made.text.contains("yinfa ledger template -C new -o new/空表"))
        let blank = try run("ledger", "template", "-C", "new", "-o", "new/空表", "--lang", "zh")
        #expect(!blank.errorText.contains("USE01"), "\(blank.errorText)")
        let check = try run("check", "notice", "-C", "new", "--lang", "zh")
        #expect(check.status == 2 && check.errorText.contains("错误[FLD0203]"))
        let again = try run("init", "new", "--pack", "office/pack", "--lang", "zh")
        #expect(again.status == 2 && again.errorText.contains("new: 错误[FIL0105]: 已经有“new”了"))
        #expect(try run("init", "other").status == 2)
    }

    /// Waits for something that another process does; false after ten seconds.
    private func eventually(_ holds: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<500 {
            if try holds() { return true }
            usleep(20_000)
        }
        return false
    }

    @Test("watch makes the document again when it is saved, tells errors and keeps the last good one")
    func watch() throws {
        let process = Process()
        let error = office.file("messages")
        try Data().write(to: URL(fileURLWithPath: error))
        process.executableURL = URL(fileURLWithPath: try Program.path())
        process.arguments = ["watch", "notice", "-C", "office", "-o", "out", "--lang", "zh"]
        process.currentDirectoryURL = URL(fileURLWithPath: office.parent)
        process.environment = [:]
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: error))
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // A process that tests start has SIGTERM blocked, as their threads have.
        defer {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        let pdf = URL(fileURLWithPath: office.parent + "/out/notice.pdf")
        let isMade = eventually { FileManager.default.fileExists(atPath: pdf.path) }
        #expect(isMade)
        let first = try Data(contentsOf: pdf)
        try office.change("pack/notice.gw", "同时，督促", to: "同时，一并督促")
        let isMadeAgain = try eventually { try Data(contentsOf: pdf) != first }
        #expect(isMadeAgain)
        let good = try Data(contentsOf: pdf)
        try office.change("pack/notice.gw", "同时，一并督促", to: "同时，{{ 一并 }}督促")
        let isTold = try eventually { try office.text("messages").contains("没有叫“一并”的数据") }
        #expect(isTold)
        #expect(try Data(contentsOf: pdf) == good)
        try office.change("pack/notice.gw", "同时，{{ 一并 }}督促", to: "同时，督促")
        let isMended = try eventually { try Data(contentsOf: pdf) == first }
        #expect(isMended)
        #expect(process.isRunning)
    }

    @Test("watch wants to know what to watch")
    func watchNothing() throws {
        let outcome = try run("watch", "-C", "office")
        #expect(outcome.status == 2 && outcome.errorText.contains("yinfa watch --help"))
    }
}
