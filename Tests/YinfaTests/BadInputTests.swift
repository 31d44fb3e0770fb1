import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// What offices send in: each gives a right page or a diagnostic at its place, never a wrong page.
@Suite("Bad input: a right page or a clear diagnostic") struct BadInputTests {
    /// The paper with some of it replaced, as `make` sees it.
    private func make(_ changes: (String, String)...) throws -> Reported<[OutputFile]> {
        try FaultPaper(Fault("", changes, chinese: "", english: "")).make()
    }

    /// `CODE line:column` of what stops the paper.
    private func faults(_ changes: (String, String)...) throws -> [String] {
        let paper = try FaultPaper(Fault("", changes, chinese: "", english: ""))
        return try diagnostics { _ = try paper.make() }.map { diagnostic in
            #expect(!diagnostic.message.english.isEmpty && !diagnostic.message.chinese.isEmpty)
            #expect(!diagnostic.hints.isEmpty, "\(diagnostic.code.rawValue) gives no advice")
            let position = diagnostic.place?.position
            return "\(diagnostic.code.rawValue) \(position?.line ?? 0):\(position?.column ?? 0)"
        }
    }

    /// A page's characters in reading order: a dump has a line for each face.
    private func words(_ page: String) -> String {
        page.matches(of: /text \S+ \S+ \S+(?: scale \S+)?(?: rgb \S+)? (.*)/).map { String($0.1) }.joined()
    }

