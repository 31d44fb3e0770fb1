import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

@Suite("Names of the ledger from the pack") struct LedgerNamesOfPackTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: [])
        for sheet in RandomLedger(seed: 4, cases: 12).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func open() throws -> Office { try Office.open(office.path) }

    @Test("a heading that the pack lists is taken, in every command; without it, it is an error")
    func listed() throws {
        try office.change("ledger/案件.csv", "查实金额", to: "欠薪数额")
        #expect(try codes { _ = try open().checkLedger() } == ["LED0103", "LED0102"])
        try office.change("pack/ledger.yaml", "查实金额（元）,", to: "查实金额（元）, 欠薪数额,")
        #expect(try !open().importLedger().output.isUnchanged)
        let returns = try Returns(of: try open(), resources: .locate())
        _ = try returns.json(.init(asOf: "2020-12-31", isIncomplete: true), name: "a")
        // The return has read the same names: there is nothing to import again.
        #expect(try open().importLedger().output.isUnchanged)
        #expect(try open().previewImport().output.isEmpty)
    }

    @Test("a pack without the file has the ledger's own names only")
    func none() throws {
        try office.remove("pack/ledger.yaml")
        #expect(try open().checkLedger().output.tables.contains { $0.name == "案件" && $0.count == 12 })
    }

    @Test("what is wrong with the file is told by every command that reads the ledger")
    func wrong() throws {
        try office.change("pack/ledger.yaml", "别名: [案件台账", to: "别名: [检查, 案件台账")
        #expect(try codes { _ = try open().checkLedger() } == ["RPT0108"])
        #expect(try codes { _ = try open().previewImport() } == ["RPT0108"])
        #expect(try codes { _ = try Returns(of: try open(), resources: .locate()) } == ["RPT0108"])
    }

    @Test("files that a spreadsheet program keeps beside an open workbook are no ledger")
    func locks() throws {
        try office.write("x", as: "ledger/~$栖云区.xlsx")
        try office.write("x", as: "ledger/.hidden.csv")
        #expect(try open().checkLedger().output.tables.contains { $0.count == 12 })
    }
}
