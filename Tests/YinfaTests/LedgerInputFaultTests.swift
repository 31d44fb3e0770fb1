import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

@Suite("Faults of documents that read the ledger") struct LedgerInputFaultTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: SampleOffice.allDocuments)
        // A few cases are enough here, and import faster.
        // The notice of exposure wants one that was published in the quarter.
        let ledgers = (4...100 as ClosedRange<UInt64>).lazy.map { RandomLedger(seed: $0, cases: 12) }
        let ledger = try #require(ledgers.first { $0.steps.contains { $0.name == "社会公布" && $0.day < "2021-01-01" } })
        // Its decisions are others than those of the sample's damages.
        let damages = "  加付决定:\n  - {决定号: 望人社监理〔2020〕6号, 比例: 50}\n  - {决定号: 安人社监理〔2020〕7号, 比例: 50}\n"
        try office.change("documents/exposure.yaml", damages, to: "")
        for sheet in ledger.sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func make(_ name: String) throws -> Reported<[OutputFile]> {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        // A random ledger lacks units.
        press.makesIncomplete = true
        return try press.make(opened, only: [name], formats: [.dump])
    }

    private func faults(_ name: String) throws -> [Diagnostic] { try diagnostics { _ = try make(name) } }

    /// `RPT0105 pack/fields.yaml:3:5`, the file from the office's folder.
    private func spots(_ found: [Diagnostic]) -> [String] {
        found.map { diagnostic in
            let place = (diagnostic.place?.description ?? "-").replacing(office.path + "/", with: "")
            return "\(diagnostic.code.rawValue) \(place)"
        }
    }

    @Test("bulletin, notice and book are made of any ledger, the city's figures in each")
    func made() throws {
        for name in ["bulletin", "exposure", "ledger"] {
            #expect(try make(name).output.count == 1, "\(name)")
        }
    }

    @Test("a template that reads the ledger needs an office, and says where it reads it")
    func withoutOffice() throws {
        let press = try Press(resources: .locate())
        let data = """
            机关: {全称: 甲办, 领导小组: 乙组, 代字: 甲, 电话: 1, 邮箱: 2}
            人社局: {全称: 甲局, 代字: 甲, 电话: "1"}
            文号: 1
            成文日期: 2021-01-08
            截止日: 2020-12-31
            公布起始: 2020-10-01
            公布截止: 2020-12-31
            季度: 4
            """
        try office.write(data, as: "exposure-data.yaml")
        let found = try diagnostics {
            _ = try press.render(
                office.file("pack/exposure.gw"), data: office.file("exposure-data.yaml"), as: .dump, name: "x")
        }
        let place = try office.place(of: "取自: {汇总: {表: 案件, 条件: \"公布日", in: "pack/fields.yaml", after: 4)
        #expect(spots(found) == ["RPT0105 \(place)"])
        #expect(found.first?.hints.first?.chinese == "用 -C 指出有 office.yaml 的文件夹")
    }

    @Test("a document that reads the ledger says up to when")
    func withoutDay() throws {
        try office.change("documents/bulletin.yaml", "  截止日: 2020-12-31\n", to: "")
        #expect(spots(try faults("bulletin")).first == "FLD0202 documents/bulletin.yaml:4:3")
        // Where the pack lets the day be absent, the ledger still needs it.
        try office.change("pack/fields.yaml", "  截止日: {类型: 日期, 类别: 公开,", to: "  截止日: {类型: 日期, 类别: 公开, 可缺: true,")
        try office.remove("pack/tables.yaml")
        try office.write(
            "---\n知悉范围: 内部\n发文机关标志: 甲\n标题: 甲关于乙的通知\n署名: 甲\n成文日期: 2021-01-08\n---\n{{ 分县 | 项数 }}个", as: "pack/x.gw")
        try office.write("模板: x.gw\n数据: {}\n", as: "documents/x.yaml")
        let found = try faults("x")
        #expect(spots(found) == ["RPT0106 documents/x.yaml:2:5"])
        #expect(found.first?.hints.first?.english.contains("write '截止日: 2020-12-31' in the data") == true)
    }

    @Test("a book that is none, is not there, or is for fewer than it says", arguments: [
        ("表册: 案件台账", "表册: 案件台帐", "TBL0117", "案件台帐"), ("表册: 案件台账", "表册: 分县情况", "TBL0117", "分县情况"),
        ("知悉范围: 内部\n", "", "TBL0118", "案件台账"), ("知悉范围: 内部", "知悉范围: 公开", "TBL0118", "案件台账"),
        ("知悉范围: 内部", "知悉范围: 全体", "RPT0107", "全体"), ("知悉范围: 内部", "知悉范围: 秘密", "RPT0107", "秘密"),
    ])
    func books(_ old: String, _ new: String, _ code: String, _ spot: String) throws {
        try office.change("documents/ledger.yaml", old, to: new)
        let place = try office.place(of: spot, in: "documents/ledger.yaml")
        #expect(spots(try faults("ledger")) == ["\(code) \(place)"])
    }

    @Test("a class too wide for the column is an error in the pack, and no file is made")
    func classes() throws {
        let field = "        称谓: {类型: 文字, 类别: 公开, 可缺: true, 含义: 第一名劳动者隐去名字的称谓, 取自: 劳动者称谓}"
        try office.change("pack/fields.yaml", field, to: "        称谓: {类型: 文字, 类别: 公开, 可缺: true, 取自: 来源}")
        let place = try office.place(of: "取自: 来源}", in: "pack/fields.yaml", after: 4)
        #expect(spots(try faults("exposure")) == ["RPT0101 \(place)"])
    }

    @Test("a template that reaches above its readers is refused before the ledger is asked")
    func ceiling() throws {
        try office.change("pack/exposure.gw", "{{ 户.单位 }}", to: "{{ 分县 | 项数 }}")
        let found = try faults("exposure")
        #expect(found.map(\.code.rawValue) == ["TPL0502"])
        #expect(found.first?.notes.map { $0.place?.file ?? "" }.last?.hasSuffix("exposure.gw") == true)
    }

    @Test("what comes from the ledger cannot be typed into a document")
    func typed() throws {
        try office.change("documents/bulletin.yaml", "  文号: 3\n", to: "  文号: 3\n  未结案件: []\n")
        #expect(spots(try faults("bulletin")) == ["FLD0219 documents/bulletin.yaml:5:3"])
    }

    @Test("figures that contradict each other go into no bulletin")
    func checks() throws {
        try office.change(
            "pack/form.yaml", "核对:\n", to: "核对:\n- {编号: V00, 级别: 错误, 式: 合计.c1 = 建筑企业.c1, 说明: 甲}\n")
        #expect(try faults("bulletin").contains { $0.code.rawValue.hasPrefix("CHK") })
        #expect(try faults("exposure").isEmpty)
    }
}
