import Composition
import Diagnostics
import DisplayList
import Geometry
import TestSupport
import Testing
import Typefaces

@testable import Layout

/// A face whose digits do not take each other's places everywhere.
private struct UnevenShaper: TextShaper {
    enum Unevenness: CaseIterable {
        /// A narrow 1.
        case width
        /// 11 closer than 12.
        case kerning
        /// A4 closer than A5.
        case letter
        /// 10 in one glyph.
        case ligature
        /// A raised 7.
        case height
        /// Two glyphs for 8.
        case glyphs
        /// No 9.
        case missing
        /// A 3 of another face.
        case substituted
        /// A wider 第 before 2.
        case neighbour
    }

    let unevenness: Unevenness
    private let shaper = FakeShaper()

    init(_ unevenness: Unevenness) { self.unevenness = unevenness }

    func shape(_ text: StyledText) throws(StageFailure) -> ShapedText {
        var shaped = try shaper.shape(text)
        var previous: Unicode.Scalar?
        var index = 0
        while index < shaped.clusters.count {
            let scalar = shaped.clusters[index].scalar
            let quarter = shaped.clusters[index].size.half.half
            switch (unevenness, previous, scalar) {
            case (.width, _, "1"), (.kerning, "1"?, "1"), (.letter, "A"?, "4"): shaped.clusters[index].advance = quarter
            case (.ligature, "1"?, "0"):
                shaped.clusters[index - 1].utf8Range = shaped.clusters[index - 1].utf8Range.lowerBound..<shaped.clusters[index].utf8Range.upperBound
                shaped.clusters[index - 1].glyphs = [.init(id: 1010)]
                shaped.clusters.remove(at: index)
                index -= 1
            case (.height, _, "7"): shaped.clusters[index].glyphs[0].offset.y = quarter
            case (.glyphs, _, "8"): shaped.clusters[index].glyphs.append(.init(id: 88))
            case (.missing, _, "9"):
                shaped.clusters[index].glyphs = []
                if !shaped.missing.contains("9") { shaped.missing.append("9") }
            case (.substituted, _, "3"):
                shaped.clusters[index].face = FaceID(name: "other")
                shaped.substituted.append(.init(character: "3", role: .song, face: FaceID(name: "other")))
            case (.neighbour, "第"?, "2"): shaped.clusters[index - 1].advance += quarter
            default: break
            }
            previous = scalar
            index += 1
        }
        return shaped
    }

    func emTop(of style: TextStyle) throws(StageFailure) -> Length { try shaper.emTop(of: style) }
    func ink(of text: ShapedText) throws(StageFailure) -> InkExtent { try shaper.ink(of: text) }
}

extension CellLine {
    fileprivate func isSame(_ other: CellLine) -> Bool { runs == other.runs && extent == other.extent && whole == other.whole }
}

@Suite("Texts that differ in their digits alone") struct DigitPatternTests {
    private static let style = TextStyle(role: .song, size: .points(9))

    private func setter(_ shaper: any TextShaper) -> (CellSetter, Typesetter) {
        let typesetter = Typesetter(shaper: shaper, measures: Measures())
        return (CellSetter(typesetter), typesetter)
    }

    /// Figures, dates, numbers of cases, names with a number: many of few patterns.
    private static func texts(_ seeds: inout SplitMix64, count: Int) -> [String] {
        (0..<count).map { _ in
            func number(_ digits: Int) -> String { String((0..<digits).map { _ in "0123456789".randomElement(using: &seeds) ?? "0" }) }
            return switch Int.random(in: 0..<11, using: &seeds) {
            case 0: number(Int.random(in: 1...4, using: &seeds))
            case 1: number(6) + "." + number(2)
            case 2: "20" + number(2) + "-" + number(2) + "-" + number(2)
            case 3: "A" + number(3)
            case 4: "虚构第" + number(2) + "有限公司"
            case 5: "（" + number(2) + "）"
            case 6: number(1) + "年" + number(2) + "月～" + number(2) + "%"
            case 7: "某路" + number(3) + "号楼" + number(1) + "单元，某院" + number(2) + "室（" + number(3) + "）"
            case 8: number(2) + "/" + number(2) + " " + number(3) + "，" + number(1) + "䶶"
            case 9: "某公司"
            default: "é" + number(2) + "e\u{301}" + number(1) + "\u{E001}"
            }
        }
    }

    /// Whether one setter sets texts as setters that have seen no other text.
    private func areSame(_ shaper: any TextShaper, _ texts: [String], _ note: Comment) throws {
        let (shared, typesetter) = setter(shaper)
        let apart = Typesetter(shaper: shaper, measures: Measures())
        for text in texts {
            let one = try shared.line(text, Self.style, at: nil)
            #expect(one.isSame(try CellSetter(apart).line(text, Self.style, at: nil)), "\(note) \(text)")
            for points in [30.0, 47] {
                let lines = try shared.lines(text, Self.style, measure: .points(points), at: nil)
                let alone = try CellSetter(apart).lines(text, Self.style, measure: .points(points), at: nil)
                #expect(lines.count == alone.count && zip(lines, alone).allSatisfy { $0.isSame($1) }, "\(note) \(text) \(points)")
            }
        }
        #expect(typesetter.diagnostics.diagnostics == apart.diagnostics.diagnostics, "\(note)")
    }

