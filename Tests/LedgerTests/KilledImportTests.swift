import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger

@Suite("Imports that are killed") struct KilledImportTests {
    private let office: SampleOffice
    /// Two ledgers with the same file names, so that each import replaces every record.
    private let ledgers = [RandomLedger(seed: 31, cases: 25), RandomLedger(seed: 32, cases: 25)]
    private let expected: [LedgerRecords]

    init() throws {
        let office = try SampleOffice(documents: [])
        self.office = office
        expected = try ledgers.enumerated().map { index, ledger in
            let path = office.file("expected\(index).sqlite")
            _ = try Ledger.importing(ledger.files, into: path, context: .sample)
            return try LedgerStore.records(at: path)
        }
    }

    private func write(_ ledger: RandomLedger) throws {
        for sheet in ledger.sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    /// Which of the ledgers the store holds, whole and without a trace of another; nil for none of them.
    private func stored() throws -> Int? {
        let records = try LedgerStore.records(at: office.file("ledger.sqlite"))
        return expected.firstIndex { LedgerChanges(from: $0, to: records).isEmpty }
    }

    /// Starts an import and kills it after a while, or lets it end.
    ///
    /// - Returns: how long it lasted, in microseconds.
    @discardableResult
    private func importing(killedAfter delay: UInt32?) throws -> UInt32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Program.path())
        process.arguments = ["ledger", "import", "-C", office.path]
        process.environment = [:]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let clock = ContinuousClock()
        let time = try clock.measure {
            try process.run()
            if let delay {
                usleep(delay)
                kill(process.processIdentifier, SIGKILL)
            }
            process.waitUntilExit()
        }
        return UInt32(clamping: time.components.seconds * 1_000_000 + time.components.attoseconds / 1_000_000_000_000)
    }

    @Test("killed at 100 random moments, the ledger is the old one or the new one, never a mixture")
    func killed() throws {
        try write(ledgers[0])
        var duration = try importing(killedAfter: nil)
        #expect(try stored() == 0)
        var random = SplitMix64(seed: 20201116)
        var (before, changes) = (0, 0)
        for round in 1...100 {
            try write(ledgers[round % 2])
            try importing(killedAfter: UInt32.random(in: 0...duration, using: &random))
            let now = try stored()
            #expect(now == before || now == round % 2, "round \(round)")
            if now != before { changes += 1 }
            before = now ?? before
            // On a machine that is busy otherwise, an import takes longer than the first one did, or less.
            if round % 10 == 0, changes == 0 { duration = duration < .max / 4 ? duration * 2 : duration }
            if round % 10 == 0, changes == round { duration /= 2 }
        }
        // Some came through and some did not, else the moments were badly chosen.
        #expect((1...99).contains(changes))
        try write(ledgers[1])
        try importing(killedAfter: nil)
        #expect(try stored() == 1)
    }
}
