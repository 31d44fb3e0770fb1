import DisplayList
import Foundation
import Geometry
import PDFFinishing
import TestSupport
import Testing

@Suite("What a finished PDF says of itself")
struct DescriptionTests {
    @Test("the information dictionary has all that the metadata say, and Yinfa as creator")
    func information() throws {
        let structure = try PDFStructure(Draft().finished())
        let info = structure.information
        #expect(structure.text("/Title", in: info) == Metadata.sample.title)
        #expect(structure.text("/Author", in: info) == Metadata.sample.author)
        #expect(structure.text("/Subject", in: info) == Metadata.sample.subject)
        #expect(structure.text("/Keywords", in: info) == "根治欠薪, 冬季专项行动")
        #expect(structure.text("/Creator", in: info) == "Yinfa")
        #expect(structure.text("/Producer", in: info)?.hasPrefix("cairo 1.") == true)
    }

    @Test("dates have the standard's form", arguments: [
        (Metadata.Date(year: 2020, month: 11, day: 9), "D:20201109000000+08'00'"),
        (Metadata.Date(year: 2021, month: 1, day: 31), "D:20210131000000+08'00'"),
        (Metadata.Date(year: 987, month: 6, day: 5), "D:09870605000000+08'00'"),
    ])
    func dates(_ date: Metadata.Date, _ expected: String) throws {
        var metadata = Metadata.sample
        metadata.date = date
        let structure = try PDFStructure(Draft(metadata).finished())
        #expect(structure.text("/CreationDate", in: structure.information) == expected)
        #expect(structure.text("/ModDate", in: structure.information) == expected)
    }

    @Test("what the metadata do not say is not there")
    func absent() throws {
        var metadata = Metadata.sample
        metadata.subject = nil
        metadata.keywords = []
        let structure = try PDFStructure(Draft(metadata).finished())
        #expect(structure.information["/Subject"] == nil)
        #expect(structure.information["/Keywords"] == nil)
        let xmp = String(decoding: structure.bytes(structure.catalog["/Metadata"]), as: UTF8.self)
        #expect(!xmp.contains("dc:description") && !xmp.contains("pdf:Keywords"))
    }

    @Test("texts come through whatever is in them", arguments: [
        "〔2020〕10号 & <附件> “甲”", "plain ASCII", "𬭎㛃 €", "a)b(c\\d", "line\nbreak\ttab", "]]>",
    ])
    func anyText(_ text: String) throws {
        var metadata = Metadata.sample
        metadata.title = text
        metadata.subject = text
        let structure = try PDFStructure(Draft(metadata).finished())
        #expect(structure.text("/Title", in: structure.information) == text)
        let values = try xmpValues(structure)
        #expect(values["dc:title"] == text)
        #expect(values["dc:description"] == text)
    }

    @Test("control characters, which XML cannot hold, show as U+FFFD")
    func controls() throws {
        var metadata = Metadata.sample
        metadata.title = "甲\u{1}\u{1F}乙\u{FFFF}"
        #expect(try xmpValues(PDFStructure(Draft(metadata).finished()))["dc:title"] == "甲\u{FFFD}\u{FFFD}乙\u{FFFD}")
    }

    @Test("XMP says the same as the information dictionary")
    func same() throws {
        let structure = try PDFStructure(Draft().finished())
        let values = try xmpValues(structure)
        let info = structure.information
        for (xmp, key) in [
            ("dc:title", "/Title"), ("dc:creator", "/Author"), ("dc:description", "/Subject"),
            ("pdf:Keywords", "/Keywords"), ("pdf:Producer", "/Producer"), ("xmp:CreatorTool", "/Creator"),
        ] {
            #expect(values[xmp] != nil)
            #expect(values[xmp] == structure.text(key, in: info), "\(xmp)")
        }
        for key in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] {
            #expect(values[key] == "2020-11-09T00:00:00+08:00")
        }
        #expect(values["dc:language"] == "zh-CN")
        #expect(values["dc:format"] == "application/pdf")
    }

    @Test("the official elements that are known are there, in a schema that describes them all")
    func official() throws {
        var metadata = Metadata.sample
        metadata.official.documentNumber = "凤治欠办〔2020〕6号"
        metadata.official.secrecy = "<秘密>"
        metadata.official.date = metadata.date
        let structure = try PDFStructure(Draft(metadata).finished())
        let xmp = structure.xmp
        #expect(xmp.contains("<gongwen:documentNumber>凤治欠办〔2020〕6号</gongwen:documentNumber>"))
        #expect(xmp.contains("<gongwen:secrecy>&lt;秘密&gt;</gongwen:secrecy>"))
        #expect(xmp.contains("<gongwen:date>2020-11-09</gongwen:date>"))
        #expect(!xmp.contains("<gongwen:period>"))
        for meaning in ["发文字号", "责任者", "成文日期", "密级", "文种", "表号", "报告期"] {
            #expect(xmp.contains("<pdfaProperty:description>\(meaning)</pdfaProperty:description>"))
        }
        #expect(try PDFRules(structure.file).breaches == [])
        #expect(try !PDFStructure(Draft().finished()).xmp.contains("gongwen"))
        _ = try xmpValues(structure)
    }

    @Test("the file says that it is PDF/A-3a and PDF/UA-1")
    func conformance() throws {
        let xmp = try PDFStructure(Draft().finished()).xmp
        #expect(xmp.contains("<pdfaid:part>3</pdfaid:part>"))
        #expect(xmp.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
        #expect(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"))
        #expect(xmp.contains("<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"))
    }

    @Test("poppler finds the metadata")
    func poppler() throws {
        let structure = try PDFStructure(Draft().finished())
        let text = try Shell.text(["pdfinfo", "-meta", structure.path])
        #expect(text.contains("根治欠薪"))
        #expect(text.contains("W5M0MpCehiHzreSzNTczkc9d"))
    }

    /// The text of each property; parsing fails if the packet is not well-formed.
    private func xmpValues(_ structure: PDFStructure) throws -> [String: String] {
        let bytes = structure.bytes(structure.catalog["/Metadata"])
        let file = try structure.folder.write(bytes, as: "metadata.xml")
        let script = """
            import sys, json, xml.etree.ElementTree as tree
            short = {'http://purl.org/dc/elements/1.1/': 'dc', 'http://ns.adobe.com/pdf/1.3/': 'pdf', \
            'http://ns.adobe.com/xap/1.0/': 'xmp'}
            values = {}
            for element in tree.parse(sys.argv[1]).iter():
                space, _, name = element.tag[1:].partition('}')
                if space in short:
                    text = ''.join(leaf.text or '' for leaf in element.iter() if not len(leaf))
                    values[short[space] + ':' + name] = text
            print(json.dumps(values))
            """
        let json = try Shell.run(["python3", "-c", script, file])
        return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: String])
    }
}
