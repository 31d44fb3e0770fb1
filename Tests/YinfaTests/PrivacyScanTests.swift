import Diagnostics
import DisplayList
import Foundation
import Geometry
import Quantities
import TestSupport
import Testing

@testable import Yinfa

@Suite("What is published is searched for persons' numbers") struct PrivacyScanTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["notice"])
        try office.write("模板: x.gw\n数据: {}\n", as: "documents/x.yaml")
    }

    private func template(_ readers: String, _ body: String, attachment: String = "", title: String = "甲关于乙的通知") throws {
        let line = readers.isEmpty ? "" : "知悉范围: \(readers)\n"
        let list = attachment.isEmpty ? "" : "附件:\n- 名单\n"
        let section = attachment.isEmpty ? "" : "\n=== 附件1\n\(attachment)\n"
        try office.write(
            "---\n\(line)发文机关标志: 甲\n标题: \(title)\n\(list)署名: 甲\n成文日期: 2021年1月8日\n---\n\(body)\n\(section)", as: "pack/x.gw")
    }

    private func found() throws -> [Diagnostic] {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        do { return try press.make(opened, only: ["x"], formats: [.dump]).warnings } catch { return error.diagnostics }
    }

    private func codes() throws -> [String] { try found().map(\.code.rawValue).filter { $0.hasPrefix("PRV") } }

    @Test("in the text, in an attachment, in the title, as a typed word", arguments: [
        ("联系人电话13812345678。", "", "甲关于乙的通知"),
        ("证件号码11010519491231002X。", "", "甲关于乙的通知"),
        ("名单见附件。", "张某某，6222021234561237896", "甲关于乙的通知"),
        ("如题。", "", "甲关于13812345678反映问题的通知"),
        ("{{ \"138 1234 5678\" }}联系。", "", "甲关于乙的通知"),
        ("注意［注：电话13812345678。］。", "", "甲关于乙的通知"),
        ("- 13812345678", "", "甲关于乙的通知"),
        ("注意［注：13812345678］。", "", "甲关于乙的通知"), ("注意［注：11010519491231002X］。", "", "甲关于乙的通知"), ("如下：\n①6222021234561237896；", "", "甲关于乙的通知"),
    ])
    func everywhere(body: String, attachment: String, title: String) throws {
        for readers in ["", "公开"] {
            try template(readers, body, attachment: attachment, title: title)
            #expect(try codes() == ["PRV0101"], "\(readers)")
        }
        try template("内部", body, attachment: attachment, title: title)
        #expect(try codes() == [])
    }

    @Test("the mark of a note or of a list's member is no digit of the number after it: an error, not a doubt", arguments: [
        "注意［注：13812345678］。", "注意［注：11010519491231002X］。", "注意［注：甲］，再注意［注：410403199001011229］。", "如下：\n①13812345678；\n②甲。", "如下：\n①甲；\n②6222021234561237896。",
    ])
    func afterMarks(body: String) throws {
        try template("公开", body)
        let told = try found().filter { $0.code.rawValue.hasPrefix("PRV") }
        #expect(told.map { "\($0.severity)" } == ["error"], "\(body): \(told.map { $0.message.chinese })")
    }

    @Test("a number that the end of a line parts is found all the same")
    func acrossLines() throws {
        // 28 characters a line: for each of these lengths the number stands elsewhere about its end.
        for length in 8...26 {
            try template("公开", String(repeating: "字", count: length) + "11010519491231002X。")
            #expect(try codes() == ["PRV0101"], "\(length)")
        }
    }

    @Test("what goes to other organs is searched too, with warnings; they may know each other's telephones")
    func organs() throws {
        try template("党政", "联系人电话13812345678，证件11010519491231002X。")
        let told = try found().filter { $0.code.rawValue.hasPrefix("PRV") }
        #expect(told.map { "\($0.severity) \($0.message.chinese)" } == ["warning 发给党政机关的文件第1页有公民身份号码（110*************2X）"])
        #expect(told.first?.message.english.hasPrefix("a document for other organs has") == true)
    }

    @Test("the message names page, kind and what to do, and repeats no number")
    func message() throws {
        try template("公开", "电话13812345678，13812345678，证件11010519491231002X。")
        let messages = try found().filter { $0.code.rawValue == "PRV0101" }
        #expect(messages.map(\.message.chinese) == [
            "公开的文件第1页有手机号码（138****5678）", "公开的文件第1页有公民身份号码（110*************2X）",
        ])
        // The line of the template, and in it the number.
        #expect(messages.map { $0.place?.position.map { "\($0.line):\($0.column)+\($0.length)" } } == ["8:3+11", "8:29+18"])
        #expect(messages.allSatisfy { $0.place?.file.hasSuffix("x.gw") ?? false })
        #expect(messages[0].hints.map(\.chinese) == [
            "删去，或者用过滤器“掩号”遮掩；不公开的公文在模板里写明“知悉范围”", "是本单位自己公布的号码，写进 office.yaml 的“可公布号码”",
        ])
        #expect(messages[1].message.english == "a published document has a person's number (110*************2X) on page 1")
    }

    @Test("what is masked, telephones of offices, codes and amounts are published")
    func allowed() throws {
        try template(
            "公开", "{{ \"13812345678\" | 掩号 }}，{{ \"11010519491231002X\" | 掩证 }}，0390-2660718，91410400MA3X4Y5Z6K，1285120000元。")
        #expect(try codes() == [])
    }

    @Test("what the office gives out itself is published, in text and in the data of its own", arguments: ["13837512345", "138-3751-2345", "+86 138 3751 2345"])
    func ownNumbers(written: String) throws {
        try template("公开", "举报手机：13837512345，或者138 3751 2345。")
        #expect(try codes() == ["PRV0101"])
        try office.change("office.yaml", "模板包:", to: "可公布号码: [\(written)]\n模板包:")
        #expect(try codes() == [])
        try template("公开", "举报手机：13837512346。")
        #expect(try codes() == ["PRV0101"])
    }

    @Test("a number of a child, on the document's day, is no worker's, and most likely a paper's")
    func children() throws {
        for (body, expected) in [
            ("行政许可决定书410402202011230001。", "warning"), ("检查单号410402202011230001。", "warning"), ("身份证号410402202011230001。", "error"),
            ("证件11010519491231002X。", "error"),
        ] {
            try template("公开", body)
            #expect(try found().filter { $0.code.rawValue == "PRV0101" }.map { "\($0.severity)" } == [expected], "\(body)")
        }
    }

    @Test("the name of a file tells nobody's number, whoever may read the file")
    func fileName() throws {
        try template("内部", "如题。")
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        for (name, shown) in [("通知-13812345678", "手机号码（138****5678）"), ("11010519491231002X", "公民身份号码（110*************2X）")] {
            try office.write("模板: x.gw\n数据: {}\n", as: "documents/\(name).yaml")
            let document = try #require(try opened.documents().first { $0.name == name })
            var found: [Diagnostic] = []
            do { _ = try press.render(document, of: opened, as: .dump) } catch { found = error.diagnostics }
            #expect(found.map(\.code.rawValue) == ["PRV0102"])
            #expect(found.first?.message.chinese == "文件名里有\(shown)")
            #expect(found.first?.message.english.contains("the file's name") == true)
        }
        // The day of a return is no telephone number.
        #expect(throws: Never.self) { try PrivacyScan.check(fileName: "return-2020-12-31-栖云区") }
    }

    @Test("groups and the file's properties are searched too")
    func groups() {
        func run(_ text: String) -> PageItem {
            .text(GlyphRun(face: FaceID(name: "x"), size: .zero, text: text, glyphs: [], clusters: []))
        }
        let page = Page(size: Size(width: .zero, height: .zero), items: [.group(.identity, [run("138"), run("12345678")])])
        let metadata = Metadata(
            title: "通知", author: "甲", subject: nil, keywords: ["13912345678"], date: .init(year: 2021, month: 1, day: 8),
            printsDuplex: true)
        let found = PrivacyScan(place: Place(file: "x.gw")).findings([page], metadata)
        #expect(found.map(\.message.chinese) == [
            "公开的文件第1页有手机号码（138****5678）", "公开的文件的属性里有手机号码（139****5678）",
        ])
    }

    @Test("a number that came with the data is pointed at there, and one with a slip is called that")
    func places() throws {
        try office.write("模板: x.gw\n数据:\n  行动: 电话13812345678，证件110105194912310021\n", as: "documents/x.yaml")
        try template("公开", "{{ 行动 }}。")
        let messages = try found().filter { $0.code.rawValue == "PRV0101" }
        #expect(messages.map(\.place?.position?.line) == [3, 3])
        #expect(messages.allSatisfy { $0.place?.file.hasSuffix("documents/x.yaml") ?? false })
        #expect(messages.map(\.message.chinese) == [
            "公开的文件第1页有手机号码（138****5678）", "公开的文件第1页有像是公民身份号码（110*************21）",
        ])
        #expect(messages.last?.message.english.contains("what looks like a person's number") == true)
    }

    @Test("spaces and marks, which have runs of their own on the page, hide no number", arguments: [
        "410102　19900307　4511", "138　0013　8000", "410102·19900307·4511", "138·0013·8000", "138—0013—8000", "11010519491231002Ｘ",
        "1、3、8、0、0、1、3、8、0、0、0", "（138）00138000", "一三八〇〇一三八〇〇〇", "990903198305317791",
    ])
    func disguised(_ number: String) throws {
        try template("公开", "原因是录入有误，\(number)。")
        #expect(try codes() == ["PRV0101"], "\(number)")
    }
}
