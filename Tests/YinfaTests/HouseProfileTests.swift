import Composition
import Diagnostics
import Foundation
import Geometry
import Layout
import PlacedYAML
import TestSupport
import Testing

@testable import Yinfa

@Suite("版式: an office's own figures") struct HouseProfileTests {
    private func read(_ text: String) throws -> HouseProfile {
        try HouseProfile.read(try YAMLFile.parse(text, file: "office.yaml"))
    }

    private func found(_ text: String) throws -> [String] {
        try diagnostics { _ = try read(text) }.map { "\($0.code.rawValue) \($0.place?.description ?? "")" }
    }

    @Test("without figures it changes nothing but the name")
    func nothing() throws {
        let profile = try read("名称: 某省版式\n")
        #expect(profile.name == "某省版式")
        #expect(profile.measures == Measures())
        #expect(profile.keyword.contains("某省版式") && profile.keyword.contains("非GB/T 9704-2012"))
    }

    @Test("sets each figure that it may set")
    func figures() throws {
        let measures = try read(
            """
            名称: 某省版式
            天头: 35
            订口: 27.5
            版心宽: 158
            版心高: 228
            标志上距: 30
            标志字号: 50
            红线上距: 5
            红线粗细: 0.79
            每页行数: 23
            每行字数: 28
            双面对称: 否
            红色: [237, 28, 36]
            套印红线: 120.25
            """
        ).measures
        #expect(measures.topMargin == .millimetres(35))
        #expect(measures.bindingMargin == .millimetres(27.5))
        #expect(measures.typeArea == Size(width: .millimetres(158), height: .millimetres(228)))
        #expect(measures.markTop == .millimetres(65))
        #expect(measures.markSize == .points(50))
        #expect(measures.redRuleGap == .millimetres(5))
        #expect(measures.redRuleThickness == .millimetres(0.79))
        #expect(measures.linesPerPage == 23 && measures.cellsPerLine == 28)
        #expect(!measures.mirrorsMargins)
        #expect(measures.red == Colour(red: 237, green: 28, blue: 36))
        #expect(measures.stockRuleTop == .millimetres(120.25))
    }

