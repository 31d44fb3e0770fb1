import Diagnostics
import DisplayList
import Foundation
import PDFFinishing
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

@Suite("Returns that come as PDFs") struct ReturnsAsPDFTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["notice"])
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office)
        for unit in MergingTests.units {
            let made = try returns().json(.init(unit: unit, asOf: "2020-12-31"), name: unit)
            try office.write(made.output[0].bytes, as: "in/\(unit).json")
        }
    }

    private func opened() throws -> Office { try Office.open(office.path) }

    private func returns() throws -> Returns { try Returns(of: opened(), resources: .locate()) }

    private func pdf(_ unit: String) throws -> [UInt8] {
        let press = try Press(resources: .locate(), office: opened())
        return try press.render(returns(), .init(unit: unit, asOf: "2020-12-31"), as: .pdf, name: unit).output[0].bytes
    }

    /// All units' files, some of them replaced.
    private func paths(_ replaced: [String: String] = [:]) -> [String] {
        MergingTests.units.map { office.file(replaced[$0] ?? "in/\($0).json") }
    }

    private func merged(_ files: [String]) throws -> Reported<[OutputFile]> { try returns().merge(.init(files: files), name: "city") }

    @Test("are merged with JSON, YAML and workbooks as the ledger would have it")
    func merging() throws {
        try office.write(try pdf("栖云区"), as: "in/栖云区.pdf")
        try office.write(try pdf("市本级"), as: "in/市本级.PDF")
        try office.write(try office.text("in/望河区.json"), as: "in/望河区.yaml")
        // A return of zeros, which a workbook holds as exactly.
        let table = try returns().table(.init(unit: "槐里县", asOf: "2020-12-31"), as: .xlsx, name: "a")
        try office.write(table.output[0].bytes, as: "in/槐里县.xlsx")
        let plain = try merged(paths())
        let mixed = try merged(paths(["栖云区": "in/栖云区.pdf", "市本级": "in/市本级.PDF", "望河区": "in/望河区.yaml", "槐里县": "in/槐里县.xlsx"]))
        #expect(mixed.output == plain.output && mixed.warnings == plain.warnings, "\(mixed.warnings)")
    }

    @Test("are checked as the file is that they were made from, and found again as they were")
    func checking() throws {
        try office.write(try pdf("栖云区"), as: "in/栖云区.pdf")
        let (one, other) = (try returns().check(file: office.file("in/栖云区.pdf")), try returns().check(file: office.file("in/栖云区.json")))
        #expect(one.unit == "栖云区" && one.asOf == other.asOf && one.findings.map(\.code) == other.findings.map(\.code))
        #expect(try returns().compare(file: office.file("in/栖云区.pdf")).isEmpty)
        let press = try Press(resources: .locate(), office: opened())
        let again = try press.render(
            Repository.path("templates/winter-2020/form.yaml"), data: office.file("in/栖云区.pdf"), as: .dump, name: "a")
        let first = try press.render(
            Repository.path("templates/winter-2020/form.yaml"), data: office.file("in/栖云区.json"), as: .dump, name: "a")
        #expect(again.output == first.output)
    }

    @Test("one without data, with another document's or a damaged one is refused at its file, with all that is wrong elsewhere")
    func faults() throws {
        let press = try Press(resources: .locate(), office: opened())
        try office.write(try press.make(opened(), only: ["notice"]).output[0].bytes, as: "in/a.pdf")
        try office.write(Array("%PDF-1.7 none".utf8), as: "in/b.pdf")
        try office.write(Array(try pdf("丹泉区").prefix(5000)), as: "in/c.pdf")
        try office.change("in/石梁区.json", "\"版本\": \"1\"", to: "\"版本\": \"0\"")
        let found = try diagnostics { _ = try merged(paths(["栖云区": "in/a.pdf", "望河区": "in/b.pdf", "丹泉区": "in/c.pdf"])) }
        #expect(found.map(\.code.rawValue) == ["RET0117", "RET0117", "RET0117", "RET0116"], "\(found)")
        #expect(found.prefix(3).map { $0.place.map { ($0.file as NSString).lastPathComponent } } == ["a.pdf", "b.pdf", "c.pdf"])
        #expect(found[0].message.chinese == "从这份 PDF 取不出报表：附的是别的文件的数据，不是报表的")
        #expect(found[1].message.english == "there is no return to be read from this PDF: it is no PDF, or a damaged one")
        #expect(try diagnostics { _ = try returns().check(file: office.file("in/none.pdf")) }.map(\.code.rawValue) == ["FIL0101"])
    }

    @Test("a PDF that another program made has no data")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(try pdf("栖云区"), as: "a.pdf")
        let other = folder.file("b.pdf")
        _ = try Shell.run(["qpdf", "--empty", "--pages", file, "--", other])
        let found = try diagnostics { _ = try returns().check(file: other) }
        #expect(found.map(\.message.chinese) == ["从这份 PDF 取不出报表：里面没有附数据"])
        #expect(found.first?.hints.first?.chinese.contains("扫描的") == true)
    }

    /// A PDF with other data in the place of its own, as a person with a PDF tool would put them there.
    private func swapped(_ unit: String, _ data: [UInt8], keepsDigest: Bool) throws -> String {
        let folder = try TemporaryFolder()
        let file = try folder.write(try pdf(unit), as: "a.pdf")
        let (given, other) = (try folder.write(data, as: "data.xml"), folder.file("b.pdf"))
        let script = """
            import subprocess, sys, hashlib, re
            source, data, out, keeps = sys.argv[1:]
            subprocess.run(["qpdf", "--qdf", "--object-streams=disable", source, out + ".qdf"], check=True)
            text, new = open(out + ".qdf", "rb").read(), open(data, "rb").read()
            start = text.index(b"stream\\n", text.index(b"/Type /EmbeddedFile")) + 7
            end = text.index(b"\\nendstream", start)
            if keeps == "no":
                text = re.sub(rb"/CheckSum <[0-9a-f]+>", b"/CheckSum <" + hashlib.md5(new).hexdigest().encode() + b">", text[:start]) + text[start:]
                start = text.index(b"stream\\n", text.index(b"/Type /EmbeddedFile")) + 7
                end = text.index(b"\\nendstream", start)
            # The last line break of the data stands before endstream already.
            open(out + ".qdf", "wb").write(text[:start] + new.removesuffix(b"\\n") + text[end:])
            open(out, "wb").write(subprocess.run(["fix-qdf", out + ".qdf"], check=True, stdout=subprocess.PIPE).stdout)
            """
        _ = try Shell.run(["python3", "-c", script, file, given, other, keepsDigest ? "yes" : "no"])
        let name = "in/\(unit)-\(keepsDigest).pdf"
        try office.write(Array(try Data(contentsOf: URL(fileURLWithPath: other))), as: name)
        return name
    }

    @Test("one whose data are another unit's, or were changed, is refused, however carefully it was done", arguments: [true, false])
    func swappedData(keepsDigest: Bool) throws {
        let data = try DataReader().data(in: try pdf("望河区"), at: Place(file: "x")).bytes
        let found = try diagnostics { _ = try merged(paths(["栖云区": swapped("栖云区", data, keepsDigest: keepsDigest)])) }
        #expect(found.map(\.code.rawValue) == ["RET0117"], "\(found)")
        let reason = keepsDigest ? "附的数据不完整，或者改动过" : "纸面是“栖云区根治欠薪冬季专项行动情况表（截至2020年12月31日）”，附的数据是“望河区"
        #expect(found.first?.message.chinese.contains(reason) == true, "\(found)")
    }

    @Test("a figure that is another one than in the code on the page is refused, by merging and by who asks for the data")
    func otherFigure() throws {
        let data = try DataReader().data(in: try pdf("栖云区"), at: Place(file: "x")).bytes
        let text = String(decoding: data, as: UTF8.self)
        let cell = try #require(text.firstMatch(of: /<数 列="3" 单位="人">([0-9]+)<\/数>/))
        let changed = text.replacingCharacters(in: cell.range, with: "<数 列=\"3\" 单位=\"人\">99\(cell.1)</数>")
        let name = try swapped("栖云区", Array(changed.utf8), keepsDigest: false)
        let found = try diagnostics { _ = try merged(paths(["栖云区": name])) }
        #expect(found.map(\.code.rawValue) == ["RET0117"], "\(found)")
        #expect(found.first?.message.chinese == "从这份 PDF 取不出报表：“合计”第 3 栏纸面的码是 \(cell.1)人，附的数据是 99\(cell.1)人", "\(found)")
        let told = try diagnostics { _ = try DocumentData(of: office.file(name)) }
        #expect(told.map(\.code.rawValue) == ["PDF0204"], "\(told)")
        #expect(told.first?.message.english.contains("column 3 is \(cell.1)人 in the page's code") == true, "\(told)")
    }

    @Test("another unit's data are not given back, nor another document's or another day's")
    func otherPage() throws {
        let other = try DataReader().data(in: try pdf("望河区"), at: Place(file: "x")).bytes
        let unit = try diagnostics { _ = try DocumentData(of: office.file(swapped("栖云区", other, keepsDigest: false))) }
        #expect(unit.map(\.code.rawValue) == ["PDF0204"])
        #expect(unit.first?.message.chinese.hasPrefix("这份 PDF 附的数据不是它纸面的：纸面是“栖云区") == true, "\(unit)")
        let notice = try Press(resources: .locate(), office: opened()).make(opened(), only: ["notice"]).output[0].bytes
        let (data, stated) = try DataReader().describedData(in: notice, at: Place(file: "x"))
        let text = String(decoding: data.bytes, as: UTF8.self)
        func fault(_ old: String, _ new: String) -> AttachedReturnFault? {
            DataOnPage(bytes: notice, data: Array(text.replacingOccurrences(of: old, with: new).utf8), stated: stated).fault
        }
        #expect(fault("", "") == nil)
        for change in [("<标题>", "<标题>再"), ("<机关>", "<机关>某"), ("<发文字号>", "<发文字号>某"), ("<成文日期>2020", "<成文日期>2021")] {
            guard case .otherPage? = fault(change.0, change.1) else {
                Issue.record("\(change)")
                continue
            }
        }
    }

    @Test("data that were changed are not given back either")
    func changedData() throws {
        let data = try DataReader().data(in: try pdf("栖云区"), at: Place(file: "x")).bytes
        let text = String(decoding: data, as: UTF8.self).replacingOccurrences(of: "栖云区", with: "望河区")
        let name = try swapped("栖云区", Array(text.utf8), keepsDigest: true)
        #expect(try diagnostics { _ = try DocumentData(of: office.file(name)) }.map(\.code.rawValue) == ["PDF0203"])
        let whole = try swapped("栖云区", data, keepsDigest: true)
        #expect(try DocumentData(of: office.file(whole)).bytes == data)
    }

    @Test("a document of the office may name a PDF as its data")
    func document() throws {
        try office.write(try pdf("栖云区"), as: "returns/栖云区.pdf")
        try office.write("表单: form.yaml\n数据: returns/栖云区.pdf\n", as: "documents/again.yaml")
        let press = try Press(resources: .locate(), office: opened())
        let made = try press.make(opened(), only: ["again"], formats: [.dump])
        #expect(String(decoding: made.output[0].bytes, as: UTF8.self).contains("根治欠薪冬季专项行动情况表"))
    }

    @Test("a return that does not say which version of the form it is for is merged with a warning")
    func unstated() throws {
        try office.change("in/望河区.json", "\"版本\": \"1\",", to: "")
        let made = try merged(paths())
        #expect(made.warnings.map(\.code.rawValue) == ["RET0118"], "\(made.warnings)")
        #expect(made.warnings[0].severity == .warning && made.warnings[0].message.chinese.hasPrefix("望河区的报表没有写表单的版本"))
        #expect(made.warnings[0].place?.file.hasSuffix("in/望河区.json") == true && made.warnings[0].place?.position != nil)
    }
}
