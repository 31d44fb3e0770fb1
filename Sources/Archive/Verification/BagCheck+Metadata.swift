import Diagnostics
import PlainXML

/// 真实性 and 可用性 of a bag: its metadata can be read and say what its files are.
extension BagCheck {
    mutating func checkMetadata() {
        checkProcess()
        let name = "data/" + MetadataDocument.name
        guard let metadata = ArchivedMetadata(contents(name)) else {
            findings.append(.metadataUnreadable(place(name)))
            return
        }
        if metadata.number != entry.id {
            contradict(Bilingual("档号是“\(Diagnostic.quotable(metadata.number))”", "the record number is '\(Diagnostic.quotable(metadata.number))'"))
        }
        let names = Set(digests.keys.filter { $0.hasPrefix("data/") && $0 != name })
        if Set(metadata.files.map { "data/" + $0.name }) != names || metadata.files.count != names.count {
            contradict(Bilingual("文件不是这些", "the files are others"))
        }
        for file in metadata.files { check(file) }
    }

    private mutating func check(_ file: MetadataDocument.File) {
        guard let digests = digests["data/" + file.name] else { return }
        let name = Diagnostic.quotable(file.name)
        if digests.size != file.size { contradict(Bilingual("“\(name)”的大小", "the size of '\(name)'")) }
        if digests.sha256 != file.digest { contradict(Bilingual("“\(name)”的数字摘要", "the digest of '\(name)'")) }
        if FileFormat(fileName: file.name)?.rawValue.uppercased() != file.format {
            contradict(Bilingual("“\(name)”的格式", "the format of '\(name)'"))
        }
    }

    private mutating func contradict(_ what: Bilingual) {
        findings.append(.metadataContradicted(place("data/" + MetadataDocument.name), what))
    }

    private mutating func checkProcess() {
        let name = "data/" + ProcessDocument.name
        guard let root = XMLNode(document: contents(name)), root.name == "处理记录",
            root.attributes["xmlns"] == ProcessDocument.namespace, root["档号"] == entry.id, !root.all("步骤").isEmpty
        else {
            findings.append(.metadataUnreadable(place(name)))
            return
        }
    }
}
