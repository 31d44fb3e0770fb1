import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

/// 必备: what a finished document has to say, however its template puts it.
@Suite("What a kind of document has to say") struct ContentTests {
    private static let fields = """
        字段:
          成文日期: {类型: 日期, 类别: 公开}
          列入日: {类型: 日期, 类别: 公开, 可缺: true}
          机关: {类型: 文字, 类别: 公开}
          案件:
            类型: 列表
            类别: 公开
            元素:
              类型: 记录
              字段:
                单位: {类型: 文字, 类别: 公开}
                地址: {类型: 文字, 类别: 公开}
                人数: {类型: 人数, 类别: 公开}
                金额: {类型: 金额, 类别: 公开}
                移送日: {类型: 日期, 类别: 公开, 可缺: true}

        """

    private static let data = """
        成文日期: 2021-01-08
        列入日: 2021-12-30
        机关: 甲局
        案件:
        - {单位: 甲公司, 地址: 甲路1号, 人数: 5, 金额: 10000}
        - {单位: 乙公司, 地址: 乙路 2号, 人数: 12, 金额: 20050, 移送日: 2021-01-04}
        """

    private static let head = """
        ---
        发文机关标志: 甲局
        标题: 甲局关于公布违法行为的公告
        署名: {{ 机关 }}
        成文日期: {{ 成文日期 }}
        ---

        """

    private static let body = "{% for 案 in 案件 %}\n{{ 案.单位 }}（{{ 案.地址 }}）拖欠{{ 案.人数 | 人 }}工资{{ 案.金额 | 元 }}。\n{% endfor %}\n有异议的，可以申请复核。\n"

    private func schema(_ contents: String, kind: String = "模板: a.gw") throws -> Schema {
        let text = Self.fields + "必备:\n  公告:\n    \(kind)\n    内容:\n" + contents.split(separator: "\n").map { "    " + $0 + "\n" }.joined()
        return try Schema.read(YAMLFile.parse(text, file: "fields.yaml"))
    }

    /// What a document is told that a template makes of the data.
    private func findings(
        _ contents: String, body: String = body, head: String = head, kind: String = "模板: a.gw", file: String = "pack/a.gw",
        change: (String, String) = ("成文", "成文")
    ) throws -> [Diagnostic] {
        let schema = try schema(contents, kind: kind)
        let template = try Template.compile(SourceText(file: file, text: head + body), schema: schema, sheets: [])
        let values = DataFile.draft(try YAMLFile.parse(Self.data.replacing(change.0, with: change.1), file: "data.yaml"), schema: schema)
        let document = try template.evaluate(values).output
        return try ContentCheck(schema).findings(document, of: template, values)
    }

    private func told(_ contents: String, body: String = body, change: (String, String) = ("成文", "成文")) throws -> [String] {
        try findings(contents, body: body, change: change).map(\.message.chinese)
    }

