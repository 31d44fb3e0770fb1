import DisplayList
import Geometry
import Testing

@Suite("The display list dumps as text")
struct DumpTests {
    private let metadata = Metadata(
        title: "通知", author: "办公室", keywords: ["一", "二"], date: .init(year: 2020, month: 1, day: 9),
        printsDuplex: true)

    private func run(
        _ text: String, x: [Double], y: Double = 10, size: Double = 16, scale: Int = 1000,
        colour: Colour = .black
    ) -> GlyphRun {
        GlyphRun(
            face: FaceID(name: "FangSong"), size: .points(size), horizontalScale: scale, colour: colour,
            text: text,
            glyphs: x.map { .init(id: 1, origin: Point(x: .millimetres($0), y: .millimetres(y))) },
            clusters: text.map { .init(utf8Count: $0.utf8.count, glyphCount: 1) })
    }

    private func dump(_ items: [PageItem]) -> [String] {
        let page = Page(size: .a4, items: items)
        let text = Dump().text(PageSequence(pages: [page], faces: [:], metadata: metadata))
        return text.split(separator: "\n").dropFirst(6).map(String.init)
    }

    @Test("metadata comes first, then the pages with size, rotation and folio")
    func pages() {
        var metadata = metadata
        metadata.subject = "凤治欠办〔2020〕6号"
        let pages = [
            Page(size: .a4, items: [], folio: 1), Page(size: .a4, items: [], viewerRotation: .clockwise),
            Page(size: Size.a4.turned, items: []),
        ]
        #expect(
            Dump().text(PageSequence(pages: pages, faces: [:], metadata: metadata)) == """
                title 通知
                author 办公室
                subject 凤治欠办〔2020〕6号
                keywords 一; 二
                date 2020-1-9
                page 1 210.000x297.000 rotate 0 folio 1
                page 2 210.000x297.000 rotate 90 folio -
                page 3 297.000x210.000 rotate 0 folio -

                """)
    }

    @Test("a text line has first and last origin, face, size and characters")
    func text() {
        #expect(
            dump([.text(run("通知 a", x: [28, 33.571, 40, 45.6]))]) == [
                "  text 28.000..45.600,10.000 FangSong 16.000 通知 a"
            ])
    }

    @Test("scale and colour are said when they are not the usual ones")
    func unusual() {
        let red = Colour(red: 255, green: 0, blue: 7)
        #expect(
            dump([.text(run("字", x: [1], size: 10.5, scale: 600, colour: red))]) == [
                "  text 1.000..1.000,10.000 FangSong 10.500 scale 600 rgb 255,0,7 字"
            ])
    }

    @Test("a run without glyphs dumps at the origin")
    func noGlyphs() {
        #expect(dump([.text(run("", x: []))]) == ["  text 0.000..0.000,0.000 FangSong 16.000 "])
    }

    @Test("groups indent what is in them")
    func groups() {
        let rule = PageItem.rule(
            Rule(rect: Rect(x: .zero, y: .millimetres(1), width: .millimetres(100), height: .points(0.5))))
        let turn = Transform.counterClockwise(ontoSheet: .a4)
        #expect(
            dump([.group(turn, [rule, .group(.identity, [rule])]), rule]) == [
                "  group counterClockwise 0.000,297.000",
                "    rule 0.000,1.000 100.000x0.176",
                "    group none 0.000,0.000",
                "      rule 0.000,1.000 100.000x0.176",
                "  rule 0.000,1.000 100.000x0.176",
            ])
    }

    @Test("millimetres round half away from zero to three decimals", arguments: [
        (0, "0.000"), (17, "0.000"), (18, "0.001"), (-17, "0.000"), (-18, "-0.001"), (36_000, "1.000"),
        (-36_000, "-1.000"), (35_982, "1.000"), (35_981, "0.999"), (53, "0.001"), (54, "0.002"),
        (-1_800_018, "-50.001"), (3_600, "0.100"), (360, "0.010"),
    ])
    func rounding(emu: Int, expected: String) {
        let rule = Rule(
            rect: Rect(x: Length(emu: emu), y: .zero, width: .zero, height: .zero),
            colour: Colour(red: 255, green: 0, blue: 0))
        #expect(dump([.rule(rule)]) == ["  rule \(expected),0.000 0.000x0.000 rgb 255,0,0"])
    }

    @Test("the same pages dump to the same text")
    func stable() {
        let items = [PageItem.text(run("甲乙", x: [1, 2])), .rule(Rule(rect: Rect(origin: .zero, size: .a4)))]
        #expect(dump(items) == dump(items))
    }

    @Test("faces are ordered by name")
    func faces() {
        #expect([FaceID(name: "b"), FaceID(name: "a")].sorted().map(\.name) == ["a", "b"])
    }
}
