import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Templates

@Suite("The catalogue of diagnostics")
struct CatalogueTests {
    /// `name` and `TPL0101` of each declaration in a file.
    private func codes(in file: String) throws -> [(name: String, code: String)] {
        try Repository.text(file).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count > 3, words[0] == "static", words[1] == "let", line.contains("Self(rawValue:")
            else { return nil }
            let parts = line.split(separator: "\"")
            return parts.count > 1 ? (String(words[2]), String(parts[1])) : nil
        }
    }

    private func all() throws -> [(name: String, code: String)] {
        try codes(in: "Sources/Templates/Messages/Codes.swift")
            + codes(in: "Sources/Templates/Messages/Diagnostic+Data.swift")
            + codes(in: "Sources/Templates/Messages/Diagnostic+Classes.swift")
            + codes(in: "Sources/Templates/Messages/Diagnostic+Sources.swift")
            + codes(in: "Sources/Templates/Messages/Diagnostic+Conditions.swift")
    }

    @Test("has no code twice, and only the two families")
    func unique() throws {
        let codes = try all().map(\.code)
        #expect(codes.count == Set(codes).count && codes.count > 50)
        #expect(codes.allSatisfy { ($0.hasPrefix("TPL0") || $0.hasPrefix("FLD0")) && $0.count == 7 })
    }

    @Test("each code is made somewhere and expected by a test")
    func used() throws {
        let tests = try text(under: "Tests/TemplatesTests")
        let sources = try text(under: "Sources/Templates")
        for (name, code) in try all() {
            #expect(tests.contains(".\(name)"), "\(code) \(name) has no test")
            #expect(sources.contains("code: .\(name)") || sources.contains("(.\(name),") || sources.contains("                .\(name),"), "\(code) \(name) is never made")
        }
    }

    private func text(under folder: String) throws -> String {
        let root = Repository.path(folder)
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(".swift") }.sorted()
            .map { try Repository.text(folder + "/" + $0) }.joined()
    }

    @Test("a diagnostic on the console shows the line, the caret under it and the advice")
    func console() throws {
        let found = try Fixture.compileFailures(Fixture.front + "涉及资金{{ 钱 }}。")
        let text = DiagnosticFormatter(language: .chinese).console(try #require(found.first))
        #expect(
            text == """
                notice.gw:7:8: 错误[TPL0306]: 金额“钱”没有写单位
                  7 | 涉及资金{{ 钱 }}。
                    |            ^~
                  说明: “钱”在这里声明为金额: fields.yaml:10:3
                  办法: 写成 {{ 钱 | 元 }}、{{ 钱 | 万元 }}、{{ 钱 | 亿元 }}
                """)
    }
}
