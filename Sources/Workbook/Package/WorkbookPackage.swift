import Diagnostics

/// The parts of a workbook and how they refer to each other.
final class WorkbookPackage {
    let file: String
    let limits: WorkbookLimits
    private let archive: ZipArchive

    /// Reports `XLS0101` to `XLS0104` for what is no package, or one that must not be unpacked.
    init(file: String, bytes: [UInt8], limits: WorkbookLimits) throws(StageFailure) {
        self.file = file
        self.limits = limits
        guard bytes.count <= limits.fileBytes else {
            throw StageFailure(.workbookTooLarge(.tooLarge(entry: nil), file: file))
        }
        let kind = FileKind(of: bytes)
        guard kind == .zip else { throw StageFailure(.noWorkbook(kind, file: file)) }
        do { archive = try ZipArchive(bytes, limits: limits) } catch {
            throw StageFailure(.archive(error, part: nil, file: file))
        }
    }

    func holds(_ path: String) -> Bool { archive.entries[path] != nil }

    /// What the package is if it is no workbook, by the parts that other formats have.
    var foreignFormat: String? {
        if holds("xl/workbook.bin") { return ".xlsb" }
        if holds("word/document.xml") { return "Word" }
        if holds("ppt/presentation.xml") { return "PowerPoint" }
        if holds("content.xml"), holds("mimetype") { return "OpenDocument" }
        if holds("ofd.xml") { return "OFD" }
        return nil
    }

    /// Begins to read a part.
    func stream(_ path: String, as part: WorkbookPart, to handler: any XMLHandler) throws(StageFailure) -> PartStream {
        guard let entry = archive.entries[path] else { throw StageFailure(.missingPart(part, file: file)) }
        do {
            return PartStream(try archive.reader(of: entry), part: part, file: file, handler: handler)
        } catch { throw StageFailure(.archive(error, part: part, file: file)) }
    }

    /// Reads a whole part.
    func read(_ path: String, as part: WorkbookPart, to handler: any XMLHandler) throws(StageFailure) {
        let stream = try stream(path, as: part, to: handler)
        while try stream.next() {}
    }

    /// Whether a part may hold a word in its XML: false only when it surely does not.
    func mentions(_ word: String, _ path: String, as part: WorkbookPart) throws(StageFailure) -> Bool {
        guard let entry = archive.entries[path] else { throw StageFailure(.missingPart(part, file: file)) }
        do { return try PartStream.scan(try archive.reader(of: entry), for: word) } catch {
            throw StageFailure(.archive(error, part: part, file: file))
        }
    }

    /// The relationships of a part; empty if it has none.
    ///
    /// - Parameter source: empty for the package itself.
    func relationships(of source: String) throws(StageFailure) -> [Relationship] {
        let path = PartName.relationships(of: source)
        guard holds(path) else { return [] }
        let handler = RelationshipHandler()
        try read(path, as: .relationships, to: handler)
        return handler.relationships
    }

    /// Where a relationship of a part leads.
    ///
    /// - Throws: `XLS0108` for a target outside the package, `XLS0105` for one that is not there.
    func target(of relationship: Relationship, from source: String, as part: WorkbookPart) throws(StageFailure) -> String {
        guard !relationship.isExternal, let path = PartName.resolve(relationship.target, from: source) else {
            throw StageFailure(.outsidePart(part, target: relationship.target, file: file))
        }
        guard holds(path) else { throw StageFailure(.missingPart(part, file: file)) }
        return path
    }
}
