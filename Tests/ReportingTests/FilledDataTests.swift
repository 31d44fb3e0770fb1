import Diagnostics
import OfficialDocument
import PlacedYAML
import PlainXML
import Quantities
import Templates
import TestSupport
import Testing

@testable import Reporting

@Suite("What a document was filled with, as XML") struct FilledDataTests {
    private let readers: [FieldClass] = [.public, .party, .internal, .secret]

    private func uses(_ fields: Set<String> = [], members: Set<String> = []) -> TemplateUses {
        var uses = TemplateUses()
        uses.fields = fields
        uses.members = members
        return uses
    }

    private func xml(
        _ uses: TemplateUses, tables: [TableDefinition] = [], readers: FieldClass = .public, values: Value.Record? = nil,
        _ head: (inout FilledHead) -> Void = { _ in }
    ) throws -> [UInt8] {
        let day = try #require(CivilDate(iso: "2021-01-08"))
        let digest = SourceDigest(.template, "x.gw", sha256: String(repeating: "1f", count: 32))
        var own = FilledHead(
            name: "通知", kind: .template("x.gw"), title: "甲<关于>乙的通知", organ: "甲", number: "甲〔2021〕1号", date: day, readers: readers,
            sources: [digest])
        head(&own)
        let fields = FilledFields(try TableSamples.schema(), uses, tables: tables, readers: readers)
        return fields.xml(own, try values ?? TableSamples.values())
    }

