import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

@Suite("What lies in the ledger's folder") struct LedgerFolderTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try SmallLedger().write(to: office)
    }

    private func open() throws -> Office { try Office.open(office.path) }

    private func found(_ body: () throws -> Void) throws -> [String] {
        try diagnostics(body).map { "\($0.code.rawValue) \($0.place?.file ?? "-")" }
    }

    @Test("notes and what systems leave there are no files of the ledger, and nothing is said of them")
    func silent() throws {
        for name in ["说明.md", ".DS_Store", "Thumbs.db", "desktop.ini"] { try office.write("x", as: "ledger/\(name)") }
        #expect(try open().checkLedger().warnings.isEmpty && open().ledgerFolder.findings.isEmpty)
        #expect(try open().hasLedger)
    }

    @Test("what may hold records and is not read is an error, each with what to do", arguments: [
        ("栖云区.zip", "这是压缩文件，里面的台账没有读", "解压"), ("望河区.ods", "这种格式的表格读不了，里面的记录没有算进来", "另存为"),
        ("丹泉区.RAR", "这是压缩文件，里面的台账没有读", "解压"), ("石梁区.xlsb", "这种格式的表格读不了，里面的记录没有算进来", "另存为"),
        ("旧/栖云区.xlsx", "这是文件夹，里面的文件没有读", "移到 ledger/ 里"),
    ])
    func unread(_ name: String, _ message: String, _ hint: String) throws {
        try office.write("x", as: "ledger/\(name)")
        let place = "ledger/" + name.prefix { $0 != "/" }
        for body in [{ _ = try open().checkLedger() }, { _ = try open().importLedger() }, { _ = try open().previewImport() }, { _ = try open().syncedLedger() }] {
            let told = try diagnostics(body)
            #expect(told.map(\.code.rawValue) == ["LED0114"] && told.first?.place?.file == place && told.first?.severity == .error)
            #expect(told.first?.message.chinese == message && told.first?.hints.first?.chinese.contains(hint) == true)
        }
        #expect(try !FileManager.default.fileExists(atPath: open().ledgerStore), "nothing was imported")
    }

    @Test("it is told together with what is wrong in the files that are read, old workbooks among them")
    func together() throws {
        try office.write("x", as: "ledger/旧.zip")
        try office.write([0xD0, 0xCF, 0x11, 0xE0], as: "ledger/栖云区.xls")
        try office.write([0xD0, 0xCF, 0x11, 0xE0, 0x01], as: "ledger/望河区.et")
        try office.write([], as: "ledger/丹泉区.xlsx")
        #expect(
            try found { _ = try open().checkLedger() } == [
                "LED0114 ledger/旧.zip", "XLS0101 ledger/丹泉区.xlsx", "XLS0101 ledger/望河区.et", "XLS0101 ledger/栖云区.xls",
            ])
    }

    @Test("an empty CSV file is an error")
    func empty() throws {
        try office.write([], as: "ledger/项目-空.csv")
        let told = try diagnostics { _ = try open().checkLedger() }
        #expect(told.count == 1 && told.first?.place?.file == "ledger/项目-空.csv" && told.first?.severity == .error, "\(told)")
    }

    @Test("a workbook that somebody has open, and a stray file, are warnings that come back while they lie there", arguments: [
        ("~$栖云区.xlsx", "LED0115", "有人正打开着这个工作簿（这是它的临时文件），没有保存的改动读不到", "保存、关闭以后再做一次；没有人打开的，删去这个临时文件"),
        (".~栖云区.xlsx", "LED0115", "有人正打开着这个工作簿（这是它的临时文件），没有保存的改动读不到", "保存、关闭以后再做一次；没有人打开的，删去这个临时文件"),
        ("来文.pdf", "LED0114", "这个文件不是台账的表，没有读", "是台账的，另存为 .xlsx 或 .csv；不是的，移到别处"),
    ])
    func warned(_ name: String, _ code: String, _ message: String, _ hint: String) throws {
        try office.write("x", as: "ledger/\(name)")
        for told in try [open().checkLedger().warnings, open().syncedLedger().warnings, open().syncedLedger().warnings] {
            #expect(told.map(\.code.rawValue) == [code] && told.first?.place?.file == "ledger/\(name)" && told.first?.severity == .warning)
            #expect(told.first?.message.chinese == message && told.first?.hints.first?.chinese == hint)
            #expect(told.first?.message.english.contains(message) == false)
        }
    }

    @Test("a folder with nothing but an archive is a ledger that cannot be read, not none")
    func onlyArchive() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: office.file("ledger")) { try office.remove("ledger/\(name)") }
        #expect(try !open().hasLedger)
        try office.write("x", as: "ledger/全部.zip")
        #expect(try open().hasLedger)
        #expect(try found { _ = try open().checkLedger() } == ["LED0114 ledger/全部.zip"])
        #expect(try found { _ = try open().syncedLedger() } == ["LED0114 ledger/全部.zip"])
    }

    @Test("files that are named on the command line are read whatever lies in the folder")
    func named() throws {
        try office.write("x", as: "ledger/旧.zip")
        #expect(try open().checkLedger([office.file("ledger/项目.csv")]).warnings.isEmpty)
    }
}
