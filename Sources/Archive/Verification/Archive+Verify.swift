package import Diagnostics

extension Archive {
    /// Goes through the whole archive and changes nothing in it; waits for whoever writes.
    ///
    /// - Parameters:
    ///   - full: SM3 of the payload too, which takes several times as long.
    ///   - printed: a head that was printed, on a transfer list, say.
    ///   - book: what the office's own book tells of the archive; nil for a copy that has none beside it.
    /// - Throws: `ARC0202` when the archive cannot be read at all. What is wrong with it is in the outcome.
    package func verify(
        full: Bool = false, printed: RegisterHead? = nil, book: OfficeBook? = nil
    ) throws(StageFailure) -> Verification {
        let lock = try reportingFaults { () throws(FileFault) in
            // An archive that was never begun has no place for a lock either.
            if book?.knowsOfNothing ?? true, try files.entry(at: layout.root) == nil { throw FileFault.nothingArchived(layout.register) }
            return try files.lock(layout.lock, alone: false)
        }
        defer { withExtendedLifetime(lock) {} }
        let unregistered = try unregisteredBags(book)
        let checkpoints = try readCheckpoints()
        let wanted = Set(checkpoints.map(\.checkpoint.head.seq) + [printed?.seq, book?.head?.seq].compactMap(\.self))
        let check = try RegisterCheck(register, wanted: wanted)
        var outcome = Verification()
        outcome.head = check.head
        if let unregistered { outcome.findings.append(.registerLost(bags: unregistered.count)) }
        outcome.findings += check.findings
        for (path, checkpoint) in checkpoints where !check.holds(checkpoint.head) {
            outcome.findings.append(.checkpointContradicted(path, seq: checkpoint.head.seq))
        }
        if let head = book?.head, !check.holds(head) {
            outcome.findings.append(.rememberedHeadContradicted(head, lines: check.head.seq))
        }
        if let printed, !check.holds(printed) { outcome.findings.append(.printedHeadContradicted(printed, lines: check.head.seq)) }
        if let unregistered {
            addBags(of: linesOfUnregistered(unregistered), full: full, to: &outcome)
            let standing = unregistered.compactMap { $0.split(separator: "/").last.map(String.init) }
            outcome.findings += book?.missing(from: standing) ?? []
            return outcome
        }
        var tree = TreeCheck(check.entries, in: layout, files: files)
        do throws(FileFault) { try tree.run() } catch { throw StageFailure(.fileFault(error)) }
        outcome.findings += tree.findings
        addBags(of: RecordIndex(check.entries).rows.map(\.entry), full: full, to: &outcome)
        outcome.findings += book?.missing(from: check.entries.compactMap { $0.event.bringsBag ? $0.id : nil }) ?? []
        outcome.findings += ItemNumbers.gaps(in: check.entries, scheme: scheme)
        return outcome
    }

    /// The bags that stand though the register is gone; nil where it is there.
    ///
    /// - Throws: `ARC0202` where there is nothing, and the office has archived nothing.
    private func unregisteredBags(_ book: OfficeBook?) throws(StageFailure) -> [String]? {
        try reportingFaults { () throws(FileFault) -> [String]? in
            guard try files.entry(at: layout.register) == nil else { return nil }
            if let bags = try bagsWithoutRegister() { return bags }
            if book?.knowsOfNothing == false { return [] }
            throw FileFault.nothingArchived(layout.register)
        }
    }

    private func readCheckpoints() throws(StageFailure) -> [(path: String, checkpoint: Checkpoint)] {
        try reportingFaults { () throws(FileFault) in
            guard try files.entry(at: layout.path(ArchiveLayout.checkpoints))?.kind == .folder else { return [] }
            var found: [(path: String, checkpoint: Checkpoint)] = []
            for name in try files.names(in: layout.path(ArchiveLayout.checkpoints)) {
                let path = ArchiveLayout.checkpoints + "/" + name
                guard try files.entry(at: layout.path(path))?.kind == .file else { continue }
                // One that cannot be read differs from the digest that its line has.
                if let checkpoint = Checkpoint(try files.contents(of: layout.path(path), limit: 4096)) { found.append((path, checkpoint)) }
            }
            return found
        }
    }

    private func addBags(of bags: [RegisterEntry], full: Bool, to outcome: inout Verification) {
        let (layout, files) = (layout, files)
        let checks = Lanes.outcomes(of: bags) { entry in
            // A path that the archive would not give was found with its line.
            guard let path = entry.path, path.split(separator: "/").allSatisfy({ $0 != ".." }) else { return BagCheck?.none }
            var check = BagCheck(entry, path: path, in: layout, files: files, full: full)
            check.run()
            return check
        }
        for check in checks.compactMap(\.self) {
            outcome.findings += check.findings
            outcome.files += check.payload.files
            outcome.bytes += check.payload.bytes
        }
        outcome.records = bags.count
    }
}
