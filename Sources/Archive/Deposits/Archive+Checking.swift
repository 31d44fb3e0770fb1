package import Diagnostics

/// What a caller can ask before it gives away what it cannot take back, such as a document's number.
extension Archive {
    /// - Throws: what `deposit` would find wrong with the record itself (`ARC01…`).
    package func check(_ record: Record) throws(StageFailure) {
        var packer = RecordPacker(record, files: files)
        guard let day = record.process.last?.time.date else { return }
        _ = try packer.bag(on: day)
    }

    /// - Returns: the record.
    /// - Throws: `ARC0105`, `ARC0106` for a record that cannot be corrected, replaced or withdrawn.
    @discardableResult
    package func checkInForce(_ number: RecordNumber) throws(StageFailure) -> ListedRecord {
        guard let row = RecordIndex(try recordedEntries())[number.description] else {
            throw StageFailure(.recordUnknown(number.description))
        }
        guard row.status == .current else { throw StageFailure(.recordNotCurrent(number.description, row.status.words)) }
        return ListedRecord(row: row, metadata: metadata(of: row))
    }

    /// The register's head as it stands.
    ///
    /// - Throws: `ARC0202`, `ARC0203`.
    package func head() throws(StageFailure) -> RegisterHead { try register.tail().head }

    /// Whether the register goes on from a head that it once had; all of it is read where more than one line came since.
    ///
    /// - Throws: `ARC0202`, `ARC0203`.
    package func extends(_ earlier: RegisterHead) throws(StageFailure) -> Bool {
        let tail = try register.tail()
        if tail.head == earlier { return true }
        guard tail.head.seq > earlier.seq else { return false }
        if let last = RegisterEntry(line: tail.lastLine.dropLast()), last.seq == earlier.seq + 1 { return last.prev == earlier.digest }
        return try RegisterCheck(register, wanted: [earlier.seq]).holds(earlier)
    }

    /// The 档号 of every record, in the order of the register; none where there is no archive yet.
    package func recordNumbers() throws(StageFailure) -> [String] {
        RecordIndex(try recordedEntries()).rows.compactMap(\.entry.id)
    }

    private func recordedEntries() throws(StageFailure) -> [RegisterEntry] {
        let isThere = try reportingFaults { () throws(FileFault) in try files.entry(at: layout.register) != nil }
        if isThere { return try entries() }
        try checkRegisterStands()
        return []
    }
}

extension Archive {
    /// - Throws: `ARC0202` where there is no archive yet, which what only looks at one must not make; `ARC0410`.
    package func checkThere() throws(StageFailure) {
        guard try reportingFaults({ () throws(FileFault) in try files.entry(at: layout.register) }) == nil else { return }
        try checkRegisterStands()
        throw StageFailure(.fileFault(.nothingArchived(layout.register)))
    }

    /// - Throws: `ARC0105`, also where there is no archive yet.
    package func checkKnown(_ number: RecordNumber) throws(StageFailure) {
        if try !recordNumbers().contains(number.description) { throw StageFailure(.recordUnknown(number.description)) }
    }
}