    @Test("a pattern has the text's other characters, and what stands beside its digits")
    func pattern() throws {
        #expect(DigitPattern("2020-11-23")?.text == "0000-00-00")
        #expect(DigitPattern("第9号")?.neighbours == ["第", "号"])
        #expect(try #require(DigitPattern("A1.50B")).neighbours == ["A", ".", "B"])
        #expect(DigitPattern("123")?.neighbours == [])
        for text in ["", "某公司", "１２", "二〇二〇", "x.y"] { #expect(DigitPattern(text) == nil, "\(text)") }
    }

    @Test("they are set as each would be by itself", arguments: 0..<20 as Range<UInt64>)
    func same(seed: UInt64) throws {
        var seeds = SplitMix64(seed: seed)
        try areSame(FakeShaper(), Self.texts(&seeds, count: 60), "\(seed)")
    }

    @Test("also by a face whose digits are not alike", arguments: UnevenShaper.Unevenness.allCases)
    private func uneven(unevenness: UnevenShaper.Unevenness) throws {
        var seeds = SplitMix64(seed: 7)
        try areSame(UnevenShaper(unevenness), Self.texts(&seeds, count: 250), "\(unevenness)")
    }

    @Test("also by the faces that users print with", arguments: 0..<4 as Range<UInt64>)
    func real(seed: UInt64) throws {
        let paths = try TestFonts.paths()
        let shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
        var seeds = SplitMix64(seed: 100 + seed)
        try areSame(shaper, Self.texts(&seeds, count: 120), "\(seed)")
    }

    @Test("one text of a pattern is shaped, as long as what is beside the digits stands alike")
    func once() throws {
        let (even, _) = setter(FakeShaper())
        for number in 100..<200 { _ = try even.line("\(number).50", Self.style, at: nil) }
        #expect(even.shapedCount == 1)
        for number in 100..<200 { _ = try even.line("A\(number)", Self.style, at: nil) }
        #expect(even.shapedCount == 2)
        let (uneven, _) = setter(UnevenShaper(.letter))
        for number in 100..<200 { _ = try uneven.line("\(number).50", Self.style, at: nil) }
        #expect(uneven.shapedCount == 1, "only beside an A")
        for number in 100..<200 { _ = try uneven.line("A\(number)", Self.style, at: nil) }
        #expect(uneven.shapedCount == 1 + 100)
        even.forgetTexts()
        _ = try even.line("300.50", Self.style, at: nil)
        #expect(even.shapedCount == 3)
    }

    @Test("glyphs of digits are those that the face has, and none where it has not all of them alike")
    func glyphs() throws {
        let even = DigitGlyphs(FakeShaper())
        #expect(try even.ids(Self.style, beside: ["第", "."]) == (48...57).map { UInt32($0) })
        #expect(try even.ids(Self.style, beside: ["\u{E001}"]) == nil, "which it lacks")
        #expect(try even.ids(Self.style, beside: ["\u{301}"]) == nil, "which makes one character with the digit")
        #expect(try even.ids(Self.style, beside: []) != nil)
        for unevenness in UnevenShaper.Unevenness.allCases {
            let digits = DigitGlyphs(UnevenShaper(unevenness))
            let free = try digits.ids(Self.style, beside: ["."]) != nil
            #expect(free == (unevenness == .letter || unevenness == .neighbour), "\(unevenness)")
            #expect(try (digits.ids(Self.style, beside: ["A", "第"]) != nil) == false, "\(unevenness)")
        }
    }

    @Test("texts of one pattern are measured once, as wide and as whole as each is by itself", arguments: [nil] + UnevenShaper.Unevenness.allCases.map(Optional.some))
    private func widths(unevenness: UnevenShaper.Unevenness?) throws {
        let shaper: any TextShaper = unevenness.map { UnevenShaper($0) } ?? FakeShaper()
        var seeds = SplitMix64(seed: 12)
        let texts = Self.texts(&seeds, count: 200) + ["1\u{20E3}", "2\u{20E3}", "3e\u{301}", "4e\u{301}"]
        let (shared, _) = setter(shaper)
        for text in texts {
            let (one, other) = (try shared.width(of: text, Self.style, at: nil), try setter(shaper).0.width(of: text, Self.style, at: nil))
            #expect(one.natural == other.natural && one.piece == other.piece, "\(text)")
        }
        let (few, _) = setter(shaper)
        for number in 100..<200 { _ = try few.width(of: "第\(number)号", Self.style, at: nil) }
        // Beside others they may stand otherwise, but a width is the sum of characters by themselves.
        let areAlike = unevenness.map { [.letter, .neighbour].contains($0) } ?? true
        #expect(few.widths.count == (areAlike ? 1 : 100))
        let told = CellSetter(Typesetter(shaper: shaper, measures: Measures()), knowing: few.widths)
        _ = try told.width(of: "第999号", Self.style, at: nil)
        #expect((told.widths.count == 0) == areAlike, "known already")
    }

    @Test("what its measure does not hold is told of each text")
    func overfull() throws {
        let (shared, typesetter) = setter(FakeShaper())
        for text in ["第12号", "第34号", "第12号"] { _ = try shared.lines(text, Self.style, measure: .points(3), at: nil) }
        let told = typesetter.diagnostics.diagnostics
        #expect(told.count == 2 && told.allSatisfy { $0.code == .lineTooWide })
        #expect(told.map { $0.message.chinese.contains("12") } == [true, false])
    }
}
