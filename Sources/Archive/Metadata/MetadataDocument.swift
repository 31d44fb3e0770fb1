import PlainXML
import Quantities

/// `元数据.xml`: what a record is and which files it has (DA/T 46-2009; `docs/schemas/metadata.xsd`).
enum MetadataDocument {
    static let name = "元数据.xml"
    static let namespace = "urn:yinfa:archive:metadata:1"

    /// A file as metadata describe it.
    struct File: Hashable, Sendable {
        /// Below `data/`.
        var name: String
        var format: String
        var size: Int
        var digest: ContentDigest
    }

    /// The document for a record.
    ///
    /// - Parameter files: the record's files but for this one, in the order of their names.
    static func bytes(of metadata: RecordMetadata, number: RecordNumber, files: [File]) -> [UInt8] {
        var xml = XMLText(normalizing: NormalText.composed)
        xml.begin("电子文件元数据", [("xmlns", namespace), ("版本", "1")])
        xml.element("聚合层次", "件")
        xml.begin("来源")
        xml.element("档案馆名称", metadata.archives)
        xml.element("档案馆代码", metadata.archivesCode)
        xml.element("全宗名称", metadata.fondsName)
        xml.element("立档单位名称", metadata.organ)
        xml.end()
        addNumber(number, to: &xml)
        addDescription(metadata, to: &xml)
        xml.begin("电子属性")
        xml.element("创建程序", metadata.software)
        for (index, file) in files.enumerated() { add(file, index + 1, to: &xml) }
        xml.end()
        xml.end()
        return xml.bytes
    }

    private static func addNumber(_ number: RecordNumber, to xml: inout XMLText) {
        xml.begin("档号", [("编码", number.description)])
        xml.element("全宗号", number.fonds)
        xml.element("类别号", number.category)
        xml.element("年度", "\(number.year)")
        xml.element("保管期限", number.retention.name)
        xml.element("机构或问题", number.office)
        xml.element("件号", "\(number.item)")
        xml.end()
    }

    private static func addDescription(_ metadata: RecordMetadata, to xml: inout XMLText) {
        xml.begin("内容描述")
        xml.element("题名", metadata.title)
        xml.element("文件编号", metadata.documentNumber)
        for name in metadata.responsible { xml.element("责任者", name) }
        xml.element("日期", metadata.date.iso)
        xml.element("文种", metadata.kind)
        xml.element("密级", metadata.secrecy)
        for word in metadata.keywords { xml.element("主题词", word) }
        if let relation = metadata.relation { add(relation, to: &xml) }
        xml.end()
    }

    private static func add(_ relation: RecordMetadata.Relation, to xml: inout XMLText) {
        xml.begin("关联", [("类型", relation.kind)])
        xml.element("档号", relation.number)
        xml.element("文件编号", relation.documentNumber)
        xml.element("原因", relation.reason)
        xml.end()
    }

    private static func add(_ file: File, _ order: Int, to xml: inout XMLText) {
        xml.begin("文件", [("顺序号", "\(order)")])
        xml.element("计算机文件名", file.name)
        xml.element("格式信息", file.format)
        xml.element("计算机文件大小", "\(file.size)")
        xml.element("数字摘要", file.digest.description, [("算法", DigestAlgorithm.sha256.name)])
        xml.end()
    }
}
