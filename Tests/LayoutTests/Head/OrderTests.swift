import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("命令（令）格式 (GB/T 9704-2012 §10.2)")
struct OrderTests {
    private func order(_ body: Int = 100) throws -> Reading {
        try layOut(headDocument(format: .order, mark: "某市人民政府令", number: "第6号", body: body))
    }

    @Test("the mark's ink begins 20 mm below the 版心's upper edge, red, centred")
    func mark() throws {
        let mark = try #require(try order().redTexts.first)
        #expect(mark.text == "某市人民政府令")
        #expect(mark.inkTop.isAbout(57))
        #expect(((mark.x + mark.right) / 2).isAbout(106))
    }

    @Test("the order's number is centred two lines below the mark")
    func number() throws {
        let reading = try order()
        let number = try #require(reading.text("第6号"))
        let mark = try #require(reading.redTexts.first)
        #expect((number.emTop - mark.inkBottom).isAbout(20.78))
        #expect(((number.x + number.right) / 2).isAbout(106, within: 0.1))
    }

    @Test("the text begins two lines below the number; there is no rule, title or addressee")
    func text() throws {
        let reading = try order()
        let number = try #require(reading.text("第6号"))
        let text = try #require(reading.text(String(han(100).prefix(26))))
        #expect((text.y - riseOfTextLine - number.emBottom).isAbout(20.78))
        #expect(reading.redRules().isEmpty)
        #expect(reading.characters(ofPage: 1).hasPrefix("某市人民政府令第6号" + han(100)))
    }

    @Test("its pages are numbered from the first")
    func folios() throws {
        #expect(try order(900).pages.map(\.folio) == [1, 2])
    }
}

extension Double {
    func isAbout(_ other: Double, within tolerance: Double) -> Bool { abs(self - other) < tolerance }
}
