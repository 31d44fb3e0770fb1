import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("A whole page as text, and display lists as values")
struct GoldenDumpTests {
    private func run(
        _ text: String, at places: [(Double, Double)], face: String = "FandolFang", size: Double = 16,
        scale: Int = 1000, colour: Colour = .black
    ) -> GlyphRun {
        GlyphRun(
            face: FaceID(name: face), size: .points(size), horizontalScale: scale, colour: colour, text: text,
            glyphs: places.enumerated().map { index, place in
                .init(id: UInt32(index + 1), origin: Point(x: .millimetres(place.0), y: .millimetres(place.1)))
            },
            clusters: text.map { .init(utf8Count: $0.utf8.count, glyphCount: 1) })
    }

    private func rule(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: Colour = .black) -> Rule {
        Rule(
            rect: Rect(x: .millimetres(x), y: .millimetres(y), width: .millimetres(width), height: .millimetres(height)),
            colour: colour)
    }

    private var page: Page {
        let turned = Transform.counterClockwise(ontoSheet: .a4)
        let shifted = Transform(turn: .none, offset: Point(x: .millimetres(-3), y: .millimetres(0.5)))
        return Page(
            size: .a4,
            items: [
                .text(run("某市文件", at: [(28, 80), (63.5, 80), (99, 80), (134.5, 80)], face: "NotoSerif", size: 62, scale: 715, colour: .officialRed)),
                .rule(rule(28, 118.25, 156, 0.7, .officialRed)),
                .text(run("通知 2020", at: [(60.001, 140), (70, 140)])),
                .rule(rule(-5, -0.0005, 0.0001, 0.0005)),
                .group(
                    turned,
                    [
                        .rule(rule(25, 40, 247, 0.35)),
                        .group(shifted, [.text(run("合计", at: [(-1, -2.5), (7, -2.5)], size: 10.5)), .group(.identity, [])]),
                        .text(run("—", at: [(1, 1)], colour: Colour(red: 0, green: 0, blue: 1))),
                    ]),
                .text(run("", at: [])),
            ], viewerRotation: .clockwise, folio: 7)
    }

    private var metadata: Metadata {
        Metadata(title: "通知", author: "某办", date: .init(year: 2020, month: 11, day: 9), printsDuplex: false)
    }