    @Test("what stands there says nothing, whatever template prints it", arguments: [
        "- {每: 案件, 写明: '{{ 项.单位 }}', 含义: 名称}", "- {每: 案件, 写明: '{{ 项.地址 }}', 含义: 地址}", "- {每: 案件, 写明: '{{ 项.人数 | 人 }}', 含义: 人数}",
        "- {每: 案件, 写明: '{{ 项.金额 | 元 }}', 含义: 数额}", "- {写明: 申请复核, 含义: 复核}", "- {写明: [行政诉讼, 申请复核], 含义: 救济}",
        "- {写明: '{{ 机关 }}', 含义: 机关}", "- {写明: '{{ 成文日期 | 日期 }}', 含义: 日期}", "- {不写: [请批示, 妥否], 含义: 不请示}",
        "- {写明: 甲局关于公布违法行为的公告, 含义: 标题}",
    ])
    func present(contents: String) throws { #expect(try told(contents) == []) }

    @Test("what a record lacks is told once, with the record and the line of the template where it belongs")
    func missing() throws {
        let body = Self.body.replacing("（{{ 案.地址 }}）", with: "")
        let found = try findings("- {每: 案件, 写明: '{{ 项.地址 }}', 含义: 地址, 英文: the address, 依据: 第六条}", body: body)
        #expect(found.map(\.code) == [.missingContent] && found.first?.severity == .error)
        #expect(found.first?.message == Bilingual("“公告”里没有写明地址：“甲路1号”等2处", "'公告' does not say the address: '甲路1号' and 1 more"))
        #expect(found.first?.place?.position?.line == 7 && found.first?.place?.file == "pack/a.gw")
        #expect(found.first?.notes.map { $0.place?.file } == ["data.yaml", "fields.yaml"])
        #expect(found.first?.notes.first?.place?.position?.line == 5)
        #expect(found.first?.hints.map(\.chinese) == ["在模板里把它补上（第六条）"])
        // Of one record alone nothing is counted.
        let one = Self.body.replacing("（{{ 案.地址 }}）", with: "{% if loop.first %}（{{ 案.地址 }}）{% endif %}")
        #expect(try told("- {每: 案件, 写明: '{{ 项.地址 }}', 含义: 地址}", body: one) == ["“公告”里没有写明地址：“乙路 2号”"])
    }

    @Test("words of the document as a whole point below the title; one of several is enough, and none of them is told by the first")
    func words() throws {
        let body = Self.body.replacing("有异议的，可以申请复核。", with: "特此公告。")
        let found = try findings("- {写明: [申请复核, 行政诉讼], 含义: 救济途径, 警告: true}", body: body)
        #expect(found.map(\.message.chinese) == ["“公告”里没有写明救济途径：“申请复核”"] && found.first?.severity == .warning)
        #expect(found.first?.hints.last?.chinese == "写有“申请复核”、“行政诉讼”之一的才算；换别的说法，加进 fields.yaml 里这一条的“写明”")
        #expect(found.first?.place?.position?.line == 3)
        #expect(try told("- {写明: [申请复核, 特此公告], 含义: 结尾}", body: body) == [])
    }

    @Test("what may not stand there is told where it stands")
    func forbidden() throws {
        let body = Self.body + "妥否，请 批示。\n"
        let found = try findings("- {不写: [请批示, 请审批], 含义: 公告不请示, 英文: it asks for nothing, 依据: 第十五条}", body: body)
        #expect(found.map(\.code) == [.forbiddenContent])
        #expect(found.first?.message == Bilingual("“公告”里不能写“请批示”：公告不请示", "'公告' may not say '请批示': it asks for nothing"))
        #expect(found.first?.place?.position?.line == 11 && found.first?.hints.map(\.chinese) == ["删去这句话（第十五条）"])
    }

    @Test("a number is found as a whole, and a text whatever blanks part it")
    func numbers() throws {
        let body = Self.body.replacing("{{ 案.人数 | 人 }}", with: "1{{ 案.人数 | 人 }}")
        #expect(try told("- {每: 案件, 写明: '{{ 项.人数 | 人 }}', 含义: 人数}", body: body).count == 1)
        let parted = Self.body.replacing("{{ 案.单位 }}", with: "甲 公 司、乙　公司")
        #expect(try told("- {每: 案件, 写明: '{{ 项.单位 }}', 含义: 名称}", body: parted) == [])
        let cents = "- {写明: 0.50元, 含义: 尾数}"
        #expect(try told(cents, body: Self.body + "200.50元。\n").count == 1 && told(cents, body: Self.body + "共0.50元。\n") == [])
    }

    @Test("what the data leave out is not asked for")
    func absent() throws {
        let asked = "- {每: 案件, 写明: '{{ 项.移送日 | 日期 }}', 含义: 移送的日期}"
        #expect(try told(asked) == ["“公告”里没有写明移送的日期：“2021年1月4日”"])
        #expect(try told(asked, change: (", 移送日: 2021-01-04", "")) == [])
        #expect(try told("- {写明: '{{ 案件[7].单位 }}', 含义: 第八件}") == [])
        #expect(try told("- {写明: '{% if 案件[0].人数 > 100 %}很多人{% endif %}', 含义: 很多}") == [])
    }

    @Test("it is asked for from a day on and up to one: the document's, or the one that is named")
    func days() throws {
        func count(_ days: String) throws -> Int { try told("- {写明: 提前移出, 含义: 移出的条件, \(days)}").count }
        #expect(try count("自: 2021-01-08") == 1 && count("自: 2021-01-09") == 0 && count("至: 2021-01-08") == 1 && count("至: 2021-01-07") == 0)
        #expect(try count("按: 列入日, 自: 2021-12-30") == 1 && count("按: 列入日, 自: 2021-12-31") == 0)
        #expect(try count("按: '成文日期 + 1', 自: 2021-01-09, 至: 2021-01-09") == 1)
        #expect(try told("- {写明: 提前移出, 含义: 移出的条件, 按: 列入日, 至: 2022-01-01}", change: ("列入日: 2021-12-30\n", "")) == [])
    }

    @Test("a document is of a kind by its template's file or by all words of its title")
    func kinds() throws {
        let asked = "- {写明: 某句话, 含义: 某事}"
        func count(_ kind: String, file: String = "pack/b.gw") throws -> Int { try findings(asked, kind: kind, file: file).count }
        #expect(try count("模板: a.gw", file: "a.gw") == 1 && count("模板: a.gw") == 0 && count("模板: [a.gw, b.gw]") == 1)
        #expect(try count("标题: 公布 公告") == 1 && count("标题: 公布 更正") == 0 && count("标题: [更正, 违法行为的公告]") == 1)
        // The mark of what has no title; what is a table's is no template's.
        #expect(try count("表: 公布") == 0)
    }

    @Test("a title makes it one of the kind where it ends in its words, and asks for no data that are not given", arguments: [
        ("甲局关于公布违法行为的公告", 1), ("甲局关于公布违法行为的公告格式的通知", 0), ("甲局关于办公的公告", 0),
    ])
    func byTitle(title: String, expected: Int) throws {
        let head = Self.head.replacing("甲局关于公布违法行为的公告", with: title)
        let contents = "- {写明: 行政诉讼, 含义: 诉讼}\n- {写明: '{{ 列入日 | 日期 }}', 含义: 列入的日期}"
        let kind = "标题: 公布违法行为 的公告"
        let found = try findings(contents, head: head, kind: kind, file: "pack/own.gw", change: ("列入日: 2021-12-30", ""))
        #expect(found.count == expected)
        // Nobody has said that it is one.
        #expect(found.allSatisfy { $0.hints.last?.chinese == "按标题认作“公告”；不是的，换一个标题，或者改 fields.yaml“必备”里它的“标题”" })
        found.forEach { expectWords($0) }
        let schema = try schema(contents, kind: kind)
        let template = try Template.compile(SourceText(file: "own.gw", text: head + "如题。\n"), schema: schema, sheets: [])
        #expect(try ContentCheck(schema).fields(askedOf: template).isEmpty)
    }

    private static let attached = """
        ---
        发文机关标志: 甲局
        标题: 甲局关于公布违法行为的公告
        附件:
        - 支付明细
        - 名册
        署名: {{ 机关 }}
        成文日期: {{ 成文日期 }}
        ---
        劳动者名单见附件。
        === 附件1 另册
        === 附件2 另册

        """

    @Test("what has to be attached is looked for among the attachments, whatever the text says of it", arguments: [
        ("[名单]", 1), ("[名单, 名册]", 0), ("[明细]", 0), ("[支付明细名册]", 1), ("[花名册, 附件]", 1),
    ])
    func attachments(words: String, expected: Int) throws {
        let found = try findings("- {在: 附件, 写明: \(words), 含义: 附件名单, 依据: 第六条}", body: "", head: Self.attached)
        #expect(found.count == expected)
        found.forEach { expectWords($0) }
        #expect(found.allSatisfy { $0.hints.first?.chinese.hasPrefix("要在附件的名称里") == true && $0.hints.count > 1 })
        #expect(try findings("- {写明: [名单], 含义: 名单}", body: "", head: Self.attached).isEmpty)
        // What may not be attached may well be spoken of.
        #expect(try findings("- {在: 附件, 不写: 名单, 含义: 名单}", body: "", head: Self.attached).isEmpty)
        #expect(try findings("- {在: 附件, 不写: 名册, 含义: 名单}", body: "", head: Self.attached).map(\.code) == [.forbiddenContent])
    }

    @Test("its own number and day are no others that the text cites", arguments: [
        ("发文字号: 甲监令〔2020〕57号\n", "{在: 发文字号, 写明: 甲监令〔2020〕57号, 含义: 文号}", 0), ("", "{在: 发文字号, 写明: 甲监令〔2020〕57号, 含义: 文号}", 1),
        ("发文字号: 甲监令〔2020〕9号\n", "{在: 发文字号, 写明: 甲监令〔2020〕57号, 含义: 文号}", 1), ("发文字号: 甲监令〔2020〕9号\n", "{在: 发文字号, 写明: 甲监令, 含义: 文号}", 0),
        ("", "{在: 成文日期, 写明: '{{ 成文日期 | 日期 }}', 含义: 日期}", 0), ("", "{在: 成文日期, 写明: '{{ 列入日 | 日期 }}', 含义: 日期}", 1),
    ])
    func identity(line: String, content: String, expected: Int) throws {
        let head = Self.head.replacing("署名:", with: line + "署名:")
        let found = try findings("- " + content, body: "甲监令〔2020〕57号，2021年12月30日。\n", head: head)
        #expect(found.map(\.code) == [Diagnostic.Code](repeating: .missingContent, count: expected))
        found.forEach { expectWords($0) }
        #expect(found.allSatisfy { $0.hints.first?.chinese.hasPrefix("要是这份文书的“") == true })
    }

    @Test("whom it goes to is looked for among the addressees", arguments: [("", 1), ("主送: 乙局\n", 1), ("主送: 甲局，丙局\n", 0), ("主送: 各 县 甲局\n", 0)])
    func addressees(line: String, expected: Int) throws {
        let head = Self.head.replacing("署名:", with: line + "署名:")
        let found = try findings("- {在: 主送, 写明: '{{ 机关 }}', 含义: 发给谁}", body: "请甲局办理。\n", head: head)
        #expect(found.count == expected)
        found.forEach { expectWords($0) }
        #expect(found.allSatisfy { $0.hints.first?.chinese == "要在“主送”里：正文提到的不算" })
    }

    @Test("a list of texts is told one by one")
    func texts() throws {
        let fields = Self.fields.replacing("  机关: {类型: 文字, 类别: 公开}", with: "  机关: {类型: 文字, 类别: 公开}\n  人员: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}")
        let rule = "必备:\n  公告:\n    模板: a.gw\n    内容:\n    - {每: 人员, 写明: '{{ 项 }}', 含义: 人员}\n"
        let schema = try Schema.read(YAMLFile.parse(fields + rule, file: "fields.yaml"))
        let template = try Template.compile(SourceText(file: "a.gw", text: Self.head + "李开到会。\n"), schema: schema, sheets: [])
        let values = DataFile.draft(try YAMLFile.parse(Self.data + "\n人员: [李开, 陈平, 赵志]", file: "data.yaml"), schema: schema)
        let found = try ContentCheck(schema).findings(try template.evaluate(values).output, of: template, values)
        #expect(found.map(\.message.chinese) == ["“公告”里没有写明人员：“陈平”等2处"])
    }

    @Test("what is only advised asks for no data")
    func advised() throws {
        let schema = try schema("- {写明: '{{ 列入日 | 日期 }}', 含义: 列入日, 警告: true}\n- {写明: '{{ 机关 }}', 含义: 机关}")
        let template = try Template.compile(SourceText(file: "a.gw", text: Self.head + "如题。\n"), schema: schema, sheets: [])
        #expect(try ContentCheck(schema).fields(askedOf: template) == ["机关"])
    }

    private static let issued = "模板: a.gw\n    署名: '{{ 机关 }}'\n    印章: 盖章"

    @Test("who signs and how it is sealed is held to the kind", arguments: [
        ("署名: {{ 机关 }}", "", []), ("署名: 甲局", "", []), ("署名: 甲 局", "印章: 盖章\n", []),
        ("署名: 乙办公室", "", ["FLD0305 4"]), ("署名: 甲局办公室", "", ["FLD0305 4"]),
        ("署名: {{ 机关 }}", "印章: 不盖章\n", ["FLD0304 6"]), ("署名: 乙办公室", "印章: 不盖章\n", ["FLD0305 4", "FLD0304 6"]),
    ])
    func issuing(organ: String, sealing: String, expected: [String]) throws {
        let head = Self.head.replacing("署名: {{ 机关 }}", with: organ).replacing("{{ 成文日期 }}\n", with: "{{ 成文日期 }}\n" + sealing)
        let found = try findings("- {写明: 申请复核, 含义: 复核}", head: head, kind: Self.issued)
        #expect(found.map { "\($0.code.rawValue) \($0.place?.position?.line ?? 0)" } == expected)
        found.forEach { expectWords($0) }
        #expect(found.allSatisfy { $0.notes.first?.place?.file == "fields.yaml" })
    }

    @Test("who has to sign is said with who does")
    func signer() throws {
        let head = Self.head.replacing("署名: {{ 机关 }}", with: "署名: 乙办公室")
        let found = try findings("- {写明: 申请复核, 含义: 复核}", head: head, kind: Self.issued)
        #expect(found.map(\.message.chinese) == ["“公告”应当由“甲局”署名，署的是“乙办公室”"])
        let schema = try schema("- {写明: 申请复核, 含义: 复核}", kind: Self.issued)
        let template = try Template.compile(SourceText(file: "a.gw", text: head + "申请复核。\n"), schema: schema, sheets: [])
        #expect(try ContentCheck(schema).fields(askedOf: template) == ["机关"])
    }

    @Test("what the kind asks for is looked up though the template does not use it")
    func fields() throws {
        let schema = try schema("- {每: 案件, 写明: '{{ 项.地址 }}', 含义: 地址}\n- {写明: '{{ 机关 }}', 含义: 机关, 按: 列入日}")
        let template = try Template.compile(SourceText(file: "a.gw", text: Self.head + "如题。\n"), schema: schema, sheets: [])
        let check = try ContentCheck(schema)
        #expect(check.fields(askedOf: template) == ["案件", "机关", "列入日"] && check.fields(askedOfTable: "案件") == [])
    }
}

@Suite("What is wrong in 必备") struct ContentDeclarationTests {
    private func codes(_ kind: String) throws -> [String] {
        let fields = "字段:\n  机关: {类型: 文字, 类别: 公开}\n  县: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}\n  案: {类型: 列表, 类别: 公开, 元素: {类型: 记录, 字段: {号: {类型: 文字}}}}\n"
        do {
            _ = try ContentCheck(Schema.read(YAMLFile.parse(fields + "必备:\n  公告: \(kind)\n", file: "fields.yaml")))
            return []
        } catch {
            error.diagnostics.forEach { expectWords($0) }
            return error.diagnostics.map { "\($0.code.rawValue) \($0.place?.position?.line ?? 0)" }
        }
    }