    private func data(_ xml: [UInt8]) throws -> XMLNode { try #require(XMLNode(document: xml)?.child("数据")) }

    private func judged(_ xml: [UInt8]) throws -> Shell.Outcome {
        let folder = try TemporaryFolder()
        let file = try folder.write(xml, as: "data.xml")
        return try Shell.outcome(["xmllint", "--nonet", "--noout", "--schema", Repository.path("docs/schemas/document.xsd"), file])
    }

    @Test("has the head, then the fields that are read in the order of their declarations, by name, type, class and base unit")
    func whole() throws {
        let xml = try xml(uses(["各县", "截止日", "机关"], members: ["全称", "名", "件", "钱"]), readers: .internal)
        #expect(String(decoding: xml, as: UTF8.self) == """
            <?xml version="1.0" encoding="UTF-8"?>
            <文件 xmlns="urn:yinfa:data:document:1" 版本="1">
              <名称>通知</名称>
              <模板>x.gw</模板>
              <标题>甲&lt;关于&gt;乙的通知</标题>
              <机关>甲</机关>
              <发文字号>甲〔2021〕1号</发文字号>
              <成文日期>2021-01-08</成文日期>
              <截止日>2020-12-31</截止日>
              <知悉范围>内部</知悉范围>
              <依据 类型="模板" 算法="SHA-256" 摘要="\(String(repeating: "1f", count: 32))">x.gw</依据>
              <数据>
                <记录 名称="机关" 类型="记录" 类别="公开">
                  <项 名称="全称" 类型="文字" 类别="公开">某办公室</项>
                </记录>
                <项 名称="截止日" 类型="日期" 类别="公开">2020-12-31</项>
                <列表 名称="各县" 类型="记录" 类别="公开" 项数="4">
                  <栏 名称="名" 类型="文字" 类别="公开"></栏>
                  <栏 名称="件" 类型="件数" 类别="公开" 单位="件"></栏>
                  <栏 名称="钱" 类型="金额" 类别="内部" 单位="分"></栏>
                  <行><值>甲县</值><值>3</值><值>1004000</值></行>
                  <行><值>乙县</值><值>0</值><值>0</值></行>
                  <行><值>丙县</值><值>5</值><值>1004000</值></行>
                  <行><值>丁县</值><值>5</值><值>2000000</值></行>
                </列表>
              </数据>
            </文件>

            """)
        #expect(try judged(xml).status == 0)
    }

    @Test("no field above the document's class is there, and none that nobody reads")
    func classes() throws {
        for (index, readers) in readers.enumerated() {
            let xml = try xml(uses(["各县"], members: ["件", "人", "钱", "没有的"]), readers: readers)
            let list = try #require(try data(xml).child("列表"))
            #expect(list.all("栏").map { $0.attributes["名称"] } == [["件"], ["件", "人"], ["件", "人", "钱"], ["件", "人", "钱"]][index])
            #expect(list.all("行").allSatisfy { $0.children.count == list.all("栏").count })
            #expect(String(decoding: xml, as: UTF8.self).contains("1004000") == (readers >= .internal))
        }
        #expect(try data(xml(uses())).children.isEmpty)
    }

    @Test("a field without a class is secret and left out, with all that is in it")
    func unclassed() throws {
        let text = "字段:\n  甲: {类型: 文字}\n  乙: {类型: 列表, 元素: {类型: 记录, 字段: {丙: {类型: 文字, 类别: 公开}}}}\n  丁: {类型: 文字, 类别: 公开}\n"
        let schema = try Schema.read(YAMLFile.parse(text, file: "fields.yaml"))
        let values = try DataFile.read(YAMLFile.parse("甲: 一\n乙: [{丙: 二}]\n丁: 三\n", file: "d.yaml"), schema: schema)
        let all = uses(["甲", "乙", "丁"], members: ["丙"])
        let shown = try readers.map { readers in
            let fields = FilledFields(schema, all, tables: [], readers: readers)
            let day = try #require(CivilDate(iso: "2021-01-08"))
            let head = FilledHead(name: nil, kind: .book("乙"), title: "乙", organ: "甲", date: day, readers: readers, sources: [])
            let xml = fields.xml(head, values)
            #expect(try judged(xml).status == 0)
            return (fields.texts(in: values), try data(xml).children.compactMap { $0.attributes["名称"] })
        }
        #expect(shown.map(\.0) == [["三"], ["三"], ["三"], ["一", "二", "三"]])
        #expect(shown.map(\.1) == [["丁"], ["丁"], ["丁"], ["甲", "乙", "丁"]])
    }

    @Test("a table's list has the columns that the table reads, groups and order among them")
    func tables() throws {
        let table = try TableSamples.table("数据: 各县\n标题: 表\n表头:\n- {名称: 县, 值: 名}\n- {名称: 率, 单位: \"%\", 值: 率}\n分组: {按: 市}\n次序: [名次]")
        let xml = try xml(uses(), tables: [table]) { $0.kind = .book("表") }
        let list = try #require(try data(xml).child("列表"))
        #expect(list.all("栏").map { $0.attributes["名称"] } == ["市", "名", "率", "名次"])
        #expect(list.all("行").map { $0.children.map { $0.name == "无" ? "—" : $0.text } } == [
            ["东市", "甲县", "1/2", "3"], ["西市", "乙县", "0/0", "—"], ["东市", "丙县", "3/3", "1"], ["西市", "丁县", "2/3", "2"],
        ])
        #expect(try judged(xml).status == 0 && XMLNode(document: xml)?["表册"] == "表")
    }

    @Test("records with lists in them have an element a column; of a list that is only counted the number is there")
    func nested() throws {
        let values = try TableSamples.values(TableSamples.data.replacing("级: 2, 项: []", with: "级: 2, 项: [一, 二]"))
        let deep = try xml(uses(["各县"], members: ["急", "日", "项"]), values: values)
        #expect(try judged(deep).status == 0)
        let rows = try #require(try data(deep).child("列表")).all("行")
        #expect(rows.map { $0.children.map(\.name) } == [["值", "值", "列表"], ["无", "值", "列表"], ["无", "值", "列表"], ["值", "值", "列表"]])
        #expect(rows[1].children[2].all("值").map(\.text) == ["一", "二"] && rows[0].children[1].text == "true")
        let counted = try #require(try data(xml(uses(["各县"]))).child("列表"))
        #expect(counted.attributes["项数"] == "4" && counted.children.isEmpty)
        let words = try data(xml(uses(["地名"]), values: TableSamples.values(TableSamples.data.replacing("地名: []", with: "地名: [甲, 乙]"))))
        #expect(words.child("列表")?.all("值").map(\.text) == ["甲", "乙"] && words.child("列表")?.attributes["类型"] == "文字")
    }

    @Test("texts are found wherever they are, and nothing else")
    func texts() throws {
        let fields = FilledFields(
            try TableSamples.schema(), uses(["各县", "机关", "截止日"], members: ["全称", "名", "件", "钱", "别名"]), tables: [], readers: .public)
        #expect(fields.texts(in: try TableSamples.values()) == ["某办公室", "甲县", "乙县", "丙县", "丁县"])
    }

    @Test("the schema refuses what says less", arguments: [
        ("类别=\"公开\"", ""), ("<成文日期>2021", "<成文日期>x"), ("<知悉范围>公开", "<知悉范围>大家"), ("<模板>x.gw</模板>\n", "\n"), ("1f1f", "1F1F"),
    ])
    func refused(_ old: String, _ new: String) throws {
        let text = String(decoding: try xml(uses(["截止日"])), as: UTF8.self)
        #expect(text.contains(old))
        #expect(try judged(Array(text.replacing(old, with: new).utf8)).status != 0)
    }
}
