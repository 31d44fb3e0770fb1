import Diagnostics
import PlainXML

/// 可用性 and 真实性 of a bag: its metadata can be read, and say what its files are.
extension BagCheck {
    mutating func checkMetadata() {
        checkProcess()
        let name = "data/" + MetadataDocument.name
        guard let metadata = ArchivedMetadata(contents(name)) else {
            findings.append(.metadataUnreadable(place(name)))
            return
        }
        if metadata.number != entry.id {
            contradict(number: metadata.number, in: name)
        }
        // A line that only stands for a lost one knows of no other record.
        if let relation = metadata.relation, entry.event.bringsBag, relation.number != entry.of {
            let number = Diagnostic.quotable(relation.number)
            contradict(Bilingual("关联的是“\(number)”", "it is related to '\(number)'"))
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
        if FileFormat(fileName: file.name)?.mayBeDescribed(as: file.format) != true {
            contradict(Bilingual("“\(name)”的格式", "the format of '\(name)'"))
        }
    }

    private mutating func contradict(_ what: Bilingual) {
        findings.append(.metadataContradicted(place("data/" + MetadataDocument.name), what))
    }

    private mutating func checkProcess() {
        let name = "data/" + ProcessDocument.name
        guard let root = XMLNode(document: contents(name)), root.name == "处理记录",
            root.attributes["xmlns"] == ProcessDocument.namespace, let number = root["档号"], !root.all("步骤").isEmpty
        else {
            findings.append(.metadataUnreadable(place(name)))
            return
        }
        if number != entry.id { contradict(number: number, in: name) }
    }

    /// A file of the bag that has the 档号 of another record.
    mutating func contradict(number: String, in file: String) {
        let number = Diagnostic.quotable(number)
        findings.append(.metadataContradicted(place(file), Bilingual("档号是“\(number)”", "the record number is '\(number)'")))
    }
}
