import Diagnostics
import DisplayList
import Foundation
import PaperCodes
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

/// The code as it is printed, read by others and by ourselves.
@Suite("The code on printed returns") struct PrintedCodeTests {
    private static let names = ["return-2020-12-31", "return-2020-12-31-栖云区", "return-2021-02-10"]

    /// What the code of a sample return must say.
    private func expected(_ name: String) throws -> String {
        let office = try Office.open(Sample.folder)
        let returns = try Returns(of: office, resources: .locate())
        let isFinal = name.hasSuffix("02-10")
        let request = Returns.Request(
            unit: name.hasSuffix("栖云区") ? "栖云区" : "全市", asOf: isFinal ? "2021-02-10" : "2020-12-31", isFinal: isFinal,
            previous: isFinal ? Sample.folder + "/returns/2020-12-31-全市.json" : nil)
        return returns.form.completeCode(of: try returns.computed(request).output.data).text
    }

    @Test("zbarimg and ZXingReader read it from the PDF, at 200 and 300 dots to the inch", arguments: names)
    func readers(_ name: String) throws {
        let folder = try TemporaryFolder()
        let text = try expected(name)
        for resolution in [200, 300] {
            let page = try PrintedReturns.drawn(name, dotsPerInch: resolution, in: folder)
            #expect(try Shell.text(["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", page]).trimmingCharacters(in: .newlines) == text)
            let read = try Shell.text(["ZXingReader", "-format", "QRCode", page])
            #expect(read.contains("\"\(text)\""), "\(read.prefix(200))")
        }
    }

    @Test("our own reader reads the page from skewed, noisy and blurred scans at 150 dots to the inch", arguments: [
        SimulatedScan(degrees: 3, noise: 10), SimulatedScan(degrees: -3, noise: 10, black: 20, white: 240), SimulatedScan(degrees: 1, noise: 6, blurs: 1),
        SimulatedScan(degrees: 180, noise: 10),
    ])
    func scans(_ scan: SimulatedScan) throws {
        let name = "return-2020-12-31"
        #expect(CodeReader().texts(in: scan.of(try PrintedReturns.page(name))) == [try expected(name)])
    }

    @Test("a scan as JPEG in a PDF is read")
    func photograph() throws {
        let folder = try TemporaryFolder()
        let name = "return-2020-12-31-栖云区"
        let pdf = try folder.write(Sample.bytes(name + ".pdf"), as: "return.pdf")
        _ = try Shell.run(["pdftoppm", "-r", "200", "-jpeg", "-singlefile", pdf, folder.file("page")])
        let jpeg = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.file("page.jpg"))))
        let size = try ImageFile(jpeg)
        let image = ScanPDF.Image(
            width: size.width, height: size.height, entries: "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", bytes: jpeg)
        let scan = try folder.write(ScanPDF.bytes([image]), as: "scan.pdf")
        #expect(try ScanFile(name: scan).texts() == [expected(name)])
    }

    @Test("the digest is what sha256sum makes of the text that docs/paper-code.md describes")
    func digest() throws {
        let code = try ReturnCode(text: expected("return-2020-12-31-栖云区"))
        var lines = ["form=winter-2020", "form version=1", "unit=栖云区", "as of=2020-12-31", "version=1", "final=no"]
        for (row, figures) in zip(["合计", "建筑企业", "加工制造企业", "其他用人单位"], code.rows) {
            lines += figures.enumerated().map { "\(row).c\($0.offset + 1)=\($0.element ?? -1)" }
        }
        let blanks = ["n1", "k1", "a1", "p1", "n2", "k2", "a2", "p2", "n3", "k3", "a3", "p3", "x1", "x2"]
        lines += zip(blanks, code.blanks).map { "\($0)=\($1 ?? -1)" }
        let digest = try Shell.text(["sha256sum"], input: Array(lines.map { $0 + "\n" }.joined().utf8))
        #expect(code.digest == digest.prefix(20).uppercased())
    }

    @Test("the code stands by itself in the head, with modules of 0.42 mm, and is told in words")
    func place() throws {
        let dump = try Sample.text("return-2020-12-31.dump")
        let line = try #require(dump.split(separator: "\n").first { $0.hasPrefix("  code ") })
        let match = try #require(line.wholeMatch(of: /\s+code ([\d.]+),([\d.]+) ([\d.]+)x([\d.]+) (\d+)x\d+ \w+ (.*)/))
        let (side, modules) = (try #require(Double(match.3)), try #require(Double(match.5)))
        #expect(abs(side / modules - 0.42) < 0.001 && side < 33)
        #expect(match.6.hasPrefix("回读码（二维码）：凤栖山市") && match.6.contains("截至2020年12月31日的根治欠薪冬季专项行动情况表"))
        #expect(dump.split(separator: "\n").last == line, "nothing is read after it")
    }

    @Test("it is a figure with its words in the PDF, and the lines of the form are furniture")
    func tagged() throws {
        let rules = try PDFRules(Sample.bytes("return-2020-12-31.pdf"))
        #expect(rules.breaches == [])
        let folder = try TemporaryFolder()
        let pdf = try folder.write(Sample.bytes("return-2020-12-31.pdf"), as: "return.pdf")
        let structure = try Shell.text(["pdfinfo", "-struct", pdf])
        #expect(structure.matches(of: /Figure/).count == 1)
    }

    @Test("a return or a form that says 回读码: 无 has none; the same figures are the same bytes")
    func none() throws {
        let office = try SampleOffice()
        try office.useTypedReturn()
        func pdf() throws -> (bytes: [UInt8], dump: String) {
            let made = try Sample.make(officeAt: office.path, only: ["return-2020-12-31"], formats: [.pdf, .dump])
            return (made["return-2020-12-31.pdf"] ?? [], String(decoding: made["return-2020-12-31.dump"] ?? [], as: UTF8.self))
        }
        let first = try pdf()
        #expect(try pdf().bytes == first.bytes && first.dump.contains("\n  code "))
        let data = try office.text("returns/2020-12-31.yaml")
        try office.write(data + "\n回读码: 无\n", as: "returns/2020-12-31.yaml")
        let without = try pdf().dump
        #expect(without == first.dump.split(separator: "\n").filter { !$0.hasPrefix("  code ") }.joined(separator: "\n") + "\n")
        try office.write(data, as: "returns/2020-12-31.yaml")
        try office.change("pack/form.yaml", "回读码: 有", to: "回读码: 无")
        #expect(try pdf().dump == without)
    }
}
