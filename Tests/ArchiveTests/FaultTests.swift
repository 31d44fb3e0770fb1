import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// Every step of what writes to an archive fails once, or is the last one of its process, or of the machine's power.
@Suite("Faults at every step") struct FaultTests {
    /// How a run is disturbed.
    enum Disturbance: Hashable, Sendable, CaseIterable {
        case error, full, killed, killedEarlyInWrite, powerCut
    }

    /// What an office does; each act may be done again, and then does nothing.
    struct Acts {
        let archive: Archive
        /// Lines that were given back as written.
        var acknowledged: [RegisterEntry] = []
        var warnings: [Diagnostic] = []

        mutating func keep(_ reported: Reported<RegisterEntry>) {
            acknowledged.append(reported.output)
            warnings += reported.warnings
        }

        mutating func run() throws {
            let time = try Samples.time()
            keep(try archive.deposit(try Samples.record(1), by: "李某", at: time))
            keep(
                try archive.deposit(
                    try Samples.record(2), as: .correcting(try Samples.number(1)), by: "李某", why: "有误", at: time))
            if !(try archive.entries().contains { $0.event == .checkpoint }) {
                warnings += try archive.checkpoint(by: "李某", at: time).warnings
            }
            if try archive.show(try Samples.number(2)).record.row.status == .current {
                keep(try archive.withdraw(try Samples.number(2), by: "李某", why: "有误", at: time))
            }
        }
    }

    private static func stepCount() throws -> Int {
        let files = MemoryFiles()
        var acts = Acts(archive: Archive(at: "/a", files: files))
        try acts.run()
        return files.steps
    }

    @Test("there are at least 200 points at which something happens to it")
    func enoughPoints() throws {
        #expect(try Self.stepCount() * 3 >= 400)
    }

    @Test("nothing is lost, nothing is there twice, no bag is half", arguments: Disturbance.allCases)
    func everyStep(_ disturbance: Disturbance) throws {
        // Every step; of the last two kinds, which differ in little, every third.
        let isThinned = disturbance == .full || disturbance == .killedEarlyInWrite
        for step in 1...(try Self.stepCount()) where !isThinned || step % 3 == 0 {
            let files = MemoryFiles()
            disturb(files, disturbance, step)
            var acts = Acts(archive: Archive(at: "/a", files: files))
            let found = failure { try acts.run() }
            #expect(found.allSatisfy { $0.cause == .environment && ["ARC0201", "ARC0202"].contains($0.code.rawValue) }, "\(step)")
            try goOn(after: disturbance, files, acts.acknowledged, step)
        }
    }

    private func disturb(_ files: MemoryFiles, _ disturbance: Disturbance, _ step: Int) {
        switch disturbance {
        case .error: files.set(.error, at: step)
        case .full: files.set(.full, at: step, cut: 77)
        case .killed: files.set(.killed, at: step, cut: 250)
        case .killedEarlyInWrite: files.set(.killed, at: step, cut: step % 3)
        case .powerCut: files.set(.killed, at: step, cut: 200)
        }
    }

    private func goOn(
        after disturbance: Disturbance, _ before: MemoryFiles, _ acknowledged: [RegisterEntry], _ step: Int
    ) throws {
        let files = before.reopened(powerCut: disturbance == .powerCut ? UInt64(step) : nil)
        let archive = Archive(at: "/a", files: files)
        // A failed call has put right what it could, so there is nothing left but what the next writer takes.
        if try files.entry(at: "/a/register.jsonl") != nil, disturbance == .error || disturbance == .full {
            let left = try archive.verify().findings.filter { !["ARC0408"].contains($0.code.rawValue) }
            #expect(left.isEmpty, "\(disturbance) \(step): \(left.lines)")
        }
        let warnings = try archive.recover(at: try Samples.time())
        #expect(warnings.allSatisfy { $0.severity == .warning })
        #expect(try archive.recover(at: try Samples.time()).isEmpty, "putting right twice")
        let findings = try archive.verify().findings
        #expect(findings.isEmpty, "\(disturbance) \(step): \(findings.lines)")
        let entries = try archive.entries()
        for entry in acknowledged { #expect(entries.contains(entry), "\(disturbance) \(step): lost \(entry.seq)") }

        var again = Acts(archive: archive)
        try again.run()
        #expect(again.warnings.isEmpty, "\(step)")
        let events = try archive.entries().map(\.event).filter { $0 != .repair }
        #expect(events == [.archive, .supersede, .checkpoint, .withdraw], "\(disturbance) \(step)")
    }

    @Test("what puts a killed writing right may be killed at every step itself")
    func killedWhilePuttingRight() throws {
        var points = 0
        // Where a bag is written file by file one step is like the next.
        let steps = (1...(try Self.stepCount())).filter { $0 % 12 == 0 || (52...68).contains($0) || $0 > 122 }
        for step in steps {
            let files = MemoryFiles()
            files.set(.killed, at: step, cut: 128)
            var acts = Acts(archive: Archive(at: "/a", files: files))
            _ = failure { try acts.run() }
            let clean = files.reopened()
            _ = try Archive(at: "/a", files: clean).recover(at: try Samples.time())
            for second in stride(from: 1, through: clean.steps, by: 1) {
                points += 1
                let again = files.reopened()
                again.set(.killed, at: second, cut: second * 37 % 256)
                _ = failure { try Archive(at: "/a", files: again).recover(at: try Samples.time()) }
                let third = again.reopened(powerCut: second % 2 == 0 ? UInt64(second + step) : nil)
                _ = try Archive(at: "/a", files: third).recover(at: try Samples.time())
                let findings = try Archive(at: "/a", files: third).verify().findings
                #expect(findings.isEmpty, "\(step), \(second): \(findings.lines)")
                for entry in acts.acknowledged { #expect(try Archive(at: "/a", files: third).entries().contains(entry)) }
            }
        }
        #expect(points >= 200)
    }

    @Test("what was put right is reported by the next writer: completed, abandoned, moved aside")
    func reported() throws {
        var codes: Set<String> = []
        for step in 1...(try Self.stepCount()) {
            let files = MemoryFiles()
            files.set(.killed, at: step, cut: 128)
            var acts = Acts(archive: Archive(at: "/a", files: files))
            _ = failure { try acts.run() }
            codes.formUnion(try Archive(at: "/a", files: files.reopened()).recover(at: try Samples.time()).codes)
        }
        #expect(codes == ["ARC0205", "ARC0206", "ARC0207"])
    }
}
