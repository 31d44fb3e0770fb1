/// The description as an XMP packet (ISO 16684-1).
extension Description {
    /// UTF-8 text. Every value equals the information dictionary's, as ISO 19005-3 §6.6.3 asks; schemas that it does
    /// not predefine are described (§6.6.2.3.3).
    var xmp: String {
        let properties = [
            "<dc:format>application/pdf</dc:format>",
            localized("dc:title", title),
            list("dc:creator", "Seq", author),
            subject.map { localized("dc:description", $0) } ?? "",
            list("dc:language", "Bag", "zh-CN"),
            simple("pdf:Keywords", keywords),
            simple("pdf:Producer", producer),
            simple("xmp:CreatorTool", creator),
            simple("xmp:CreateDate", date.xmp),
            simple("xmp:ModifyDate", date.xmp),
            simple("xmp:MetadataDate", date.xmp),
        ].filter { !$0.isEmpty }.joined(separator: "\n")
        let official = ExtensionSchema.official.filled(official)
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            \(properties)
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
            xmlns:pdfuaid="\(ExtensionSchema.accessibility.namespace)">
            <pdfaid:part>3</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            \(official)\(ExtensionSchema.descriptions(of: official.isEmpty ? [.accessibility] : [.accessibility, .official]))
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    private func simple(_ name: String, _ value: String?) -> String {
        guard let value, !value.isEmpty else { return "" }
        return "<\(name)>\(escaped(value))</\(name)>"
    }

    private func localized(_ name: String, _ value: String) -> String {
        guard !value.isEmpty else { return "" }
        return "<\(name)><rdf:Alt><rdf:li xml:lang=\"x-default\">\(escaped(value))</rdf:li></rdf:Alt></\(name)>"
    }

    private func list(_ name: String, _ kind: String, _ value: String) -> String {
        guard !value.isEmpty else { return "" }
        return "<\(name)><rdf:\(kind)><rdf:li>\(escaped(value))</rdf:li></rdf:\(kind)></\(name)>"
    }

    private func escaped(_ text: String) -> String { text.escapedForXML }
}

extension String {
    /// XML has no way to write most control characters (XML 1.0 §2.2): they are left out.
    var escapedForXML: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\r": result += "&#13;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
