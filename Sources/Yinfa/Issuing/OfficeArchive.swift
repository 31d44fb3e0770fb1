import Archive
public import Diagnostics
import Foundation
import Ledger
import Quantities

/// An office's archive, `archive/` in its folder: what was issued, and a register that nobody can quietly change.
public struct OfficeArchive: Sendable {
    let office: Office
    let rules: IssuingRules
    let archive: Archive

    /// - Throws: what is wrong with 档案 in `office.yaml`.
    public init(of office: Office) throws(StageFailure) { try self.init(of: office, files: LocalFiles()) }

    init(of office: Office, files: any FileSystem) throws(StageFailure) {
        self.office = office
        rules = try office.issuingRules()
        archive = office.archive(rules, files: files)
    }

    /// What a verification found, under the four heads of DA/T 70.
    public struct Report: Hashable, Sendable {
        /// A line a head, then how much was read and the register's head.
        public var lines: [Bilingual]
        public var findings: [Diagnostic]
        public var passes: Bool
    }

    /// Verifies all of it and changes nothing.
    ///
    /// - Parameters:
    ///   - full: SM3 of the files too.
    ///   - head: a printed head, as `12:` and 64 hexadecimal digits.
    /// - Throws: `ARC0202`, `ISS0306`.
    public func verify(full: Bool = false, head: String? = nil) throws(StageFailure) -> Report {
        let printed = try head.map { text throws(StageFailure) in try Self.head(text) }
        let book = try book()
        let found = try archive.verify(full: full, printed: printed, book: book)
        var lines = Verification.Aspect.allCases.map { aspect in
            let count = found.findings(aspect).count { $0.severity == .error }
            let warnings = found.findings(aspect).count - count
            let words = aspect.words
            if count + warnings == 0 { return Bilingual("\(words.chinese)：通过", "\(words.english): passed") }
            return Bilingual(
                "\(words.chinese)：\(count) 个错误，\(warnings) 个警告", "\(words.english): \(count) error(s), \(warnings) warning(s)")
        }
        lines.append(
            Bilingual(
                "\(found.records) 件，\(found.files) 个文件，\(found.bytes) 字节", "\(found.records) record(s), \(found.files) file(s), \(found.bytes) bytes"))
        lines.append(Self.words(found.head))
        if book == nil {
            lines.append(
                Bilingual(
                    "旁边没有 office.sqlite，没有和它比对：末尾少了几件要靠固化点或者 --head 才看得出",
                    "there is no office.sqlite beside it to compare with: only a checkpoint or --head shows that the newest records are gone"))
        }
        return Report(lines: lines, findings: found.findings, passes: found.passes)
    }

    /// What `office.sqlite` tells of the archive; nil where there is none.
    private func book() throws(StageFailure) -> OfficeBook? {
        guard FileManager.default.fileExists(atPath: office.officeStore) else { return nil }
        let store = try OfficeStore(path: office.officeStore)
        let archived = try store.issues().filter { $0.pending == nil }
        return OfficeBook(
            head: try store.rememberedHead(),
            records: archived.map { .init(id: $0.record, name: [$0.number, $0.document].compactMap(\.self).joined(separator: " ")) })
    }

    /// Notes in `office.sqlite` how far the register goes now.
    ///
    /// - Returns: a warning where that fails.
    private func noteHead() -> [Diagnostic] {
        do throws(StageFailure) { return try OfficeStore(path: office.officeStore).note(archive) } catch {
            return [.headNotNoted(error.diagnostics.first)]
        }
    }

    private static func words(_ head: RegisterHead) -> Bilingual {
        Bilingual("登记簿末行 \(head.seq):\(head.digest)", "head of the register \(head.seq):\(head.digest)")
    }

    private static func head(_ text: String) throws(StageFailure) -> RegisterHead {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let seq = Int(parts[0]), seq >= 0, let digest = ContentDigest(hex: parts[1]) else {
            throw StageFailure(.headUnreadable(text))
        }
        return RegisterHead(seq: seq, digest: digest)
    }

    /// Every record, one line each: 档号, number, title, what became of it.
    public func list() throws(StageFailure) -> [Bilingual] {
        guard try !archive.recordNumbers().isEmpty else { return [] }
        return try archive.list().map(Self.words)
    }

