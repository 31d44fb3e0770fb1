import PlainXML
package import Quantities

/// What `元数据.xml` of an archived record says.
package struct ArchivedMetadata: Hashable, Sendable {
    /// 档号.
    package var number: String
    package var title: String
    package var documentNumber: String?
    package var responsible: [String]
    package var date: CivilDate
    package var secrecy: String?
    /// 保管期限, as people call it.
    package var retention: String
    /// What it corrects or replaces; nil for most records, and for those that were archived before this was written down.
    package var relation: RecordMetadata.Relation?
    var files: [MetadataDocument.File]

    /// Reads the document; nil unless it holds what GB/T 18894-2016 wants of every record.
    init?(_ document: [UInt8]) {
        guard let root = XMLNode(document: document), root.name == "电子文件元数据",
            root.attributes["xmlns"] == MetadataDocument.namespace, root["聚合层次"] == "件", let origin = root.child("来源"),
            origin["全宗名称"]?.isEmpty == false, origin["立档单位名称"]?.isEmpty == false, let number = root.child("档号"),
            let code = number.attributes["编码"], let retention = number["保管期限"], let description = root.child("内容描述"),
            let title = description["题名"], !title.isEmpty, let date = description["日期"].flatMap({ CivilDate(iso: $0) }),
            let files = root.child("电子属性")?.all("文件")
        else { return nil }
        self.number = code
        self.title = title
        documentNumber = description["文件编号"]
        responsible = description.all("责任者").map(\.text)
        self.date = date
        secrecy = description["密级"]
        self.retention = retention
        relation = description.child("关联").flatMap(Self.relation)
        self.files = []
        guard !responsible.isEmpty else { return nil }
        for file in files {
            guard let name = file["计算机文件名"], let format = file["格式信息"], let size = file["计算机文件大小"].flatMap({ Int($0) }),
                let digest = file["数字摘要"].flatMap({ ContentDigest(hex: $0) })
            else { return nil }
            self.files.append(.init(name: name, format: format, size: size, digest: digest))
        }
    }

    private static func relation(_ node: XMLNode) -> RecordMetadata.Relation? {
        guard let kind = node.attributes["类型"], let number = node["档号"] else { return nil }
        return RecordMetadata.Relation(kind: kind, number: number, documentNumber: node["文件编号"], reason: node["原因"])
    }
}
