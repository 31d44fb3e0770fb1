import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// One thing changed in the sample's ledger, and what the program has to say.
struct LedgerSlip: CustomTestStringConvertible, Sendable {
    var file: String
    var old: String
    var new: String
    var code: String
    /// The heading of the cell that is named, or empty for a whole row or file.
    var heading: String

    init(_ file: String, _ old: String, _ new: String, _ code: String, _ heading: String = "") {
        self.file = file
        self.old = old
        self.new = new
        self.code = code
        self.heading = heading
    }

    var testDescription: String { "\(code): \(old) -> \(new)" }
}

@Suite("An office's ledger") struct OfficeLedgerTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func open() throws -> Office { try Office.open(office.path) }

    @Test("the sample's ledger passes every rule without a warning")
    func sample() throws {
        let result = try open().checkLedger()
        #expect(result.warnings.isEmpty)
        #expect(result.output.tables.map(\.name) == ["项目", "检查", "案件", "追发", "步骤", "人员"])
        let counts = Dictionary(uniqueKeysWithValues: result.output.tables.map { ($0.name, $0.count) })
        #expect(counts["案件"] == 200)
        #expect((counts["检查"] ?? 0) >= 2_200)
        #expect(!result.output.isUnchanged)
    }

    @Test("a file elsewhere that is called like one of the ledger is refused, with what to do; the ledger's own is not")
    func twin() throws {
        let text = try office.text("ledger/追发.csv")
        try office.write(text, as: "新报来/追发.csv")
        for body in [{ try _ = $0.importLedger([$1]) }, { try _ = $0.previewImport([$1]) }] as [(Office, String) throws -> Void] {
            let found = try diagnostics { try body(open(), office.file("新报来/追发.csv")) }
            #expect(found.map(\.code.rawValue) == ["LED0118"], "\(found)")
            #expect(found.first?.place?.file.hasSuffix("新报来/追发.csv") == true && found.first?.message.chinese.contains("ledger/追发.csv") == true)
        }
        _ = try open().importLedger()
        #expect(try open().importLedger([office.file("ledger/追发.csv")]).output.isUnchanged)
    }

    static let slips = [
        LedgerSlip("追发", "2020-11-11,10,10,28600.00", "2020-11-11,,10,28600.00", "LED0201", "新增人数"),
        LedgerSlip("追发", "28600.00,28600.00", "\"28,600.00\",28600.00", "LED0202", "工资"),
        LedgerSlip("追发", "2020-11-11,10,10,", "2020-11-11,１０,10,", "LED0202", "新增人数"),
        LedgerSlip("追发", "135820.00,135820.00", "13.6万,135820.00", "LED0202", "工资"),
        LedgerSlip("追发", "135820.00,135820.00", "135820.001,135820.00", "LED0202", "工资"),
        LedgerSlip("追发", "135820.00,135820.00", "####,135820.00", "LED0202", "工资"),
        LedgerSlip("追发", "135820.00,135820.00", "-135820.00,135820.00", "LED0202", "工资"),
        LedgerSlip("追发", "ZF0001,QX2020-003,2020-11-11", "ZF0001,QX2020-003,2020/11/11", "LED0203", "日期"),
        LedgerSlip("追发", "ZF0001,QX2020-003,2020-11-11", "ZF0001,QX2020-003,2020年11月11日", "LED0203", "日期"),
        LedgerSlip("追发", "ZF0001,QX2020-003,2020-11-11", "ZF0001,QX2020-003,44146", "LED0203", "日期"),
        LedgerSlip("追发", "ZF0001,QX2020-003,2020-11-11", "ZF0001,QX2020-003,2020-11-31", "LED0203", "日期"),
        LedgerSlip("项目", "住房和城乡建设局,否,否,否", "住房和城乡建设局,无,否,否", "LED0204", "政府投资"),
        LedgerSlip("追发", "0.00,0.00,企业", "0.00,0.00,工厂", "LED0205", "资金来源"),
        LedgerSlip("案件", "QX2020-001,望河区", "QX2020-001,望河县", "LED0206", "所属单位"),
        LedgerSlip("检查", "91990105MA6FBG128T,其他用人单位", "91990105MA6FBG128T,其它用人单位", "LED0207", "行业"),
        LedgerSlip("案件", "91990201MAE19D4H2C", "91990201MAE19D4H2D", "LED0208", "统一社会信用代码"),
        LedgerSlip("人员", "990207198610289018", "990207198610289017", "LED0208", "身份证号"),
        LedgerSlip("案件", "XM040,建筑企业", "XM940,建筑企业", "LED0302", "项目编号"),
        LedgerSlip("追发", "ZF0001,QX2020-003", "ZF0001,QX2020-903", "LED0302", "案件编号"),
        LedgerSlip("追发", "ZF0002,", "ZF0001,", "LED0301", "追发编号"),
        LedgerSlip("案件", "2020-11-17,9,9,109100.67", "2020-11-17,9,10,109100.67", "LED0303", "其中农民工人数"),
        LedgerSlip("追发", "ZF0001,QX2020-003,2020-11-11", "ZF0001,QX2020-003,2020-11-01", "LED0306", "日期"),
        LedgerSlip("追发", "10,10,28600.00,28600.00", "10,10,928600.00,28600.00", "LED0308", "工资"),
        LedgerSlip("步骤", "QX2020-001,责令改正,2020-11-19,望人社监令〔2020〕58号,2020-11-26", "QX2020-001,责令改正,2020-11-19,望人社监令〔2020〕58号,", "LED0311", "期限"),
        LedgerSlip("追发", "追发编号,", "追发号,", "LED0103"),
        LedgerSlip("追发", "赔偿金,其中农民工赔偿金", "赔偿金,赔偿金", "LED0104"),
    ]

    @Test("what is wrong in a cell is named by file, row and heading", arguments: slips)
    func slip(_ slip: LedgerSlip) throws {
        try office.change("ledger/\(slip.file).csv", slip.old, to: slip.new)
        let found = try diagnostics { _ = try open().checkLedger() }
        let named = found.filter { $0.code.rawValue == slip.code }
        #expect(!named.isEmpty, "only \(found.map(\.code.rawValue))")
        let first = try #require(named.first)
        #expect(first.place?.file == "ledger/\(slip.file).csv")
        #expect((first.place?.cell?.heading ?? "") == slip.heading)
        #expect(!first.hints.isEmpty)
        #expect(found.allSatisfy { !$0.message.chinese.isEmpty && !$0.message.english.isEmpty })
    }

    @Test("all that is wrong in several files is said at once")
    func severalAtOnce() throws {
        try office.change("ledger/追发.csv", "28600.00,28600.00", to: "28600,28600.005")
        try office.change("ledger/项目.csv", "住房和城乡建设局,否,否,否", to: "住房和城乡建设局,无,否,否")
        try office.change("ledger/案件.csv", "QX2020-001,望河区", to: "QX2020-001,望河县")
        let found = try diagnostics { _ = try open().checkLedger() }
        let files = Set(found.compactMap { $0.place?.file })
        #expect(files.isSuperset(of: ["ledger/追发.csv", "ledger/项目.csv", "ledger/案件.csv"]))
    }

    @Test("a secret cell is never shown, neither as a value nor as the row it stands in")
    func secrets() throws {
        try office.change("ledger/人员.csv", "990207198610289018", to: "990207198610289017")
        let found = try diagnostics { _ = try open().checkLedger() }
        let formatter = DiagnosticFormatter(language: .chinese)
        let shown = found.map(formatter.console).joined() + formatter.json(found)
        for secret in ["99020719861028901", "李振华", "19900005243", "6299046840350128960"] {
            #expect(!shown.contains(secret))
        }
    }

    @Test("a file in no encoding is told how to be saved again")
    func encoding() throws {
        try office.write([0xCF, 0xEE, 0xC4, 0xBF, 0xFF, 0x31, 0x0A], as: "ledger/项目.csv")
        let found = try diagnostics { _ = try open().checkLedger() }
        #expect(found.contains { $0.code.rawValue == "CSV0101" && $0.place?.file == "ledger/项目.csv" })
    }

    @Test("a byte order mark and Windows line ends change nothing")
    func windows() throws {
        let text = try office.text("ledger/项目.csv")
        try office.write("\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n"), as: "ledger/项目.csv")
        #expect(try open().checkLedger().output.tables.map(\.count) == Office.open(Sample.folder).checkLedger().output.tables.map(\.count))
    }

    // MARK: Importing

    @Test("importing again changes nothing, a changed file does, deleting the store is harmless")
    func importing() throws {
        #expect(try !open().importLedger().output.isUnchanged)
        #expect(try open().importLedger().output.isUnchanged)
        try office.change("ledger/追发.csv", "28600.00,28600.00", to: "28600.0,28600.00")
        #expect(try !open().importLedger().output.isUnchanged)
        try office.remove("ledger.sqlite")
        #expect(try !open().importLedger().output.isUnchanged)
    }

    @Test("a first import that fails leaves no store behind")
    func failedFirst() throws {
        try office.change("ledger/追发.csv", "28600.00,28600.00", to: "x,28600.00")
        #expect(try codes { _ = try open().importLedger() } == ["LED0202"])
        #expect(try FolderContents(office.path).names.allSatisfy { !$0.contains("sqlite") })
    }

    @Test("an import that fails leaves the store byte for byte as it was")
    func failedLater() throws {
        _ = try open().importLedger()
        let before = try Data(contentsOf: URL(fileURLWithPath: office.file("ledger.sqlite")))
        try office.change("ledger/追发.csv", "28600.00,28600.00", to: "x,28600.00")
        #expect(try codes { _ = try open().importLedger() } == ["LED0202"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: office.file("ledger.sqlite"))) == before)
    }

    @Test("a county that office.yaml does not know is an error at each of its records")
    func unknownCounty() throws {
        try office.change("office.yaml", "  - 槐里县\n", to: "")
        let found = try codes { _ = try open().checkLedger() }
        #expect(found.contains("LED0206"))
    }
}
