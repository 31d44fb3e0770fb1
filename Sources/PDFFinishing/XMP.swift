import PlainXML

/// The description as an XMP packet (ISO 16684-1).
extension Description {
    /// UTF-8. Every value equals the information dictionary's, as ISO 19005-3 §6.6.3 asks; schemas that it does not
    /// predefine are described (§6.6.2.3.3).
    var xmp: [UInt8] {
        var xml = XMLText(prologue: "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
        xml.begin("x:xmpmeta", [("xmlns:x", "adobe:ns:meta/")])
        xml.begin("rdf:RDF", [("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")])
        addProperties(to: &xml)
        addIdentification(to: &xml)
        ExtensionSchema.official.add(official, to: &xml)
        ExtensionSchema.add(official.isEmpty ? [.accessibility] : [.accessibility, .official], to: &xml)
        xml.end()
        xml.end()
        return xml.bytes + Array("<?xpacket end=\"r\"?>".utf8)
    }

    private func addProperties(to xml: inout XMLText) {
        xml.beginDescription([
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"), ("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"),
            ("xmlns:xmp", "http://ns.adobe.com/xap/1.0/"),
        ])
        xml.element("dc:format", "application/pdf")
        xml.items("dc:title", "Alt", title, [("xml:lang", "x-default")])
        xml.items("dc:creator", "Seq", author)
        xml.items("dc:description", "Alt", subject, [("xml:lang", "x-default")])
        xml.items("dc:language", "Bag", "zh-CN")
        let texts: [(String, String?)] = [("pdf:Keywords", keywords), ("pdf:Producer", producer), ("xmp:CreatorTool", creator)]
        for (name, value) in texts {
            xml.element(name, value?.isEmpty == true ? nil : value)
        }
        for name in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] { xml.element(name, date.xmp) }
        xml.end()
    }

    private func addIdentification(to xml: inout XMLText) {
        xml.beginDescription([
            ("xmlns:pdfaid", "http://www.aiim.org/pdfa/ns/id/"), ("xmlns:pdfuaid", ExtensionSchema.accessibility.namespace),
        ])
        xml.element("pdfaid:part", "3")
        xml.element("pdfaid:conformance", "A")
        xml.element("pdfuaid:part", "1")
        xml.end()
    }
}

extension XMLText {
    /// A set of properties of the file that the packet lies in (ISO 16684-1 §7.4).
    mutating func beginDescription(_ namespaces: [(String, String)]) {
        begin("rdf:Description", [("rdf:about", "")] + namespaces)
    }

    /// A property of one item in an array; none without a text.
    fileprivate mutating func items(_ name: String, _ kind: String, _ value: String?, _ attributes: [(String, String)] = []) {
        guard let value, !value.isEmpty else { return }
        begin(name)
        begin("rdf:\(kind)")
        element("rdf:li", value, attributes)
        end()
        end()
    }
}
