import Diagnostics
import Foundation
import PlacedYAML
import TestSupport
import Testing

@testable import Yinfa

@Suite("What a new office finds in its files") struct OfficeSkeletonTests {
    private static let front = "---\n发文机关标志: 某办\n标题: 通知\n署名: 某办\n成文日期: 2020-11-09\n知悉范围: 内部\n---\n"

    private func files(_ fields: String, _ body: String) throws -> [String: String] {
        let folder = try TemporaryFolder()
        try folder.write(fields, as: "pack/fields.yaml")
        try folder.write(Self.front + body, as: "pack/notice.gw")
        let pack = try #require(Pack.named(folder.file("pack"), in: try Resources(at: Repository.root)))
        return Dictionary(uniqueKeysWithValues: try OfficeSkeleton(pack, named: "pack").files().map { ($0.name, $0.text) })
    }

    @Test("every type with the way it is written, the office's own apart")
    func types() throws {
        let made = try files(
            """
            字段:
              机关: {类型: 记录, 类别: 公开, 填在: office.yaml, 含义: 发文机关, 字段: {全称: {类型: 文字, 类别: 公开, 含义: 全称}, 传真: {类型: 文字, 类别: 公开, 可缺: true}}}
              名称: {类型: 文字, 类别: 公开, 含义: 行动的名称}
              日子: {类型: 日期, 类别: 公开}
              人: {类型: 人数, 类别: 公开}
              钱: {类型: 金额, 类别: 公开, 含义: 欠薪}
              序: {类型: 整数, 类别: 公开, 可缺: true}
              属实: {类型: 是否, 类别: 公开}
              地名: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
              单位: {类型: 列表, 类别: 公开, 元素: {类型: 记录, 字段: {名: {类型: 文字, 类别: 公开}, 数: {类型: 件数, 类别: 公开}}}}
              热线: {类型: 文字, 类别: 公开, 值: "12333"}
              没用到: {类型: 文字, 类别: 公开}
            """,
            "{{ 机关.全称 }}{{ 名称 }}{{ 日子 | 日期 }}{{ 人 | 人 }}{{ 钱 | 元 }}{% if 序 %}{{ 序 }}{% endif %}{{ \"甲\" if 属实 else \"乙\" }}"
                + "{{ 地名 | 顿号 }}{{ 单位 | 项数 }}{{ 热线 }}\n")
        #expect(made.keys.sorted() == ["documents/notice.yaml", "office.yaml"])
        #expect(
            made["office.yaml"] == """
                # 单位的信息，各种文件都用它。冒号后面填写；填好以后运行 yinfa check，它会说哪里还空着、哪里不对。
                # 用哪个模板包：程序自带的名称，或者从本文件夹起的路径。
                模板包: pack
                # 发文机关
                机关:
                  # 全称
                  全称:\u{20}
                  # 可以不写，不写就删去
                  传真:\u{20}

                """ + OfficeSkeleton.issuing)
        #expect(
            made["documents/notice.yaml"] == """
                # 不要的文件，整个删去。
                模板: notice.gw
                数据:
                  # 行动的名称
                  名称:\u{20}
                  # 日期，写成 2020-12-31
                  日子:\u{20}
                  # 人数，写整数
                  人:\u{20}
                  # 欠薪；金额，以分为单位写整数
                  钱:\u{20}
                  # 整数；可以不写，不写就删去
                  序:\u{20}
                  # 写“是”或者“否”
                  属实:\u{20}
                  # 一项一行，前面写“- ”
                  地名:
                    -\u{20}
                  # 一项一行，前面写“- ”
                  单位:
                    - 名:\u{20}
                      数:\u{20}

                """)
    }

    @Test("what is made is YAML, and a template without inputs needs no data")
    func plain() throws {
        let made = try files("字段: {甲: {类型: 文字, 类别: 公开}}\n", "只有文字。\n")
        #expect(made["documents/notice.yaml"] == "# 不要的文件，整个删去。\n模板: notice.gw\n")
        for (name, text) in made { _ = try YAMLFile.parse(text, file: name) }
    }

    @Test("a pack that is wrong makes no office, and says why")
    func wrongPack() throws {
        do {
            _ = try files("字段: {甲: {类型: 文字, 类别: 公开}}\n", "{{ 乙 }}\n")
            Issue.record("it was made")
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code.rawValue) == ["TPL0301"])
        }
    }

    @Test("where a value is written can only be the office's file, and only for what is typed", arguments: [
        "甲: {类型: 文字, 类别: 公开, 填在: 别处}", "甲: {类型: 文字, 类别: 公开, 填在: office.yaml, 值: 乙}",
        "甲: {类型: 记录, 类别: 公开, 字段: {乙: {类型: 文字, 类别: 公开, 填在: office.yaml}}}",
    ])
    func wrongHome(_ line: String) throws {
        do {
            _ = try files("字段:\n  \(line)\n", "只有文字。\n")
            Issue.record("it was read")
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code.rawValue) == ["FLD0110"])
            #expect(failure.diagnostics.first?.place?.position?.line == 2)
        }
    }

    // MARK: The catalogue

    @Test("a catalogue's rows are read, whatever stands around them")
    func catalogue() {
        let rows = CodeExplanation.catalogue(
            """
            # 目录
            | code | severity | what | do |
            |---|---|---|---|
            | `TPL0306` | 错误 | 「…」要写单位。 | 写“\u{7c}”后面：`甲 &#124; 元`。 |

            文字 | `TPL0307` | 不是 | 表 |
            | `FNT0101` | 错误；自带的字体是环境问题 | 甲 | 乙 |
            | `坏` | 少一列 | 甲 |
            """.replacingOccurrences(of: "写“\u{7c}”后面", with: "写在后面"))
        #expect(rows.map(\.code) == ["TPL0306", "FNT0101"])
        #expect(rows.first?.advice == "写在后面：`甲 | 元`。")
        #expect(rows.first?.text(in: .chinese) == "TPL0306（错误）\n  「…」要写单位。\n  办法：写在后面：`甲 | 元`。")
        #expect(rows.first?.text(in: .english).hasSuffix("\n  What to do: 写在后面：`甲 | 元`。") == true)
    }
}
