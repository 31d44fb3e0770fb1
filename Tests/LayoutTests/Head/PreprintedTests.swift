import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("套印: paper that has the red already (GB/T 9704-2012 §5.2.4)")
struct PreprintedTests {
    private func documents(_ isPreprinted: Bool) -> [Document] {
        [
            headDocument(isPreprinted: isPreprinted),
            headDocument(organs: Array(organNames.prefix(4)), isPreprinted: isPreprinted),
            headDocument(secrecy: "秘密★1年", signers: ["张三", "李四"], isPreprinted: isPreprinted),
            headDocument(format: .letter, mark: "某市人民政府", isPreprinted: isPreprinted),
            headDocument(format: .order, mark: "某市人民政府令", number: "第6号", isPreprinted: isPreprinted),
            headDocument(format: .minutes, mark: "某市人民政府会议纪要", organ: "某市人民政府办公室", isPreprinted: isPreprinted),
        ]
    }

    private func isRed(_ item: PageItem) -> Bool {
        switch item {
        case .text(let run): run.colour == .officialRed
        case .rule(let rule): rule.colour == .officialRed
        case .image, .code: false
        case .group(_, let items): items.contains(where: isRed)
        }
    }

    @Test("nothing red is painted, and all else stands where it stood", arguments: 0..<6)
    func blackStays(index: Int) throws {
        let printed = try layOut(documents(false)[index]).pages
        let preprinted = try layOut(documents(true)[index]).pages
        #expect(printed.count == preprinted.count)
        #expect(printed[0].items.contains(where: isRed))
        for (full, black) in zip(printed, preprinted) {
            #expect(black.items == full.items.filter { !isRed($0) })
            #expect(black.folio == full.folio)
        }
    }

    @Test("an office's paper may have its rule elsewhere: number, title and text go with it")
    func stockRule() throws {
        var measures = Measures()
        measures.stockRuleTop = .millimetres(130)
        let document = headDocument(isPreprinted: true)
        let reading = try layOut(document, measures)
        let number = try #require(reading.text("某政〔"))
        #expect(number.emBottom.isAbout(126))
        #expect(try #require(reading.text("关于做好")).emTop.isAbout(130.5 + 20.78))
        // Printed red, the rule stands where the standard has it.
        #expect(try layOut(headDocument(), measures).pages == layOut(headDocument()).pages)
    }

    @Test("with signers the last line is the one above the rule")
    func stockRuleWithSigners() throws {
        var measures = Measures()
        measures.stockRuleTop = .millimetres(140)
        let reading = try layOut(headDocument(signers: ["张三", "李四", "王五"], isPreprinted: true), measures)
        #expect(try #require(reading.text("王五")).emBottom.isAbout(136))
        #expect(try #require(reading.text("张三")).emBottom.isAbout(136 - (225 - cell) / 21))
    }
}
