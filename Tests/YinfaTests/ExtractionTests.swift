import Foundation
import TestSupport
import Testing

@Suite("Copied text") struct ExtractionTests {
    /// The characters of every text line of a dump, in its order.
    private static func characters(ofDump dump: String) -> String { DumpText.lines(dump).joined().withoutBlanks }

    private static func extracted(_ name: String, options: [String] = ["-raw"]) throws -> String {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Sample.bytes(name), as: "sample.pdf")
        return try Shell.text(["pdftotext"] + options + [path, "-"])
    }

    @Test("is the text that was put in, in reading order, white space aside", arguments: ["notice", "return-2020-12-31"])
    func equalsTheDump(_ name: String) throws {
        let expected = Self.characters(ofDump: try Sample.text(name + ".dump"))
        let found = try Self.extracted(name + ".pdf").withoutBlanks
        #expect(expected.count > 400)
        #expect(found == expected, "\(found.firstDifference(from: expected))")
    }

    @Test("of the notice has every piece of the template in its order")
    func hasTheTemplate() throws {
        let template = try Repository.text("templates/winter-2020/notice.gw")
        let body = template.components(separatedBy: "\n---\n")[1]
        let text = try Self.extracted("notice.pdf").withoutFolios.withoutBlanks
        var rest = text[...]
        var count = 0
        for piece in body.withoutTags where piece.count > 3 {
            let range = rest.range(of: piece)
            #expect(range != nil, "\(piece)")
            guard let range else { return }
            rest = rest[range.upperBound...]
            count += 1
        }
        #expect(count > 35)
    }

    @Test("of the notice has every value of the data, printed as a document prints it")
    func hasTheData() throws {
        let text = try Self.extracted("notice.pdf").withoutFolios.withoutBlanks
        for value in [
            "凤栖山市根治拖欠农民工工资工作领导小组办公室文件", "凤治欠办〔2020〕6号", "2020年11月9日",
            "根治欠薪冬季专项行动", "（江治欠办〔2020〕16号）", "11月30日", "2020年12月1日", "11月18日前",
            "2021年1月4日前", "2021年春节", "2件典型案例", "2小时内", "5个工作日", "梁若谷", "沈砚秋",
            "0390-2660718", "zhiqianban@fengqishan.example", "附件：根治欠薪冬季专项行动情况表",
        ] {
            #expect(text.contains(value), "\(value)")
        }
    }

    @Test("of the return has every figure in its printed unit")
    func hasTheFigures() throws {
        let text = try Self.extracted("return-2020-12-31.pdf", options: ["-layout"])
        // Rows 1, 2 and the computed sum of columns 1, 2, 8 and 9; a blank of each unit.
        for figure in [
            "928", "4.2536", "2347.23", "2320.19", "591", "2.2000", "156.13", "2220", "7.3290", "2720.89",
            "2613.05", "176", "144.41", "0.0158", "2020年12月31日", "0390-2660718",
        ] {
            #expect(text.contains(figure), "\(figure)")
        }
    }
}

extension String {
    /// Without white space of any width.
    fileprivate var withoutBlanks: String { filter { !$0.isWhitespace } }

    /// Without the lines of page numbers.
    fileprivate var withoutFolios: String {
        split(separator: "\n").filter { !$0.contains(/^\s*\f?\s*—\s*\d+\s*—\s*$/) }.joined(separator: "\n")
    }

    /// The template's literal pieces between tags, comments and line breaks.
    fileprivate var withoutTags: [String] {
        replacing(/\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/, with: "\n").split(separator: "\n").map { String($0).withoutBlanks }
    }

    fileprivate func firstDifference(from other: String) -> String {
        let same = zip(self, other).prefix { $0 == $1 }.count
        return "after \(same): '\(dropFirst(max(0, same - 5)).prefix(30))' for '\(other.dropFirst(max(0, same - 5)).prefix(30))'"
    }
}
