package import Diagnostics

/// A record as a list shows it.
package struct ListedRecord: Hashable, Sendable {
    package var row: RecordIndex.Row
    /// Nil where the record's `元数据.xml` is missing or damaged.
    package var metadata: ArchivedMetadata?
}

/// A record with its files.
package struct ShownRecord: Hashable, Sendable {
    /// A file of the record.
    package struct File: Hashable, Sendable {
        /// Below `data/`.
        package var name: String
        /// On the disk, in bytes.
        package var size: Int
        /// As the manifest has it (SHA-256).
        package var digest: ContentDigest
    }

    package var record: ListedRecord
    package var files: [File]
}

extension Archive {
    /// Every line of the register, in its order.
    ///
    /// - Throws: `ARC0202`.
    package func entries() throws(StageFailure) -> [RegisterEntry] {
        let lock = try reportingFaults { () throws(FileFault) in try files.lock(layout.lock, alone: false) }
        defer { withExtendedLifetime(lock) {} }
        return try register.entries()
    }

    /// Every record, in the order of the register. Nothing is verified.
    ///
    /// - Throws: `ARC0202`.
    package func list() throws(StageFailure) -> [ListedRecord] {
        RecordIndex(try entries()).rows.map { ListedRecord(row: $0, metadata: metadata(of: $0)) }
    }

    /// One record with its files and what became of it.
    ///
    /// - Throws: `ARC0105`, `ARC0202`.
    package func show(_ number: RecordNumber) throws(StageFailure) -> ShownRecord {
        guard let row = RecordIndex(try entries())[number.description], let path = row.entry.path else {
            throw StageFailure(.recordUnknown(number.description))
        }
        return try reportingFaults { () throws(FileFault) in
            let folder = layout.path(path)
            let bytes = try files.contents(of: folder + "/manifest-sha256.txt", limit: 1 << 26)
            var shown: [ShownRecord.File] = []
            for line in BagManifest(bytes)?.lines ?? [] where line.path.hasPrefix("data/") {
                let size = try files.entry(at: folder + "/" + line.path)?.size ?? 0
                shown.append(.init(name: String(line.path.dropFirst(5)), size: size, digest: line.digest))
            }
            return ShownRecord(record: ListedRecord(row: row, metadata: metadata(of: row)), files: shown)
        }
    }

    func metadata(of row: RecordIndex.Row) -> ArchivedMetadata? {
        guard let path = row.entry.path else { return nil }
        let file = layout.path(path) + "/data/" + MetadataDocument.name
        return (try? files.contents(of: file, limit: 1 << 26)).flatMap { ArchivedMetadata($0) }
    }
}
