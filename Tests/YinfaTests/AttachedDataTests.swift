import Diagnostics
import Foundation
import OfficialDocument
import TestSupport
import Testing

@testable import Yinfa

@Suite("The data in the sample's PDFs") struct AttachedDataTests {
    /// The data of a sample's document as `yinfa data` gives it, in a file.
    private func data(_ name: String, _ folder: TemporaryFolder) throws -> (data: DocumentData, pdf: String) {
        let pdf = try folder.write(try Sample.bytes(name + ".pdf"), as: "a.pdf")
        return (try DocumentData(of: pdf), pdf)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try data(name, TemporaryFolder()).data.bytes, as: UTF8.self)
    }

    @Test("keep their schema and are what pdfdetach finds, byte by byte", arguments: SampleOffice.allDocumentNames)
    func schemas(_ name: String) throws {
        let folder = try TemporaryFolder()
        let (data, pdf) = try data(name, folder)
        let isReturn = data.bytes.starts(with: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<报表 ".utf8))
        #expect(data.name == "data.xml" && data.description.hasPrefix(isReturn ? "报表数据" : "文件数据"))
        #expect(isReturn == (name.contains("return") || name.contains("quarter")), "\(name)")
        let saved = folder.file("saved.xml")
        _ = try Shell.run(["pdfdetach", "-save", "1", "-o", saved, pdf])
        #expect(try Data(contentsOf: URL(fileURLWithPath: saved)).elementsEqual(data.bytes))
        let schema = Repository.path("docs/schemas/\(isReturn ? "return" : "document").xsd")
        let judged = try Shell.outcome(["xmllint", "--nonet", "--noout", "--schema", schema, saved])
        #expect(judged.status == 0, "\(judged.errorText.prefix(600))")
    }

    @Test("a return has all its figures, and the digests of its form and of each file of the ledger")
    func figures() throws {
        let typed = try text("return-2020-12-31-栖云区")
        #expect(typed.contains("<表 编号=\"winter-2020\" 版本=\"1\">") && typed.matches(of: /<数 列=/).count == 4 * 17)
        let form = try Shell.text(["sha256sum", Repository.path("templates/winter-2020/form.yaml")]).prefix(64)
        #expect(typed.contains("<依据 类型=\"表单\" 算法=\"SHA-256\" 摘要=\"\(form)\">form.yaml</依据>"))
        let ledger = try FileManager.default.contentsOfDirectory(atPath: Sample.folder + "/ledger").filter { $0.hasSuffix(".xlsx") }
        #expect(!ledger.isEmpty)
        for file in ledger {
            let digest = try Shell.text(["sha256sum", Sample.folder + "/ledger/" + file]).prefix(64)
            #expect(typed.contains("<依据 类型=\"台账\" 算法=\"SHA-256\" 摘要=\"\(digest)\">ledger/\(file)</依据>"), "\(file)")
        }
    }

    @Test("a document has what fills it, its number, its class and the digests of template, fields and tables")
    func document() throws {
        let notice = try text("notice")
        #expect(notice.contains("<名称>notice</名称>") && notice.contains("<模板>") && notice.contains("<发文字号>凤治欠办〔2020〕6号</发文字号>"))
        #expect(notice.contains("<成文日期>2020-11-09</成文日期>") && notice.contains("<知悉范围>党政</知悉范围>"))
        #expect(notice.contains("类别=\"公开\"") && !notice.contains("类别=\"内部\"") && !notice.contains("类别=\"秘密\""))
        let fields = try Shell.text(["sha256sum", Repository.path("templates/winter-2020/fields.yaml")]).prefix(64)
        for part in ["类型=\"模板\" 算法", "摘要=\"\(fields)\" 模板包=\"", "类型=\"表格\"", "编号=\"winter-2020\" 版本=\"1\">form.yaml"] { #expect(notice.contains(part), "\(part)") }
        let book = try text("ledger")
        #expect(book.contains("<表册>") && book.matches(of: /<行>/).count > 10 && book.contains("类型=\"台账\""))
    }

    @Test("a document whose data have nothing of the ledger names none of its files, whatever else is made in the run")
    func sources() throws {
        let office = try SampleOffice(documents: ["notice"])
        try office.write("模板: x.gw\n数据: {}\n", as: "documents/x.yaml")
        try office.write("---\n发文机关标志: 甲\n标题: 甲关于乙的通知\n署名: 甲\n成文日期: 2021年1月8日\n---\n如题。\n", as: "pack/x.gw")
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        let together = try press.make(opened).output, alone = try press.make(opened, only: ["x"]).output
        #expect(together.first { $0.name == "x.pdf" } == alone.first)
        let pdf = office.file("x.pdf")
        try office.write(alone[0].bytes, as: "x.pdf")
        let text = String(decoding: try DocumentData(of: pdf).bytes, as: UTF8.self)
        #expect(text.contains(">x.gw</依据>") && !text.contains("台账") && text.contains("<数据>\n  </数据>"))
    }

    @Test("a ledger file that was imported from elsewhere is named without its folder, one of ledger/ with its digest")
    func elsewhere() throws {
        let office = try SampleOffice(documents: ["notice"])
        try SmallLedger().write(to: office)
        let opened = try Office.open(office.path)
        let own = try opened.syncedLedger().output.sources()
        #expect(!own.isEmpty && own.allSatisfy { $0.sha256?.count == 64 && $0.name.hasPrefix("ledger/") })
        #expect(own.map(\.name) == own.map(\.name).sorted())
        var store = try opened.syncedLedger().output
        store.files = []
        let elsewhere = try store.sources()
        #expect(elsewhere.allSatisfy { $0.sha256 == nil })
        #expect(elsewhere.map { "ledger/" + $0.name } == own.map(\.name))
    }
}

@Suite("What is attached is searched for persons") struct AttachedPrivacyTests {
    @Test("a number that is read but not printed is found in the data; what the class hides is not there", arguments: ["公开", "内部"])
    func data(_ fieldClass: String) throws {
        let office = try SampleOffice(documents: ["notice"])
        try office.write("字段:\n  密语: {类型: 文字, 类别: \(fieldClass)}\n", as: "pack/fields.yaml")
        try? FileManager.default.removeItem(atPath: office.file("pack/tables.yaml"))
        for file in try FileManager.default.contentsOfDirectory(atPath: office.file("pack")) where file.hasSuffix(".gw") {
            try FileManager.default.removeItem(atPath: office.file("pack/" + file))
        }
        let readers = fieldClass == "公开" ? "公开" : "内部"
        try office.write(
            "---\n知悉范围: \(readers)\n发文机关标志: 甲\n标题: 甲关于乙的通知\n署名: 甲\n成文日期: 2021年1月8日\n---\n{% if 密语 == \"一\" %}甲{% endif %}如题。\n",
            as: "pack/x.gw")
        try office.write("模板: x.gw\n数据: {密语: 电话13812345678}\n", as: "documents/x.yaml")
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        let found = try diagnostics { _ = try press.make(opened, only: ["x"], formats: [.dump]) }.filter { $0.code.rawValue.hasPrefix("PRV") }
        #expect(found.map(\.message.chinese) == (readers == "公开" ? ["公开的文件附的数据里有手机号码（138****5678）"] : []), "\(found)")
        #expect(found.allSatisfy { $0.place?.file.hasSuffix("documents/x.yaml") == true && $0.message.english.hasSuffix("in the data attached to it") })
    }
}