    /// The pages of a dump.
    private func pages(_ changes: (String, String)...) throws -> [String] {
        let paper = try FaultPaper(Fault("", changes, chinese: "", english: ""))
        let dump = String(decoding: try #require(try paper.make().output.first).bytes, as: UTF8.self)
        return Array(dump.components(separatedBy: "\npage ")[1...])
    }

    private static let title = "标题: 凤栖山市财政局关于开展预算检查的通知"
    private static let addressees = "主送: 各县（市、区）财政局"
    private static let organ = "署名: 凤栖山市财政局"
    private static let body = String(FaultPaper.text.split(separator: "---\n")[1])

    @Test("heading levels skipped", arguments: [
        ("1.收入预算。逐项核对。\n", "", "GBT0125 22:1"), ("二、检查方式", "（1）检查方式。", "GBT0125 24:1"), ("二、检查方式", "四、检查方式", "GBT0125 24:1"),
    ])
    func headings(_ old: String, _ new: String, _ expected: String) throws { #expect(try faults((old, new)) == [expected]) }

    @Test("document numbers", arguments: [
        ("凤财[2021]6号", "GBT0111 6:9"), ("凤财（2021）6号", "GBT0111 6:9"), ("凤财〔2021〕第6号", "GBT0112 6:7"), ("凤财〔2021〕06号", "GBT0112 6:7"), ("第6号", "GBT0112 6:7"),
    ])
    func numbers(_ number: String, _ expected: String) throws {
        #expect(try faults(("凤财〔2021〕6号", number)) == [expected])
    }

    @Test("half-width punctuation is warned of, and the page is made")
    func punctuation() throws {
        let made = try make(("现将有关事项通知如下。", "现将有关事项,通知如下。"))
        #expect(made.warnings.map(\.code.rawValue) == ["GBT0154"])
        #expect(made.output.count == 1)
    }

    @Test("a date in Chinese numerals, with zeros, that there is not, or that is missing", arguments: [
        ("成文日期: 二〇二一年四月六日", "TPL0211 13:7"), ("成文日期: 2021年04月06日", "TPL0211 13:7"), ("成文日期: 2021年2月30日", "TPL0211 13:7"),
        ("成文日期:", "TPL0207 13:1"),
    ])
    func dates(_ line: String, _ expected: String) throws {
        #expect(try faults(("成文日期: 2021年4月6日", line)) == [expected])
    }

    @Test("a date in another writing says how it should be, and after which clause")
    func dateWording() throws {
        let paper = try FaultPaper(Fault("", [("成文日期: 2021年4月6日", "成文日期: 二〇二一年四月六日")], chinese: "", english: ""))
        let found = try #require(try diagnostics { _ = try paper.make() }.first)
        #expect(found.message.chinese.contains("阿拉伯数字") && found.message.chinese.contains("二〇二一年四月六日"))
        #expect(found.hints.first?.chinese == "改为“2021年4月6日”")
        #expect(found.notes.first?.message.chinese.contains("§7.3.5.4") == true)
    }

    /// A clerk's first draft: everything wrong at once.
    private static let draft = [
        ("成文日期: 2021年4月6日", "成文日期: 二〇二一年四月六日"), ("凤财〔2021〕6号", "凤财[2021]第06号"), ("印发日期: 2021年4月8日", "印发日期: 2021.4.8"),
        ("现将有关事项通知如下。", "现将有关事项,通知如下。"), ("二、检查方式", "（1）检查方式"),
    ]

    @Test("errors of the template do not hide what the proofreader finds: all in one go, from top to bottom of each")
    func together() throws {
        let paper = try FaultPaper(Fault("", Self.draft, chinese: "", english: ""))
        for found in [try diagnostics { _ = try paper.make() }, try paper.findings()] {
            let lines = found.map { "\($0.code.rawValue) \($0.place?.position?.line ?? 0)" }
            #expect(Set(lines) == ["TPL0211 13", "TPL0211 17", "GBT0111 6", "GBT0112 6", "GBT0154 19", "GBT0125 24"], "\(lines)")
            #expect(lines.count == Set(lines).count)
            for diagnostic in found { #expect(!diagnostic.hints.isEmpty && diagnostic.place?.position != nil) }
        }
    }

    @Test("a missing or wrong value does not hide them either, and what it stands in is not judged")
    func missingValue() throws {
        let paper = try FaultPaper(Fault("", [
            ("凤财〔2021〕6号", "凤财〔{{ 要求 }}〕6号"), ("现将有关事项通知如下。", "现将有关事项,通知如下。"),
            ("为掌握", "为{{ 要求 }},掌握"), ("一、检查内容", "一、检查内容\n请各地{{ 没有的 }}，认真,组织。\n各地要认真,组织。"),
        ], chinese: "", english: ""))
        let found = try diagnostics { _ = try paper.make() }
        let lines = found.map { "\($0.code.rawValue) \($0.place?.position?.line ?? 0)" }
        #expect(lines.filter { $0.hasPrefix("GBT") } == ["GBT0154 22"], "\(lines)")
        #expect(lines.contains { $0.hasPrefix("TPL") })
    }

    @Test("where the list of a loop is missing only the errors are told: what is left is not what was written")
    func noDraft() throws {
        let paper = try FaultPaper(Fault("", [("一、检查内容\n", "{% for 县 in 各县 %}\n一、检查,内容\n{% endfor %}\n")], chinese: "", english: ""))
        let found = try diagnostics { _ = try paper.make() }
        #expect(!found.isEmpty && found.allSatisfy { $0.code.rawValue.hasPrefix("TPL") })
    }

    @Test("a year in Chinese numerals in the text is a warning")
    func chineseYear() throws {
        let made = try make(("为掌握预算执行情况", "为掌握二〇二一年预算执行情况"))
        #expect(made.warnings.map(\.code.rawValue) == ["GBT0136"])
    }

    @Test("a title of 200 characters is refused, one of 60 is broken into lines")
    func longTitle() throws {
        let long = "标题: 关于" + String(repeating: "开展全市预算执行情况检查和整改工作", count: 12) + "的通知"
        #expect(try faults((Self.title, long)) == ["LAY0202 7:5"])
        let three = "标题: 关于" + String(repeating: "开展全市预算执行情况检查和整改工作", count: 3) + "的通知"
        let first = try #require(try pages((Self.title, three)).first)
        #expect(first.components(separatedBy: " 22.000 ").count >= 4)
    }

    @Test("an organ's name of 64 characters fits neither mark nor signature: both are told of")
    func longOrgan() throws {
        let name = String(repeating: "凤栖山市人民政府", count: 8)
        #expect(try faults(("发文机关标志: 凤栖山市财政局文件", "发文机关标志: \(name)文件"), (Self.organ, "署名: \(name)")) == ["LAY0201 5:9", "LAY0203 12:5"])
    }

    @Test("forty addressees leave page 1 its text; where they would not, they go to the 版记")
    func addressees() throws {
        let names = (1...40).map { "凤栖山市第\($0)局" }.joined(separator: "、")
        let pages = try pages((Self.addressees, "主送: \(names)"))
        #expect(words(pages[0]).contains("为掌握预算执行情况"))
        #expect(!words(pages[0]).contains("凤栖山市第40局"))
        let last = try #require(pages.last)
        #expect(words(last).contains("主送：凤栖山市第1局") && words(last).contains("抄送：") && pages.count % 2 == 0)
        let rows = last.components(separatedBy: "\n").filter { $0.contains(" 14.000 ") }
        let mainRow = try #require(rows.firstIndex { $0.contains("主送：") })
        let copyRow = try #require(rows.firstIndex { $0.contains("抄送：") })
        #expect(mainRow < copyRow)
    }

    @Test("so many addressees that no 版记 holds them: told at the addressees")
    func tooManyAddressees() throws {
        let names = (1...200).map { "凤栖山市第\($0)局" }.joined(separator: "、")
        #expect(try faults((Self.addressees, "主送: \(names)")) == ["LAY0206 8:5"])
    }

    @Test("so many copies that no 版记 holds them: told at the copies")
    func tooManyCopies() throws {
        let names = (1...300).map { "凤栖山市第\($0)局" }.joined(separator: "，")
        #expect(try faults(("抄送: 市人民政府办公室", "抄送: \(names)")) == ["LAY0206 15:5"])
    }

    @Test("thirty attachments are all named, their names below each other")
    func attachments() throws {
        let names = (1...30).map { "- 附表名称之\($0)" }.joined(separator: "\n")
        let text = try pages(("- 检查情况表\n- 联络员名单", names)).joined()
        for number in 1...30 { #expect(words(text).contains("附表名称之\(number)")) }
        // `text LEFT..RIGHT,Y …`: where each name begins on its page.
        let places = text.components(separatedBy: "\n").filter { $0.contains("附表名称之") }.compactMap { line in
            line.firstMatch(of: /text (\d+\.\d+)\.\./).map { String($0.1) }
        }
        #expect(places.count == 30 && Set(places).count <= 2)
    }

    @Test("an empty body, and one that a condition leaves empty, are errors")
    func emptyBody() throws {
        #expect(try faults((Self.body, "")) == ["TPL0409 1:1"])
    }

    @Test("a body of one heading is set with its signature")
    func onlyHeading() throws {
        let pages = try pages((Self.body, "一、检查内容\n"))
        #expect(words(pages[0]).contains("一、检查内容"))
    }

    @Test("elements that are missing or empty", arguments: [
        ("标题: 凤栖山市财政局关于开展预算检查的通知\n", "", "TPL0206 1:1"), ("标题: 凤栖山市财政局关于开展预算检查的通知", "标题:", "TPL0207 7:1"),
        ("署名: 凤栖山市财政局\n", "", "TPL0206 1:1"), ("印发日期: 2021年4月8日\n", "", "TPL0210 16:1"),
    ])
    func missing(_ old: String, _ new: String, _ expected: String) throws { #expect(try faults((old, new)) == [expected]) }

    @Test("a seal that no table of sizes knows, and brackets of the wrong width", arguments: [
        ("署名: 凤栖山市财政局", "署名: 凤栖山市财政局\n印章直径: 90", "TPL0701 13:7"), ("（一）预算编制", "(一)预算编制", "TPL0313 21:1"),
        ("印章直径", "", ""),
    ].filter { $0.2 != "" })
    func signs(_ old: String, _ new: String, _ expected: String) throws { #expect(try faults((old, new)) == [expected]) }

    @Test("a character for private use is refused at its place")
    func privateUse() throws {
        #expect(try faults((FaultPaper.lastLine, "\u{E000}字。")) == ["LAY0101 25:1"])
    }

    @Test("a word without end is broken, and all of it is printed")
    func longWord() throws {
        let text = try pages((FaultPaper.lastLine, String(repeating: "a", count: 400))).joined()
        #expect(words(text).filter { $0 == "a" }.count == 400)
    }

    @Test("what keeps a page from being laid out does not hide what is wrong with the words")
    func bothAtOnce() throws {
        let name = String(repeating: "凤栖山市人民政府", count: 8)
        let found = try faults((Self.organ, "署名: \(name)"), ("现将有关事项通知如下。", "现将有关事项,通知如下。"), ("检查编制是否完整。", "共查１２户。"))
        #expect(found.contains("LAY0203 12:5"))
        #expect(found.contains("GBT0154 19:17") && found.contains("GBT0157 21:11"), "\(found)")
        #expect(found.filter { $0.hasPrefix("GBT0141") }.count == 1)
    }

    @Test("text that ends in each of the last lines of page 1 keeps its signature with text", arguments: 1...12)
    func endings(extra: Int) throws {
        let lines = (0..<extra).map { "第\($0)项工作按照职责分工认真组织落实到位。" }.joined(separator: "\n")
        let pages = try pages((FaultPaper.lastLine, lines))
        let signed = try #require(pages.map(words).first { $0.contains("2021年4月6日（联系人") })
        #expect(signed.contains("项工作") || signed.contains("检查"))
        #expect(pages.count % 2 == 0)
    }
}
