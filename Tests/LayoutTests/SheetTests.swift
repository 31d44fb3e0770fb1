import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("A form on one landscape page")
struct SheetTests {
    /// Where the reading area of a true landscape sheet lies.
    static let area = Rect(
        x: .millimetres(35), y: .millimetres(28), width: .millimetres(225), height: .millimetres(156))

    @Test("stands on a true landscape A4 sheet without folio")
    func sheet() throws {
        let pages = try layOutSheet(sampleSheet()).pages
        #expect(pages.count == 1)
        #expect(pages[0].size == Size.a4.turned)
        #expect(pages[0].viewerRotation == .none)
        #expect(pages[0].folio == nil)
    }

    @Test("is read from label and title over table and sentences to signatures and notes")
    func readingOrder() throws {
        let text = try layOutSheet(sampleSheet()).characters(ofPage: 1)
        let order = [
            "附件", "某项工作情况表", "制表时间：2020年12月31日", "检查情况", "1.2345", "其他情况：1.检查项目共", "58", "个；", "2.涉及",
            "单位负责人：", "联系电话：0390-2660718", "备注：1.第一条说明；", "2.第二条说明。",
        ]
        var from = text.startIndex
        for piece in order {
            let found = try #require(text[from...].firstRange(of: piece), "\(piece) is not where it should be")
            from = found.upperBound
        }
    }

    @Test("what is said of this sheet alone stands below the notes from the left edge, in 黑体, and takes its room")
    func remarks() throws {
        var sheet = sampleSheet()
        let plain = try layOutSheet(sheet)
        sheet.remarks = [PlacedText("未报单位：甲县。")]
        let reading = try layOutSheet(sheet)
        let remark = try #require(reading.text("未报单位：甲县。"))
        let note = try #require(reading.text("2.第二条说明。"))
        #expect(remark.role == "黑体" && remark.x.isAbout(35) && remark.y > note.y && remark.y <= 184)
        #expect(plain.text("未报单位：甲县。") == nil && plain.pages.count == reading.pages.count)
        // Many of them are too high for a page, as notes are.
        sheet.remarks = Array(repeating: PlacedText("未报单位：甲县。"), count: 60)
        #expect(sheetFailure(sheet).count == 1)
    }

