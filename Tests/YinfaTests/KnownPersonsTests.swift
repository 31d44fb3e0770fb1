import Quantities
import TestSupport
import Testing

@testable import Yinfa

@Suite("Persons whom a text may not tell") struct KnownPersonsTests {
    private static let persons: KnownPersons = {
        var numbers = KnownNumbers()
        numbers.insert("13900001111", .mobile)
        numbers.insert("990101198001010012", .identity)
        return KnownPersons(names: NameSearch(["欧阳海棠", "张平"], except: []), numbers: numbers)
    }()

    private func numbers(_ text: String, _ readers: FieldClass = .public) -> [String] {
        Self.persons.numbers(in: text, readers: readers).map { $0.text + ($0.isUnchecked ? "~" : "") + ($0.isDoubtful ? "?" : "") }
    }

    @Test("a number that is known is told once, and as what it is", arguments: [
        ("13900001111", ["13900001111"]), ("8613900001111", ["13900001111"]), ("139000011112", ["13900001111"]), ("13900001111、13800138000", ["13900001111", "13800138000"]),
        ("990101198001010012", ["990101198001010012"]), ("110105194912310021", ["110105194912310021~"]), ("138001380001", ["13800138000?"]), ("甲", []), ("", []),
    ])
    func once(text: String, expected: [String]) { #expect(numbers(text) == expected, "\(text)") }

    @Test("organs may have each other's telephones, and nobody's else", arguments: [
        ("13800138000", []), ("13900001111", ["13900001111"]), ("11010519491231002X", ["11010519491231002X"]), ("6222021234561237896", ["6222021234561237896"]),
    ])
    func organs(text: String, expected: [String]) {
        #expect(numbers(text, .party) == expected)
        #expect(numbers(text).isEmpty == false)
    }

    @Test("blanks and points within a name hide it not, nor do traditional characters", arguments: ["欧阳海棠", "欧 阳 海 棠", "欧阳·海棠", "歐陽海棠", "歐　陽海棠"])
    func names(text: String) { #expect(Self.persons.names(in: "工人" + text + "，").map(\.name) == ["欧阳海棠"]) }

    @Test("what a text calls an account may be an office's: of 15 digits, or with a card's check digit by chance", arguments: [
        ("账号：410403900101123", true), ("账号410403900101123）", true), ("收款账户410403900101123", true), ("证件410403900101123", false), ("410403900101123，账号", false),
        ("账号：6222021234561237896", false), ("账号：11010519491231002X", false), ("账号：13900001111", false),
    ])
    func accounts(text: String, isDoubtful: Bool) {
        let found = Self.persons.numbers(in: text)
        #expect(found.count == 1 && found.first?.isDoubtful == isDoubtful, "\(text): \(found)")
    }

    @Test("what a text calls the number of something else may be that, but for who is known", arguments: [
        ("施工许可证号：11010519491231002X", true), ("施工许可证编号为11010519491231002X", true), ("项目代码：6222021234561237896", true), ("合同编号11010519491231002X", true),
        ("身份证件编号：11010519491231002X", false), ("许可证号甲，身份证11010519491231002X", false), ("许可证号：13900001111", false), ("编号11010519491231002X", false),
        ("11010519491231002X，施工许可证号", false),
    ])
    func codes(text: String, isDoubtful: Bool) {
        let found = KnownPersons().numbers(in: text)
        #expect(found.count == 1 && found.first?.isDoubtful == isDoubtful, "\(text): \(found)")
        var numbers = KnownNumbers()
        numbers.insert("11010519491231002X", .identity)
        numbers.insert("6222021234561237896", .card)
        numbers.insert("13900001111", .mobile)
        #expect(KnownPersons(numbers: numbers).numbers(in: text).map(\.isDoubtful) == [false], "\(text)")
    }

    @Test("whoever is younger than sixteen on the day is no worker", arguments: [
        ("决定书410402202011230001", "2021-01-06", true), ("决定书410402202011230001", "2036-11-22", true), ("决定书410402202011230001", "2036-11-23", false),
        ("身份证410402202011230001", "2021-01-06", false), ("决定书11010519491231002X", "2021-01-06", false), ("决定书11010519491231002X", "1960-01-06", true),
        ("决定书13812345678", "2021-01-06", false), ("决定书6222021234561237896", "2021-01-06", false),
    ])
    func children(text: String, day: String, isDoubtful: Bool) {
        let found = KnownPersons().numbers(in: text, on: CivilDate(iso: day))
        #expect(found.map(\.isDoubtful) == [isDoubtful], "\(text)")
        #expect(KnownPersons().numbers(in: text).map(\.isDoubtful) == [false], "without a day")
    }

    @Test("numbers that an office gives out are none, however they are written, but for a worker's")
    func openNumbers() {
        var persons = Self.persons
        persons.openNumbers = ["13837512345", "13900001111"]
        for text in ["13837512345", "138-3751-2345", "+8613837512345", "电话１３８３７５１２３４５。"] { #expect(persons.numbers(in: text) == [], "\(text)") }
        #expect(persons.numbers(in: "13900001111").map(\.text) == ["13900001111"])
        #expect(persons.numbers(in: "13837512346").map(\.text) == ["13837512346"])
    }

    @Test("the code of an investment project is nobody's card")
    func projects() {
        var seeds = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let serial = String(Int.random(in: 1_000_000...1_999_999, using: &seeds)).dropFirst()
            for code in ["2018-370202-48-03-\(serial)", "1905-370202-04-01-\(serial)"] {
                #expect(KnownPersons().numbers(in: "项目（\(code)）。").isEmpty, "\(code)")
            }
        }
        #expect(KnownPersons().numbers(in: "3702024803002828").count == 1, "without its strokes it is a card")
    }

    @Test("names in parts are found with and without the point between them", arguments: ["阿卜杜拉·买买提", "阿卜杜拉买买提", "阿卜杜拉•买买提", "阿卜杜拉 · 买买提"])
    func parts(text: String) {
        let persons = KnownPersons(names: NameSearch(["阿卜杜拉·买买提"]))
        #expect(persons.names(in: "工人" + text + "反映").map(\.name) == ["阿卜杜拉买买提"])
    }

    @Test("marks between the characters hide no name", arguments: [
        "欧-阳-海-棠", "欧阳*海棠", "“欧阳”海棠", "欧阳（海棠）", "欧阳（海）棠", "欧/阳/海/棠", "欧阳_海棠", "欧阳——海棠", "欧 阳“海”棠", "欧阳【海棠】", "歐陽-海棠",
    ])
    func torn(text: String) {
        #expect(Self.persons.names(in: "工人" + text + "，").map { $0.name + ($0.isDoubtful ? "?" : "") } == ["欧阳海棠"])
        #expect(Self.persons.names(in: text).map(\.name) == ["欧阳海棠"])
    }

    @Test("names of two characters are found about strokes, and told once; lists of surnames and brackets are honest", arguments: [
        ("工人张-平反映", ["张平"]), ("张*平。", ["张平"]), ("张平、张-平", ["张平"]), ("欧阳海棠、欧阳-海棠", ["欧阳海棠"]), ("主张-平等", ["张平?"]), ("主张（平等）", []), ("“主张”平等", []),
        ("欧、阳、海、棠", []), ("欧阳，海棠", []), ("张某、平某", []), ("（张某）平安", []), ("欧阳某-海棠", []), ("-", []),
    ])
    func tornPairs(text: String, expected: [String]) {
        #expect(Self.persons.names(in: text).map { $0.name + ($0.isDoubtful ? "?" : "") } == expected, "\(text)")
    }

    @Test("one who represents an employer may be named in brackets and in quotation marks", arguments: ["法定代表人（陈建国）", "法定代表人：“陈建国”", "（法定代表人：陈建国）拖欠", "法定代表人“陈”建国"])
    func tornRepresentatives(text: String) { #expect(Self.shared.names(in: text) == [], "\(text)") }

    private static let shared = KnownPersons(names: NameSearch(["陈建国", "欧阳海棠"]), representatives: NameSearch(["陈建国"]))

    @Test("a worker called like a representative is told, but where the text says who represents", arguments: [
        ("工人陈建国反映", "", ["陈建国"]), ("法定代表人：陈建国", "", []), ("法定代表人陈建国、", "", []), ("法定代表人（主要负责人）为陈建国。", "", []),
        ("陈建国。", "法定代表人：", []), ("陈建国。", "工人", ["陈建国"]), ("法定代表人陈建国拖欠工人陈建国的工资", "", ["陈建国"]), ("法定代表人：欧阳海棠", "", ["欧阳海棠"]),
        ("陈建国", "", ["陈建国?"]), ("法定代表人陳建國", "", []), ("法定代表人 陈 建国", "", []),
    ])
    func representatives(text: String, before: String, expected: [String]) {
        #expect(Self.shared.names(in: text, after: before).map { $0.name + ($0.isDoubtful ? "?" : "") } == expected, "\(text)")
    }

    @Test("one who is called like a representative is told as that", arguments: [("工人陈建国反映", true), ("陈建国", true), ("工人欧阳海棠反映", false)])
    func namesakes(text: String, expected: Bool) { #expect(Self.shared.names(in: text).map(\.isNamesake) == [expected], "\(text)") }

    @Test("a selector after the point of a name hides it not", arguments: ["阿卜杜拉·\u{FE0F}买买提", "阿\u{FE0F}卜杜拉\u{E0100}·\u{180B}买买提", "阿卜杜拉\u{3000}\u{FE0F}买买提"])
    func selectors(text: String) {
        #expect(KnownPersons(names: NameSearch(["阿卜杜拉·买买提"])).names(in: "工人" + text).map(\.name) == ["阿卜杜拉买买提"])
    }

    @Test("who knows nobody finds only what looks like a number")
    func nobody() {
        #expect(KnownPersons().names(in: "欧阳海棠") == [])
        #expect(KnownPersons().numbers(in: "13900001111").map(\.text) == ["13900001111"])
        #expect(KnownPersons().numbers(in: "990101198001010013") == [])
    }
}
