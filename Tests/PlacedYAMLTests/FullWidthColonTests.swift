import Diagnostics
import Testing

@testable import PlacedYAML

@Suite("A colon of Chinese text after a key") struct FullWidthColonTests {
    private func failures(_ text: String) -> [Diagnostic] {
        do {
            _ = try YAMLFile.parse(text, file: "f.yaml")
            return []
        } catch { return error.diagnostics }
    }

    private func position(_ place: Place?) -> String { place?.position.map { "\($0.line):\($0.column)+\($0.length)" } ?? "-" }

    @Test("is pointed at on its own line, not on the next", arguments: [
        ("标题：甲\n模板: x.gw\n", "标题", "1:3+1"), ("模板: x.gw\n标题：甲\n数据: {}\n", "标题", "2:3+1"), ("模板: x.gw\n标题：甲\n", "标题", "2:3+1"),
        ("数据:\n  文号：1\n  截止日: 2020-12-31\n", "文号", "2:5+1"), ("数据:\n  文号: 1\n  截止日：2020-12-31\n", "截止日", "3:6+1"),
        ("数据:\n  文号：1\n\n  # 注\n  截止日: 2020-12-31\n", "文号", "2:5+1"), ("甲:\n- 名：一\n  号: 1\n", "名", "2:4+1"),
        ("联系 电话：1\n甲: 1\n", "联系 电话", "1:6+1"), ("甲：\n  乙: 1\n", "甲", "1:2+1"),
    ])
    func told(text: String, key: String, place: String) {
        let found = failures(text)
        #expect(found.map(\.code) == [.invalidYAML])
        #expect(found.first?.message.chinese == "这里不是正确的 YAML：“\(key)”后面的冒号“：”是全角的", "\(found.map(\.message.chinese))")
        #expect(found.first?.hints.map(\.chinese) == ["改成半角冒号，后面空一格：“\(key): …”"])
        #expect(found.first?.message.english.contains("full-width") == true)
        #expect(position(found.first?.place) == place)
    }

    @Test("other errors stay what they were", arguments: [
        "甲: 1: 2\n", "标题: 甲：乙: 丙\n", "甲: [1\n乙: 2\n", "说明: 关于甲：乙\n丙: 1: 2\n", "甲: \"一\n乙: 2\n", "甲: 1\n  “乙”：2\n丙: 3: 4\n",
    ])
    func others(text: String) {
        let found = failures(text)
        #expect(found.map(\.code) == [.invalidYAML] && found.first?.message.chinese.contains("全角") == false, "\(found.map(\.message.chinese))")
    }

    @Test("a value with such a colon is a value", arguments: ["标题: 甲：乙\n", "甲:\n- 联系人：张\n- 电话：1\n", "甲: >\n  联系人：张\n"])
    func values(text: String) { #expect(failures(text) == []) }

    @Test("where one key and its value are all that stands there, the hint names it")
    func alone() throws {
        var collector = DiagnosticCollector()
        let node = try YAMLFile.parse("数据:\n  文号：1\n", file: "f.yaml")
        let record = try #require(node.openRecord(&collector))
        let entries = record["数据"]?.mapping(&collector)
        #expect(entries == nil)
        #expect(collector.diagnostics.map(\.code) == [.wrongKind])
        #expect(collector.diagnostics.first?.hints.map(\.chinese) == ["改成半角冒号，后面空一格：“文号: …”"])
        #expect(position(collector.diagnostics.first?.place) == "2:3+4")
    }

    @Test("within braces such a key is told the name that was meant")
    func flow() throws {
        var collector = DiagnosticCollector()
        let node = try YAMLFile.parse("{姓名: 甲, 证号：乙}", file: "f.yaml")
        _ = node.record(keys: ["姓名", "证号"], &collector)
        #expect(collector.diagnostics.map(\.code) == [.unknownKey])
        #expect(collector.diagnostics.first?.hints.map(\.chinese) == ["改成半角冒号，后面空一格：“证号: …”"])
    }

    @Test("what stands before the colon must be a name", arguments: [
        ("标题：甲", "标题 3"), ("  - 标题：甲", "标题 7"), ("标题（一）：甲", "标题（一） 6"), ("标题: 甲：乙", nil), ("：甲", nil), ("“甲”：乙", nil), ("甲，乙：丙", nil),
        ("甲", nil), ("", nil), (String(repeating: "甲", count: 21) + "：乙", nil),
    ] as [(String, String?)])
    func keys(line: String, expected: String?) {
        #expect(FullWidthColon.key(of: line).map { "\($0.0) \($0.column)" } == expected)
    }
}
