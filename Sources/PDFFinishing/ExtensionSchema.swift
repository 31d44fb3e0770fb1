import DisplayList

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
    /// The official elements that are known, as a description; empty where none is.
    func filled(_ elements: OfficialElements) -> String {
        let values = [
            elements.documentNumber, elements.organ, elements.date?.isoDay, elements.secrecy, elements.kind,
            elements.formNumber, elements.period,
        ]
        let lines = zip(properties, values).compactMap { property, value in
            value.map { "<\(prefix):\(property.name)>\($0.escapedForXML)</\(prefix):\(property.name)>\n" }
        }
        guard !lines.isEmpty else { return "" }
        return """
            <rdf:Description rdf:about="" xmlns:\(prefix)="\(namespace)">
            \(lines.joined())</rdf:Description>

            """
    }

    static func descriptions(of schemas: [ExtensionSchema]) -> String {
        """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag>
        \(schemas.map(\.description).joined(separator: "\n"))
        </rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """
    }

    private var description: String {
        """
        <rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>\(name)</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>\(namespace)</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq>
        \(properties.map(\.description).joined(separator: "\n"))
        </rdf:Seq></pdfaSchema:property>
        </rdf:li>
        """
    }
}

extension ExtensionSchema.Property {
    fileprivate var description: String {
        """
        <rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>\(name)</pdfaProperty:name>
        <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>
        <pdfaProperty:category>\(category)</pdfaProperty:category>
        <pdfaProperty:description>\(meaning)</pdfaProperty:description>
        </rdf:li>
        """
    }
}
