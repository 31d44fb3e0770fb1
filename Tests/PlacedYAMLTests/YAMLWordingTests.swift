import Diagnostics
import PlacedYAML
import Testing

@Suite("What a broken YAML file is told")
struct YAMLWordingTests {
    private func first(_ text: String) -> Diagnostic? {
        do {
            _ = try YAMLFile.parse(text, file: "f.yaml")
            return nil
        } catch { return error.diagnostics.first }
    }

    @Test("says it in Chinese, with the place", arguments: [
        ("甲: 乙: 丙", "1:5", "这里不能有冒号：同一行有两个“: ”，或者缩进和上面不一致"),
        ("甲: 1\n乙\n丙: 2", "3:1", "键后面缺少冒号和空格"),
        ("甲:\n  乙: 1\n 丙: 2", "3:2", "缩进和上面各行不一致，或者值后面有多余的字"),
        ("甲: [一, 二\n乙: 1", "2:2", "方括号没有成对，或者两项之间缺少半角逗号"),
        ("甲: {一: 1\n乙: 2", "2:2", "花括号没有成对，或者两项之间缺少半角逗号"),
        ("甲: \"一", "1:6", "文件到这里结束，引号还没有成对"),
        ("甲: @乙", "1:4", "值不能以这个字符开头，要加半角引号"),
        ("甲: *乙", "1:5", "以“*”或“&”开头的文字要加半角引号"),
        ("甲: \"\\q\"", "1:5", "双引号里的“\\”后面不能是这个字符，改用单引号"),
        ("甲: \"一\"二", "1:7", "缩进和上面各行不一致，或者值后面有多余的字"),
        ("甲: - 一", "1:4", "“- ”不能写在这里，要另起一行"),
        ("甲: \u{1}", "1:4", "有看不见的控制字符"),
        ("- 一\n二", "2:1", "列表的每一项都要以“- ”开头，缩进要一致"),
    ])
    func problems(text: String, place: String, chinese: String) throws {
        let found = try #require(first(text))
        #expect(found.code == .invalidYAML)
        #expect(found.message.chinese == "这里不是正确的 YAML：" + chinese)
        #expect(found.place?.description == "f.yaml:" + place)
        #expect(found.message.english.hasPrefix("this is not valid YAML: ") && found.message.english.allSatisfy(\.isASCII))
    }

    @Test("a paragraph in the place of a key is quoted by its beginning")
    func longKey() throws {
        let key = String(repeating: "长", count: 500)
        var collector = DiagnosticCollector()
        _ = try YAMLFile.parse("\(key): 1", file: "f.yaml").record(keys: ["甲"], &collector)
        let message = try #require(collector.diagnostics.first?.message)
        #expect(message.chinese == "不认识的键“\(String(repeating: "长", count: 39))…”")
        #expect(try #require(first("\(key): 1\n\(key): 2")).message.chinese.count < 60)
    }

    @Test("each kind of value has words of its own", arguments: [
        (.mapping, "一组“键: 值”"), (.sequence, "一个列表（每项以“- ”开头）"), (.text, "一段文字"),
        (.integer, "一个整数（半角数字，不带逗号）"), (.boolean, "true 或 false"),
    ] as [(Diagnostic.Expected, String)])
    func kinds(expected: Diagnostic.Expected, words: String) {
        let found = Diagnostic.wrongKind(expected: expected, at: Place(file: "f"))
        #expect(found.message.chinese == "这里应当是" + words && found.hints.map(\.chinese) == ["改成" + words])
    }
}
