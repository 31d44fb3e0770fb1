package import Diagnostics

/// An office's archive: a folder with one bag a record and a register that nobody can quietly change.
///
/// A value without a state of its own: several of them, in several processes, may stand for the same folder. What
/// writes waits for the lock, puts right what a killed process has left, and then either does all it should or nothing.
/// The register's line is what makes a record archived; see `docs/decisions/0022-archive.md`.
package struct Archive: Sendable {
    let layout: ArchiveLayout
    let files: any FileSystem
    let scheme: RecordNumberScheme

    /// - Parameters:
    ///   - folder: made by the first record, if it is missing; the folder above it is there.
    ///   - scheme: the office's rules of record numbers.
    package init(
        at folder: String, scheme: RecordNumberScheme = .standard, files: any FileSystem = LocalFiles()
    ) {
        layout = ArchiveLayout(root: folder)
        self.scheme = scheme
        self.files = files
    }

    var register: Register { Register(files: files, path: layout.register) }

    /// Does what writes: alone, after what was left unfinished was put right.
    ///
    /// - Parameter time: when it is done, for the register.
    /// - Returns: what was done, and what was put right (`ARC0205`, `ARC0206`, `ARC0207`).
    /// - Throws: `ARC0410` without a register among bags; what `body` throws.
    func writing<Output: Sendable>(
        at time: RecordTime, _ body: (inout WritingSession) throws(StageFailure) -> Output
    ) throws(StageFailure) -> Reported<Output> {
        let lock = try reportingFaults { () throws(FileFault) in
            if try files.entry(at: layout.root) == nil { try makeRoot() }
            return try files.lock(layout.lock, alone: true)
        }
        defer { withExtendedLifetime(lock) {} }
        // A register that begins anew would hide that the old one is gone.
        try checkRegisterStands()
        try reportingFaults { () throws(FileFault) in try makeOwnFiles() }
        var session = WritingSession(layout: layout, files: files, time: time)
        try session.recover()
        let output = try body(&session)
        return Reported(output, warnings: session.warnings)
    }

    private func makeRoot() throws(FileFault) {
        do { try files.makeFolder(layout.root, mode: 0o700) } catch {
            // Another process may have made it in between.
            guard try files.entry(at: layout.root)?.kind == .folder else { throw error }
        }
        try files.sync(LocalFiles.parent(of: layout.root))
    }

    private func makeOwnFiles() throws(FileFault) {
        let (hasIncoming, hasRegister) = (
            try files.entry(at: layout.incoming) != nil, try files.entry(at: layout.register) != nil
        )
        if !hasIncoming { try files.makeFolder(layout.incoming, mode: 0o755) }
        if !hasRegister { try files.makeFile(layout.register) }
        if !hasIncoming || !hasRegister { try files.sync(layout.root) }
    }

    /// Puts right what a killed process has left, as every writing does before its own work.
    ///
    /// - Returns: what was put right.
    /// - Throws: `ARC0201`, `ARC0202`, `ARC0203`, `ARC0204`.
    package func recover(at time: RecordTime) throws(StageFailure) -> [Diagnostic] {
        try writing(at: time) { _ throws(StageFailure) in }.warnings
    }
}