    private static func words(_ record: ListedRecord) -> Bilingual {
        let id = record.row.entry.id ?? ""
        let texts = [id, record.metadata?.documentNumber, record.metadata?.title, record.metadata?.retention].compactMap(\.self)
        let line = texts.joined(separator: "  ")
        let status = record.row.status.words
        return Bilingual("\(line)  \(status.chinese)", "\(line)  \(status.english)")
    }

    /// One record with its files and all lines of the register about it.
    ///
    /// - Throws: `ARC0101`, `ARC0105`, `ARC0202`.
    public func show(_ number: String) throws(StageFailure) -> [Bilingual] {
        let number = try RecordNumber(number, scheme: rules.scheme)
        try archive.checkKnown(number)
        let shown = try archive.show(number)
        let folder = office.shown("archive/" + number.folder)
        let files = shown.files.map { Self.same("  \($0.name)  \($0.size)  \($0.digest)") }
        let row = shown.record.row
        let events = [Self.words(row.entry, other: row.entry.of)] + row.events.map { Self.words($0, other: $0.event == .withdraw ? nil : $0.id) }
        return [Self.words(shown.record), Self.same(folder)] + files + events
    }

    /// - Parameter other: the record at the line's other end: the earlier one, or the later one that corrects or replaces this.
    private static func words(_ entry: RegisterEntry, other: String?) -> Bilingual {
        let rest = [entry.by, entry.why, other].compactMap(\.self).joined(separator: "  ")
        let words = entry.event.words
        return Bilingual("  \(entry.at.iso)  \(words.chinese)  \(rest)", "  \(entry.at.iso)  \(words.english)  \(rest)")
    }

    private static func same(_ text: String) -> Bilingual { Bilingual(text, text) }
}

extension OfficeArchive {
    /// Copies records out in the layout in which archives take them over.
    ///
    /// - Parameters:
    ///   - numbers: 档号; empty for all.
    ///   - receiver: who takes them over; nil when they are only copied.
    ///   - resources: the schemas are among them, without which nobody can read the XML in thirty years.
    /// - Throws: `ARC` diagnostics, `FIL0103`, `LED0401`; then no folder was made.
    public func export(
        _ numbers: [String], to target: String, for receiver: String?, why: String?, by person: String, at time: String, resources: Resources
    ) throws(StageFailure) -> Reported<[Bilingual]> {
        let moment = try IssuingText.moment(time)
        let records = try numbers.map { text throws(StageFailure) in try RecordNumber(text, scheme: rules.scheme) }
        let schemas = try resources.schemas().map { PayloadFile(name: $0.name, content: .bytes($0.bytes)) }
        let note = TransferNote(from: rules.fondsName ?? office.organs.first ?? "", to: receiver, by: person, at: moment, why: why)
        try archive.checkThere()
        // A store that cannot be opened is told before anything is copied.
        _ = try OfficeStore(path: office.officeStore)
        let path = URL(fileURLWithPath: target).standardizedFileURL.path
        let done = try archive.export(records.isEmpty ? nil : records, to: path, note, others: schemas)
        let told = noteHead()
        let transfer = done.output
        let line = Bilingual(
            "\(transfer.records) 件，\(transfer.files) 个文件，\(transfer.bytes) 字节",
            "\(transfer.records) record(s), \(transfer.files) file(s), \(transfer.bytes) bytes")
        return Reported([line, Self.words(transfer.head)], warnings: done.warnings + told)
    }

    /// Writes the register's head down, to be printed.
    public func checkpoint(by person: String, at time: String) throws(StageFailure) -> Reported<Bilingual> {
        let moment = try IssuingText.moment(time)
        try archive.checkThere()
        let done = try archive.checkpoint(by: person, at: moment)
        return Reported(Self.words(done.output.head), warnings: done.warnings + noteHead())
    }

    /// Notes that a record was withdrawn (撤回); it stays where it is.
    ///
    /// - Throws: `ARC0101`, `ARC0105`, `ARC0106`, `ARC02…`.
    public func withdraw(
        _ number: String, why reason: String, by person: String, at time: String
    ) throws(StageFailure) -> Reported<Bilingual> {
        let moment = try IssuingText.moment(time)
        let number = try RecordNumber(number, scheme: rules.scheme)
        try archive.checkInForce(number)
        let done = try archive.withdraw(number, by: person, why: reason, at: moment)
        return Reported(Bilingual("\(number) 已撤回", "\(number) is withdrawn"), warnings: done.warnings + noteHead())
    }

