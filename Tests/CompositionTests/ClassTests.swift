import Testing

@testable import Composition

/// Each character's class.
@Suite struct ClassTests {
    static let classes: [(String, CharacterClass)] = [
        ("中文㐀𠮷々〇①Ⅰ□×÷", .ideograph),
        ("“‘「『（《〈【〖〔［｛｟〘〚〝⟨⟪\u{2329}｢﹙﹛﹝︵︷︹︻︽︿﹁﹃﹇︗", .opening),
        ("”’」』）》〉】〗〕］｝｠〙〛〞〟⟩⟫\u{232A}｣﹚﹜﹞︶︸︺︼︾﹀﹂﹄﹈︘", .closing),
        ("，、；：､﹐﹑﹔﹕︐︑︓︔", .pause),
        ("。？！．‼⁇⁈⁉｡﹒﹖﹗︒︕︖", .stop),
        ("·・‧•∙⋅･", .middleDot),
        ("～〜–‒", .connector),
        ("—⸺⸻―", .dash),
        ("…⋯", .ellipsis),
        ("/／", .solidus),
        ("0123456789０９½¼⅓", .digit),
        ("%‰‱°℃℉′″‴％²³¹₂㎡㎏㎞㎝®™¢￠", .numberSuffix),
        ("¥￥$＄€£￡₩№§+＋−±≥≤≈", .numberPrefix),
        ("AZazéßΩбḾµªº", .letter),
        (".,:;!?)]}'\"@#&*=_－‑»›", .westernMark),
        ("([{«‹", .westernOpening),
        ("-‐", .hyphen),
        (" ", .space),
        ("\u{3000}", .ideographicSpace),
        ("\u{00A0}\u{2009}\u{202F}", .noBreakSpace),
        ("\u{AD}\u{200B}\u{200D}\u{2060}\u{FEFF}", .invisible),
    ]

    @Test(arguments: classes)
    func `Characters have their class`(characters: String, expected: CharacterClass) {
        for scalar in characters.unicodeScalars {
            #expect(CharacterClass(scalar) == expected, "\(scalar)")
        }
    }

    @Test(arguments: [
        ("第一—第三", [2], CharacterClass.connector), ("2020—2021", [4], .connector),
        ("中——中", [1, 2], .dash), ("⸺中", [0], .dash), ("中———中", [1, 2, 3], .dash),
        ("气温－5", [2], .numberPrefix), ("-5", [0], .numberPrefix), ("0551－62", [4], .westernMark),
        ("（0551）－62", [6], .westernMark), ("A-5", [1], .hyphen), ("5/-3", [2], .hyphen),
    ])
    func `A dash or a hyphen is what its neighbours make it`(
        text: String, places: [Int], expected: CharacterClass
    ) throws {
        let items = try Setting().measured(text).items
        for place in places { #expect(items[place].characterClass == expected) }
    }

    @Test func `A fullwidth letter or an ideograph may begin and end a line`() {
        for characterClass in [CharacterClass.ideograph, .digit, .letter, .dash, .ellipsis, .box] {
            #expect(!characterClass.isForbiddenAtLineStart(.gb))
            #expect(!characterClass.isForbiddenAtLineEnd(.gb))
        }
    }

    static let units: [(String, Int)] = [
        ("件", 1), ("万元", 2), ("万亿元", 3), ("亿立方米", 4), ("个工作日", 4), ("个百分点", 4), ("余人", 2),
        ("多个小时", 4), ("万余名", 3), ("年度", 2), ("平方公里", 4), ("千瓦时", 3), ("余", 0), ("多", 0),
        ("万多", 2), ("的", 0), ("", 0), ("百分点", 3), ("季度", 2),
    ]

    @Test(arguments: units)
    func `Units are found at their longest`(text: String, length: Int) {
        #expect(MeasureWords.length(in: Array(text.unicodeScalars), at: 0) == length)
        #expect(MeasureWords.length(in: Array("5\(text)啊".unicodeScalars), at: 1) == length)
    }
}