    @Test("each mistake at its place", arguments: [
        ("{模板: a.gw, 内容: [{写明: 甲, 含义: 乙}]}", []),
        ("{内容: [{写明: 甲, 含义: 乙}]}", ["FLD0112 6"]),
        ("{模板: a.gw}", ["CFG0103 6"]),
        ("{模板: a.gw, 印章: 签名章, 署名: [甲局, '{{ 机关 }}'], 内容: [{写明: 甲, 含义: 乙}]}", []),
        ("{模板: a.gw, 印章: 盖, 内容: [{写明: 甲, 含义: 乙}]}", ["FLD0116 6"]),
        ("{模板: a.gw, 署名: '{{ 没有 }}', 内容: [{写明: 甲, 含义: 乙}]}", ["TPL0301 6"]),
        ("{模板: a.gw, 内容: [{含义: 乙}]}", ["FLD0113 6"]),
        ("{模板: a.gw, 内容: [{写明: 甲, 不写: 丙, 含义: 乙}]}", ["FLD0113 6"]),
        ("{模板: a.gw, 内容: [{写明: 甲}]}", ["CFG0103 6"]),
        ("{模板: a.gw, 内容: [{每: 县, 写明: '{{ 项 }}', 含义: 乙}]}", []),
        ("{模板: a.gw, 内容: [{每: 机关, 写明: 甲, 含义: 乙}]}", ["FLD0114 6"]),
        ("{模板: a.gw, 内容: [{在: 附件, 写明: 甲, 含义: 乙}, {在: 格, 写明: 甲, 含义: 乙}, {在: 主送, 写明: 甲, 含义: 乙}]}", []),
        ("{模板: a.gw, 内容: [{在: 正文, 写明: 甲, 含义: 乙}]}", ["FLD0117 6"]),
        ("{模板: a.gw, 内容: [{每: 没有, 写明: 甲, 含义: 乙}]}", ["FLD0114 6"]),
        ("{模板: a.gw, 内容: [{写明: 甲, 含义: 乙, 按: 机关, 自: 2021-01-01}]}", ["FLD0115 6"]),
        ("{模板: a.gw, 内容: [{写明: 甲, 含义: 乙, 自: 2021-13-01}]}", ["FLD0214 6"]),
        ("{模板: a.gw, 内容: [{写明: '{{ 没有 }}', 含义: 乙}]}", ["TPL0301 6"]),
        ("{模板: a.gw, 内容: [{写明: '{{ 项.号 }}', 含义: 乙}]}", ["TPL0301 6"]),
        ("{模板: a.gw, 内容: [{每: 案, 写明: '{{ 项.号 }}', 含义: 乙}]}", []),
        ("{模板: a.gw, 内容: [{每: 案, 写明: '{{ 项 }}', 含义: 乙}]}", ["TPL0306 6"]),
    ])
    func mistakes(kind: String, expected: [String]) throws { #expect(try codes(kind) == expected, "\(kind)") }
}
