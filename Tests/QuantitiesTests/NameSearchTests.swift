import TestSupport
import Testing

@testable import Quantities

@Suite("Names in a text") struct NameSearchTests {
    private func found(_ text: String, _ names: [String] = ["张平", "张平安", "欧阳海棠", "𬭎明"]) -> [String] {
        NameSearch(names).findings(in: text).map { $0.name + ($0.isDoubtful ? "?" : "") }
    }

    @Test("the longest at a place, each where it stands", arguments: [
        ("张平安、张平。", ["张平安", "张平"]), ("工人欧阳海棠说", ["欧阳海棠"]), ("主张平等", ["张平?"]), ("张平等", ["张平"]), ("主张平", ["张平"]),
        ("张平张平", ["张平", "张平"]), ("甲张平张平乙", ["张平?", "张平?"]), ("（张平）", ["张平"]), ("1张平2", ["张平"]), ("𬭎明到会", ["𬭎明"]),
        ("张某某、平安", []), ("", []), ("张", []), ("张　平", []),
    ])
    func longest(text: String, expected: [String]) { #expect(found(text) == expected) }

    @Test("those who may be named are not looked for, nor is a single character")
    func allowed() {
        #expect(NameSearch(["张平", "王"], except: ["张平"]).isEmpty)
        #expect(NameSearch().findings(in: "张平") == [])
        #expect(!NameSearch(["张平"]).isEmpty)
    }

    @Test("any name planted in any text is found")
    func planted() {
        var seeds = SplitMix64(seed: 41)
        let surnames = ["王", "李", "张", "欧阳"]
        let given = ["伟", "建国", "海棠", "平安", "𬭎"]
        let others = ["工人", "，", "反映", "1", "市", "。", "主张", "平等"]
        for _ in 0..<400 {
            let name = (surnames.randomElement(using: &seeds) ?? "") + (given.randomElement(using: &seeds) ?? "")
            let before = (0..<Int.random(in: 0...4, using: &seeds)).map { _ in others.randomElement(using: &seeds) ?? "" }.joined()
            let after = (0..<Int.random(in: 0...4, using: &seeds)).map { _ in others.randomElement(using: &seeds) ?? "" }.joined()
            let found = NameSearch([name]).findings(in: before + name + after)
            #expect(found.contains { $0.name == name }, "\(before)\(name)\(after)")
        }
    }
}
