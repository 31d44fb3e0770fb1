import Diagnostics
import Foundation
import Ledger
import Reporting

extension Office {
    /// The office with the names that a pack gives the ledger's tables and columns (`ledger.yaml`).
    ///
    /// - Throws: what is wrong with the file.
    func reading(namesOf pack: Pack) throws(StageFailure) -> Office {
        var office = self
        office.ledgerNames = try pack.ledgerNames()
        return office
    }

    /// The office with the names of its pack.
    func named(by resources: Resources?) throws(StageFailure) -> Office {
        if let resources { return try reading(namesOf: try Pack.find(of: self, in: resources)) }
        return try reading(namesOf: Pack(folder: folder.appendingPathComponent(packName), shownAs: shown(packName)))
    }

    /// Does something with files of the ledger, and tells what lies in `ledger/` and is not read.
    ///
    /// While that is an error the files are only checked, so that one run tells everything.
    ///
    /// - Parameter paths: as they were typed; empty for all of `ledger/`.
    func readingLedger<Output>(
        _ paths: [String], _ body: ([LedgerFile]) throws(StageFailure) -> Reported<Output>
    ) throws(StageFailure) -> Reported<Output> {
        let ledger = ledgerFolder
        guard paths.isEmpty else { return try body(try ledgerFiles(paths)) }
        guard !ledger.isRefused else {
            var told = ledger.findings
            do throws(StageFailure) {
                if !ledger.files.isEmpty { _ = try Ledger.check(try ledgerFiles([]), context: try ledgerContext()) }
            } catch { told += error.diagnostics }
            throw StageFailure(told)
        }
        do throws(StageFailure) {
            let done = try body(try ledgerFiles([]))
            return Reported(done.output, warnings: ledger.findings + done.warnings)
        } catch { throw StageFailure(ledger.findings + error.diagnostics) }
    }

    /// The files of the ledger, read.
    ///
    /// - Parameter paths: as they were typed; empty for all of `ledger/`.
    /// - Throws: `USE0105` when `ledger/` holds none.
    func ledgerFiles(_ paths: [String]) throws(StageFailure) -> [LedgerFile] {
        guard paths.isEmpty else {
            return try paths.map { path throws(StageFailure) in
                LedgerFile(name: ledgerName(of: path), bytes: try TextFiles.bytes(URL(fileURLWithPath: path), shownAs: path))
            }
        }
        let ledger = folder.appendingPathComponent("ledger")
        let files = ledgerFolder.files
        guard !files.isEmpty else { throw StageFailure(.noLedger(in: shown("ledger"))) }
        let read = SideBySide.outcomes(of: files, weight: { _ in 0 }) { _, name in
            Result { () throws(StageFailure) in
                LedgerFile(
                    name: "ledger/\(name)",
                    bytes: try TextFiles.bytes(ledger.appendingPathComponent(name), shownAs: shown("ledger/\(name)")))
            }
        }
        return try read.map { file throws(StageFailure) in try file.get() }
    }

    /// What lies in `ledger/`.
    var ledgerFolder: LedgerFolder { LedgerFolder(folder.appendingPathComponent("ledger")) }

    /// One name for a file however its path is typed: from the office's folder where it lies
    /// there, else from the root.
    func ledgerName(of path: String) -> String {
        let full = URL(fileURLWithPath: path).standardizedFileURL.path
        let office = folder.standardizedFileURL.path + "/"
        return full.hasPrefix(office) ? String(full.dropFirst(office.count)) : full
    }
}
