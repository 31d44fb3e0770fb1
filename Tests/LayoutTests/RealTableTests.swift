import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing
import Typefaces

/// Tables with the faces that users print with.
@Suite("Real faces in tables, in millimetres")
struct RealTableTests {
    private let shaper: PangoShaper

    init() throws {
        let paths = try TestFonts.paths()
        shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    private let block = tableBlock(
        [
            ["序号", "企业", "项目", "人数", "金额", "日期"],
            ["^1", "某省建工集团有限责任公司华北分公司", "城市轨道交通一号线一期工程土建施工总承包第三标段（含车站附属结构）", "#12", "#1234.56", "^2020-11-23"],
            ["^2", "某市宏远建筑劳务分包有限公司", "棚户区改造安置房5#、6#楼及地下车库", "#1", "#0.5", "^2020-12-01"],
            ["^3", "某餐饮店", "—", "#103", "#98", "^2020-10-08"],
        ], title: "表1　未办结案件清单", unit: "单位：万元")

    private func reading() throws -> Reading {
        let document = tableDocument([.table(block), paragraph(28)])
        return Reading(pages: try DocumentLayout(shaper: shaper).layOut(document).output)
    }

    private func right(_ seen: SeenText) throws -> Double {
        let style = TextStyle(role: .song, size: .points(seen.points))
        let shaped = try shaper.shape(StyledText(seen.text, style))
        return seen.x + shaped.clusters.map(\.advance.millimetres).reduce(0, +)
    }

    @Test("words and figures keep clear of the rules beside them")
    func clear() throws {
        let reading = try reading()
        let page = try #require(reading.text("表")).page
        let verticals = reading.rules.filter { $0.page == page && $0.rect.height > $0.rect.width }.map(\.rect)
        for seen in reading.cells(ofPage: page) where seen.role.contains("Song") || !seen.text.hasPrefix("单位") {
            let end = seen.text.last.map { "，、）".contains($0) } == true ? seen.x : try right(seen)
            for rule in verticals where rule.minY.millimetres < seen.y && rule.maxY.millimetres > seen.y {
                #expect(rule.maxX.millimetres + 0.3 < seen.x || rule.minX.millimetres - 0.3 > end, "\(seen)")
            }
        }
    }

    @Test("decimal points stand below each other in real digits too")
    func points() throws {
        let reading = try reading()
        func point(_ text: String, before: String) throws -> Double {
            let seen = try #require(reading.texts.first { $0.text == text })
            let style = TextStyle(role: .song, size: .points(seen.points))
            return seen.x + (try shaper.shape(StyledText(before, style))).clusters.map(\.advance.millimetres).reduce(0, +)
        }
        let first = try point("1234.56", before: "1234")
        #expect(abs(try point("0.5", before: "0") - first) < 0.05)
        let whole = try point("98", before: "98")
        #expect(abs(whole - first) < 0.05, "\(whole) and \(first)")
    }

    @Test("figures, dates and codes are one run each")
    func runs() throws {
        let texts = try reading().texts.map(\.text)
        for text in ["12", "1234.56", "2020-11-23"] { #expect(texts.contains(text), "\(text)") }
    }

    @Test("sums of characters' widths are the widths of texts, so that columns are planned right")
    func widths() throws {
        let typesetter = Typesetter(shaper: shaper, measures: Measures())
        let setter = CellSetter(typesetter)
        let style = TextStyle(role: .song, size: TableContent.reference)
        for cell in block.table.cells {
            let words = cell.content.words
            guard !words.isEmpty, !words.contains(where: { "（）、，".contains($0) }) else { continue }
            let planned = try setter.width(of: words, style, at: nil).natural
            let set = try setter.line(words, style, at: nil).extent
            #expect(abs(planned.millimetres - set.millimetres) < 0.1, "\(words)")
        }
    }

    @Test("nothing is reported of an ordinary table")
    func silent() throws {
        #expect(try DocumentLayout(shaper: shaper).layOut(sampleBook(block)).warnings.isEmpty)
    }
}
