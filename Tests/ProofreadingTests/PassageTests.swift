import Diagnostics
import OfficialDocument
import Testing

@testable import Proofreading

@Suite("A text that rules step through") struct PassageTests {
    private func passage(_ text: String) -> Passage { Passage(text, at: nil) }

    @Test("characters are counted as scalars, also beyond the first plane")
    func scalars() {
        let passage = passage("𠮷é甲")
        #expect(passage.count == 3)
        #expect(passage[0] == "𠮷" && passage[1] == "é" && passage[2] == "甲")
        #expect(passage.text == "𠮷é甲")
    }

    @Test("outside of the text there is nothing", arguments: [-1, -100, 2, 3, 100])
    func outside(_ index: Int) {
        #expect(passage("甲乙")[index] == nil)
        #expect(!passage("甲乙").has("甲", at: index))
        #expect(passage("")[index] == nil)
    }

    @Test("pieces are cut to what there is", arguments: [
        (0..<2, "甲乙"), (1..<3, "乙丙"), (-3..<1, "甲"), (2..<9, "丙"), (5..<9, ""), (-5..<(-2), ""), (1..<1, ""),
    ])
    func string(_ range: Range<Int>, _ expected: String) { #expect(passage("甲乙丙").string(range) == expected) }

    @Test("a mark is shown with a neighbour at each side", arguments: [
        (0..<1, "甲乙"), (1..<2, "甲乙丙"), (2..<3, "乙丙"), (0..<3, "甲乙丙"),
    ])
    func shown(_ range: Range<Int>, _ expected: String) { #expect(passage("甲乙丙").shown(range) == expected) }

    @Test("words at a place", arguments: [
        ("附件", 0, true), ("件", 1, true), ("附件表", 0, false), ("", 0, true), ("", 2, true), ("表", 1, false),
    ])
    func has(_ words: String, _ index: Int, _ expected: Bool) { #expect(passage("附件").has(words, at: index) == expected) }

    @Test("one of several words")
    func hasAny() {
        #expect(passage("首先").hasAny(of: ["其次", "首先"], at: 0))
        #expect(!passage("首先").hasAny(of: ["其次", "先"], at: 0))
        #expect(!passage("首先").hasAny(of: [], at: 0))
    }

    @Test("the words at the end", arguments: [("通知", true), ("的通知", true), ("", true), ("关于通知的通知", false), ("通", false)])
    func hasSuffix(_ words: String, _ expected: Bool) { #expect(passage("检查的通知").hasSuffix(words) == expected) }

    @Test("all places of words, none overlapping another", arguments: [
        ("的", [1, 2, 4]), ("的的", [1]), ("关", []), ("甲", [0]), ("丙", [5]),
    ])
    func positions(_ words: String, _ expected: [Int]) { #expect(passage("甲的的乙的丙").positions(of: words) == expected) }

    @Test("words that repeat within themselves are counted once over")
    func overlapping() {
        #expect(passage("甲甲甲甲甲").positions(of: "甲甲") == [0, 2])
        #expect(passage("甲乙甲乙甲").positions(of: "甲乙甲") == [0])
        #expect(passage("").positions(of: "甲").isEmpty)
        #expect(passage("甲").positions(of: "").isEmpty)
    }

    @Test("where a run ends and begins")
    func runEnds() {
        let passage = passage("共123户")
        #expect(passage.end(of: \.isDigit, from: 1) == 4)
        #expect(passage.end(of: \.isDigit, from: 0) == 0)
        #expect(passage.end(of: \.isDigit, from: 4) == 4)
        #expect(passage.start(of: \.isDigit, before: 4) == 1)
        #expect(passage.start(of: \.isDigit, before: 1) == 1)
        #expect(passage.start(of: \.isHan, before: 1) == 0)
        #expect(passage.end(of: { _ in true }, from: 0) == passage.count)
    }

    @Test("all runs, from left to right", arguments: [
        ("12甲3乙", [0..<2, 3..<4]), ("甲乙", []), ("123", [0..<3]), ("", []), ("甲1", [1..<2]), ("1甲", [0..<1]),
    ])
    func runs(_ text: String, _ expected: [Range<Int>]) { #expect(passage(text).runs(of: \.isDigit) == expected) }

    @Test("where a number with points and commas begins", arguments: [
        ("共1,285.12万", 9, 1), ("共12万", 3, 1), ("共.5", 3, 2), ("甲", 1, 1), ("1.2.3", 5, 0), ("，5", 2, 1), ("12", 2, 0),
    ])
    func startOfNumber(_ text: String, _ index: Int, _ expected: Int) {
        #expect(passage(text).startOfNumber(before: index) == expected)
    }

    @Test("only marks that are there are looked at")
    func findings() {
        var looked: [Int] = []
        let found = passage("甲，乙、丙，").findings(at: ["，"]) { index in
            looked.append(index)
            return index == 1 ? (0..<2, .space("甲")) : nil
        }
        #expect(looked == [1, 5])
        #expect(found.map(\.range) == [0..<2])
        let none = passage("甲").findings(at: ["，"]) { _ in (0..<1, .space("甲")) }
        #expect(none.isEmpty)
    }

    @Test("what of a document a passage is")
    func kinds() {
        let title = Passage(Sample.text("关于检查的通知"))
        #expect(title.level == nil && !title.isPlainParagraph && !title.isStandaloneHeading)
        let plain = Passage(Paragraph(text: "甲。"))
        #expect(plain.isPlainParagraph && plain.level == nil)
        let heading = Passage(Paragraph(level: .first, heading: "一、检查", text: ""))
        #expect(heading.level == .first && heading.isStandaloneHeading && !heading.isPlainParagraph)
        let runIn = Passage(Paragraph(level: .second, heading: "（一）检查。", text: "按时报送。"))
        #expect(runIn.level == .second && !runIn.isStandaloneHeading && !runIn.isPlainParagraph)
        #expect(runIn.text == "（一）检查。按时报送。")
    }
}

@Suite("Kinds of characters") struct ScalarTests {
    @Test("Han characters, 〇 and rare ones among them", arguments: Array("甲一龥㐀〇𠮷𬭎𰻝".unicodeScalars))
    func han(_ scalar: Unicode.Scalar) { #expect(scalar.isHan) }

    @Test("others are none", arguments: Array("A1，。“（①Ａ１ア한é　 ".unicodeScalars))
    func notHan(_ scalar: Unicode.Scalar) { #expect(!scalar.isHan) }

    @Test("digits and letters are the narrow ones", arguments: Array("09azAZ".unicodeScalars))
    func narrow(_ scalar: Unicode.Scalar) {
        #expect(scalar.isDigit != scalar.isLetter)
        #expect(!scalar.isFullWidthLetter)
        #expect(scalar.halfWidth == scalar)
    }

    @Test("wide ones have a narrow form", arguments: zip("０９ａｚＡＺ".unicodeScalars, "09azAZ".unicodeScalars))
    func wide(_ scalar: Unicode.Scalar, _ narrow: Unicode.Scalar) {
        #expect(scalar.isFullWidthLetter && !scalar.isDigit && !scalar.isLetter)
        #expect(scalar.halfWidth == narrow)
    }

    @Test("full-width marks are no letters", arguments: Array("，（）：！？．～％".unicodeScalars))
    func marks(_ scalar: Unicode.Scalar) {
        #expect(!scalar.isFullWidthLetter)
        #expect(scalar.halfWidth == scalar)
    }

    @Test("spaces of every width but the ideographic", arguments: [" ", "\u{A0}", "\u{2002}", "\u{2009}", "\u{202F}", "\u{205F}"] as [Unicode.Scalar])
    func spaces(_ scalar: Unicode.Scalar) { #expect(scalar.isNarrowSpace) }

    @Test("neither 　 nor a tab is one", arguments: ["\u{3000}", "\t", "\n", "甲", "\u{200B}"] as [Unicode.Scalar])
    func noSpaces(_ scalar: Unicode.Scalar) { #expect(!scalar.isNarrowSpace) }

    @Test("numerals")
    func numerals() {
        for scalar in "一二三四五六七八九".unicodeScalars { #expect(scalar.isChineseDigit && scalar.isChineseNumeral) }
        for scalar in "十百千零〇".unicodeScalars { #expect(!scalar.isChineseDigit && scalar.isChineseNumeral) }
        for scalar in "万亿两几1甲".unicodeScalars { #expect(!scalar.isChineseNumeral) }
    }

    @Test("what opens and what closes is never the same")
    func sides() {
        for scalar in "“‘（《〈『「【〔".unicodeScalars { #expect(scalar.isOpeningMark && !scalar.isClosingMark && scalar.beginsChinese) }
        for scalar in "”’）》〉』」】〕，。；：、？！…".unicodeScalars { #expect(scalar.isClosingMark && !scalar.isOpeningMark && scalar.endsChinese) }
        #expect(("甲" as Unicode.Scalar).beginsChinese && ("甲" as Unicode.Scalar).endsChinese)
        #expect(!("a" as Unicode.Scalar).beginsChinese && !("1" as Unicode.Scalar).endsChinese)
    }
}

@Suite("What a character stands within") struct NestingTests {
    /// One letter a character: q quoted, t titled, b in brackets, a of an address, - nothing; several are x.
    private func levels(_ text: String) -> String {
        Nesting.levels(of: Array(text.unicodeScalars)).map { nesting in
            switch nesting {
            case []: "-"
            case .quoted: "q"
            case .titled: "t"
            case .bracketed: "b"
            case .address: "a"
            default: "x"
            }
        }.joined()
    }

    @Test("marks count as outside, what is between them as inside", arguments: [
        ("甲“乙”丙", "--q--"), ("《甲》乙", "-t--"), ("（甲）", "-b-"), ("‘甲’", "-q-"), ("〈甲〉", "-t-"), ("甲乙", "--"), ("", ""),
    ])
    func simple(_ text: String, _ expected: String) { #expect(levels(text) == expected) }

    @Test("one within another", arguments: [
        ("“甲‘乙’丙”", "-qqqqq-"), ("《甲〈乙〉》", "-tttt-"), ("“《甲》”", "-qxq-"), ("（“甲”）", "-bxb-"), ("“甲（乙）”", "-qqxq-"),
    ])
    func nested(_ text: String, _ expected: String) { #expect(levels(text) == expected) }

    @Test("a mark without its partner", arguments: [("甲”乙", "---"), ("“甲乙", "-qq"), ("）甲", "--"), ("《甲《乙》丙", "-ttttt")])
    func unpaired(_ text: String, _ expected: String) { #expect(levels(text) == expected) }

    @Test("an address goes on to the next space or Chinese mark", arguments: [
        ("见http://a.cn，甲", "-aaaaaaaaaaa--"), ("https://a 甲", "aaaaaaaaa--"), ("www.a.cn", "aaaaaaaa"), ("（www.a.cn）", "-xxxxxxxx-"), ("hot w", "-----"),
    ])
    func addresses(_ text: String, _ expected: String) { #expect(levels(text) == expected) }
}

@Suite("Kinds of documents in titles") struct GenreTests {
    @Test("each of the fifteen ends a title", arguments: Genre.allCases)
    func all(_ genre: Genre) {
        #expect(Genre(endOf: Passage("关于某事的\(genre.rawValue)", at: nil)) == genre)
        #expect(Genre(endOf: Passage(genre.rawValue, at: nil)) == genre)
    }

    @Test("a remark in brackets may follow", arguments: [("关于某事的意见（试行）", Genre.opinion), ("关于某事的通知（摘要）", .notice), ("公告（第2号）", .announcement)])
    func remark(_ title: String, _ expected: Genre) { #expect(Genre(endOf: Passage(title, at: nil)) == expected) }

    @Test("other titles have none", arguments: ["", "关于某事的办法", "通知书", "关于某事的通知。", "（通知）", "命", "意 见"])
    func none(_ title: String) { #expect(Genre(endOf: Passage(title, at: nil)) == nil) }

    @Test("where the words end", arguments: [("关于某事的通知", 7), ("关于某事的通知（试行）", 7), ("（试行）", 4), ("通知）", 3)])
    func words(_ title: String, _ expected: Int) { #expect(Genre.endOfWords(of: Passage(title, at: nil)) == expected) }

    @Test("which go upward, and which never do")
    func direction() {
        #expect(Genre.allCases.filter(\.isUpward) == [.report, .request])
        #expect(Genre.allCases.filter { !$0.isNeverUpward } == [.opinion, .report, .request, .motion])
        for genre in Genre.allCases where genre.isUpward { #expect(!genre.isNeverUpward) }
    }

    @Test("fifteen names, 令 with its long form")
    func names() {
        #expect(Genre.names.split(separator: "、").count == 15)
        #expect(Genre.names.contains("命令（令）") && !Genre.names.contains("、令"))
    }
}

@Suite("Years in brackets") struct BracketedYearTests {
    private func years(_ text: String) -> [BracketedYear] { BracketedYear.all(in: Passage(text, at: nil)) }

    @Test("whatever the brackets are", arguments: [
        ("〔2020〕", true), ("[2020]", false), ("（2020）", false), ("(2020)", false), ("【2020】", false), ("﹝2020﹞", false), ("［2020］", false),
        ("{2020}", false), ("〔2020]", false), ("[2020〕", false),
    ])
    func brackets(_ text: String, _ isRight: Bool) throws {
        let year = try #require(years("甲\(text)6号").first)
        #expect(year.range == 1..<7)
        #expect(year.digits == 4)
        #expect(year.hasRightBrackets == isRight)
        #expect(year.right == "〔2020〕")
    }

    @Test("two digits are a year too, other counts are none", arguments: [("〔20〕", 1), ("〔2〕", 0), ("〔202〕", 0), ("〔20201〕", 0), ("〔〕", 0), ("〔二〇〕", 0), ("2020", 0)])
    func digits(_ text: String, _ count: Int) { #expect(years(text).count == count) }

    @Test("all of them, in the order of the text")
    func several() {
        #expect(years("甲〔2020〕6号和乙[2019]7号").map(\.range) == [1..<7, 11..<17])
        #expect(years("（〔2020〕）").count == 1)
        #expect(years("〔2020").isEmpty)
    }
}