    /// Copies `office.sqlite`, as it is at one moment, into a new file.
    ///
    /// - Throws: `FIL0106` for a file that is there, `ISS0202`.
    public func backUp(to target: String) throws(StageFailure) {
        if FileManager.default.fileExists(atPath: target) { throw StageFailure(.backupThere(target)) }
        let store = try OfficeStore(path: office.officeStore)
        // Whole under another name first: a copy that was cut off must not pass for one.
        let part = target + ".part"
        do throws(StageFailure) { try store.copy(to: part) } catch {
            for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: part + suffix) }
            throw error
        }
        do { try FileManager.default.moveItem(atPath: part, toPath: target) } catch {
            try? FileManager.default.removeItem(atPath: part)
            throw StageFailure(.cannotWrite(target, reason: SystemError.last))
        }
    }

    /// Puts right what a killed process has left, archives what has its number, and takes over into `office.sqlite` what
    /// only the archive knows.
    ///
    /// - Returns: what was done.
    public func recover(at time: String) throws(StageFailure) -> Reported<[Bilingual]> {
        let moment = try IssuingText.moment(time)
        let store = try OfficeStore(path: office.officeStore)
        let isThere = try !archive.recordNumbers().isEmpty
        var warnings = isThere || FileManager.default.fileExists(atPath: office.archiveFolder) ? try archive.recover(at: moment) : []
        var lines: [Bilingual] = []
        let desk = IssueDesk(office: office, rules: rules, store: store, archive: archive)
        for issue in try store.issues() where issue.pending != nil {
            let done = try desk.archive(issue, isResumed: true)
            warnings += done.warnings
            lines.append(Bilingual("\(issue.document) 已归档：\(issue.record)", "\(issue.document) archived: \(issue.record)"))
        }
        let missing = try book()?.missing(from: archive.recordNumbers()) ?? []
        let adopted = try store.adopt(try knownToArchive())
        if try !archive.recordNumbers().isEmpty { warnings += store.note(archive) }
        if adopted > 0 {
            lines.append(Bilingual("从档案补上 \(adopted) 件", "\(adopted) record(s) taken over from the archive"))
        }
        return Reported(lines, warnings: warnings + missing)
    }

    /// The issues that the archive's records tell of.
    private func knownToArchive() throws(StageFailure) -> [StoredIssue] {
        guard try !archive.recordNumbers().isEmpty else { return [] }
        var found: [StoredIssue] = []
        for listed in try archive.list() {
            guard let id = listed.row.entry.id, let metadata = listed.metadata else { continue }
            let number = try RecordNumber(id, scheme: rules.scheme)
            let names = try archive.show(number).files.map(\.name)
            let name = names.first { $0.hasSuffix(".pdf") }.map { String($0.dropLast(4)) } ?? id
            let document = metadata.documentNumber.flatMap { DocumentNumber($0) }
            found.append(
                StoredIssue(
                    document: name, code: document?.code, year: document?.year ?? number.year, serial: document?.serial,
                    date: metadata.date.iso, time: listed.row.entry.at.iso, digest: "", recordSeries: number.series.description,
                    item: number.item, record: id, pending: nil))
        }
        return found
    }
}

extension OfficeStore {
    /// Remembers how far the register goes now. What was archived before stands in the register whatever becomes of the note,
    /// and the next one to write notes it.
    ///
    /// - Returns: a warning where it could not be noted.
    func note(_ archive: Archive) -> [Diagnostic] {
        do throws(StageFailure) {
            try remember(archive)
            return []
        } catch { return [.headNotNoted(error.diagnostics.first)] }
    }

    /// How far the register goes now. A register that does not go on from what was remembered is not remembered in its
    /// place: `archive verify` goes on saying so, whatever was written since.
    func remember(_ archive: Archive) throws(StageFailure) {
        if let known = try rememberedHead(), try !archive.extends(known) { return }
        let head = try archive.head()
        try remember(registerLine: head.seq, digest: head.digest.description)
    }

    func rememberedHead() throws(StageFailure) -> RegisterHead? {
        guard let head = try registerHead(), let digest = ContentDigest(hex: head.digest) else { return nil }
        return RegisterHead(seq: head.line, digest: digest)
    }
}
