import Diagnostics
import DisplayList
import Foundation
import PaperCodes
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

@Suite("Returns read back from scans") struct ReadBackTests {
    private let fixture: ReadBackFixture

    init() throws { fixture = try ReadBackFixture() }

    // MARK: Right

    @Test("a scan that agrees says whose it is and how many figures were compared")
    func agrees() throws {
        let code = try fixture.code()
        let read = try fixture.returns().readBack(scan: fixture.scan(of: [code.text]))
        #expect(read == ReadBack(unit: "栖云区", asOf: "2020年12月31日", figureCount: 82, digest: code.digest, source: .ledger))
        #expect(code.digest.count == 20)
    }

    @Test("other codes on the sheet do no harm, nor does the same one twice")
    func others() throws {
        let text = try fixture.code().text
        #expect(try fixture.codes(fixture.scan(of: ["HTTPS://EXAMPLE", text])) == [])
        #expect(try fixture.codes(fixture.scan(of: [text, text])) == [])
    }

    @Test("the city's return that lacks units is that one")
    func incomplete() throws {
        let code = try fixture.code("全市")
        #expect(code.missingUnits == ["长汶县"])
        #expect(try fixture.codes(fixture.scan(of: [code.text])) == [])
    }

    @Test("a PDF of the scan, on its second page")
    func inPDF() throws {
        let matrix = try #require(CodeEncoder.matrix(of: fixture.code().text))
        let paper = GreyPicture.paper(with: matrix, pixels: 3)
        let bytes = ScanPDF.bytes([nil, .init(paper)])
        #expect(try fixture.codes(fixture.scan(bytes, as: "scan.pdf")) == [])
    }

    @Test("a typed return that the office's documents name is the one on file, before the ledger")
    func typed() throws {
        let returns = try fixture.returns()
        try fixture.office.useTypedReturn()
        let data = try ReturnData.read(file: fixture.office.file("returns/2020-12-31.yaml"), form: returns.form)
        let scan = try fixture.scan(of: [returns.form.completeCode(of: data).text])
        let read = try fixture.returns().readBack(scan: scan)
        guard case .file(let name) = read.source else { throw ReadBackFixture.NoCode() }
        #expect(name.hasSuffix("returns/2020-12-31.yaml"))
        try fixture.office.change("returns/2020-12-31.yaml", "1: 927", to: "1: 928")
        let said = try fixture.said(scan)
        #expect(said.map(\.code) == [.printedFigureDiffers, .printedFigureDiffers], "the row and the sum")
        #expect(said.last?.message.chinese.hasPrefix("“建筑企业”第 1 栏（检查用人单位－用人单位户数）纸上是 927户，存档是 928户") == true)
        #expect(said.last?.notes.first?.place?.file.hasSuffix("2020-12-31.yaml") == true)
        #expect(try fixture.codes(scan, with: fixture.office.file("returns/2020-12-31.yaml")).count == 2)
    }

    @Test("a workbook holds the exact figures, and one that differs by a fen is told")
    func workbook() throws {
        let returns = try fixture.returns()
        let made = try returns.table(.init(unit: "栖云区", asOf: "2020-12-31"), as: .xlsx, name: "filed")
        try fixture.office.write(made.output[0].bytes, as: "filed.xlsx")
        #expect(try fixture.codes(fixture.scan(of: [fixture.code().text]), with: fixture.office.file("filed.xlsx")) == [])
        let cents = try fixture.code { if let value = $0.rows[1][7] { $0.rows[1][7] = value + 1 } }
        #expect(try fixture.codes(fixture.scan(of: [cents.text]), with: fixture.office.file("filed.xlsx")).contains("RBK0113"))
        let more = try fixture.code { if let value = $0.rows[1][0] { $0.rows[1][0] = value + 1 } }
        #expect(try fixture.codes(fixture.scan(of: [more.text]), with: fixture.office.file("filed.xlsx")).contains("RBK0113"))
    }

    // MARK: Differences

