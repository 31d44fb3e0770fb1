import Diagnostics

/// Fills a folder with what is handed over.
struct TransferCopier {
    let files: any FileSystem
    let layout: ArchiveLayout
    /// Where it is built; renamed when all is there.
    let target: String
    private var transfer = Transfer(records: 0, files: 0, bytes: 0, head: .empty)
    /// In the order in which they were made, so that the last is the innermost.
    private var folders: [String] = []

    init(files: any FileSystem, layout: ArchiveLayout, target: String) {
        self.files = files
        self.layout = layout
        self.target = target
    }

    /// - Parameter others: files for 其他.
    mutating func copy(
        _ records: [ListedRecord], _ note: TransferNote, head: RegisterHead, others: [PayloadFile]
    ) throws(StageFailure) -> Transfer {
        do throws(FileFault) {
            transfer = Transfer(records: records.count, files: 0, bytes: 0, head: head)
            for folder in ["", "/电子档案", "/其他"] { try make(target + folder) }
            var listed: [(record: ListedRecord, folder: String)] = []
            for record in records {
                let folder = Self.folder(of: record)
                try makeParents(of: target + "/电子档案/" + folder)
                try copyFolder(layout.path(record.row.entry.path ?? ""), to: target + "/电子档案/" + folder, counting: true)
                listed.append((record, folder))
            }
            try copyOwnFiles()
            for file in others { try add(file) }
            try files.write(TransferDocuments.directory(listed), to: target + "/文件目录.XML")
            try files.write(TransferDocuments.note(note, transfer, others: others), to: target + "/说明文件.TXT")
            for folder in folders.reversed() { try files.sync(folder) }
            return transfer
        } catch { throw StageFailure(.fileFault(error)) }
    }

    /// `2026/WS/Z109-WS·2026-D30-BGS-0012`: year, category, record.
    static func folder(of record: ListedRecord) -> String {
        let id = record.row.entry.id ?? ""
        let year = record.row.entry.path?.prefix { $0 != "/" } ?? ""
        let category = id.prefix { $0 != "·" }.drop { $0 != "-" }.dropFirst()
        return "\(year)/\(category)/\(id)"
    }

    private mutating func make(_ folder: String) throws(FileFault) {
        try files.makeFolder(folder, mode: 0o755)
        folders.append(folder)
    }

    private mutating func makeParents(of path: String) throws(FileFault) {
        let parent = LocalFiles.parent(of: path)
        if try files.entry(at: parent) != nil { return }
        try makeParents(of: parent)
        try make(parent)
    }

    private mutating func copyFolder(_ source: String, to folder: String, counting: Bool) throws(FileFault) {
        try make(folder)
        for name in try files.names(in: source) {
            guard let entry = try files.entry(at: source + "/" + name) else { continue }
            if entry.kind == .folder {
                try copyFolder(source + "/" + name, to: folder + "/" + name, counting: counting)
            } else {
                let size = try copyFile(source + "/" + name, to: folder + "/" + name)
                if counting { transfer.files += 1 }
                if counting { transfer.bytes += size }
            }
        }
    }

    /// - Returns: how many bytes were copied.
    private func copyFile(_ source: String, to path: String) throws(FileFault) -> Int {
        var size = 0
        try files.makeFile(path)
        try files.readChunks(of: source) { chunk throws(FileFault) in
            try files.append(chunk, to: path)
            size += chunk.count
        }
        try files.seal(path)
        try files.sync(path)
        return size
    }

    /// The register and the checkpoints, by which the receiver can verify the chain.
    private mutating func copyOwnFiles() throws(FileFault) {
        _ = try copyFile(layout.register, to: target + "/其他/" + Register.name)
        let checkpoints = layout.path(ArchiveLayout.checkpoints)
        if try files.entry(at: checkpoints) != nil {
            try copyFolder(checkpoints, to: target + "/其他/" + ArchiveLayout.checkpoints, counting: false)
        }
    }

    private mutating func add(_ file: PayloadFile) throws(FileFault) {
        let path = target + "/其他/" + file.name
        try makeParents(of: path)
        switch file.content {
        case .bytes(let bytes): try files.write(bytes, to: path)
        case .file(let source): _ = try copyFile(source, to: path)
        }
    }
}
