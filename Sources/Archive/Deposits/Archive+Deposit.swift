package import Diagnostics
import Quantities

extension Archive {
    /// How a record comes into the archive.
    package enum Deposit: Hashable, Sendable {
        case first
        /// It corrects an earlier record (更正), which stays.
        case correcting(RecordNumber)
        /// It stands in an earlier record's place (替换), which stays.
        case replacing(RecordNumber)

        var event: RegisterEvent {
            switch self {
            case .first: .archive
            case .correcting: .supersede
            case .replacing: .replace
            }
        }

        var earlier: RecordNumber? {
            switch self {
            case .first: nil
            case .correcting(let number), .replacing(let number): number
            }
        }
    }

    /// Archives a record: all of it, or nothing.
    ///
    /// Called again with the same record and the same day, it gives the line that the record already has: whoever was
    /// interrupted does it again. In the end, or when it fails, no half bag is left.
    ///
    /// - Parameters:
    ///   - person: who archives it.
    ///   - reason: why, where it corrects or replaces one.
    ///   - time: when; its day is the bag's day.
    /// - Returns: the register's line.
    /// - Throws: what is wrong with the record (`ARC01…`) or with the disk (`ARC02…`).
    package func deposit(
        _ record: Record, as deposit: Deposit = .first, by person: String, why reason: String? = nil, at time: RecordTime
    ) throws(StageFailure) -> Reported<RegisterEntry> {
        try Self.check(["经办人": person, "事由": reason], of: record.number)
        var packer = RecordPacker(record, files: files)
        let bag = try packer.bag(on: time.date)
        return try writing(at: time) { session throws(StageFailure) in
            if let entry = try registered(record.number, bag, as: deposit, session) { return entry }
            if let earlier = deposit.earlier { _ = try row(inForce: earlier) }
            try session.stage(bag, of: record.number)
            return try session.publish(
                RegisterEntry(
                    seq: 0, at: time, event: deposit.event, id: record.number.description, path: record.number.folder,
                    bag: bag.digest, of: deposit.earlier?.description, by: person, why: reason, prev: .none),
                staged: session.layout.stagedBag)
        }
    }

    /// The line of a record that is there already.
    ///
    /// - Throws: `ARC0104` when another content has its number.
    private func registered(
        _ number: RecordNumber, _ bag: Bag, as deposit: Deposit, _ session: WritingSession
    ) throws(StageFailure) -> RegisterEntry? {
        let folder = layout.path(number.folder)
        guard try reportingFaults({ () throws(FileFault) in try files.entry(at: folder) }) != nil else { return nil }
        let row = RecordIndex(try register.entries())[number.description]
        guard let row, row.entry.bag == bag.digest, try session.digest(ofWhatStandsAt: folder) == bag.digest,
            row.entry.event == deposit.event, row.entry.of == deposit.earlier?.description
        else { throw StageFailure(.recordNumberTaken(number)) }
        return row.entry
    }

    /// - Throws: `ARC0105`, `ARC0106`.
    private func row(inForce number: RecordNumber) throws(StageFailure) -> RecordIndex.Row {
        guard let row = RecordIndex(try register.entries())[number.description] else {
            throw StageFailure(.recordUnknown(number.description))
        }
        guard row.status == .current else { throw StageFailure(.recordNotCurrent(number.description, row.status.words)) }
        return row
    }

    /// Notes that a record was withdrawn (撤回); its bag stays.
    ///
    /// - Throws: `ARC0105`, `ARC0106`, `ARC02…`.
    package func withdraw(
        _ number: RecordNumber, by person: String, why reason: String, at time: RecordTime
    ) throws(StageFailure) -> Reported<RegisterEntry> {
        try Self.check(["经办人": person, "事由": reason], of: number)
        return try writing(at: time) { session throws(StageFailure) in
            let row = try row(inForce: number)
            return try session.publish(
                RegisterEntry(
                    seq: 0, at: time, event: .withdraw, id: number.description, path: row.entry.path, bag: row.entry.bag,
                    by: person, why: reason, prev: .none))
        }
    }

    /// Notes in the register that the archive was verified, copied or handed over.
    ///
    /// - Parameter event: one that brings nothing and points at nothing.
    package func note(
        _ event: RegisterEvent, by person: String, why reason: String?, at time: RecordTime
    ) throws(StageFailure) -> Reported<RegisterEntry> {
        precondition(!event.bringsBag && !event.bringsFile && !event.pointsBack, "such a line has a writer of its own")
        try Self.check(["经办人": person, "事由": reason], of: nil)
        return try writing(at: time) { session throws(StageFailure) in
            try session.publish(RegisterEntry(seq: 0, at: time, event: event, by: person, why: reason, prev: .none))
        }
    }

    /// - Throws: `ARC0107`.
    static func check(_ texts: KeyValuePairs<String, String?>, of number: RecordNumber?) throws(StageFailure) {
        var faults = DiagnosticCollector()
        for (term, text) in texts {
            guard let text, text.isEmpty || text.utf8.count > 1000 || PlainText.forbiddenScalar(in: text) != nil else { continue }
            faults.report(.metadataTextUnfit(term, text, in: number?.description ?? Register.name))
        }
        try faults.throwIfFailed()
    }
}
