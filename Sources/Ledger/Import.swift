import Diagnostics

/// One import of files into a store.
struct Import: Sendable {
    let files: [LedgerFile]
    /// `ledger.sqlite`; made if it is not there.
    let path: String
    let context: LedgerContext
    /// What becomes of records from files not given.
    let scope: Ledger.Scope
    /// Whether a table without a file is an error (`LED0112`).
    let needsAllTables: Bool

    /// Reads, checks and stores what has changed, while no other import is at work.
    ///
    /// - Parameters:
    ///   - afterTable: called within the transaction; tests interrupt it there.
    ///   - result: what is made of the store, before another import can begin, and of what was read; nil
    ///     where nothing had changed. The last are files whose records went.
    /// - Throws: what `Ledger.importing` throws.
    func run<Output>(
        afterTable: @Sendable (LedgerTable.Name) throws -> Void,
        _ result: (LedgerStore, Reported<LedgerReading.Checked>?, [GoneFile]) throws(StageFailure) -> Output
    ) throws(StageFailure) -> Output {
        let lock = FolderLock(ofFileAt: path)
        defer { lock.release() }
        let store = try LedgerStore(path: path)
        let contents = try store.contents()
        let digests = self.digests
        guard !isSame(contents, digests) else { return try result(store, nil, []) }
        let checked = try LedgerReading(context: context, needsAllTables: needsAllTables)
            .checked(files, digests: digests, stored: try kept(of: contents, in: store))
        let gone = try self.gone(from: contents, in: store)
        try store.write(checked.output, context, afterTable: afterTable)
        return try result(store, checked, gone)
    }

    private var names: Set<String> { Set(files.map(\.name)) }

    private var digests: [String: UInt64] {
        let found = SideBySide.outcomes(of: files, weight: \.bytes.count) { _, file in (file.name, Digest.of(file.bytes)) }
        return Dictionary(found) { first, _ in first }
    }

    /// The files that are not given, by name, and those of them whose records stay.
    private func others(in contents: LedgerStore.Contents) -> (all: [String], kept: [String]) {
        let names = names
        let all = contents.files.keys.filter { !names.contains($0) }.sorted()
        return (all, all.filter(scope.keeps))
    }

    /// Whether the store holds just what the import would put there.
    private func isSame(_ contents: LedgerStore.Contents, _ digests: [String: UInt64]) -> Bool {
        let others = others(in: contents)
        return contents.context == context.fingerprint && contents.names == context.names.fingerprint
            && names.count == files.count && others.kept.count == others.all.count
            && files.allSatisfy { contents.files[$0.name] == digests[$0.name] }
    }

    /// The files whose records go, with what they held.
    private func gone(from contents: LedgerStore.Contents, in store: LedgerStore) throws(StageFailure) -> [GoneFile] {
        let others = others(in: contents)
        let kept = Set(others.kept)
        return try others.all.filter { !kept.contains($0) }.map { name throws(StageFailure) in
            GoneFile(name, try store.records(from: [name]), context: context)
        }
    }

    /// The records of other files that stay.
    private func kept(of contents: LedgerStore.Contents, in store: LedgerStore) throws(StageFailure) -> LedgerRecords {
        let kept = others(in: contents).kept
        guard !kept.isEmpty else { return LedgerRecords() }
        guard contents.context == context.fingerprint else { throw StageFailure(.storeOtherContext(path, files: kept)) }
        return try store.records(from: Set(kept))
    }
}
