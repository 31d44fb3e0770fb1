import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Yinfa

@Suite("附于: what is made apart and belongs to another document (GB/T 9704-2012 §7.3.7)") struct AttachedTests {
    // MARK: What a file says

    private func read(_ text: String) throws -> [OfficeDocument] {
        let office = try SampleOffice(documents: [])
        let root = try YAMLFile.parse(text, file: "documents/r.yaml")
        return try OfficeDocument.read(root, name: "r", of: Office.open(office.path))
    }

    @Test("the document alone, or with the attachment's number", arguments: [
        ("表册: 劳动者名单\n附于: decision", "decision", nil), ("表册: 劳动者名单\n附于: {文件: a, 序号: 2}", "a", 2),
        ("表单: form.yaml\n单位: 全市\n截止日: 2020-12-31\n附于: {文件: a}", "a", nil),
        ("表单: form.yaml\n数据: returns/a.yaml\n附于: {序号: 1, 文件: a}", "a", 1),
    ] as [(String, String, Int?)])
    func reads(text: String, document: String, number: Int?) throws {
        let attached = try #require(try read(text).first?.attachedTo)
        #expect(attached.document.text == document && attached.number == number)
    }

    @Test("of several units' returns the city's alone is attached, wherever it is named", arguments: [
        "[全市, 各县, 市本级]", "[栖云区, 全市]", "[市本级, 全市, 栖云区]", "[全市]", "全市",
    ])
    func city(units: String) throws {
        let documents = try read("表单: form.yaml\n单位: \(units)\n截止日: 2020-12-31\n附于: {文件: cover, 序号: 1}")
        let attached = documents.filter { $0.attachedTo != nil }
        #expect(attached.map(\.name) == ["r"] && attached.allSatisfy(\.isOfCity))
        #expect(attached.first?.attachedTo?.document.text == "cover" && attached.first?.attachedTo?.number == 1)
        #expect(documents.count(where: \.isOfCity) == 1)
    }

    @Test("a county's return that is asked for alone may be attached too")
    func county() throws {
        let documents = try read("表单: form.yaml\n单位: 栖云区\n截止日: 2020-12-31\n附于: cover")
        #expect(documents.map { $0.attachedTo?.document.text } == ["cover"] && documents.allSatisfy { !$0.isOfCity })
    }

    @Test("what says nothing of it is attached to nothing")
    func nothing() throws {
        #expect(try read("表册: 劳动者名单").first?.attachedTo == nil)
        #expect(try read("模板: notice.gw").first?.attachedTo == nil)
    }

    @Test("what is wrong is told at its place", arguments: [
        ("模板: notice.gw\n附于: a", ["RET0406 2:5"]),
        ("表单: form.yaml\n单位: [市本级, 栖云区]\n截止日: 2020-12-31\n附于: a", ["RET0406 4:5"]),
        ("表单: form.yaml\n单位: [全市, 栖云区]\n截止日: 2020-12-31\n附于: {序号: 1}", ["CFG0103 4:5"]),
        ("表单: form.yaml\n单位: [全市, 栖云区]\n截止日: 2020-13-31\n附于: a", ["RET0102 3:6"]),
        ("表单: form.yaml\n单位: 各县\n截止日: 2020-12-31\n附于: {文件: a}", ["RET0406 4:5"]),
        ("表册: 劳动者名单\n附于: {序号: 1}", ["CFG0103 2:5"]), ("表册: 劳动者名单\n附于: {文件: a, 号: 1}", ["CFG0102 2:13"]),
        ("表册: 劳动者名单\n附于: {文件: a, 序号: 一}", ["CFG0104 2:17"]), ("表册: 劳动者名单\n附于: [a]", ["CFG0104 2:5"]),
    ])
    func wrong(text: String, expected: [String]) throws {
        let found = try diagnostics { _ = try read(text) }.map { diagnostic in
            let position = diagnostic.place?.position
            return "\(diagnostic.code.rawValue) \(position?.line ?? 0):\(position?.column ?? 0)"
        }
        #expect(found == expected)
    }

    // MARK: Its label

    private func label(_ names: [String], number: Int?, documentNumber: String? = "某政发〔2020〕6号") throws -> AttachmentLabel {
        var head = Head(mark: PlacedText("某市人民政府文件"), number: documentNumber.map { PlacedText($0) })
        head.dateline = Head.Dateline(date: try #require(CivilDate(year: 2020, month: 11, day: 9)))
        let document = Document(
            head: head, title: PlacedText("通知"), body: [],
            attachments: names.map { Attachment(name: PlacedText($0), content: .separate) }, signature: nil)
        let node = try YAMLFile.parse("附于: a", file: "r.yaml")
        var collector = DiagnosticCollector()
        guard case .mapping(let entries) = node.content, let file = OfficeDocument.FileName(entries[0].value, &collector) else {
            throw StageFailure([])
        }
        return try AttachmentLabel(document, .init(document: file, number: number), readers: .public)
    }

    @Test("number, 附件 and the attachment's own number if there are several", arguments: [
        (["甲表"], nil, "某政发〔2020〕6号附件"), (["甲表"], 1, "某政发〔2020〕6号附件"), (["甲表", "乙表"], 2, "某政发〔2020〕6号附件2"),
    ] as [([String], Int?, String)])
    func text(names: [String], number: Int?, expected: String) throws {
        #expect(try label(names, number: number).text.text == expected)
    }

    @Test("no such attachment, or none of several chosen, or a document without a number", arguments: [
        ([], nil, "附件"), (["甲表"], 2, "甲表"), (["甲表", "乙表"], nil, "乙表"), (["甲表", "乙表"], 0, "乙表"),
    ] as [([String], Int?, String)])
    func noSuch(names: [String], number: Int?, hint: String) throws {
        let found = try diagnostics { _ = try label(names, number: number) }
        #expect(found.map(\.code.rawValue) == ["RET0407"])
        #expect(found.first?.hints.first?.chinese.contains(hint) == true)
        #expect(try diagnostics { _ = try label(["甲表"], number: 1, documentNumber: nil) }.map(\.code.rawValue) == ["RET0407"])
    }

    @Test("the title is that of the note, or it is an error that names both places")
    func title() throws {
        let label = try label(["甲表"], number: 1)
        try label.check(title: PlacedText("甲表"))
        let found = try diagnostics { try label.check(title: PlacedText("乙表")) }
        #expect(found.map(\.code.rawValue) == ["RET0408"])
        #expect(found.first?.message.chinese == "附件说明写的是“甲表”，附件的标题是“乙表”")
    }

    // MARK: In an office

    private func dump(_ name: String, in office: SampleOffice) throws -> String {
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: [name], formats: [.dump])
        return String(decoding: try #require(made.output.first).bytes, as: UTF8.self)
    }

    @Test("lists of workers bear their document's number, the city's forms their report's and 附件1, each on its first line")
    func samples() throws {
        let labels = [
            ("decision-workers", "凤人社监理〔2020〕6号附件"), ("order-workers", "凤人社监令〔2020〕57号附件"),
            ("stage-report-return", "凤治欠办〔2021〕2号附件1"), ("return-2020-12-31", "凤治欠办〔2021〕1号附件1"),
            ("return-2020-12-31-栖云区", "附件"),
        ]
        for (name, label) in labels {
            let lines = try Sample.text(name + ".dump").split(separator: "\n")
            let first = lines.drop { !$0.hasPrefix("page 1") }.dropFirst().prefix { !$0.contains("小标宋") && !$0.contains("NotoSerif") }
            let text = first.compactMap { $0.contains("text ") ? $0.split(separator: " ").last : nil }.joined()
            // What follows is the title of a form, or the sheet's caption.
            #expect(text.hasPrefix(label) && text.dropFirst(label.count).first?.isNumber != true, "\(text)")
        }
    }

    @Test("an unknown document is an error with the nearest name; another title too")
    func faults() throws {
        let office = try SampleOffice(documents: ["decision", "decision-workers"])
        try office.change("documents/decision-workers.yaml", "附于: decision", to: "附于: decisoin")
        let unknown = try diagnostics { _ = try dump("decision-workers", in: office) }
        #expect(unknown.map(\.code.rawValue) == ["RET0406"])
        #expect(unknown.first?.hints.first?.chinese == "是不是“decision”？")
        try office.change("documents/decision-workers.yaml", "附于: decisoin", to: "附于: decision")
        try office.change("pack/tables.yaml", "标题: 劳动者名单和支付数额", to: "标题: 劳动者名单")
        let found = try diagnostics { _ = try dump("decision-workers", in: office) }
        #expect(found.map(\.code.rawValue) == ["RET0408"])
        // Where the note stands is said as every place is.
        #expect(found.first?.hints.first?.chinese.contains("pack/decision.gw:") == true, "\(found)")
        #expect(found.first?.hints.first?.english.contains("pack/decision.gw:") == true)
    }
}
