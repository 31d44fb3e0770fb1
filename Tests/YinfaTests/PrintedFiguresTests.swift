import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Yinfa

/// A workbook that was filled in holds figures as they are printed; a reason given for the exact ones is for them too.
@Suite("Reasons for figures as they are printed") struct PrintedFiguresTests {
    private let printed = PrintedFigures(decimals: [.tenThousandYuan: 2, .tenThousandPersons: 4])

    @Test("amounts are rounded as they are printed, and nothing else is touched", arguments: [
        ("建筑企业第14栏 168.001817万元，建筑企业第8栏 162.985万元", "建筑企业第14栏 168万元，建筑企业第8栏 162.99万元"),
        ("合计第2栏 0.00004万人", "合计第2栏 0.00004万人"), ("合计第2栏 3.3485万人", "合计第2栏 3.3485万人"), ("168万元", "168万元"),
        ("x1 3户", "x1 3户"), ("上次合计第14栏 1.10万元", "上次合计第14栏 1.1万元"), ("2020-12-31", "2020-12-31"), ("", ""), ("1.2.3万元", "1.2万元"),
    ])
    func text(_ exact: String, _ shown: String) { #expect(printed.text(exact) == shown) }

    @Test("without a form's decimals everything stays as it is", arguments: ["168.001817万元", "3户"])
    func none(_ text: String) { #expect(PrintedFigures().text(text) == text) }

    @Test("a reason for the computed return holds for its workbook while what is printed is the same")
    func workbook() throws {
        let office = try SampleOffice()
        let ledger = SmallLedger()
        try ledger.adding("追发", "ZF9,AJ1,2020-12-20,0,0,0.00,0.00,50.01,0.00,企业").write(to: office)
        try office.write("[]", as: "returns/reasons.yaml")
        let returns = try Returns(of: Office.open(office.path), resources: .locate())
        let open = try returns.check(unit: "全市", asOf: "2020-12-31")[0].findings.filter { $0.code.rawValue == "CHK0102" }
        for finding in open {
            let check = try #require(finding.message.english.split(separator: " ").dropFirst().first)
            _ = try? returns.explain(
                .init(check: String(check), reason: "已核实", person: "甲", day: "2020-12-31"), of: .computed(.init(asOf: "2020-12-31")))
        }
        let explained = try returns.check(unit: "全市", asOf: "2020-12-31")[0].explained.map(\.check)
        let made = try returns.table(.init(asOf: "2020-12-31"), as: .xlsx, name: "全市").output[0]
        try office.write(made.bytes, as: "in/全市.xlsx")
        let read = try returns.check(file: office.file("in/全市.xlsx"))
        #expect(!explained.isEmpty && Set(read.explained.map(\.check)).isSubset(of: Set(explained)))
        #expect(!read.findings.contains { $0.notes.contains { $0.message.chinese.hasPrefix("原来的说明") } }, "\(read.findings)")
    }
}
