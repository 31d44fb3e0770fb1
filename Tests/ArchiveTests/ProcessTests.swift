import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archive

/// Several processes at one archive, some of which are killed.
@Suite("Several processes") struct ProcessTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/a" }

    init() throws { folder = try TemporaryFolder() }

    private func start(_ arguments: [String]) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Tools.archiveTool())
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func register() throws -> String {
        (try? String(contentsOfFile: path + "/register.jsonl", encoding: .utf8)) ?? ""
    }

    @Test("three processes archive at once: every record has its line, the chain is whole")
    func atOnce() throws {
        let processes = try ["BGS", "JCK", "FZK"].map { try start(["deposit", path, $0, "8"]) }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        let archive = Archive(at: path)
        let entries = try archive.entries()
        #expect(entries.map(\.seq) == Array(1...24))
        #expect(Set(entries.compactMap(\.id)).count == 24)
        // Each waited for the others, not for the end of the others.
        #expect(try archive.verify().findings.isEmpty)
        #expect(try Shell.text(["python3", Tools.script("chain.py"), path]).hasPrefix("24 "))
    }

    @Test("killed at random moments, none of what was printed is lost and the archive verifies")
    func killed() throws {
        var random = SplitMix64(seed: 20261130)
        let archive = Archive(at: path)
        for round in 0..<12 {
            let other = try start(["deposit", path, "O\(round)", "2"])
            let process = try start(["deposit", path, "K\(round)", "60"])
            // In the midst of one of its first records, whatever the speed of the machine.
            let record = "-K\(round)-000\(Int.random(in: 1...6, using: &random))"
            while process.isRunning, !(try register()).contains(record) { usleep(500) }
            usleep(UInt32.random(in: 0...4_000, using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            other.waitUntilExit()
            #expect(other.terminationStatus == 0)
            _ = try archive.recover(at: try Samples.time())
        }
        #expect(try archive.verify().findings.isEmpty)
        let ids = try archive.entries().compactMap(\.id)
        for round in 0..<12 { #expect(ids.count { $0.contains("-O\(round)-") } == 2) }
        #expect((36..<744).contains(ids.count), "each was killed behind its first record and before its last")
    }

    @Test("two threads of one process wait for each other as well")
    func threads() async throws {
        let path = path
        await withTaskGroup(of: Void.self) { group in
            for office in ["A", "B", "C", "D"] {
                group.addTask {
                    for item in 1...3 {
                        guard var record = try? Samples.record(item), let number = try? Samples.number(item, office: office),
                            let time = try? Samples.time()
                        else { continue }
                        record.number = number
                        _ = try? Archive(at: path).deposit(record, by: "李某", at: time)
                    }
                }
            }
        }
        #expect(try Archive(at: path).entries().count == 12)
        #expect(try Archive(at: path).verify().findings.isEmpty)
    }
}
