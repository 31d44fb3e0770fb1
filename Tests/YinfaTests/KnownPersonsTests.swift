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

    @Test("who knows nobody finds only what looks like a number")
    func nobody() {
        #expect(KnownPersons().names(in: "欧阳海棠") == [])
        #expect(KnownPersons().numbers(in: "13900001111").map(\.text) == ["13900001111"])
        #expect(KnownPersons().numbers(in: "990101198001010013") == [])
    }
}
