import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("份号, 密级, 紧急程度 (GB/T 9704-2012 §7.2.1–§7.2.3)")
struct ClassificationTests {
    private func reading(_ copyNumber: String?, _ secrecy: String?, _ urgency: String?) throws -> Reading {
        try layOut(headDocument(copyNumber: copyNumber, secrecy: secrecy, urgency: urgency))
    }

    @Test("all three: one a line from the first of the 版心, flush left")
    func stack() throws {
        let reading = try reading("000001", "秘密★1年", "特急")
        for (line, text) in ["000001", "秘密", "特急"].enumerated() {
            let seen = try #require(reading.text(text))
            #expect(seen.gridLine == line)
            // Digits are half a cell wide, so the bearing of the first differs.
            #expect((seen.x - 28).magnitude < 0.1)
            #expect(seen.points == 16 && seen.run.colour == .black)
        }
    }

    @Test("the copy number is in the text's face, the others in 黑体")
    func faces() throws {
        let reading = try reading("000001", "绝密★30年", "加急")
        #expect(reading.text("000001")?.role == "仿宋")
        #expect(reading.text("绝密")?.role == "黑体")
        #expect(reading.text("加急")?.role == "黑体")
    }

    @Test("secrecy stands on the second line even without a copy number; urgency fills what is free")
    func gaps() throws {
        #expect(try reading(nil, "秘密★1年", nil).text("秘密")?.gridLine == 1)
        #expect(try reading(nil, "秘密★1年", "特急").text("特急")?.gridLine == 2)
        #expect(try reading("000001", nil, "特急").text("特急")?.gridLine == 1)
        #expect(try reading(nil, nil, "特急").text("特急")?.gridLine == 0)
    }

    @Test("they move nothing: the mark still begins at 72 mm")
    func markStays() throws {
        let mark = try #require(try reading("000001", "机密★20年", "特急").redTexts.first)
        #expect(mark.inkTop.isAbout(72))
    }

    @Test("they come first in reading order")
    func order() throws {
        #expect(try reading("000001", "秘密★1年", "特急").characters(ofPage: 1).hasPrefix("000001秘密★1年特急某市人民政府文件"))
    }

    @Test("in an order, whose mark is higher, a third line that meets the mark is an error")
    func order3() throws {
        let document = headDocument(
            format: .order, mark: "某市人民政府令", copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急", number: "第6号")
        #expect(failureCodes(document).isEmpty)
        var wide = document
        wide.head.mark = .single(PlacedText("某市人民政府某某办公室令"))
        #expect(failureCodes(wide) == ["LAY0401"])
        wide.head.urgency = nil
        #expect(failureCodes(wide).isEmpty)
    }
}
