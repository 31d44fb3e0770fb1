import PlainXML
package import Quantities

/// What a document's XML says of the document: to be held against the page that it came with.
package struct StatedDocument: Hashable, Sendable {
    package let title: String
    package let organ: String
    /// 发文字号.
    package let number: String?
    package let date: CivilDate
    /// Whether it is a table's book, whose file puts the day behind its title.
    package let isBook: Bool

    /// Reads the head alone: a book of ten thousand records is long.
    ///
    /// - Returns: nil for what is no document's XML of this version.
    package init?(xml bytes: [UInt8]) {
        let start = Array("<数据>".utf8)
        guard let end = bytes.indices.first(where: { bytes[$0] == start[0] && bytes[$0...].starts(with: start) }),
            let root = XMLNode(document: Array(bytes[..<end]) + Array("</文件>".utf8)), root.name == "文件",
            root.attributes["xmlns"] == FilledXML.namespace, root.attributes["版本"] == FilledXML.version, let title = root["标题"],
            let organ = root["机关"], let date = root["成文日期"].flatMap({ CivilDate(iso: $0) })
        else { return nil }
        self.title = title
        self.organ = organ
        self.date = date
        number = root["发文字号"]
        isBook = root.child("表册") != nil
    }
}

/// What tells a document's XML from other XML.
enum FilledXML {
    static let namespace = "urn:yinfa:data:document:1"
    /// Of the schema; a later one has another.
    static let version = "1"
}
