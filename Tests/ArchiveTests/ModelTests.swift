import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// Random days of an office, with failing disks and killed processes in between, beside a model that knows what must come of them.
@Suite("Random days of an office") struct ModelTests {
    /// What must be there.
    struct Model {
        /// The status of each record by its item, in the order of the items.
        var statuses: [Int: RecordIndex.Status] = [:]
        var checkpoints = 0
        var nextItem: Int { (statuses.keys.max() ?? 0) + 1 }

        func items(inForce: Bool) -> [Int] {
            statuses.filter { ($0.value == .current) == inForce }.keys.sorted()
        }
    }

    enum Act: CaseIterable { case deposit, correct, replace, withdraw, checkpoint, note, refuse }

    private let time: RecordTime

    init() throws { time = try Samples.time() }

    private func id(_ item: Int) throws -> String { (try Samples.number(item)).description }

    /// Does one act, and says in the model what comes of it if it succeeds.
    private func perform(
        _ act: Act, on archive: Archive, _ model: inout Model, _ random: inout SplitMix64
    ) throws {
        let current = model.items(inForce: true)
        let item = model.nextItem
        let earlier = current.isEmpty ? nil : current[Int.random(in: 0..<current.count, using: &random)]
        switch (act, earlier) {
        case (.deposit, _), (.correct, nil), (.replace, nil), (.withdraw, nil):
            _ = try archive.deposit(try Samples.record(item), by: "李某", at: time)
            model.statuses[item] = .current
        case (.correct, let earlier?):
            _ = try archive.deposit(
                try Samples.record(item), as: .correcting(try Samples.number(earlier)), by: "李某", why: "更正", at: time)
            model.statuses[item] = .current
            model.statuses[earlier] = .superseded(by: try id(item))
        case (.replace, let earlier?):
            _ = try archive.deposit(
                try Samples.record(item), as: .replacing(try Samples.number(earlier)), by: "李某", why: "换版", at: time)
            model.statuses[item] = .current
            model.statuses[earlier] = .replaced(by: try id(item))
        case (.withdraw, let earlier?):
            _ = try archive.withdraw(try Samples.number(earlier), by: "李某", why: "撤回", at: time)
            model.statuses[earlier] = .withdrawn
        case (.checkpoint, _):
            _ = try archive.checkpoint(by: "李某", at: time)
            model.checkpoints += 1
        case (.note, _):
            _ = try archive.note(.verify, by: "李某", why: nil, at: time)
        case (.refuse, _):
            // What is refused leaves no trace.
            let gone = model.items(inForce: false).first ?? 9_999
            #expect(!failure { try archive.withdraw(try Samples.number(gone), by: "李某", why: "x", at: time) }.isEmpty)
        }
    }

    /// What the archive says of its records, in the model's form.
    private func statuses(of archive: Archive) throws -> [Int: RecordIndex.Status] {
        var found: [Int: RecordIndex.Status] = [:]
        for row in try archive.list().map(\.row) {
            found[try RecordNumber(row.entry.id ?? "").item] = row.status
        }
        return found
    }

    @Test("without faults the archive is the model", arguments: [UInt64(1), 2, 3])
    func quietDays(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let files = MemoryFiles()
        let archive = Archive(at: "/a", files: files)
        var model = Model()
        for _ in 0..<20 {
            let act = Act.allCases[Int.random(in: 0..<Act.allCases.count, using: &random)]
            try perform(act, on: archive, &model, &random)
        }
        #expect(try statuses(of: archive) == model.statuses)
        #expect(try archive.entries().count { $0.event == .checkpoint } == model.checkpoints)
        let findings = try archive.verify(full: true).findings
        #expect(findings.isEmpty, "\(findings.lines)")
    }

    @Test("with a fault in every act the archive is the model before it or after it", arguments: UInt64(10)..<18)
    func badDays(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var files = MemoryFiles()
        var model = Model()
        for round in 0..<12 {
            let act = Act.allCases[Int.random(in: 0..<Act.allCases.count - 1, using: &random)]
            let trouble = [MemoryFiles.Trouble.error, .full, .killed][Int.random(in: 0..<3, using: &random)]
            files.set(trouble, at: files.steps + Int.random(in: 1...90, using: &random), cut: Int.random(in: 0...256, using: &random))
            var after = model
            let found = failure { try perform(act, on: Archive(at: "/a", files: files), &after, &random) }
            #expect(found.allSatisfy { $0.cause == .environment }, "\(seed).\(round): \(found.lines)")
            let isCut = trouble == .killed && !found.isEmpty && Bool.random(using: &random)
            files = files.reopened(powerCut: isCut ? random.next() : nil)
            let archive = Archive(at: "/a", files: files)
            _ = try archive.recover(at: time)
            let now = try statuses(of: archive)
            let checkpoints = try archive.entries().count { $0.event == .checkpoint }
            if found.isEmpty { #expect(now == after.statuses, "\(seed).\(round): \(act)") }
            #expect(now == model.statuses || now == after.statuses, "\(seed).\(round): \(act)")
            let findings = try archive.verify().findings
            #expect(findings.isEmpty, "\(seed).\(round): \(findings.lines)")
            model.statuses = now
            model.checkpoints = checkpoints
        }
        try perform(.deposit, on: Archive(at: "/a", files: files), &model, &random)
        #expect(try statuses(of: Archive(at: "/a", files: files)) == model.statuses)
    }
}
