import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Formats and what they have (GB/T 9704-2012 §7, §10)")
struct FormatTests {
    private static let standard = "发文机关标志: 甲文件\n标题: 乙\n署名: 丙\n成文日期: 2020年11月9日\n"
    private static let letter = "格式: 信函\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020年11月9日\n"
    private static let order = "格式: 命令\n发文机关标志: 甲令\n令号: 第6号\n署名: 丙\n成文日期: 2020年11月9日\n"
    private static let minutes = "格式: 纪要\n发文机关标志: 甲会议纪要\n成文日期: 2020年11月9日\n"

    private func check(_ front: String, _ codes: [Diagnostic.Code], _ location: SourceLocation = #_sourceLocation) throws {
        let marked = Marked("---\n\(front)---\n正文")
        expect(try Fixture.compileFailures(marked.text), codes, at: marked, location)
    }

    private func document(_ front: String, _ change: (inout Value.Record) -> Void = { _ in }) throws -> Document {
        var record = try Fixture.record()
        change(&record)
        return try Fixture.compile("---\n\(front)---\n正文").evaluate(record).output
    }

    private func failures(_ front: String) throws -> [Diagnostic] {
        let template = try Fixture.compile("---\n\(front)---\n正文")
        let record = try Fixture.record()
        return TemplatesTests.failures { () throws(StageFailure) in try template.evaluate(record) }
    }

    @Test("the least of each format compiles", arguments: [standard, letter, order, minutes])
    func least(front: String) throws { try check(front, []) }

    @Test("without 格式 it is the red-head document")
    func standardFormat() throws {
        #expect(try document(Self.standard).format == .standard)
        #expect(try document("格式: 公文\n" + Self.standard).format == .standard)
        #expect(try document(Self.letter).format == .letter)
    }

    @Test("格式 is one of four and written out", arguments: ["«函»", "«{{ 名称 }}»", "«公文{{ 名称 }}»"])
    func unknownFormat(value: String) throws {
        try check("格式: \(value)\n" + Self.standard, [.unknownDocumentFormat])
    }

    @Test("an empty 格式 is one error")
    func emptyFormat() throws { try check("«格式»:\n" + Self.standard, [.emptyElement]) }

    @Test("what a format has not is an error at its key, with advice", arguments: [
        letter + "«签发人»: 张三\n", letter + "«令号»: 第6号\n", letter + "«印发机关»: 甲\n", letter + "«印发日期»: 2020-11-09\n",
        letter + "«出席»: 张三\n", letter + "«联合标志»: 名称\n",
        order + "«标题»: 乙\n", order + "«主送»: 各县\n", order + "«签发人»: 张三\n", order + "«发文字号»: 甲〔2020〕6号\n",
        order + "«联合发文»: 甲、乙\n", order + "«列席»: 张三\n",
        minutes + "«主送»: 各县\n", minutes + "«印章»: 盖章\n", minutes + "«签发人»: 张三\n", minutes + "«令号»: 第6号\n",
        standard + "«令号»: 第6号\n", standard + "«出席»: 张三\n", standard + "«请假»: 张三\n",
    ])
    func outside(front: String) throws { try check(front, [.elementOutsideFormat]) }

    @Test("the advice is about the element and the format")
    func advice() throws {
        let advice = { (front: String) in try Fixture.compileFailures("---\n\(front)---\n正文").first?.hints.first?.chinese ?? "" }
        #expect(try advice(Self.order + "发文字号: 甲〔2020〕6号\n").contains("令号"))
        #expect(try advice(Self.letter + "印发机关: 甲\n").contains("抄送"))
        #expect(try advice(Self.minutes + "印章: 盖章\n").contains("不加盖印章"))
        #expect(try advice(Self.order + "主送: 各县\n").contains("正文"))
        #expect(try advice(Self.minutes + "主送: 各县\n").contains("抄送"))
    }

