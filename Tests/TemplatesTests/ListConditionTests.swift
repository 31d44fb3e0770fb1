import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Templates

/// A condition asked of each record of a list, and conditions that are decided before any data is there.
@Suite("Conditions of lists, and of nothing") struct ListConditionTests {
    private typealias Pack = ConditionFixture

    private func texts(_ body: String, counties: String) throws -> [String] {
        let given = try #require(Pack.data.split(separator: "\n").first { $0.hasPrefix("各县") })
        return try Pack.texts(body, Pack.data.replacing(given, with: "各县: \(counties)"))
    }

    @Test("a list meets what each of its records does, and an empty one nothing", arguments: [
        ("[{名: 甲县, 查实: 3, 未结: 0}, {名: 乙县, 查实: 2, 未结: 0}]", "都办结。"), ("[{名: 甲县, 查实: 3, 未结: 0}, {名: 乙县, 查实: 2, 未结: 1}]", "没有办结。"),
        ("[{名: 甲县, 查实: 0, 未结: 0}, {名: 乙县, 查实: 2, 未结: 0}]", "没有办结。"), ("[]", "没有办结。"), ("[{名: 甲县, 查实: 1, 未结: 0}]", "都办结。"),
    ])
    func lists(_ counties: String, _ printed: String) throws {
        #expect(try texts("{% if 各县 is 已清零 %}都{% else %}没有{% endif %}办结。", counties: counties) == [printed])
        #expect(try texts("{% if 各县 is not 已清零 %}没有{% else %}都{% endif %}办结。", counties: counties) == [printed])
    }

    @Test("what it proves may be said, and of a list that does not it may not")
    func proven() throws {
        #expect(try texts("{% if 各县 is 已清零 %}都已清零{% endif %}。", counties: "[{名: 甲县, 查实: 1, 未结: 0}]") == ["都已清零。"])
        #expect(try Pack.compileFailures("{% if 各县 is not 已清零 %}都已清零{% endif %}。").map(\.code) == [.guardedWord])
    }

    @Test("a text, and a list of texts, have no such condition", arguments: ["名称", "[\"甲\", \"乙\"]", "期限"])
    func wrong(_ base: String) throws {
        #expect(try Pack.compileFailures("{% if \(base) is 已清零 %}甲{% endif %}乙。").map(\.code) == [.wrongType])
    }

    @Test("fields that the records lack are told once, where list and condition meet")
    func lacking() throws {
        let found = try Pack.compileFailures("{% if 列入依据 is 已清零 %}甲{% endif %}乙。")
        #expect(found.map(\.code) == [.conditionDoesNotFit])
        #expect(found.first?.message.chinese.hasPrefix("条件“已清零”问不了“列入依据”：") == true)
    }

    @Test("a part that no data reach is told, whatever the condition holds against itself", arguments: [
        ("{% if 期限 > 期限 %}甲{% endif %}乙。", 1), ("{% if 期限 >= 期限 %}甲{% else %}丙{% endif %}乙。", 1), ("{% if 名称 == 名称 %}甲{% else %}丙{% endif %}乙。", 1),
        ("{% if 1 > 2 %}甲{% endif %}乙。", 1), ("{% if 2 >= 2 %}甲{% else %}丙{% endif %}乙。", 1), ("{% if 期限 > 1 %}甲{% else %}丙{% endif %}乙。", 0),
        ("{% if 期限 + 1 != 期限 + 1 %}甲{% endif %}乙。", 1), ("{% if 甲类.查实 > 乙类.查实 %}甲{% endif %}乙。", 0),
    ])
    func unreachable(_ body: String, _ count: Int) throws {
        let warnings = try Pack.template(body).warnings
        #expect(warnings.map(\.code) == [Diagnostic.Code](repeating: .unreachablePart, count: count), "\(body) \(warnings.map(\.message.chinese))")
    }

    @Test("texts that are joined come from where the first of them was written")
    func joined() throws {
        for body in ["{{ \"企业\" ~ 名称 }}。", "{{ 名称 ~ \"了\" }}。", "{{ (\"已\" ~ 名称) ~ 期限 }}。"] {
            let found = try Pack.fillFailures(body, Pack.data.replacing("名称: 甲\n", with: "名称: 清零\n"))
            #expect(found.map(\.code) == [.guardedWordPrinted])
            #expect(found.first?.notes.first?.place?.file == "data.yaml" && found.first?.notes.first?.place?.position?.line == 3, "\(body)")
        }
    }
}