    @Test("sets each choice of how lines are set")
    func lines() throws {
        let rules = try read(
            """
            名称: 某省版式
            禁则: 严格
            相邻标点: 一字
            行末标点: 半字
            行首标点: 半字
            中西间距: 四分之一字
            """
        ).measures.lineRules
        #expect(
            rules == LineRules(strictness: .strict, neighbours: .one, lineEnd: .half, lineStart: .half, autospace: 250))
    }

    @Test("the first word of each choice is what official documents have", arguments: HouseProfile.lineChoices.map(\.key))
    func usual(key: String) throws {
        let choice = try #require(HouseProfile.lineChoices.first { $0.key == key })
        let usual = try #require(choice.options.first?.word)
        #expect(try read("名称: 甲\n\(key): \(usual)\n").measures == Measures())
        for other in choice.options.dropFirst() {
            #expect(try read("名称: 甲\n\(key): \(other.word)\n").measures.lineRules != LineRules())
        }
        #expect(try found("名称: 甲\n\(key): 三字\n") == ["PRO0106 office.yaml:2:\(key.count + 3)"])
        #expect(try found("名称: 甲\n\(key): [\(usual)]\n") == ["PRO0106 office.yaml:2:\(key.count + 3)"])
    }

    @Test("each bound is the last that is taken", arguments: HouseProfile.figures.map(\.key))
    func bounds(key: String) throws {
        let figure = try #require(HouseProfile.figures.first { $0.key == key })
        let shown = { (value: Int) in "\(value / 100).\(value % 100 / 10)\(value % 10)" }
        for value in [figure.bounds.lowerBound - 1, figure.bounds.upperBound + 1] where value >= 0 {
            #expect(try found("名称: 甲\n\(key): \(shown(value))\n") == ["PRO0101 office.yaml:2:\(key.count + 3)"])
        }
        for value in [figure.bounds.lowerBound, figure.bounds.upperBound] {
            // Alone at its bound a figure may not suit the others, but it is a figure.
            let codes = try found("名称: 甲\n\(key): \(shown(value))\n")
            #expect(codes.allSatisfy { $0.hasPrefix("PRO0103") || $0.hasPrefix("PRO0104") })
        }
    }

    @Test("every figure of the list can be read back", arguments: HouseProfile.figures.map(\.key))
    func paths(key: String) throws {
        let figure = try #require(HouseProfile.figures.first { $0.key == key })
        let standard = Measures()[keyPath: figure.path]
        let tenths = figure.unit == .millimetres ? Int(standard.millimetres * 10) - 1 : Int(standard.points * 10) - 1
        let measures = try read("名称: 甲\n\(key): \(tenths / 10).\(tenths % 10)\n").measures
        #expect(measures[keyPath: figure.path] == figure.unit.length(hundredths: tenths * 10))
    }

    @Test("says what is wrong with a value, at its place", arguments: [
        ("名称: 甲\n天头: 三十七\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n天头: 37mm\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n天头: '37'\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n天头: 37.125\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n天头: -37\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n天头: [37]\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n天头: 3.\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n天头: 99999999999\n", ["PRO0102 office.yaml:2:5"]),
        ("名称: 甲\n每页行数: 40\n", ["PRO0101 office.yaml:2:7"]),
        ("名称: 甲\n每页行数: 22.5\n", ["CFG0104 office.yaml:2:7"]),
        ("名称: 甲\n套印红线: 10\n", ["PRO0101 office.yaml:2:7"]),
        ("名称: 甲\n双面对称: 或许\n", ["CFG0104 office.yaml:2:7"]),
        ("名称: 甲\n红色: 红\n", ["PRO0105 office.yaml:2:5"]),
        ("名称: 甲\n红色: [255, 0]\n", ["PRO0105 office.yaml:2:5"]),
        ("名称: 甲\n红色: [256, 0, 0]\n", ["PRO0105 office.yaml:2:5"]),
        ("名称: 甲\n红色: [0, 0, 0]\n", ["PRO0105 office.yaml:2:5"]),
        ("名称: 甲\n红色: [0, 100, 100, 0]\n", ["PRO0105 office.yaml:2:5"]),
        ("天头: 37\n", ["CFG0103 office.yaml:1:1"]),
        ("名称: 甲\n页边: 37\n", ["CFG0102 office.yaml:2:1"]),
        ("- 甲\n", ["CFG0104 office.yaml:1:1"]),
        ("名称: 甲\n天头: 99\n每页行数: 99\n红色: 红\n", ["PRO0101 office.yaml:2:5", "PRO0101 office.yaml:3:7", "PRO0105 office.yaml:4:5"]),
    ] as [(String, [String])])
    func wrong(text: String, expected: [String]) throws { #expect(try found(text).sorted() == expected.sorted()) }

    @Test("figures that do not go together are said so at the one to change", arguments: [
        ("名称: 甲\n天头: 50\n版心高: 250\n", ["PRO0103 office.yaml:3:6"]),
        ("名称: 甲\n天头: 60\n", ["PRO0103 office.yaml:2:5"]),
        ("名称: 甲\n订口: 40\n版心宽: 170\n", ["PRO0103 office.yaml:3:6"]),
        ("名称: 甲\n每行字数: 34\n", ["PRO0104 office.yaml:2:7"]),
        ("名称: 甲\n版心宽: 130\n", ["PRO0104 office.yaml:2:6"]),
        ("名称: 甲\n每页行数: 30\n版心高: 200\n", ["PRO0104 office.yaml:2:7"]),
    ] as [(String, [String])])
    func together(text: String, expected: [String]) throws { #expect(try found(text) == expected) }

    @Test("every message is said in both languages, with advice")
    func words() throws {
        let texts = ["名称: 甲\n天头: 99\n标志字号: 99\n每页行数: 99\n红线上距: 二\n标志字号: 二\n红色: 红\n", "名称: 甲\n天头: 60\n每行字数: 34\n"]
        for text in texts {
            for diagnostic in try diagnostics({ _ = try read(text) }) {
                for said in [diagnostic.message] + diagnostic.hints {
                    #expect(said.chinese.unicodeScalars.contains { $0.properties.isIdeographic })
                    #expect(!said.english.isEmpty && said.english != said.chinese)
                }
                #expect(!diagnostic.hints.isEmpty)
            }
        }
    }
}

@Suite("版式 in an office") struct OfficeProfileTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func give(_ lines: String) throws {
        try office.write(try office.text("office.yaml") + "\n" + lines + "\n", as: "office.yaml")
    }

    private func dump() throws -> String {
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: ["notice"], formats: [.dump])
        return String(decoding: made.output[0].bytes, as: UTF8.self)
    }

    @Test("its figures are used, and the file says so")
    func used() throws {
        let standard = try dump()
        #expect(!standard.contains("版式："))
        try give("版式: {名称: 某省版式, 红线粗细: 0.8, 红色: [200, 0, 0]}")
        let own = try dump()
        #expect(own.contains(try Regex("subject .*〔2020〕.*号；版式：某省版式（非GB/T 9704-2012）\n")))
        #expect(own.contains("keywords 根治欠薪冬季专项行动情况表; 版式：某省版式（非GB/T 9704-2012）"))
        #expect(own.contains("x0.800 rgb 200,0,0") && !own.contains("rgb 255,0,0"))
    }

    @Test("the PDF's information dictionary and XMP name it")
    func metadata() throws {
        try give("版式: {名称: SOMEWHERE}")
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: ["notice"], formats: [.pdf])
        let bytes = String(decoding: made.output[0].bytes, as: UTF8.self)
        #expect(bytes.contains("SOMEWHERE（非GB/T 9704-2012）</pdf:Keywords>"))
        // Viewers show the subject, beside the document's number, and archives read the description.
        #expect(bytes.contains("号；版式：SOMEWHERE（非GB/T 9704-2012）</rdf:li>"))
    }

    @Test("margins that do not mirror stand at the left of every page")
    func mirror() throws {
        try give("版式: {名称: 单面打印, 双面对称: 否}")
        let opened = try Office.open(office.path)
        #expect(opened.profile?.measures.mirrorsMargins == false)
        let pages = try dump().components(separatedBy: "\npage ")
        #expect(pages.count > 3)
        // The folio of page 2 is one character from the left edge of the 版心, which is at 28 mm.
        let folio = try #require(pages[2].split(separator: "\n").first { $0.contains("— 2 —") })
        #expect(folio.contains("text 32.9"))
    }

    @Test("may stand in a file of its own")
    func file() throws {
        try office.write("名称: 某省版式\n天头: 35\n", as: "layout.yaml")
        try give("版式: layout.yaml")
        let profile = try Office.open(office.path).profile
        #expect(profile?.name == "某省版式")
        #expect(profile?.measures.topMargin == .millimetres(35))
    }

    @Test("what is wrong is said with the rest of office.yaml, in whatever file it stands")
    func wrong() throws {
        try office.write("名称: 某省版式\n天头: 三\n", as: "layout.yaml")
        try give("版式: layout.yaml")
        let found = try diagnostics { _ = try Office.open(office.path) }
        #expect(found.map(\.code.rawValue) == ["PRO0102"])
        #expect(found[0].place?.description.hasSuffix("layout.yaml:2:5") == true)
        try office.change("office.yaml", "版式: layout.yaml", to: "版式: missing.yaml")
        #expect(try codes { _ = try Office.open(office.path) } == ["FIL0101"])
    }
}
