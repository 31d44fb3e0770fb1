import Quantities
import Testing

@testable import Reporting

@Suite("What a document's data say of the document") struct StatedDocumentTests {
    private func stated(_ text: String) -> StatedDocument? {
        StatedDocument(xml: Array(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).utf8))
    }

    private func text(_ head: String, namespace: String = "urn:yinfa:data:document:1", version: String = "1") -> String {
        "<文件 xmlns=\"\(namespace)\" 版本=\"\(version)\">\n\(head)\n  <数据>\n    <项 名称=\"a\">1</项>\n  </数据>\n</文件>\n"
    }

    private let whole = "<模板>a.gw</模板><标题>甲&amp;乙</标题><机关>丙</机关><发文字号>丙〔2020〕1号</发文字号><成文日期>2020-12-31</成文日期>"

    @Test("title, organ, number and date are read from its head")
    func head() throws {
        let found = try #require(stated(text(whole)))
        #expect(found.title == "甲&乙" && found.organ == "丙" && found.number == "丙〔2020〕1号")
        #expect(found.date.iso == "2020-12-31" && !found.isBook)
    }

    @Test("a book has no number, and is known as one")
    func book() throws {
        let found = try #require(stated(text("<表册>台账</表册><标题>乙</标题><机关>丙</机关><成文日期>2020-12-31</成文日期>")))
        #expect(found.isBook && found.number == nil)
    }

    @Test("what follows the head is not looked at")
    func body() { #expect(stated(text(whole).replacing("</数据>", with: "<<<")) != nil) }

    @Test("other XML, later versions and heads without title, organ or day are none")
    func none() {
        #expect(stated(text(whole, namespace: "urn:yinfa:data:document:2")) == nil)
        #expect(stated(text(whole, version: "2")) == nil)
        #expect(stated(text(whole).replacing("文件", with: "报表")) == nil)
        #expect(stated(text(whole).replacing("<数据>", with: "<数>")) == nil)
        for name in ["标题", "机关", "成文日期"] { #expect(stated(text(whole.replacing(name, with: "别的"))) == nil, "\(name)") }
        #expect(StatedDocument(xml: []) == nil && StatedDocument(xml: [0xFF, 0xFE]) == nil)
    }
}
