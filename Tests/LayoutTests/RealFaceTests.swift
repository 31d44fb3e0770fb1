import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing
import Typefaces

/// Places of ink, measured with the faces that users print with.
@Suite("Real faces on the page, in millimetres")
struct RealFaceTests {
    private let shaper: PangoShaper

    init() throws {
        let paths = try TestFonts.paths()
        shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    /// Real text: the characters of the sample's subject, so that every face has them.
    private func text(_ count: Int) -> String {
        let words = "各县人民政府要高度重视根治拖欠农民工工资工作认真组织开展冬季专项行动确保按期完成目标任务"
        return String(String(repeating: words, count: count / words.count + 1).prefix(count))
    }

    private func layOut(_ document: Document) throws -> Reading {
        let layout = DocumentLayout(shaper: shaper, lexicon: TitleBreakerTests.lexicon)
        let result = try layout.layOut(document)
        #expect(result.warnings.isEmpty)
        return Reading(pages: result.output)
    }

    private func document(_ paragraphs: Int = 1, mark: String = "某市人民政府文件", imprint: Imprint? = nil) -> Document {
        sampleDocument(
            mark: mark, body: (0..<paragraphs).map { _ in Paragraph(text: text(28 * 5)) }, imprint: imprint)
    }

    /// Upper and lower edge of the ink of a run, in millimetres of the sheet.
    private func ink(_ seen: SeenText, _ role: FontRole) throws -> (top: Double, bottom: Double) {
        let style = TextStyle(role: role, size: .points(seen.points))
        let extent = try shaper.ink(of: try shaper.shape(StyledText(seen.text, style)))
        return (seen.y - extent.above.millimetres, seen.y + extent.below.millimetres)
    }

    private func lines(_ reading: Reading, page: Int) -> [SeenText] {
        reading.texts.filter { $0.page == page && $0.points == 16 }
    }

    @Test("the mark's ink begins at 72 mm, whatever its letters (§7.2.4)", arguments: ["某市人民政府文件", "一二三文件", "某市根治拖欠农民工工资工作领导小组办公室文件"])
    func markTop(mark: String) throws {
        let seen = try #require(try layOut(document(mark: mark)).text(String(mark.prefix(3))))
        #expect(abs(try ink(seen, .title).top - 72) < 0.1)
    }

    @Test("the red rule is 4 mm below the number's characters (§7.2.7)")
    func redRule() throws {
        let reading = try layOut(document())
        let rule = try #require(reading.rules.first { $0.colour == .officialRed })
        let number = try #require(reading.texts.first { $0.text.contains("6号") || $0.text == "号" || $0.text.hasPrefix("某政") })
        let emBottom = number.y - (try shaper.emTop(of: TextStyle(role: .text, size: .points(16)))).millimetres + em
        #expect((rule.rect.minY.millimetres - emBottom).isAbout(4))
        #expect(rule.rect.minY.millimetres - (try ink(number, .text).bottom) < 5)
    }

    @Test("the first line's ink begins at 37 mm, a little below as faces do (§5.2.1)")
    func firstLine() throws {
        let reading = try layOut(document(10))
        let tops = try lines(reading, page: 2).prefix(1).map { try ink($0, .text).top }
        let top = try #require(tops.min())
        #expect(abs(top - 37) < 0.3, "\(top)")
    }

    @Test("the last line's ink ends above 262.2 mm (§5.2.1)")
    func lastLine() throws {
        let reading = try layOut(document(12))
        let last = try #require(lines(reading, page: 2).max { $0.y < $1.y })
        let bottom = try ink(last, .text).bottom
        #expect(bottom <= 262.2 && bottom > 260, "\(bottom)")
    }

    @Test("22 lines on the page, 28 characters in each full line (§5.2.3)")
    func grid() throws {
        let reading = try layOut(document(12))
        let ys = Set(lines(reading, page: 2).map { ($0.y * 100).rounded() })
        #expect(ys.count == 22)
        #expect(reading.texts.contains { $0.page == 2 && $0.text.count == 28 })
    }

    @Test("the dash of the folio lies at 269 mm, its rule upon it (§7.5)", arguments: [1, 2])
    func folio(page: Int) throws {
        let reading = try layOut(document(10))
        let dashes = reading.rules.filter { $0.page == page && $0.rect.height == .points(0.45) }.map(\.rect)
        #expect(dashes.count == 2)
        for dash in dashes { #expect(dash.midY.millimetres.isAbout(269)) }
        let seen = try #require(reading.texts.first { $0.page == page && $0.text.hasPrefix("—") })
        let dash = try shaper.ink(of: try shaper.shape(StyledText("—", TextStyle(role: .song, size: .points(14)))))
        let middle = seen.y - (dash.above.millimetres - dash.below.millimetres) / 2
        #expect(abs(middle - 269) < 0.05, "\(middle)")
    }

    @Test("no character of a text line lies over the next")
    func noOverlap() throws {
        let reading = try layOut(document(4))
        for seen in lines(reading, page: 1) where seen.text.allSatisfy({ !$0.isASCII }) {
            let xs = seen.run.glyphs.map(\.origin.x.millimetres)
            for (left, right) in zip(xs, xs.dropFirst()) { #expect(right - left > 5.5, "\(seen.text)") }
        }
    }

    @Test("letters of a condensed mark do not touch, digits among them")
    func condensedMark() throws {
        let mark = "某市根治拖欠农民工工资工作领导小组办公室2020文件"
        let reading = try layOut(document(mark: mark))
        let runs = reading.texts.filter { $0.run.colour == .officialRed }
        #expect(runs.map(\.text).joined() == mark)
        var end = 0.0
        for seen in runs {
            for (character, glyph) in zip(seen.text, seen.run.glyphs) {
                let style = TextStyle(role: .title, size: .points(seen.points))
                let shaped = try shaper.shape(StyledText(String(character), style))
                let width = (shaped.clusters[0].advance.millimetres) * Double(seen.run.horizontalScale) / 1000
                #expect(glyph.origin.x.millimetres >= end - 0.01, "\(character)")
                end = glyph.origin.x.millimetres + width
            }
        }
        #expect(end <= 184.01)
    }

    @Test("imprint: the ink of each row lies between its rules")
    func imprint() throws {
        let imprint = Imprint(copies: [PlacedText("市委办公室")], printer: PlacedText("某市人民政府办公室"), date: anyDate)
        let reading = try layOut(document(imprint: imprint))
        let rules = reading.rules.filter { $0.page == 2 && $0.rect.width > .millimetres(100) }
            .map(\.rect).sorted { $0.minY < $1.minY }
        #expect(rules.count == 3)
        for (text, row) in [("抄送", 0), ("某市人民政府办公室", 1)] {
            let seen = try #require(reading.text(text, onPage: 2))
            let (top, bottom) = try ink(seen, .text)
            #expect(top > rules[row].maxY.millimetres + 1 && bottom < rules[row + 1].minY.millimetres - 1)
            // As much white above as below, to the eye.
            let above = top - rules[row].maxY.millimetres
            let below = rules[row + 1].minY.millimetres - bottom
            #expect(abs(above - below) < 0.6, "\(above) and \(below)")
        }
    }

    @Test("a form's figures keep clear of the rules, with the digits they are printed with")
    func sheetFigures() throws {
        let table = sampleTable(rows: [("合计", ["123456", "0.123456", "1234.5", "100.50", "7"]), ("其他", ["0.123456", "123456", "1", "0", "1"])])
        let reading = Reading(pages: try DocumentLayout(shaper: shaper).layOut(sampleSheet(table: table)).output)
        let verticals = reading.rules.map(\.rect).filter { $0.height > $0.width }
        for seen in reading.texts where seen.text.allSatisfy({ $0.isNumber || $0 == "." }) && seen.y < 130 {
            let shaped = try shaper.shape(StyledText(seen.text, TextStyle(role: .song, size: .points(seen.points))))
            let right = seen.x + shaped.clusters.map(\.advance.millimetres).reduce(0, +)
            for rule in verticals where rule.minY.millimetres < seen.y && rule.maxY.millimetres > seen.y {
                #expect(rule.maxX.millimetres + 0.5 < seen.x || rule.minX.millimetres - 0.5 > right, "\(seen)")
            }
        }
    }
}
