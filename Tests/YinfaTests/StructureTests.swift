import Foundation
import TestSupport
import Testing

@Suite("Structure of the sample's PDFs") struct StructureTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["notice.pdf", "return-2020-12-31.pdf"] { try folder.write(try Sample.bytes(name), as: name) }
    }

    /// The values of `pdfinfo` by their names.
    private func info(_ name: String, _ options: String...) throws -> [String: String] {
        let text = try Shell.text(["pdfinfo"] + options + [folder.file(name)], environment: ["PATH": "/usr/bin:/bin", "TZ": "UTC"])
        let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let key = line[..<colon].split(separator: " ").joined(separator: " ")
            return (key, line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// The objects as text.
    private func objects(_ name: String) throws -> String {
        let plain = try Shell.run(["qpdf", "--qdf", "--object-streams=disable", folder.file(name), "-"])
        return String(decoding: plain, as: UTF8.self)
    }

    @Test("qpdf finds nothing wrong", arguments: ["notice.pdf", "return-2020-12-31.pdf"])
    func check(_ name: String) throws {
        let outcome = try Shell.outcome(["qpdf", "--check", folder.file(name)])
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        #expect(outcome.text.contains("No syntax or stream encoding errors found"))
    }

    @Test("the notice has eight A4 pages, the seventh turned for the screen")
    func noticePages() throws {
        let info = try info("notice.pdf", "-box", "-f", "1", "-l", "8")
        #expect(info["Pages"] == "8")
        for page in 1...8 {
            #expect(info["Page \(page) size"]?.hasPrefix("595.276 x 841.89 pts (A4)") == true)
            for box in ["MediaBox", "CropBox"] {
                #expect(info["Page \(page) \(box)"]?.split(separator: " ").joined(separator: " ") == "0.00 0.00 595.28 841.89")
            }
            #expect(info["Page \(page) rot"] == (page == 7 ? "90" : "0"))
        }
    }

    @Test("the return is one true landscape sheet, not turned")
    func returnPage() throws {
        let info = try info("return-2020-12-31.pdf", "-box", "-f", "1", "-l", "1")
        #expect(info["Pages"] == "1")
        #expect(info["Page 1 size"] == "841.89 x 595.276 pts (A4)")
        #expect(info["Page 1 rot"] == "0")
    }

    @Test("each font is in the file once, whole or in part", arguments: ["notice.pdf", "return-2020-12-31.pdf"])
    func fonts(_ name: String) throws {
        let lines = try Shell.text(["pdffonts", folder.file(name)]).split(separator: "\n").dropFirst(2)
        let names = lines.compactMap { $0.split(separator: " ").first?.split(separator: "+").last.map(String.init) }
        #expect(names.count >= 3)
        #expect(Set(names).count == names.count, "\(names)")
        // emb, sub and uni: embedded, a subset, with a map to Unicode.
        for line in lines { #expect(line.contains(/\byes yes yes +\d+ +0$/), "\(line)") }
    }

    @Test("the notice takes at most 330 000 bytes")
    func size() throws {
        let count = try Sample.bytes("notice.pdf").count
        #expect(count <= 330_000, "\(count)")
    }

    @Test("the description is the document's own, its dates from the data and never from the clock")
    func description() throws {
        let notice = try info("notice.pdf")
        #expect(notice["Title"] == "凤栖山市根治拖欠农民工工资工作领导小组办公室关于开展根治欠薪冬季专项行动的通知")
        #expect(notice["Author"] == "凤栖山市根治拖欠农民工工资工作领导小组办公室")
        #expect(notice["Subject"] == "凤治欠办〔2020〕6号")
        #expect(notice["Keywords"] == "根治欠薪冬季专项行动情况表")
        #expect(notice["CreationDate"] == "Sun Nov 8 16:00:00 2020 UTC" || notice["CreationDate"] == "Sun Nov  8 16:00:00 2020 UTC")
        #expect(notice["ModDate"] == notice["CreationDate"])
        let form = try info("return-2020-12-31.pdf")
        #expect(form["Title"]?.hasSuffix("根治欠薪冬季专项行动情况表（截至2020年12月31日）") == true)
        #expect(form["Subject"] == "winter-2020 1")
        #expect(form["Keywords"]?.contains("截止日 2020-12-31") == true)
    }

    @Test("dates have the form of ISO 32000-1 §7.9.4")
    func dates() throws {
        #expect(try objects("notice.pdf").contains("/CreationDate (D:20201109000000+08'00')"))
        #expect(try objects("return-2020-12-31.pdf").contains("/CreationDate (D:20201231000000+08'00')"))
    }

    @Test("the printer is asked for the true size, the notice on both sides")
    func viewerPreferences() throws {
        for (name, duplex) in [("notice.pdf", "/DuplexFlipLongEdge"), ("return-2020-12-31.pdf", "/Simplex")] {
            let text = try objects(name)
            let start = try #require(text.range(of: "/ViewerPreferences <<"))
            let preferences = text[start.upperBound...].prefix { $0 != ">" }
            #expect(preferences.contains("/PrintScaling /None"))
            #expect(preferences.contains("/DisplayDocTitle true"))
            #expect(preferences.contains("/Duplex \(duplex)"))
        }
    }

    @Test("the two identifiers are equal and differ between the documents")
    func identifiers() throws {
        let identifiers = try ["notice.pdf", "return-2020-12-31.pdf"].map { name in
            let match = try objects(name).firstMatch(of: /\/ID \[<([0-9a-f]+)><([0-9a-f]+)>\]/)
            let found = try #require(match)
            #expect(found.1.count == 32)
            return String(found.1)
        }
        #expect(identifiers[0] != identifiers[1])
    }
}
