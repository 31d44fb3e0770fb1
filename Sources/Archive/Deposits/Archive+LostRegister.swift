import Diagnostics
import Quantities

/// An archive whose register is gone while its bags stand: that is no new archive, and none may be begun in its place.
extension Archive {
    /// - Throws: `ARC0410` where bags or checkpoints stand without a register.
    func checkRegisterStands() throws(StageFailure) {
        let bags = try reportingFaults { () throws(FileFault) in try bagsWithoutRegister() }
        if let bags { throw StageFailure(.registerLost(bags: bags.count)) }
    }

    /// The bags that stand without a register, by their paths; nil where there is a register, or neither bag nor checkpoint.
    func bagsWithoutRegister() throws(FileFault) -> [String]? {
        guard try files.entry(at: layout.register) == nil, try files.entry(at: layout.root)?.kind == .folder else { return nil }
        var bags: [String] = []
        let own = [ArchiveLayout.checkpoints, ArchiveLayout.recovered, ArchiveLayout.incomingName]
        for year in try folders(in: layout.root) where !own.contains(year) {
            for period in try folders(in: layout.path(year)) {
                let names = try folders(in: layout.path(year + "/" + period))
                bags += names.map { "\(year)/\(period)/\($0)" }
            }
        }
        if bags.isEmpty, try !hasCheckpoints() { return nil }
        return bags
    }

    private func hasCheckpoints() throws(FileFault) -> Bool {
        let folder = layout.path(ArchiveLayout.checkpoints)
        guard try files.entry(at: folder)?.kind == .folder else { return false }
        return try !files.names(in: folder).isEmpty
    }

    private func folders(in path: String) throws(FileFault) -> [String] {
        var found: [String] = []
        for name in try files.names(in: path) where try files.entry(at: path + "/" + name)?.kind == .folder { found.append(name) }
        return found
    }

    /// A line for each bag such as a register would have, as far as the bag tells it itself: it is held against itself then.
    func linesOfUnregistered(_ bags: [String]) -> [RegisterEntry] {
        // No line tells when; of verification that is not asked.
        guard let day = CivilDate(year: 2000, month: 1, day: 1), let time = RecordTime(day, secondOfDay: 0, offsetMinutes: 0) else { return [] }
        return bags.map { path in
            let manifest = try? files.digests(of: layout.path(path) + "/" + Bag.tagManifest, withSM3: false)
            return RegisterEntry(
                seq: 0, at: time, event: .verify, id: path.split(separator: "/").last.map(String.init), path: path,
                bag: manifest?.sha256, prev: .none)
        }
    }
}
