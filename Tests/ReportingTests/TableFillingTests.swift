import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import Reporting

@Suite("Filled tables")
struct TableFillingTests {
    private static let head = """
        标题: 各县情况表
        数据: 各县
        表头:
        - {名称: 序号, 编号: 连续}
        - {名称: 县|名, 值: 名}
        """

    @Test("each type prints in its own way, under a header tree like a form's")
    func columns() throws {
        let found = try TableSamples.lines(
            Self.head + """

                - 名称: 案件
                  单位: 件
                  值: 件
                  其中:
                  - {名称: 人数, 单位: 万人, 值: 人}
                - 名称: 金额
                  单位: 万元
                  下级:
                  - {名称: 合计, 值: 钱}
                - {名称: 率, 单位: "%", 值: 率}
                - {名称: 名次, 值: 名次}
                - {名称: 日期, 值: 日, 空: 无}
                - {名称: 紧急, 值: 急}
                - {名称: 级, 值: 级}
                - {名称: 别名, 值: 别名}
                """)
        #expect(
            found == [
                "  序号↓3 | 县名↓3 | 案件（件）↓3 | 金额（万元）↓2 | 率（%）↓3 | 名次↓3 | 日期↓3 | 紧急↓3 | 级↓3 | 别名↓3",
                "  人数（万人）↓2",
                "  合计",
                ". 1 | 甲县< | 3 | 1.2345 | 1.00 | 50.0 | 3 | 2020-12-01 | 是 | 1 | ",
                ". 2 | 乙县< | 0 | 0 | 0 | — | — | 无 | 否 | 2 | ",
                ". 3 | 丙县< | 5 | 0.0008 | 1.00 | 100.0 | 1 | 无 | 否 | 3 | ",
                ". 4 | 丁县< | 5 | 0.0001 | 2.00 | 66.7 | 2 | 2020-11-30 | 否 | 4 | ",
            ])
    }

    private static let towns = """
        标题: 各县情况表
        数据: 各县
        表头:
        - {名称: 市, 值: 市, 同值: 合并}
        - {名称: 别名, 值: 别名, 空: —, 同值: 合并}
        - {名称: 县|名, 值: 名}
        """

    @Test("the same words in neighbouring rows are one cell where the column asks for it, a missing value is not")
    func merged() throws {
        let found = try TableSamples.lines(Self.towns + "\n分组: {按: 市}")
        #expect(
            found == [
                "  市 | 别名 | 县名", ". 东市<↓2 | — | 甲县<", ". — | 丙县<", ". 西市<↓2 | — | 乙县<", ". — | 丁县<",
            ])
        let apart = try TableSamples.lines(Self.towns)
        #expect(apart.allSatisfy { !$0.contains("↓") }, "rows that do not follow each other")
    }

    @Test("a label further left parts those further right; headings of groups and sums part all")
    func mergedLabels() throws {
        let data = TableSamples.data
            .replacing("名: 甲县", with: "别名: 同, 名: 甲县").replacing("名: 乙县", with: "别名: 同, 名: 乙县")
            .replacing("名: 丙县", with: "别名: 同, 名: 丙县").replacing("名: 丁县", with: "别名: 异, 名: 丁县")
        #expect(
            try TableSamples.lines(Self.towns + "\n分组: {按: 市}", data: data) == [
                "  市 | 别名 | 县名", ". 东市<↓2 | 同<↓2 | 甲县<", ". 丙县<", ". 西市<↓2 | 同< | 乙县<", ". 异< | 丁县<",
            ])
        let named = try TableSamples.lines(
            Self.towns.replacing("- {名称: 市, 值: 市, 同值: 合并}\n", with: "") + "\n分组: {按: 市, 组名: 是}", data: data)
        #expect(
            named == ["  别名 | 县名", "#& 东市<×2", ". 同<↓2 | 甲县<", ". 丙县<", "#& 西市<×2", ". 同< | 乙县<", ". 异< | 丁县<"]
        )
    }

    @Test("every place of the grid belongs to one cell, merged or not")
    func mergedGrid() throws {
        let table = try TableSamples.filled(Self.towns + "\n分组: {按: 市}").output.table
        var covered: [Int] = []
        for cell in table.cells {
            for row in cell.region.rows { covered += cell.region.columns.map { row * table.columnCount + $0 } }
        }
        #expect(covered.sorted() == Array(0..<table.rowCount * table.columnCount))
    }

    private static let sums = head + """

        - {名称: 件, 单位: 件, 值: 件}
        - {名称: 级, 值: 级}
        - {名称: 率, 单位: "%", 值: 率}
        - {名称: 名次, 值: 名次}
        """

    @Test("a total adds quantities up and makes a rate of parts and wholes; a rank has no sum")
    func total() throws {
        #expect(
            try TableSamples.lines(Self.sums + "\n合计: {}").suffix(2) == [
                ".& 4 | 丁县< | 5 | 4 | 66.7 | 2", "= 合计×2 | 13 |  | 75.0 | —",
            ])
        #expect(try TableSamples.lines(Self.sums + "\n合计: {名称: 全市, 位置: 首}")[1] == "= 全市×2 | 13 |  | 75.0 | —")
        #expect(try TableSamples.lines(Self.sums + "\n合计: {栏: [率]}").last == "= 合计×4 | 75.0 | —")
    }

    @Test("records are ordered by several fields, the first of which counts most")
    func order() throws {
        let found = try TableSamples.lines(Self.head + "\n次序: [件 降序, 名次]")
        #expect(found.dropFirst() == [". 1 | 丙县<", ". 2 | 丁县<", ". 3 | 甲县<", ". 4 | 乙县<"])
        #expect(try TableSamples.lines(Self.head + "\n次序: 日 升序").dropFirst().map { $0.suffix(3) } == ["丁县<", "甲县<", "乙县<", "丙县<"])
    }

    @Test("groups have their names, subtotals and pages, in the order they are met or the office's")
    func groups() throws {
        let grouped = Self.sums + "\n合计: {}\n分组: {按: 市, 小计: 小计, 组名: 是, 另起页: 是}"
        let found = try TableSamples.lines(grouped)
        #expect(
            found.dropFirst() == [
                "#& 东市<×6", ". 1 | 甲县< | 3 | 1 | 50.0 | 3", ".& 2 | 丙县< | 5 | 3 | 100.0 | 1",
                "- 小计×2 | 8 |  | 80.0 | —",
                "^#& 西市<×6", ". 3 | 乙县< | 0 | 2 | — | —", ".& 4 | 丁县< | 5 | 4 | 66.7 | 2",
                "-& 小计×2 | 5 |  | 66.7 | —", "= 合计×2 | 13 |  | 75.0 | —",
            ])
        let office = Self.head + "\n分组: {按: 市, 次序: 单位}"
        #expect(
            try TableSamples.lines(office, units: ["南市", "西市", "东市"]).dropFirst().map { $0.suffix(3) } == [
                "乙县<", "丁县<", "甲县<", "丙县<",
            ])
        // A unit that the office does not know comes after those it knows.
        #expect(try TableSamples.lines(office, units: ["西市"]).dropFirst().first == ". 1 | 乙县<")
    }

    @Test("a group may stay on one page, and numbers may begin anew in each")
    func together() throws {
        let text = Self.head.replacing("连续", with: "每组") + "\n分组: {按: 市, 不分页: 是}"
        #expect(try TableSamples.lines(text).dropFirst() == [".& 1 | 甲县<", ". 2 | 丙县<", ".& 1 | 乙县<", ". 2 | 丁县<"])
    }

    @Test("what is carried is what has been added up so far, and sums add nothing to it")
    func carried() throws {
        let text = Self.sums + "\n合计: {}\n分组: {按: 市, 小计: 小计}\n结转: {转下页: 过次页}"
        let block = try TableSamples.filled(text).output
        #expect(block.carrying == TableBlock.Carrying(onward: "过次页", brought: "承上页", label: 0..<2))
        #expect(
            block.rows.map { $0.carried.map { $0 ?? "·" }.joined(separator: " ") } == [
                "· · 3 · 50.0 ·", "· · 8 · 80.0 ·", "· · 8 · 80.0 ·", "· · 8 · 80.0 ·", "· · 13 · 75.0 ·",
                "· · 13 · 75.0 ·", "· · 13 · 75.0 ·",
            ])
    }

    @Test("a table without records says so, and its total is nought")
    func empty() throws {
        let data = TableSamples.data.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n各县: []"
        #expect(try TableSamples.lines(Self.head, data: data) == ["  序号 | 县名", ". 无×2"])
        let found = try TableSamples.lines(Self.sums + "\n合计: {}\n无记录: 本期没有\n分组: {按: 市, 小计: 小计}", data: data)
        #expect(found.suffix(2) == [".& 本期没有×6", "= 合计×2 | 0 |  | — | —"])
    }

    private static let money = head + "\n- {名称: 金额, 单位: 万元, 值: 钱, 小数: 2}\n合计: {}"

    @Test("when rounding alone keeps the parts from adding up, the table says so in its note")
    func rounding() throws {
        // 1.004 + 1.004 + 2 prints as 1.00, 1.00, 2.00 and 4.01.
        let noted = try TableSamples.filled(Self.money + "\n备注: [甲注]\n四舍五入: 注：略有出入。")
        #expect(noted.output.notes.map(\.text) == ["甲注", "注：略有出入。"] && noted.warnings.isEmpty)
        let bare = try TableSamples.filled(Self.money)
        #expect(bare.warnings.map(\.code) == [.tableSumBroken] && bare.output.notes.isEmpty)
        #expect(bare.warnings.first?.message.chinese == "表“表”的“钱”印出的合计是 4.01，印出的各项加起来是 4.00")
        #expect(bare.warnings.first?.place?.description == "tables.yaml:7:10")
        let exact = try TableSamples.filled(Self.money.replacing("小数: 2", with: "小数: 4") + "\n四舍五入: 注")
        #expect(exact.warnings.isEmpty && exact.output.notes.isEmpty)
    }

    @Test("while units have not reported the table names them, and only then")
    func silence() throws {
        let table = try TableSamples.table(Self.head + "\n备注: [甲注]\n缺报: 没有报来的单位：")
        let values = try TableSamples.values()
        #expect(try table.block(values, units: [], silent: ["甲县", "丙县"]).output.notes.map(\.text) == ["甲注", "没有报来的单位：甲县、丙县。"])
        #expect(try table.block(values, units: []).output.notes.map(\.text) == ["甲注"])
        #expect(try TableSamples.table(Self.head).block(values, units: [], silent: ["甲县"]).output.notes.isEmpty)
    }

    @Test("subtotals are held to the records above them too")
    func roundingInGroups() throws {
        // In the east 1.00 and 1.00 make 2.01, in the west 0 and 2.00 make 2.00: the total adds up.
        let text = Self.money.replacing("\n合计: {}", with: "\n分组: {按: 市, 小计: 小计}")
        #expect(try TableSamples.filled(text).warnings.first?.message.chinese.contains("2.01") == true)
        #expect(try TableSamples.filled(text.replacing("小数: 2", with: "小数: 3")).warnings.isEmpty)
    }

    @Test("a cell points at what was written, a column at its heading")
    func places() throws {
        let cells = try TableSamples.filled(Self.sums + "\n合计: {}").output.table.cells
        let name = try #require(cells.first { $0.content == .text("丙县", .leading) })
        #expect(name.place?.description == "data.yaml:7:14")
        let missing = try #require(cells.first { $0.content == .figure("—") })
        #expect(missing.place?.file == "data.yaml")
        #expect(cells.filter { $0.region.rows.lowerBound == 5 }.last?.place?.file == "tables.yaml")
    }

    @Test("each place of the grid is covered once, whatever the table has", arguments: 0..<30)
    func coverage(_ seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        var text = Self.sums
        if Bool.random(using: &generator) { text += "\n合计: {位置: \(Bool.random(using: &generator) ? "首" : "末")}" }
        if Bool.random(using: &generator) {
            let yes = { (generator: inout SplitMix64) in Bool.random(using: &generator) ? "是" : "否" }
            text += "\n分组: {按: 市, 小计: 小计, 组名: \(yes(&generator)), 另起页: \(yes(&generator)), 不分页: \(yes(&generator))}"
        }
        if Bool.random(using: &generator) { text += "\n结转: {}" }
        let block = try TableSamples.filled(text).output
        var seen: Set<[Int]> = []
        for cell in block.table.cells {
            for row in cell.region.rows { for column in cell.region.columns { #expect(seen.insert([row, column]).inserted) } }
        }
        #expect(seen.count == block.table.rowCount * block.table.columnCount)
        #expect(block.rows.last?.keepsWithNext == false)
        #expect(block.rows.allSatisfy { $0.carried.isEmpty || $0.carried.count == block.table.columnCount })
    }

    @Test("a list that has no value is an error at the table")
    func missingList() throws {
        let table = try TableSamples.table(Self.head)
        let found = failures { () throws(StageFailure) in try table.block(Value.Record(), units: []) }
        #expect(found.map(\.code) == [.missingTableList] && found.first?.place?.description == "tables.yaml:3:7")
    }

    @Test("a book has the table's title, who keeps it and up to when")
    func book() throws {
        let text = Self.head + "\n表册:\n  单位: {值: 机关.全称}\n  日期: {开头: 数据截至, 值: 截止日}"
        let table = try TableSamples.table(text)
        let book = try #require(table.book)
        #expect(book.fields == ["机关", "截止日"])
        let sheets = try table.sheets(book, TableSamples.values(), units: []).output
        #expect(sheets.title.text == "各县情况表" && sheets.organ.text == "填报单位：某办公室")
        #expect(sheets.date.text == "数据截至2020年12月31日" && sheets.date.place?.description == "data.yaml:2:6")
    }
}
