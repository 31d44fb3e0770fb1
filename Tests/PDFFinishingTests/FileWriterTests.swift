import TestSupport
import Testing

@testable import PDFFinishing

@Suite("The objects of a file")
struct ObjectGraphTests {
    /// Objects with references in all places, and one that nothing leads to.
    private static let objects = [
        "<< /Type /Catalog /Pages 4 0 R >>", "(nothing leads here)",
        "<< /Type /Page /Parent 4 0 R /MediaBox [0 0 9 9] /Resources << >> /Contents 6 0 R /Text (5 0 R \\) 2 0 R) /Hex <5020> /Name#20 [6 0 R 5 0 R] >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Title (x) /Number 2 >>",
        "<< /Length 7 0 R >>\nstream\nBT ET\nendstream", "5",
    ]

    private func file() -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in Self.objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R /Info 5 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    @Test("are numbered as they are reached, what nothing leads to left out, and texts untouched")
    func renumbered() throws {
        let document = try PDFDocument(file())
        var graph = ObjectGraph(document, from: [1, 5], replacing: [:])
        let texts = graph.objects.map { String(decoding: $0.text, as: UTF8.self) }
        #expect(texts.count == 5)
        #expect(texts[0].contains("/Pages 3 0 R") && texts[1].contains("/Number 2"))
        #expect(texts[2].contains("/Kids [ 4 0 R ]"))
        #expect(texts[3].contains("(5 0 R \\) 2 0 R)") && texts[3].contains("/Name#20 [ 5 0 R 2 0 R ]") && texts[3].contains("/Contents 5 0 R"))
        #expect(texts[4] == "<< /Length 5 >>")
        #expect(graph.objects[4].stream == Array("BT ET".utf8) && graph.objects[3].stream == nil)
        graph.add(Array("/Lang(x)".utf8), to: graph.number(of: 1))
        #expect(String(decoding: graph.objects[0].text, as: UTF8.self).hasSuffix("/Lang(x)>>"))
    }

    @Test("streams may be replaced")
    func replaced() throws {
        let graph = ObjectGraph(try PDFDocument(file()), from: [1], replacing: [6: Array("q Q".utf8)])
        #expect(graph.objects[3].stream == Array("q Q".utf8))
        #expect(String(decoding: graph.objects[3].text, as: UTF8.self) == "<< /Length 3 >>")
    }

    @Test("are found by the file's table, packed ones too", arguments: [0, 1, 499, 500, 501, 1_234])
    func packed(_ count: Int) throws {
        let graph = ObjectGraph(try PDFDocument(file()), from: [1, 5], replacing: [:])
        let first = graph.objects.count + 1
        let streams = first + count
        let table = streams + FileWriter.streamCount(count)
        var writer = FileWriter(objectCount: table, byteCount: 1000)
        for (index, object) in graph.objects.enumerated() { writer.write(object, number: index + 1) }
        writer.pack(count: count, first: first, firstStream: streams, SingleLane()) { index, bytes in
            bytes.append("<</Place ")
            bytes.append(decimal: index)
            bytes.append(">>")
        }
        writer.finish(number: table, catalog: 1, information: 2)
        let document = try PDFDocument(writer.bytes)
        #expect(document.pageCount == 1)
        for place in [0, 1, 498, 499, 500, count - 1] where (0..<count).contains(place) {
            let text = String(decoding: document.text(of: document.object(number: first + place)), as: UTF8.self)
            #expect(text == "<< /Place \(place) >>")
        }
        let folder = try TemporaryFolder()
        let outcome = try Shell.outcome(["qpdf", "--check", folder.write(writer.bytes, as: "file.pdf")])
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
    }
}
