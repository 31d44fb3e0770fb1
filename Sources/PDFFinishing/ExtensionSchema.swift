import DisplayList
import PlainXML

/// A schema of XMP that PDF/A does not know by itself, with its description (ISO 19005-3 §6.6.2.3.3).
struct ExtensionSchema {
    var name: String
    var namespace: String
    var prefix: String
    var properties: [Property]

    struct Property {
        var name: String
        var type = "Text"
        /// Internal ones say what the file is, external ones what somebody says of it.
        var category = "external"
        var meaning: String
    }

    /// ISO 14289-1 §5.
    static let accessibility = ExtensionSchema(
        name: "PDF/UA identification schema", namespace: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
        properties: [
            Property(name: "part", type: "Integer", category: "internal", meaning: "Part of ISO 14289 to which the file conforms")
        ])

    /// What archives ask of an official document. The names are letters that every program can take, the meanings
    /// the standards' terms.
    static let official = ExtensionSchema(
        name: "公文要素", namespace: "urn:yinfa:official-document:1", prefix: "gongwen",
        properties: [
            Property(name: "documentNumber", meaning: "发文字号"), Property(name: "organ", meaning: "责任者"),
            Property(name: "date", type: "Date", meaning: "成文日期"), Property(name: "secrecy", meaning: "密级"),
            Property(name: "kind", meaning: "文种"), Property(name: "formNumber", meaning: "表号"),
            Property(name: "period", meaning: "报告期"),
        ])
}

extension ExtensionSchema {
    /// The official elements that are known, as a description; none where none is.
    func add(_ elements: OfficialElements, to xml: inout XMLText) {
        guard !elements.isEmpty else { return }
        xml.beginDescription([("xmlns:\(prefix)", namespace)])
        for (property, value) in zip(properties, elements.texts) { xml.element("\(prefix):\(property.name)", value) }
        xml.end()
    }

    static func add(_ schemas: [ExtensionSchema], to xml: inout XMLText) {
        xml.beginDescription([
            ("xmlns:pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
            ("xmlns:pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
            ("xmlns:pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
        ])
        xml.begin("pdfaExtension:schemas")
        xml.begin("rdf:Bag")
        for schema in schemas { schema.add(to: &xml) }
        xml.end()
        xml.end()
        xml.end()
    }

    private func add(to xml: inout XMLText) {
        xml.begin("rdf:li", [("rdf:parseType", "Resource")])
        xml.element("pdfaSchema:schema", name)
        xml.element("pdfaSchema:namespaceURI", namespace)
        xml.element("pdfaSchema:prefix", prefix)
        xml.begin("pdfaSchema:property")
        xml.begin("rdf:Seq")
        for property in properties { property.add(to: &xml) }
        xml.end()
        xml.end()
        xml.end()
    }
}

extension ExtensionSchema.Property {
    fileprivate func add(to xml: inout XMLText) {
        xml.begin("rdf:li", [("rdf:parseType", "Resource")])
        xml.element("pdfaProperty:name", name)
        xml.element("pdfaProperty:valueType", type)
        xml.element("pdfaProperty:category", category)
        xml.element("pdfaProperty:description", meaning)
        xml.end()
    }
}

extension OfficialElements {
    /// In the order of the schema's properties.
    fileprivate var texts: [String?] { [documentNumber, organ, date?.isoDay, secrecy, kind, formNumber, period] }

    var isEmpty: Bool { texts.allSatisfy { $0 == nil } }
}