    @Test("has a line for each item, whatever it is and however deep")
    func golden() {
        let sequence = PageSequence(pages: [page], faces: [:], metadata: metadata)
        #expect(
            Dump().text(sequence) == """
                title 通知
                author 某办
                subject -
                keywords \("")
                date 2020-11-9
                page 1 210.000x297.000 rotate 90 folio 7
                  text 28.000..134.500,80.000 NotoSerif 62.000 scale 715 rgb 255,0,0 某市文件
                  rule 28.000,118.250 156.000x0.700 rgb 255,0,0
                  text 60.001..70.000,140.000 FandolFang 16.000 通知 2020
                  rule -5.000,-0.001 0.000x0.001
                  group counterClockwise 0.000,297.000
                    rule 25.000,40.000 247.000x0.350
                    group none -3.000,0.500
                      text -1.000..7.000,-2.500 FandolFang 10.500 合计
                      group none 0.000,0.000
                    text 1.000..1.000,1.000 FandolFang 16.000 rgb 0,0,1 —
                  text 0.000..0.000,0.000 FandolFang 16.000 \("")

                """)
    }

    @Test("millimetres are those of long-hand rounding", arguments: 0..<20 as Range<UInt64>)
    func rounding(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let emu = Int.random(in: -20_000_000...20_000_000, using: &random)
            let rule = Rule(rect: Rect(x: Length(emu: emu), y: .zero, width: .zero, height: .zero))
            let page = Page(size: .a4, items: [.rule(rule)])
            let line = Dump().text(PageSequence(pages: [page], faces: [:], metadata: metadata)).split(separator: "\n").last
            let text = try #require(line?.split(separator: " ").dropFirst().first?.split(separator: ",").first)
            let thousandths = try #require(Int(text.replacing(".", with: "")))
            // Within half a thousandth of a millimetre: 18 EMU.
            #expect((thousandths * 36 - emu).magnitude <= 18)
            #expect(!text.hasPrefix("-0.000"))
        }
    }

    @Test("equal lists are equal, hash alike and dump alike; a change of anything shows")
    func equality() {
        #expect(page == page && page.hashValue == page.hashValue)
        var changes: [Page] = []
        func changed(_ change: (inout Page) -> Void) {
            var copy = page
            change(&copy)
            changes.append(copy)
        }
        changed { $0.size = $0.size.turned }
        changed { $0.folio = nil }
        changed { $0.folio = 8 }
        changed { $0.viewerRotation = .none }
        changed { $0.items.removeLast() }
        changed { $0.items.swapAt(0, 1) }
        changed { $0.items[1] = .rule(rule(28, 118.25, 156, 0.7)) }
        changed { $0.items[3] = .rule(rule(-5, 0, 0, 0)) }
        changed { $0.items[4] = .group(.identity, []) }
        changed { $0.items[2] = .text(run("通知 2021", at: [(60.001, 140), (70, 140)])) }
        #expect(changes.allSatisfy { $0 != page } && Set(changes + [page]).count == changes.count + 1)
    }

    @Test("every part of a run counts for its equality")
    func runs() {
        let run = run("甲乙", at: [(1, 2), (3, 4)])
        var others = (0..<8).map { _ in run }
        others[0].face = FaceID(name: "FandolKai")
        others[1].size = .points(15)
        others[2].horizontalScale = 999
        others[3].colour = .officialRed
        others[4].text = "甲丙"
        others[5].glyphs[1].id = 9
        others[6].clusters[0] = .init(utf8Count: 3, glyphCount: 2)
        others[7].clusters[0] = .init(utf8Count: 4, glyphCount: 1)
        #expect(Set(others + [run]).count == 9)
        #expect(others[6].clusters[0].utf8Count == 3 && others[6].clusters[0].glyphCount == 2)
    }

    @Test("metadata and faces are part of a sequence")
    func sequences() {
        let sequence = PageSequence(pages: [page], faces: [FaceID(name: "a"): FaceFile(path: "/a.otf")], metadata: metadata)
        var others = (0..<5).map { _ in sequence }
        others[0].faces = [:]
        others[1].faces[FaceID(name: "a")]?.index = 1
        others[2].faces[FaceID(name: "a")]?.drawingTwin = "/twin.otf"
        others[3].metadata.date.day = 10
        others[4].metadata.printsDuplex = true
        #expect(Set(others + [sequence]).count == 6)
        // Paths differ between machines, so the dump does not show them.
        #expect(Dump().text(others[2]) == Dump().text(sequence))
    }
}

/// What other tests read a dump with.
@Suite("The words of a dump") struct DumpTextTests {
    @Test("are those of its lines of text, whatever stands before them", arguments: [
        ("  text 28.000..34.000,40.000 FandolFang-Regular 16pt 通知", "通知"), (" text a b c 一 二", "一 二"),
        ("  text a b c scale 950 一", "一"), ("  text a b c rgb 1,2,3 一", "一"), ("  text a b c scale 950 rgb 1,2,3 一 ", "一 "), ("  text a b c ", ""),
    ])
    func line(_ line: String, _ words: String) {
        #expect(DumpText.text(ofLine: line[...]) == words)
    }

    @Test("other lines have none", arguments: ["text a b c 一", "  rule a b c", "  text a b", "", "  textual a b c d", "  text  b c d e"])
    func others(_ line: String) {
        #expect(DumpText.text(ofLine: line[...]) == nil)
    }

    @Test("agree with the pattern of such a line")
    func pattern() {
        let pattern = /\s+text \S+ \S+ \S+(?: scale \d+)?(?: rgb \S+)? (.*)/
        var random = SplitMix64(seed: 5)
        for _ in 0..<300 {
            let parts = ["  ", "text ", "a ", "scale ", "12 ", "rgb ", "1,2,3 ", "甲 ", " "]
            let line = "  text " + (0..<Int.random(in: 3...7, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined() + "末"
            guard let found = line.wholeMatch(of: pattern) else {
                #expect(DumpText.text(ofLine: line[...]) == nil, "\(line)")
                continue
            }
            #expect(DumpText.text(ofLine: line[...]) == String(found.1), "\(line)")
        }
    }

    @Test("of pages are joined without blanks, and without folios where the body is asked for")
    func joined() {
        let dump = "page 1\n  text a b c 甲 乙\n  rule x\n  text a b c — 12 —\n  text a b c —12\n"
        #expect(DumpText.lines(dump) == ["甲 乙", "— 12 —", "—12"])
        #expect(DumpText.words(dump) == "甲乙—12——12")
        #expect(DumpText.body(dump) == "甲乙—12")
    }
}