    @Test("each figure that differs is told with its heading, both values and their unit")
    func differences() throws {
        let code = try fixture.code {
            $0.rows[1][7] = 12_345_678
            $0.rows[2][0] = nil
            $0.blanks[13] = 9
        }
        let said = try fixture.said(fixture.scan(of: [code.text]))
        #expect(said.map(\.code.rawValue) == ["RBK0113", "RBK0113", "RBK0113"])
        #expect(said[0].message.chinese == "“建筑企业”第 8 栏（拖欠工资情况－涉及金额－合计）纸上是 12.345678万元，存档是 12万元")
        #expect(said[0].message.english.hasSuffix("is 12.345678万元 on paper, 12万元 on file"))
        #expect(said[1].message.chinese.hasSuffix("纸上是 空着，存档是 0户"))
        #expect(said[2].message.chinese.contains("空格“x2”（第 4 句：") && said[2].message.chinese.hasSuffix("纸上是 9件，存档是 0件"))
        #expect(said.allSatisfy { $0.place?.file.hasSuffix("scan.png") == true })
    }

    @Test("when the ledger has changed since, the paper tells where")
    func laterLedger() throws {
        let scan = try fixture.scan(of: [fixture.code().text])
        try SmallLedger().changing("案件", "120000.00,120000.00", to: "130000.00,130000.00")
            .changing("追发", "120000.00,120000.00", to: "130000.00,130000.00").write(to: fixture.office, silent: ["长汶县"])
        let keys = try fixture.said(scan).map { String($0.message.chinese.prefix { $0 != "（" }) }
        #expect(keys.contains("“建筑企业”第 8 栏") && keys.contains("“合计”第 9 栏") && !keys.contains("“建筑企业”第 1 栏"), "\(keys)")
    }

    // MARK: Another return

    @Test("of another form, version, unit, day, occasion or version of the return", arguments: [
        ("RBK0104", 2, "SUMMER-2020"), ("RBK0105", 3, "2"), ("RBK0106", 4, "$522B"), ("RBK0114", 4, "$957F6C7653BF"), ("RBK0117", 6, "2"),
        ("RBK0117", 8, "$4E39"),
    ])
    func other(_ code: String, _ field: Int, _ value: String) throws {
        var fields = try fixture.code().text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        fields[field] = value
        let changed = try ReturnCode(text: fields.joined(separator: ":"))
        #expect(try fixture.codes(fixture.scan(of: [fixture.code { $0 = changed }.text])) == [code])
    }

    @Test("held against a file that is another unit's, day's or occasion's", arguments: [
        ("RBK0106", "2020-12-31", "单位: 凤栖山市根治拖欠农民工工资工作领导小组办公室", "单位: 望河区"),
        ("RBK0117", "2020-12-31", "截止日: 2020-12-31", "截止日: 2020-12-30"), ("RBK0117", "2020-12-31", "制表时间:", "终报: true\n制表时间:"),
    ])
    func otherFile(_ code: String, _ name: String, _ old: String, _ new: String) throws {
        let returns = try fixture.returns()
        let file = fixture.office.file("returns/\(name).yaml")
        let scan = try fixture.scan(of: [returns.form.completeCode(of: ReturnData.read(file: file, form: returns.form)).text])
        #expect(try fixture.codes(scan, with: file) == [])
        try fixture.office.change("returns/\(name).yaml", old, to: new)
        #expect(try fixture.codes(scan, with: file) == [code])
    }

    @Test("a form whose returns are typed has none for a unit that nobody typed")
    func noReturn() throws {
        let code = try fixture.code()
        let text = try fixture.office.text("pack/form.yaml")
        let end = try #require(text.range(of: "\n取数:"))
        try fixture.office.write(String(text[..<end.lowerBound]) + "\n", as: "pack/form.yaml")
        #expect(try fixture.codes(fixture.scan(of: [code.text])) == ["RBK0114"])
    }

    // MARK: Damage

