import Foundation

/// The rules of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) that can be decided of a file of ours.
///
/// The list is the project's own (docs/standards/pdf-a.md, pdf-ua.md): it is read with qpdf and a reader of
/// its own, and shares no code with the program.
package struct PDFRules {
    package let structure: PDFStructure
    let tree: PDFTagTree

    package init(_ bytes: [UInt8]) throws {
        structure = try PDFStructure(bytes)
        tree = PDFTagTree(structure)
    }

    /// What is broken, each with its clause; empty for a file that keeps all rules.
    package var breaches: [String] {
        fileBreaches + objectBreaches + colourBreaches + fontBreaches + metadataBreaches + attachmentBreaches
            + tagBreaches + contentBreaches
    }

    func unless(_ holds: Bool, _ breach: @autoclosure () -> String) -> [String] { holds ? [] : [breach()] }

    // MARK: The file

    private var fileBreaches: [String] {
        let header = Array("%PDF-1.7\n%".utf8)
        let file = structure.file
        let high = file.dropFirst(header.count).prefix(4)
        let identifier = structure.trailer["/ID"] as? [String] ?? []
        return unless(file.starts(with: header) && high.count == 4 && high.allSatisfy { $0 > 127 }, "A 6.1.2: header")
            + unless(identifier.count == 2 && identifier.allSatisfy { $0.count >= 18 }, "A 6.1.3: no identifier")
            + unless(structure.trailer["/Encrypt"] == nil, "A 6.1.3: encrypted")
            + unless(file.suffix(6).elementsEqual("%%EOF\n".utf8), "A 6.1.3: something after the end")
    }

    private var objectBreaches: [String] {
        var breaches: [String] = []
        for (reference, dictionary) in zip(structure.references, structure.all) {
            let filters = structure.array(dictionary["/Filter"]).compactMap { $0 as? String }
            breaches += unless(!filters.contains("/LZWDecode") && !filters.contains("/Crypt"), "A 6.1.7.2: filter of \(reference)")
            if dictionary["/Length"] != nil {
                breaches += unless(["/F", "/FFilter", "/FDecodeParms"].allSatisfy { dictionary[$0] == nil }, "A 6.1.7.1: \(reference) lies outside")
            }
            if dictionary["/Subtype"] as? String == "/Image" {
                breaches += unless(dictionary["/Interpolate"] as? Bool != true, "A 6.2.8: \(reference) is interpolated")
                breaches += unless(dictionary["/Alternates"] == nil && dictionary["/OPI"] == nil, "A 6.2.8: alternates of \(reference)")
            }
            breaches += unless(dictionary["/S"] as? String != "/JavaScript", "A 6.5.1: \(reference) is a script")
            for case let text as String in dictionary.values {
                breaches += unless(text.utf8.count <= 32_767, "A 6.1.13: a string of \(reference) is too long")
            }
        }
        let catalog = structure.catalog
        breaches += unless(["/AA", "/OpenAction", "/AcroForm", "/OCProperties", "/Requirements"].allSatisfy { catalog[$0] == nil }, "A 6.4–6.9: the catalogue acts")
        for (index, page) in structure.pages.enumerated() {
            breaches += unless(page["/Annots"] == nil && page["/AA"] == nil, "A 6.3: page \(index + 1) has annotations")
            breaches += unless(page["/Group"] == nil, "A 6.2.10: page \(index + 1) is a group")
            let states = structure.dictionary(structure.dictionary(page["/Resources"])["/ExtGState"])
            for (name, state) in states { breaches += stateBreaches("\(name) of page \(index + 1)", structure.dictionary(state)) }
        }
        return breaches
    }

    /// Nothing shines through, so that no group and no blending has to be looked at.
    private func stateBreaches(_ name: String, _ state: [String: Any]) -> [String] {
        let alphas = ["/CA", "/ca"].map { (state[$0] as? NSNumber)?.doubleValue ?? 1 }
        return unless(["/TR", "/TR2", "/HTP"].allSatisfy { state[$0] == nil }, "A 6.2.5: \(name)")
            + unless(alphas == [1, 1] && ["/Normal", nil].contains(state["/BM"] as? String) && (state["/SMask"] as? String ?? "/None") == "/None", "A 6.2.10: \(name) is transparent")
    }

    private var colourBreaches: [String] {
        let intents = structure.array(structure.catalog["/OutputIntents"]).map { structure.dictionary($0) }
        let profile = structure.dictionary(intents.first?["/DestOutputProfile"])
        let bytes = structure.bytes(intents.first?["/DestOutputProfile"])
        return unless(intents.count == 1 && intents[0]["/S"] as? String == "/GTS_PDFA1", "A 6.2.3: output intent")
            + unless(profile["/N"] as? Int == 3, "A 6.2.3: the profile's components")
            + unless(bytes.count > 128 && bytes[8] < 5 && bytes[12..<20].elementsEqual("mntrRGB ".utf8), "A 6.2.3: the profile's header")
    }

    // MARK: Metadata

    private var metadataBreaches: [String] {
        let catalog = structure.catalog
        let stream = structure.dictionary(catalog["/Metadata"])
        let xmp = structure.xmp
        let header = xmp.prefix { $0 != "\n" }
        var breaches = unless(stream["/Type"] as? String == "/Metadata" && stream["/Filter"] == nil, "A 6.6.2.1: metadata")
            + unless(header.hasPrefix("<?xpacket begin=") && !header.contains("bytes=") && !header.contains("encoding="), "A 6.6.2.1: packet")
            + unless(xmp.contains("<pdfaid:part>3</pdfaid:part>") && xmp.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "A 6.6.4: identification")
            + unless(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"), "UA 5: identification")
            + unless(xmp.contains("<dc:title>") && structure.text("/Title", in: structure.information)?.isEmpty == false, "UA 7.1: no title")
            + unless(structure.dictionary(catalog["/ViewerPreferences"])["/DisplayDocTitle"] as? Bool == true, "UA 7.1: title not displayed")
            + unless(structure.text("/Lang", in: catalog) == "zh-CN", "UA 7.2: language")
        let known: Set<Substring> = ["dc", "pdf", "xmp", "rdf", "x", "pdfaid", "pdfaExtension", "pdfaSchema", "pdfaProperty"]
        for match in xmp.matches(of: /<([A-Za-z]+):([A-Za-z]+)>/) where !known.contains(match.output.1) {
            let described = xmp.contains("<pdfaSchema:prefix>\(match.output.1)</pdfaSchema:prefix>") && xmp.contains("<pdfaProperty:name>\(match.output.2)</pdfaProperty:name>")
            breaches += unless(described, "A 6.6.2.3: \(match.output.1):\(match.output.2) is not described")
        }
        for (key, element) in [("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")] {
            let day = structure.text(key, in: structure.information)?.dropFirst(2).prefix(8) ?? ""
            let text = "<\(element)>\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))T"
            breaches += unless(day.count == 8 && xmp.contains(text), "A 6.6.3: \(element) is not that of \(key)")
        }
        return breaches
    }

    /// ISO 19005-3 §6.8.
    private var attachmentBreaches: [String] {
        var breaches: [String] = []
        let associated = structure.array(structure.catalog["/AF"]).compactMap { $0 as? String }
        for (reference, dictionary) in zip(structure.references, structure.all) where dictionary["/EF"] != nil {
            let stream = structure.dictionary(structure.dictionary(dictionary["/EF"])["/F"])
            let parameters = structure.dictionary(stream["/Params"])
            breaches += unless(dictionary["/F"] != nil && dictionary["/UF"] != nil, "A 6.8: \(reference) has no name")
                + unless(dictionary["/AFRelationship"] != nil && dictionary["/Desc"] != nil, "A 6.8: \(reference) says nothing of its relation")
                + unless((stream["/Subtype"] as? String)?.contains("/") == true, "A 6.8: \(reference) has no media type")
                + unless(parameters["/ModDate"] != nil && parameters["/CheckSum"] != nil && parameters["/Size"] as? Int == structure.bytes(structure.dictionary(dictionary["/EF"])["/F"]).count, "A 6.8: parameters of \(reference)")
                + unless(associated.contains(reference), "A 6.8: \(reference) is not associated")
        }
        return breaches
    }
}
