import Diagnostics
import Foundation
import PlacedYAML
import Testing

@testable import StatisticalForms

/// The pack of the repository and small forms made for tests.
enum Samples {
    static let pack = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "templates/winter-2020")

    static func text(_ path: String) throws -> String {
        try String(contentsOf: pack.appending(path: path), encoding: .utf8)
    }

    static func winterForm() throws -> FormDefinition { try form(text("form.yaml")) }

    static func winterReturn() throws -> ReturnData {
        try data(text("sample/returns/2020-12-31.yaml"), for: winterForm())
    }

    static func form(_ text: String) throws -> FormDefinition {
        try FormDefinition.read(YAMLFile.parse(text, file: "form.yaml"))
    }

    static func data(_ text: String, for form: FormDefinition) throws -> ReturnData {
        try ReturnData.read(YAMLFile.parse(text, file: "return.yaml"), form: form)
    }

    /// The definition of a small form; every section can be replaced.
    static func formText(
        rows: String = smallRows, header: String = smallHeader, decimals: String = "小数位: {万元: 2, 万人: 4}",
        rest: String = ""
    ) -> String {
        """
        编号: small
        版本: "1"
        标题: 小表
        日期行: 制表时间：
        表头左角: 甲
        序号行: 序号
        \(decimals)
        行:
        \(rows)
        表头:
        \(header)
        \(rest)
        """
    }

    static let smallRows = """
        - 名称: 合计
          合计自: [甲类, 乙类]
        - 名称: 甲类
        - 名称: 乙类
        """

    static let smallHeader = """
        - {名称: 户数, 单位: 户, 栏: 1}
        - 名称: 涉及
          下级:
          - {名称: 人数, 单位: 万人, 栏: 2}
          - {名称: 金额, 单位: 万元, 栏: 3}
        """

    static let smallSentences = """
        其他情况:
          开头: 其他情况：
          句子:
          - 共{{ n }}个，涉及{{ a }}万元。
          填空:
            n: {单位: 个}
            a: {单位: 万元}
        """

    /// A return for the small form; the figures can be replaced.
    static func dataText(_ figures: String, rest: String = "") -> String {
        """
        表单: small
        单位: 凤栖山市
        截止日: 2020-12-31
        制表时间: 2021-01-01
        联系电话: 0390-2660718
        数据:
        \(figures)
        \(rest)
        """
    }
}

/// A small generator with a fixed sequence for each seed (Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
