import Foundation
import Quantities
import TestSupport
import Testing

/// What holds for all documents of the sample office together, read off their reference dumps.
@Suite("The sample's documents as one office's papers") struct ReferenceContentTests {
    private struct Paper {
        let name: String
        let lines: [Substring]

        /// A line of the head, such as `subject`.
        func head(_ key: String) -> String {
            lines.first { $0.hasPrefix(key + " ") }.map { String($0.dropFirst(key.count + 1)) } ?? ""
        }

        /// Year, month and day as one number.
        var day: Int { head("date").split(separator: "-").compactMap { Int($0) }.reduce(0) { $0 * 100 + $1 } }

        /// 发文字号 in its parts; nil for what has none.
        var number: (series: String, serial: Int)? {
            let parts = head("subject").split(separator: "〕")
            guard parts.count == 2, parts[0].contains("〔"), parts[1].hasSuffix("号") else { return nil }
            return Int(parts[1].dropLast()).map { (String(parts[0]), $0) }
        }

        /// The texts that the pages show, in reading order.
        var texts: [String] {
            lines.filter { $0.drop { $0 == " " }.hasPrefix("text ") }.map { line in
                line.drop { $0 == " " }.split(separator: " ", maxSplits: 4, omittingEmptySubsequences: false).dropFirst(4).joined(separator: " ")
            }
        }
    }

    private let papers: [Paper]

    init() throws {
        let folder = URL(fileURLWithPath: Repository.path("Tests/YinfaTests/References"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".dump") }.sorted()
        papers = try names.map { name in
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return Paper(name: name, lines: text.split(separator: "\n"))
        }
    }

    @Test("no number is given twice, and a later number has no earlier day")
    func numbers() {
        let numbered = papers.compactMap { paper in paper.number.map { (paper, $0.series, $0.serial) } }
        #expect(numbered.count > 12)
        for (series, group) in Dictionary(grouping: numbered, by: \.1) {
            let ordered = group.sorted { $0.2 < $1.2 }
            #expect(Set(ordered.map(\.2)).count == ordered.count, "\(series)")
            let days = ordered.map(\.0.day)
            #expect(days == days.sorted(), "\(series): \(ordered.map { "\($0.0.name) \($0.2)" })")
        }
    }

    @Test("the year of a number is the year of its day")
    func years() {
        for paper in papers {
            guard let number = paper.number else { continue }
            #expect(number.series.hasSuffix("〔\(paper.day / 10_000)"), "\(paper.name)")
        }
    }

    @Test("nothing of the template or of a missing value is printed")
    func remains() {
        for paper in papers {
            let text = paper.texts.joined()
            #expect(!text.isEmpty, "\(paper.name)")
            for remnant in ["{{", "}}", "{%", "%}", "nil", "，，", "。。", "、，", "，。", "；。", "（）", "\u{FFFC}", "?"] {
                #expect(!text.contains(remnant), "\(paper.name): \(remnant)")
            }
        }
    }

    @Test("yuan with 角 are written to the fen")
    func fen() {
        for paper in papers {
            let text = paper.texts.joined()
            #expect(text.matches(of: /[0-9]\.[0-9]元/).isEmpty, "\(paper.name)")
        }
        #expect(papers.contains { $0.texts.joined().contains(/[0-9]\.[0-9]{2}元/) })
    }

    @Test("what is printed for several readers says who printed it and when", arguments: [
        "bulletin", "cover", "final-report", "notice", "stage-report", "supervision", "supervision-end", "talk", "talk-minutes", "transfer",
    ])
    func imprints(_ name: String) throws {
        let paper = try #require(papers.first { $0.name == name + ".dump" })
        #expect(paper.texts.joined().contains("日印发"), "\(name)")
    }

    @Test("what is for one reading is on one page, or on one sheet", arguments: [
        ("urging", 1), ("assignment", 2), ("service", 1), ("write-off", 1), ("special", 2), ("order", 2), ("talk", 2), ("talk-minutes", 2),
    ])
    func sheets(_ name: String, _ most: Int) throws {
        let paper = try #require(papers.first { $0.name == name + ".dump" })
        #expect(paper.lines.count { $0.hasPrefix("page ") } <= most)
    }

    @Test("no paper has a person's number, whoever may read it")
    func persons() {
        for paper in papers {
            for text in paper.texts + [paper.head("title"), paper.head("keywords")] {
                #expect(PersonalNumber.all(in: text).isEmpty, "\(paper.name): \(text)")
            }
        }
    }
}
