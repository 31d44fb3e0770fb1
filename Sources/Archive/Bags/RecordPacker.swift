import Diagnostics
import Quantities

/// Makes a bag of a record, holding the record to what may be archived.
struct RecordPacker {
    let record: Record
    let files: any FileSystem
    private var faults = DiagnosticCollector()

    init(_ record: Record, files: any FileSystem) {
        self.record = record
        self.files = files
    }

    /// The bag of the record.
    ///
    /// - Parameter date: the day on which it is archived (Bagging-Date).
    /// - Throws: `ARC0102`, `ARC0103`, `ARC0107`, `ARC0108`, and `ARC0202` for a file that cannot be read.
    mutating func bag(on date: CivilDate) throws(StageFailure) -> Bag {
        checkTexts()
        let names = checkedNames()
        try faults.throwIfFailed()
        var payload: [Bag.File] = []
        for (name, file) in zip(names, record.files) { payload.append(try digested(file, as: name)) }
        try faults.throwIfFailed()
        payload.append(Self.own(
            ProcessDocument.name, ProcessDocument.bytes(number: record.number, steps: record.process, sources: record.sources)))
        let described = payload.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(Self.description)
        payload.append(Self.own(
            MetadataDocument.name, MetadataDocument.bytes(of: record.metadata, number: record.number, files: described)))
        let oxum = BagInfo.Oxum(bytes: payload.reduce(0) { $0 + $1.digests.size }, files: payload.count)
        return Bag(
            payload: payload,
            info: BagInfo.bytes(metadata: record.metadata, number: record.number, date: date, payload: oxum))
    }

    private static func own(_ name: String, _ bytes: [UInt8]) -> Bag.File {
        Bag.File(path: "data/" + name, content: .bytes(bytes), digests: FileDigests(of: bytes))
    }

    private static func description(_ file: Bag.File) -> MetadataDocument.File {
        // Of a file that is only copied the ending is enough: it is not read a second time.
        let content: [UInt8] = if case .bytes(let bytes) = file.content { bytes } else { [] }
        return MetadataDocument.File(
            name: String(file.path.dropFirst(5)), format: FileFormat(fileName: file.path)?.description(of: content) ?? "",
            size: file.digests.size, digest: file.digests.sha256)
    }

    private mutating func checkTexts() {
        var texts = record.metadata.texts
        for step in record.process {
            texts += [("行为", step.act), ("人员", step.person), ("职务", step.office), ("说明", step.note)]
        }
        for source in record.sources {
            texts += [("类型", source.kind), ("名称", source.name), ("模板包", source.pack), ("编号", source.id), ("版本", source.version)]
        }
        for (term, text) in texts {
            guard let text, text.isEmpty || text.utf8.count > 1000 || PlainText.forbiddenScalar(in: text) != nil else { continue }
            faults.report(.metadataTextUnfit(term, text, in: record.number.description))
        }
        if record.process.isEmpty { faults.report(.metadataTextUnfit("处理记录", "", in: record.number.description)) }
        if record.files.isEmpty { faults.report(.metadataTextUnfit("文件", "", in: record.number.description)) }
    }

    private mutating func checkedNames() -> [String] {
        var seen: Set<String> = [MetadataDocument.name, ProcessDocument.name]
        var folders: Set<String> = []
        var names: [String] = []
        for file in record.files {
            do {
                let name = try PayloadName(file.name)
                let isTaken = !seen.insert(name.folded).inserted || name.foldersAbove.contains(where: seen.contains)
                if isTaken || folders.contains(name.folded) { faults.report(.payloadNameTwice(name.text, in: record.number)) }
                if FileFormat(fileName: name.text) == nil { faults.report(.payloadFormatUnfit(name.text, in: record.number)) }
                folders.formUnion(name.foldersAbove)
                names.append(name.text)
            } catch { faults.report(.payloadNameUnfit(file.name, error, in: record.number.description)) }
        }
        return names
    }

    private mutating func digested(_ file: PayloadFile, as name: String) throws(StageFailure) -> Bag.File {
        let digests: FileDigests
        let head: ArraySlice<UInt8>
        switch file.content {
        case .bytes(let bytes):
            digests = FileDigests(of: bytes)
            head = bytes.prefix(FileFormat.headLength)
        case .file(let path):
            do throws(FileFault) {
                digests = try files.digests(of: path, withSM3: true)
                head = try files.contents(of: path, limit: FileFormat.headLength)[...]
            } catch { throw StageFailure(.fileFault(error)) }
        }
        if FileFormat(fileName: name)?.fits(head: head) == false || FileFormat.isProgram(head: head) {
            faults.report(.payloadFormatUnfit(name, in: record.number))
        }
        return Bag.File(path: "data/" + name, content: file.content, digests: digests)
    }
}