    @Test("lies within the 版心")
    func insideArea() throws {
        let reading = try layOutSheet(sampleSheet())
        for rule in reading.rules { #expect(Self.area.contains(rule.rect), "\(rule.rect)") }
        for seen in reading.texts {
            #expect(seen.x >= 34.9 && seen.x <= 260)
            #expect(seen.y >= 28 && seen.y <= 184)
        }
    }

    @Test("label on line 1, title centred on line 3, in 小标宋 (GB/T 9704-2012 §7.3.7)")
    func titlePlace() throws {
        let reading = try layOutSheet(sampleSheet())
        let title = try #require(reading.text("某项工作情况表"))
        let size = Length.points(22).millimetres
        #expect(title.role == "小标宋")
        #expect((title.y - 0.88 * size - 28).isAbout(lineTop(2) - 37))
        #expect((title.x + size * 3.5).isAbout(35 + 112.5))
        #expect(try #require(reading.text("附件")).role == "黑体")
    }

    // MARK: Rules

    @Test("the frame is thick and whole, the inner rules are thin")
    func frame() throws {
        let rules = try layOutSheet(sampleSheet()).rules.map(\.rect)
        let thick = rules.filter { min($0.width, $0.height) == .points(1.25) }
        #expect(thick.count == 4)
        #expect(thick.filter { $0.width.millimetres.isAbout(225) }.count == 2)
        let inner = rules.filter { !thick.contains($0) }
        #expect(inner.allSatisfy { min($0.width, $0.height) == .points(0.5) })
    }

    @Test("no rule cuts the arm of a stepped heading")
    func steppedHeading() throws {
        let reading = try layOutSheet(sampleSheet())
        let verticals = reading.rules.map(\.rect).filter { $0.width == .points(0.5) }
        let xs = Set(verticals.map(\.midX)).sorted()
        // The rule between the leaf and its 其中 column begins below the arm.
        let between = try #require(verticals.filter { $0.midX == xs[2] }.min { $0.minY < $1.minY })
        let neighbour = try #require(verticals.filter { $0.midX == xs[1] }.min { $0.minY < $1.minY })
        #expect(between.minY > neighbour.minY)
    }

    @Test("no two rules of one direction lie on each other")
    func noDoubleRules() throws {
        let rects = try layOutSheet(sampleSheet()).rules.map(\.rect).filter { $0.width > $0.height }
        for (index, first) in rects.enumerated() {
            for second in rects[(index + 1)...] { #expect(!first.overlaps(second)) }
        }
    }

    // MARK: Cells

    @Test("figures keep clear of the rules beside them")
    func clearance() throws {
        let reading = try layOutSheet(sampleSheet())
        let verticals = reading.rules.map(\.rect).filter { $0.height > $0.width }
        for text in ["12", "1.2345", "0.9876", "100.50"] {
            let seen = try #require(reading.texts.first { $0.text == text })
            let left = seen.run.glyphs[0].origin.x
            let right = seen.run.glyphs[seen.run.glyphs.count - 1].origin.x + seen.run.size.half
            for rule in verticals where rule.minY < seen.run.glyphs[0].origin.y && rule.maxY > seen.run.glyphs[0].origin.y {
                #expect(rule.maxX + .millimetres(0.5) < left || rule.minX - .millimetres(0.5) > right)
            }
        }
    }

    @Test("decimal points of a column stand below each other")
    func decimalPoints() throws {
        let rows = [
            ("合计", ["112", "12.2345", "0.9876", "100.50", "7"]), ("其他", ["2", "0.0005", "0.0001", "0", "10"]),
        ]
        let reading = try layOutSheet(sampleSheet(table: sampleTable(rows: rows)))
        func point(_ text: String) throws -> Length {
            let seen = try #require(reading.texts.first { $0.text == text })
            let whole = text.prefix { $0 != "." }.count
            return seen.run.glyphs[0].origin.x + seen.run.size.half * whole
        }
        #expect(try abs((point("12.2345") - point("0.0005")).millimetres) < 0.001)
        #expect(try abs((point("100.50") - point("0")).millimetres) < 0.001)
        #expect(try abs((point("112") - point("2")).millimetres) < 0.001)
    }

    @Test("the unit has a line of its own, in brackets")
    func unitLine() throws {
        let reading = try layOutSheet(sampleSheet())
        #expect(reading.texts.contains { $0.text == "（万人）" })
        #expect(reading.texts.contains { $0.text == "（户）" })
    }

    @Test("其中： is never broken")
    func label() throws {
        let reading = try layOutSheet(sampleSheet())
        #expect(reading.texts.filter { $0.text.contains("其中") }.allSatisfy { $0.text.hasPrefix("其中：") })
    }

    // MARK: Sentences and signatures

    @Test("a figure stands on its ruled blank, centred")
    func blanks() throws {
        let reading = try layOutSheet(sampleSheet())
        let figure = try #require(reading.text("58"))
        let centre = figure.x + figure.run.size.half.millimetres
        let rule = try #require(
            reading.rules.map(\.rect).first { $0.minY.millimetres > figure.y && $0.minY.millimetres < figure.y + 2 })
        #expect(rule.midX.millimetres.isAbout(centre))
        #expect(rule.width > figure.run.size * 2)
    }

    @Test("a blank without a figure is a rule to write on")
    func emptyBlank() throws {
        let reading = try layOutSheet(sampleSheet())
        let blanks = reading.rules.map(\.rect).filter {
            $0.height == .points(0.5) && $0.width < .millimetres(20)
        }
        #expect(blanks.count == 2)
        #expect(blanks.allSatisfy { $0.width > .millimetres(10) })
    }

    @Test("each signature has at least 25 mm for ink")
    func inkSpace() throws {
        let reading = try layOutSheet(sampleSheet())
        let labels = try ["单位负责人：", "制表人：", "联系电话："].map { try #require(reading.text($0)) }
        for (field, next) in zip(labels, labels.dropFirst()) {
            let width = field.run.size.millimetres * Double(field.text.count)
            #expect(next.x - field.x - width >= 25)
        }
    }

    @Test("a signature line without room for ink is an error")
    func noInkSpace() {
        let fields = (1...8).map { SignatureField(label: "第\($0)个很长的签字栏名称：") }
        #expect(sheetFailure(sampleSheet(signatures: fields)).map(\.code.rawValue) == ["LAY0303"])
    }
}
