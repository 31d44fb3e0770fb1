import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("Whatever stands in a file: a result or diagnostics with places")
struct TemplateFuzzTests {
    private static let tokens = [
        "{{ ", " }}", "{{", "}}", "{% ", " %}", "{%", "%}", "{# ", " #}", "{#", "#}", "if ", "elif ", "else", "endif", "for ",
        " in ", "endfor", "form ", "县", "各县", "地名", "名称", "备注", "钱", "日子", "属实", "序", "机关.全称", "loop.first", " | ", "万元",
        "(1)", "(", ")", "[0]", "[", "]", ".", "==", "!=", "<", ">=", " and ", " or ", "not ", "\"", "'", "\\", "\\\"", "一、",
        "（一）", "1.", "（1）", "(一)", "。", "；", "\n", "\n\n", "\r\n", "---\n", "标题: ", "附件:\n- ", "- ", "署名：", ":", "　", "\t",
        "\u{FEFF}", "\u{200D}", "e\u{301}", "👨‍👩‍👧", "｜", "=", "+", "99999999999999999999", "0", "7",
    ]

    private func check(_ text: String) throws {
        let found = try Fixture.compileFailures(text)
        if !found.isEmpty {
            expectSound(found, files: ["notice.gw": text, "fields.yaml": Fixture.fieldsText])
            #expect(try Fixture.compileFailures(text) == found, "\(text.debugDescription)")
            #expect(found.count <= Reporter.mostDiagnostics)
            return
        }
        let template = try Fixture.compile(text)
        let record = try Fixture.record()
        let failed = failures { () throws(StageFailure) in try template.evaluate(record) }
        guard !failed.isEmpty else { return }
        expectSound(
            failed, files: ["notice.gw": text, "fields.yaml": Fixture.fieldsText, "data.yaml": Fixture.dataText])
    }

    @Test("token soup in the body", arguments: 0..<20 as Range<UInt64>)
    func body(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<15 { try check(Fixture.front + RandomText.text(&random, of: Self.tokens)) }
    }

    @Test("token soup in the front matter and as a whole file", arguments: 0..<20 as Range<UInt64>)
    func front(seed: UInt64) throws {
        var random = SplitMix64(seed: 100 + seed)
        for _ in 0..<8 {
            try check("---\n" + RandomText.text(&random, of: Self.tokens) + "\n---\n甲")
            try check(RandomText.text(&random, of: Self.tokens))
        }
    }

    @Test("random characters and bytes, in text and in tags", arguments: 0..<20 as Range<UInt64>)
    func characters(seed: UInt64) throws {
        var random = SplitMix64(seed: 200 + seed)
        for _ in 0..<5 {
            try check(Fixture.front + RandomText.text(&random))
            try check(Fixture.front + "甲{{ " + RandomText.text(&random, count: 0...8) + " }}")
            try check(RandomText.bytes(&random))
            try check("---\n标题: " + RandomText.bytes(&random) + "\n---\n" + RandomText.bytes(&random))
        }
    }

    @Test("every way of writing an expression of few words", arguments: [
        "名称", "钱", "日子", "属实", "各县", "地名", "机关", "1", "\"文\"", "loop", "没有", "not", "(", "",
    ])
    func expressions(first: String) throws {
        let seconds = ["", " | 万元", " | 日期", " | 顿号", " | 中文数字", ".全称", "[0]", "[9]", " == 1", " > 钱", " and 属实", " |", "(1)", " 名称"]
        for second in seconds {
            for third in ["", " | 万元(1)", " == \"文\"", ".名", " or 备注", ")"] {
                try check(Fixture.front + "{{ \(first)\(second)\(third) }}")
                try check(Fixture.front + "始{% if \(first)\(second)\(third) %}甲{% endif %}")
            }
        }
    }

    @Test("data files of token soup", arguments: 0..<20 as Range<UInt64>)
    func data(seed: UInt64) throws {
        var random = SplitMix64(seed: 300 + seed)
        let tokens = Fixture.dataText.split(separator: "\n").map { $0 + "\n" } + [
            "人: ", "钱: ", "日子: ", "1,234", "１２", "3.5万", "-1", "012", "是", "\"", "[", "]", "{", "}", ": ", "\n", "- ", "  ", "甲",
            "2020-02-30", "~", "\u{1B}", "null", "1e5", "&a ", "*a",
        ]
        let schema = try Fixture.schema()
        for _ in 0..<15 {
            let text = RandomText.text(&random, of: tokens)
            let found = failures { () throws(StageFailure) in
                try DataFile.read(YAMLFile.parse(text, file: "data.yaml"), schema: schema)
            }
            guard !found.isEmpty else { continue }
            expectSound(found, files: ["data.yaml": text, "fields.yaml": Fixture.fieldsText])
        }
    }

    @Test("declarations of token soup", arguments: 0..<20 as Range<UInt64>)
    func fields(seed: UInt64) {
        var random = SplitMix64(seed: 400 + seed)
        let tokens = [
            "字段", "类型", "类别", "含义", "可缺", "元素", ": ", "{", "}", ", ", "文字", "列表", "记录", "金额", "公开", "true", "是", "\n",
            "\n  ", "\n    ", "甲", "if", "1", "\"", "[", "]", "- ", "~", "乙丙",
        ]
        for _ in 0..<15 {
            let text = "字段:\n  " + RandomText.text(&random, of: tokens)
            let found = failures { () throws(StageFailure) in
                try Schema.read(YAMLFile.parse(text, file: "fields.yaml"))
            }
            if !found.isEmpty { expectSound(found, files: ["fields.yaml": text]) }
        }
    }
}