    @Test("every key has a format, and what is required is allowed", arguments: ElementKey.allCases)
    func table(key: ElementKey) {
        #expect(!key.formats.isEmpty)
        for format in Document.Format.allCases where key.isRequired(in: format) { #expect(key.formats.contains(format)) }
    }

    @Test("what each format must have", arguments: [
        ("格式: 信函\n", ["发文机关标志", "标题", "署名", "成文日期"]), ("格式: 命令\n", ["发文机关标志", "令号", "署名", "成文日期"]),
        ("格式: 纪要\n", ["发文机关标志", "成文日期"]), ("联合发文: 甲、乙\n", ["标题", "署名", "成文日期"]),
        ("格式: 信函\n联合发文: 甲、乙\n", ["发文机关标志", "标题", "署名", "成文日期"]),
    ])
    func required(front: String, missing: [String]) throws {
        let found = try Fixture.compileFailures("---\n\(front)---\n正文").filter { $0.code == .missingElement }
        #expect(found.compactMap { $0.message.chinese.split(separator: "“").last?.dropLast() }.map(String.init) == missing)
    }

    // MARK: Heads

    @Test("a full head, with its places")
    func fullHead() throws {
        let head = try document(
            "份号: 000001\n密级: 秘密★1年\n紧急程度: 特急\n发文字号: 甲〔2020〕6号\n签发人: 张三、李四\n套印: 是\n" + Self.standard).head
        #expect(head.classification.map(\.text) == ["000001", "秘密★1年", "特急"])
        #expect(head.signers.map(\.text) == ["张三", "李四"])
        #expect(head.isPreprinted)
        #expect(head.secrecy?.place?.description == "notice.gw:3:5")
    }

    @Test("signers and joint organs are lines of a list or parted by 、, and may come from the data")
    func lists() throws {
        let lines = try document("签发人:\n- 张三\n- {{ 名称 }}\n" + Self.standard).head.signers
        #expect(lines.map(\.text) == ["张三", "专项行动"])
        #expect(lines[1].place?.description == "notice.gw:4:3")
        #expect(try document("签发人: {{ 地名 | 顿号 }}\n" + Self.standard).head.signers.count == 3)
        let conditional = "签发人:\n- 张三\n- {% if 备注 %}{{ 备注 }}{% endif %}\n" + Self.standard
        #expect(try document(conditional).head.signers.map(\.text) == ["张三"])
    }

    private static let joint = "标题: 乙\n署名: 丙\n成文日期: 2020年11月9日\n"

    @Test("a joint issue without a mark of its own shows all names and 文件")
    func jointMark() throws {
        let head = try document("联合发文:\n- 甲局\n- 乙局\n" + Self.joint).head
        guard case .joint(let organs, let suffix) = head.mark else {
            Issue.record("\(head.mark)")
            return
        }
        #expect(organs.map(\.text) == ["甲局", "乙局"] && suffix?.text == "文件")
        #expect(organs[1].place?.description == "notice.gw:4:3")
        #expect(head.issuers == organs)
    }

    @Test("联合标志 says whether 文件 stands beside the names", arguments: [("名称", nil), ("名称加文件", "文件")])
    func jointChoice(choice: String, suffix: String?) throws {
        guard case .joint(_, let found) = try document("联合发文: 甲局、乙局\n联合标志: \(choice)\n" + Self.joint).head.mark else {
            Issue.record("no joint mark")
            return
        }
        #expect(found?.text == suffix)
    }

    @Test("with a mark of its own only that is shown, and the organs are kept")
    func mainOrgan() throws {
        let head = try document("联合发文: 甲局、乙局\n" + Self.standard).head
        #expect(head.mark == .single(PlacedText("甲文件", at: head.mark.place)))
        #expect(head.issuers.map(\.text) == ["甲局", "乙局"])
    }

    @Test("what cannot be of a joint issue", arguments: [
        ("联合发文:\n- «甲局»\n" + joint, [.tooFewOrgans]),
        ("«联合发文»:\n" + joint, [.emptyElement]),
        ("联合发文:\n- 甲局\n«-»\n- 乙局\n" + joint, [.emptyElement]),
        ("联合发文: 甲局、乙局\n联合标志: «印章»\n" + joint, [.unknownJointMark]),
        ("联合发文: 甲局、乙局\n«联合标志»: 名称\n" + standard, [.markGivenTwice]),
        ("«联合标志»: 名称\n发文机关标志: 甲文件\n" + joint, [.markGivenTwice]),
        ("联合发文:\n- 甲{{ «没有» }}\n- 乙局\n" + joint, [.unknownName]),
        ("签发人:\n- 甲{{ «没有» }}\n" + standard, [.unknownName]),
        ("套印: «对»\n" + standard, [.notAnAnswer]),
    ] as [(String, [Diagnostic.Code])])
    func wrongJoint(front: String, codes: [Diagnostic.Code]) throws { try check(front, codes) }

    @Test("联合标志 alone lacks the organs, and the mark")
    func choiceAlone() throws {
        let found = try Fixture.compileFailures("---\n联合标志: 名称\n\(Self.joint)---\n正文")
        #expect(found.map(\.code).sorted { $0.rawValue < $1.rawValue } == [.missingElement, .jointMarkWithoutOrgans])
    }

    @Test("values from the data are checked when they are filled in", arguments: [
        ("联合发文: {{ 名称 }}\n" + joint, .tooFewOrgans),
        ("联合发文:\n- 甲局\n- {% if 备注 %}乙局{% endif %}\n" + joint, .tooFewOrgans),
        ("联合发文: 甲局、乙局\n联合标志: {{ 名称 }}\n" + joint, .unknownJointMark),
        ("套印: {{ 名称 }}\n" + standard, .notAnAnswer),
        ("发文机关标志: {% if 备注 %}甲{% endif %}\n" + joint, .emptyElement),
        ("格式: 命令\n发文机关标志: 甲令\n令号: {% if 备注 %}甲{% endif %}\n署名: 丙\n成文日期: 2020年11月9日\n", .emptyElement),
    ] as [(String, Diagnostic.Code)])
    func wrongValues(front: String, code: Diagnostic.Code) throws {
        let found = try failures(front)
        #expect(found.map(\.code) == [code])
        for diagnostic in found { expectWords(diagnostic) }
    }

    // MARK: Letter, order, minutes

    @Test("a letter's 版记 is its copies alone")
    func letterCopies() throws {
        let imprint = try #require(try document(Self.letter + "抄送: 某市财政局\n").imprint)
        #expect(imprint.copies.map(\.text) == ["某市财政局"] && imprint.printer == nil && imprint.date == nil)
        #expect(imprint.printedDate == nil)
        #expect(try document(Self.letter).imprint == nil)
    }

    @Test("an order has its number and no title")
    func orderParts() throws {
        let document = try document(Self.order)
        #expect(document.head.number?.text == "第6号" && document.title == nil)
        #expect(document.name == "甲令第6号")
        #expect(document.date.iso == "2020-11-09")
    }

    @Test("minutes are dated in their head, and list who was there in the order of the standard")
    func minutesParts() throws {
        let document = try document(Self.minutes + "署名: 甲办公室\n列席: 王五\n出席: 张三\n请假: 李四\n")
        #expect(document.signature == nil)
        #expect(document.head.dateline?.organ?.text == "甲办公室")
        #expect(document.date.iso == "2020-11-09")
        #expect(document.attendance.map(\.role) == [.present, .excused, .observing])
        #expect(document.attendance.map(\.names.text) == ["张三", "李四", "王五"])
        #expect(try self.document(Self.minutes + "标题: 专题会议纪要\n").name == "专题会议纪要")
    }
}
