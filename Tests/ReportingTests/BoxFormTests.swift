import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Templates
import Testing

@testable import Reporting

@Suite("Forms of boxes, one for each record")
struct BoxFormTests {
    private static let approval = """
        标题: 审批单
        数据: 各县
        栏宽: [2, 3, 2, 3]
        格:
        - [单位, {值: 名}, 所在市, {值: 市}]
        - [别名, {值: 别名, 空: —, 占: 3}]
        - [件数, {值: 件, 单位: 件}, 金额, {值: 钱, 单位: 万元}]
        - [日期, {值: 日}, 加急, {值: 急}]
        - [名次, {值: 名次, 空: 不排名}, 比率, {值: 率}]
        - {高: 30, 格: [审批意见, {填: 签名：　年　月　日, 占: 3}]}
        - {高: 12, 格: [{字: 材料目录另附, 占: 4}]}
        备注: [注：一式两份。]
        """

    /// The data with the first record only, or the first two.
    private func data(_ count: Int) -> String {
        TableSamples.data.split(separator: "\n").prefix(4 + count).joined(separator: "\n")
    }

    @Test("a row of boxes is a row of cells: labels, values with their units, blanks for the hand")
    func filled() throws {
        #expect(try TableSamples.lines(Self.approval, data: data(1)) == [
            ".& 单位 | 甲县< | 所在市 | 东市<",
            ".& 别名 | —<×3",
            ".& 件数 | 3件< | 金额 | 1万元<",
            ".& 日期 | 2020年12月1日< | 加急 | 是<",
            ".& 名次 | 3< | 比率 | 50%<",
            ".& 审批意见 | 签名：　年　月　日_×3",
            ". 材料目录另附×4",
            "* 注：一式两份。",
        ])
    }

    @Test("heights and widths are those of the form, whatever its words")
    func measures() throws {
        let block = try TableSamples.filled(Self.approval, data: data(1)).output
        #expect(block.rows.map(\.height) == [0, 0, 0, 0, 0, 30, 12])
        #expect(block.shares == [2, 3, 2, 3] && block.table.columnCount == 4 && block.table.headerRowCount == 0)
        #expect(block.title?.text == "审批单" && block.unit == nil && block.carrying == nil)
    }

    @Test("each record begins a page, and its form is not parted")
    func several() throws {
        let lines = try TableSamples.lines(Self.approval, data: data(2)).dropLast()
        #expect(lines.count == 14)
        #expect(lines.enumerated().filter { $1.hasPrefix("^") }.map(\.offset) == [7])
        #expect(lines.enumerated().filter { !$1.hasPrefix(".&") && !$1.hasPrefix("^.&") }.map(\.offset) == [6, 13])
        #expect(lines[7] == "^.& 单位 | 乙县< | 所在市 | 西市<" && lines[11].contains("不排名<") && lines[11].contains("—<"))
    }

    @Test("without records there is no form")
    func none() throws {
        let empty = "机关: {全称: 某办公室}\n截止日: 2020-12-31\n地名: []\n各县: []"
        let block = try TableSamples.filled(Self.approval, data: empty).output
        #expect(block.rows.isEmpty && block.table.cells.isEmpty && block.notes.count == 1)
    }

    @Test("each box stands where those before it end, its place that of its value or of itself")
    func regions() throws {
        let cells = try TableSamples.filled(Self.approval, data: data(1)).output.table.cells
        for row in 0..<7 {
            let columns = cells.filter { $0.region.rows == row..<row + 1 }.map(\.region.columns)
            #expect(columns.flatMap(Array.init) == [0, 1, 2, 3], "\(row)")
        }
        #expect(cells.first { $0.content == .text("甲县", .leading) }?.place?.file == "data.yaml")
        #expect(cells.first { $0.content == .text("审批意见", .centred) }?.place?.file == "tables.yaml")
    }

    @Test("labels head their rows where something stands beside them, values and blanks never do")
    func heads() throws {
        let cells = try TableSamples.filled(Self.approval, data: data(1)).output.table.cells
        let heads = cells.filter(\.headsRow).map { cell -> String in
            if case .text(let text, _) = cell.content { text } else { "" }
        }
        #expect(heads == ["单位", "所在市", "别名", "件数", "金额", "日期", "加急", "名次", "比率", "审批意见"])
    }

    @Test("a form's class is that of the narrowest field in a box")
    func classes() throws {
        #expect(try TableSamples.table(Self.approval).narrowest.name == "钱")
        let narrow = "标题: 甲\n数据: 各县\n栏宽: [1]\n格: [[{值: 名}]]"
        #expect(try TableSamples.table(narrow).narrowest.fieldClass == .public)
    }

    private static func form(_ rows: String, widths: String = "[1, 1]", rest: String = "") -> String {
        "表:\n  标题: 甲\n  数据: 各县\n  栏宽: \(widths)\n  格:\n\(rows)\n\(rest)"
    }

    private static let faults: [(text: String, codes: [Diagnostic.Code])] = [
        (form("  - [甲, {值: «没有»}]"), [.unknownColumnField]),
        (form("  - [甲, {值: «件»}]"), [.missingColumnUnit]),
        (form("  - [甲, {值: 件, 单位: «元»}]"), [.wrongColumnUnit]),
        (form("  - [甲, {值: «项»}]"), [.notAColumn]),
        (form("  - [甲, «{»值: 名, 填: 签名}]"), [.boxWithoutOneMeaning]),
        (form("  - [甲, «{»占: 1}]"), [.boxWithoutOneMeaning]),
        (form("  - [甲, {值: 名, 占: «0»}]"), [.wrongBoxNumber]),
        (form("  - {高: «900», 格: [甲, 乙]}"), [.wrongBoxNumber]),
        (form("  - [甲, 乙]", widths: "[1, «100»]"), [.wrongBoxNumber]),
        (form("  - [甲, 乙]", rest: "  合计: «{»}"), [.boxesAndColumns]),
        (form("  - [甲, 乙]", rest: "  表头: «[»]"), [.boxesAndColumns]),
    ]

    @Test("what is wrong in it, at its place", arguments: faults)
    func errors(_ text: String, _ codes: [Diagnostic.Code]) throws {
        let marked = Marked(text)
        let found = try TableSamples.errors(marked)
        #expect(found.map(\.code) == codes)
        let starts = marked.places.map { $0.prefix { $0 != "+" } }
        #expect(found.map { "\($0.place?.position?.line ?? 0):\($0.place?.position?.column ?? 0)" } == starts.map(String.init))
        for diagnostic in found { #expect(!diagnostic.hints.isEmpty && !diagnostic.message.english.isEmpty) }
    }

    @Test("a row that is not full, or too full", arguments: [("[甲]", 1), ("[甲, 乙, 丙]", 3), ("[甲, {值: 名, 占: 3}]", 4)])
    func row(_ row: String, _ width: Int) throws {
        let found = try TableSamples.errors(Marked(Self.form("  - \(row)")))
        #expect(found.map(\.code.rawValue) == ["TBL0120"])
        #expect(found.first?.message.chinese == "这一行的格共占 \(width) 栏，表有 2 栏")
        #expect(found.first?.place?.position?.line == 6)
    }

    @Test("widths that are missing, and a form without rows")
    func missing() throws {
        #expect(try TableSamples.errors(Marked("表:\n  标题: 甲\n  数据: 各县\n  格: [[甲]]")).map(\.code.rawValue) == ["CFG0103"])
        #expect(try TableSamples.errors(Marked(Self.form("  - [甲]", widths: "[]"))).map(\.code.rawValue) == ["TBL0122"])
        let bare = "表:\n  标题: 甲\n  数据: 各县\n  栏宽: [1]\n  格: []"
        #expect(try TableSamples.errors(Marked(bare)).map(\.code.rawValue) == ["CFG0103"])
    }
}