    @Test("a figure changed without its digest, rows that the form does not have, a code torn off")
    func digest() throws {
        var code = try fixture.code()
        code.rows[0][0] = 1_000_000
        #expect(try fixture.codes(fixture.scan(of: [code.text])) == ["RBK0107"])
        code.rows.removeLast()
        #expect(try fixture.codes(fixture.scan(of: [code.text], as: "short.png")) == ["RBK0107"])
        #expect(try fixture.codes(fixture.scan(of: ["YINFA:1:WINTER-2020"], as: "torn.png")) == ["RBK0107"])
    }

    @Test("what is no return's code, no code, or several", arguments: [
        ("RBK0103", ["HTTPS://EXAMPLE.COM/A"]), ("RBK0108", ["YINFA:2:X:Y"]), ("RBK0108", ["A", "YINFA:9:"]),
    ])
    func kinds(_ code: String, _ texts: [String]) throws { #expect(try fixture.codes(fixture.scan(of: texts)) == [code]) }

    @Test("two returns on one scan are named")
    func several() throws {
        let said = try fixture.said(fixture.scan(of: [fixture.code().text, fixture.code("望河区").text]))
        #expect(said.map(\.code.rawValue) == ["RBK0102"])
        #expect(said[0].message.chinese.contains("栖云区 2020-12-31") && said[0].message.chinese.contains("望河区 2020-12-31"))
    }

    @Test("scans in which nothing can be looked for")
    func scans() throws {
        let blank = GreyPicture(width: 200, height: 200, levels: [UInt8](repeating: 240, count: 40_000))
        #expect(try fixture.codes(fixture.scan(blank)) == ["RBK0101"])
        #expect(try fixture.codes(fixture.scan(ScanPDF.bytes([.init(blank)]), as: "blank.pdf")) == ["RBK0101"])
        for bytes in [[], Array("text".utf8), Array(SamplePictures.png(blank).prefix(500)), Array("%PDF-1.4 nothing".utf8)] as [[UInt8]] {
            #expect(try fixture.codes(fixture.scan(bytes, as: "broken.png")) == ["RBK0109"])
        }
        var damaged = SamplePictures.png(blank)
        for index in 60..<90 { damaged[index] ^= 0x55 }
        #expect(try fixture.codes(fixture.scan(damaged, as: "damaged.png")) == ["RBK0109"])
        #expect(try fixture.codes(fixture.scan(ScanPDF.bytes([]), as: "none.pdf")) == ["RBK0110"])
        let huge = ScanPDF.Image(width: 60_000, height: 60_000, entries: "/ColorSpace/DeviceGray/BitsPerComponent 8", bytes: [1])
        #expect(try fixture.codes(fixture.scan(ScanPDF.bytes([huge]), as: "huge.pdf")) == ["RBK0111"])
        let fax = ScanPDF.Image(width: 600, height: 600, entries: "/Filter/CCITTFaxDecode/ColorSpace/DeviceGray/BitsPerComponent 1", bytes: [1])
        #expect(try fixture.codes(fixture.scan(ScanPDF.bytes([fax]), as: "fax.pdf")) == ["RBK0115"])
        #expect(try fixture.codes(fixture.scan(ScanPDF.bytes([nil]), as: "empty.pdf")) == ["RBK0116"])
        #expect(try fixture.codes(fixture.office.file("no-such.png")) == ["FIL0101"])
    }

    @Test("a picture of too many pixels, a PDF with a password")
    func closed() throws {
        var png = SamplePictures.png(GreyPicture(width: 1, height: 1, levels: [0]))
        for (index, byte) in [0, 0, 0xF0, 0, 0, 0, 0xF0, 0].enumerated() { png[16 + index] = UInt8(byte) }
        #expect(try fixture.codes(fixture.scan(png, as: "large.png")) == ["RBK0111"])
        let plain = try fixture.scan(ScanPDF.bytes([nil]), as: "plain.pdf")
        let locked = fixture.office.file("locked.pdf")
        _ = try Shell.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", plain, locked])
        #expect(try fixture.codes(locked) == ["RBK0112"])
    }
}
