import Quantities
import TestSupport
import Testing

@testable import Templates

/// Names of the template's own, and the data's of the same name.
@Suite("Names of a template's own") struct LocalNameTests {
    private typealias Pack = ConditionFixture

    @Test("the innermost counts, and is gone behind its statement", arguments: [
        ("{% for 县 in 各县 %}{% for 县内 in 各县 if 县内.名 == 县.名 %}{{ 县内.名 }}{% endfor %}{{ 县.名 }}{% endfor %}", "甲县甲县乙县乙县丙县丙县"),
        ("{% for 县 in 各县 %}{% set 名 = 县.名 %}{{ 名 }}{% endfor %}", "甲县乙县丙县"),
        ("{% set 首 = 各县[0] %}{{ 首.名 }}{% for 县 in 各县 if 县.名 == 首.名 %}{{ loop.index }}{{ 县.名 }}{% endfor %}", "甲县1甲县"),
        ("{% for 县 in 各县 %}{% set 份 = 县 %}{{ 份.名 }}{{ loop.index }}{% endfor %}", "甲县1乙县2丙县3"),
    ])
    func innermost(_ body: String, _ printed: String) throws { #expect(try Pack.texts(body) == [printed]) }

    @Test("in a macro only its parameters are known, with their members")
    func macro() throws {
        let body = "{% macro 报(份) %}{{ 份.名 }}{{ 份.查实 | 件 }}{% endmacro %}\n{% for 县 in 各县 %}{{ 报(县) }}{% if not loop.last %}，{% endif %}{% endfor %}"
        let whole = try Pack.texts(body)
        let plain = try Pack.texts("{% for 县 in 各县 %}{{ 县.名 }}{{ 县.查实 | 件 }}{% if not loop.last %}，{% endif %}{% endfor %}")
        #expect(whole == plain && whole.count == 1)
    }

    @Test("a member of what is no record is told at its place, whether it was named or taken from a list")
    func noRecord() {
        for body in ["{% set 首 = 各县[0].名 %}{{ 首.名 }}", "{% for 县 in 各县 %}{{ 县.名.名 }}{% endfor %}"] {
            #expect(throws: (any Error).self, "\(body)") { _ = try Pack.texts(body) }
        }
    }
}
