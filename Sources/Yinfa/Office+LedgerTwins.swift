import Diagnostics
import Foundation
import Ledger

/// Files from elsewhere that are versions of files in `ledger/`.
extension Office {
    /// - Parameter paths: as they were typed; empty for all of `ledger/`, which has no twins.
    /// - Throws: `LED0118` for files that are called like one of `ledger/`, or hold the records of one.
    func refuseTwins(of paths: [String]) throws(StageFailure) {
        let found = try twins(of: paths, .error)
        guard found.isEmpty else { throw StageFailure(found) }
    }

    /// What is said of such files; a check only warns, as they may be looked at before they take the old ones' place.
    func twins(of paths: [String], _ severity: Diagnostic.Severity) throws(StageFailure) -> [Diagnostic] {
        let own = ledgerFolder.files
        guard !own.isEmpty else { return [] }
        var found: [Diagnostic] = []
        for path in paths {
            let (name, file) = (ledgerName(of: path), URL(fileURLWithPath: path).lastPathComponent)
            // What lies in the folder is read with it.
            guard name != "ledger/" + file else { continue }
            if own.contains(file) {
                found.append(.twinElsewhere(path, own: shown("ledger/" + file), severity))
            } else if let twin = try twin(of: path, among: own) {
                found.append(.twinElsewhere(path, own: twin.files.map { shown($0) }.joined(separator: "、"), of: twin.unit, severity))
            }
        }
        return found
    }

    /// The files of `ledger/` that bear the name of the unit that all records of a file are of, and hold most of them.
    private func twin(of path: String, among own: [String]) throws(StageFailure) -> (unit: String, files: [String])? {
        let context = try ledgerContext()
        guard let file = try ledgerFiles([path]).first, let records = TwinRecords(of: file, context: context) else { return nil }
        let names = own.filter { context.unit(ofFile: $0) == records.unit }
        guard !names.isEmpty else { return nil }
        let files = try ledgerFiles(names.map { folder.appendingPathComponent("ledger/" + $0).path })
        guard records.isVersion(of: files, context: context) else { return nil }
        return (records.unit, files.map(\.name))
    }
}
