import Diagnostics
import Quantities
import Testing

@testable import Yinfa

@Suite("Where a piece of a page was written") struct WrittenPlacesTests {
    private static let source = SourceText(file: "x.gw", text: "一、甲\n\n工人欧阳·海棠，电话13812\n其余\n")

    private func value(_ text: String, _ file: String) -> Value { Value(.text(text), origin: Place(file: file)) }

    private var places: WrittenPlaces {
        let inner = Value.Record(["地址": value("某路1号，138-1234-9876", "案件.csv"), "人数": Value(.integer(3))])
        let list = Value(.list([Value(.record(inner)), value("李四丁某", "documents/x.yaml")]))
        return WrittenPlaces(source: Self.source, values: Value.Record(["清单": list, "名称": value("甲公司", "office.yaml")]))
    }

    @Test("as it stands in the template, to the character")
    func exact() {
        let place = places.place(of: "海棠")
        #expect(place?.file == "x.gw" && place?.position?.line == 3 && place?.position?.column == 6 && place?.position?.length == 2)
    }

    @Test("without the marks within it", arguments: [("欧阳海棠", "x.gw", 3), ("欧阳　海棠", "x.gw", 3), ("13812349876", "案件.csv", 0), ("李四丁", "documents/x.yaml", 0), ("甲公司", "office.yaml", 0)])
    func loose(_ written: String, _ file: String, _ line: Int) {
        let place = places.place(of: written)
        #expect(place?.file == file && place?.position?.line ?? 0 == line, "\(String(describing: place))")
    }

    @Test("by the longest beginning or end on one line, where it was put together")
    func parts() {
        #expect(places.place(of: "13812345678")?.position?.line == 3)
        #expect(places.place(of: "某路1号三单元") == nil, "values are not parted")
        #expect(places.place(of: "99999999999") == nil && places.place(of: "，。") == nil && places.place(of: "") == nil)
    }

    @Test("at the line where it begins, when tags, comments, expressions and the ends of lines part it", arguments: [
        ("甲\n张{% if true %}平{% endif %}", "张平", 2), ("甲\n张{# 注 #}平", "张平", 2), ("甲\n{# 张 #}张{% if 平 %}平安", "张平安", 2), ("甲张\n\n平\n", "张平", 1), ("甲\n张\u{FE0F}平", "张平", 2),
        ("甲\n张{{ \"平\" }}", "张平", 2), ("张{% if", "张", 1), ("{# a #}{% b %}张{# c #}\n{% d %}平", "张平", 1), ("1{% if true %}3{% endif %}8", "138", 1),
    ])
    func torn(text: String, written: String, line: Int) {
        let places = WrittenPlaces(source: SourceText(file: "x.gw", text: text))
        #expect(places.place(of: written)?.position?.line == line, "\(text): \(String(describing: places.place(of: written)))")
        #expect(places.place(of: written + "丁") == nil)
    }

    @Test("of the template before the data, where it may stand in either, and the other way round")
    func order() {
        let typed = WrittenPlaces(source: SourceText(file: "x.gw", text: "电话13812345678"), values: Value.Record(["电话": value("13812345678", "x.yaml")]))
        #expect(typed.place(of: "13812345678", isTyped: false)?.file == "x.gw")
        #expect(typed.place(of: "138-1234-5678", isTyped: false)?.file == "x.yaml", "where neither has it so, what is looked for without marks")
    }

    @Test("nothing is found in nothing")
    func nothing() {
        #expect(WrittenPlaces().place(of: "欧阳海棠") == nil)
    }
}
