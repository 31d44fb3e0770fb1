import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("Header trees become cells over a grid")
struct HeaderGridTests {
    struct Tree: CustomTestStringConvertible {
        let testDescription: String
        let header: String
        let art: String
    }

    static let trees = [
        Tree(
            testDescription: "one level",
            header: """
                - {名称: 一, 单位: 户, 栏: 1}
                - {名称: 二, 单位: 件, 栏: 2}
                """,
            art: """
                甲ab
                号12
                |--
                """),
        Tree(
            testDescription: "a column beside a group",
            header: Samples.smallHeader,
            art: """
                甲abb
                甲acd
                号123
                |---
                """),
        Tree(
            testDescription: "a step on the first level",
            header: """
                - 名称: 总数
                  单位: 户
                  栏: 1
                  其中: [{名称: 其中甲, 栏: 2}, {名称: 其中乙, 栏: 3}]
                - {名称: 件数, 单位: 件, 栏: 4}
                """,
            art: """
                甲aaab
                甲acdb
                号1234
                |----
                """),
        Tree(
            testDescription: "two stepped headings side by side",
            header: """
                - 名称: 组
                  单位: 户
                  下级:
                  - {名称: 一, 栏: 1, 其中: [{名称: 二, 栏: 2}]}
                  - {名称: 三, 栏: 3, 其中: [{名称: 四, 栏: 4}, {名称: 五, 栏: 5}]}
                """,
            art: """
                甲aaaaa
                甲bbccc
                甲bdcef
                号12345
                |-----
                """),
        Tree(
            testDescription: "a step within a step",
            header: """
                - 名称: 总
                  单位: 户
                  栏: 1
                  其中:
                  - {名称: 其中, 栏: 2, 其中: [{名称: 又其中, 栏: 3}]}
                  - {名称: 另, 栏: 4}
                """,
            art: """
                甲aaaa
                甲abbc
                甲abdc
                号1234
                |----
                """),
        Tree(
            testDescription: "a step whose part is a group, beside a group of three levels",
            header: """
                - 名称: 总
                  单位: 户
                  栏: 1
                  其中:
                  - {名称: 其中, 下级: [{名称: 男, 栏: 2}, {名称: 女, 栏: 3}]}
                - 名称: 组
                  单位: 件
                  下级:
                  - 名称: 分组
                    下级:
                    - {名称: 细组, 下级: [{名称: 一, 栏: 4}, {名称: 二, 栏: 5}]}
                    - {名称: 三, 栏: 6}
                """,
            art: """
                甲aaabbb
                甲accbbb
                甲adefff
                甲adeggh
                甲adeijh
                号123456
                |------
                """),
    ]

    @Test("the grid is drawn as expected", arguments: trees)
    func art(tree: Tree) throws {
        let form = try Samples.form(Samples.formText(rows: "- 名称: 一行", header: tree.header))
        #expect(gridArt(form.blankSheet().table) == tree.art)
    }

    @Test("a form without column numbers has no row for them")
    func withoutOrdinals() throws {
        let text = Samples.formText(rows: "- 名称: 一行").replacing("序号行: 序号\n", with: "")
        let table = try Samples.form(text).blankSheet().table
        #expect(
            gridArt(table) == """
                甲abb
                甲acd
                |---
                """)
        #expect(table.headerRowCount == 2)
    }

    @Test("in any tree each place of the grid has one cell, and cells read downwards", arguments: 0..<200 as Range<UInt64>)
    func covers(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        var maker = TreeMaker()
        let tree = (0..<Int.random(in: 1...4, using: &random)).map { _ in
            maker.node(depth: 0, using: &random)
        }
        let grid = HeaderGrid(tree, firstColumn: 0)
        let art = gridArt(
            Table(
                columnCount: maker.columnCount, rowCount: grid.rowCount, headerRowCount: grid.rowCount,
                cells: grid.cells))
        #expect(!art.contains(".") && !art.contains("#"), "\(art)")
        let starts = grid.cells.map { [$0.region.rows.lowerBound, $0.region.columns.lowerBound] }
        #expect(starts == starts.sorted { $0.lexicographicallyPrecedes($1) })
        #expect(tree.flatMap(\.columns).map(\.number) == Array(1...maker.columnCount))
    }

    @Test("in any tree the heading of a column reaches the lowest row over that column", arguments: 0..<100 as Range<UInt64>)
    func reachesDown(seed: UInt64) {
        var random = SplitMix64(state: seed)
        var maker = TreeMaker()
        let tree = [maker.node(depth: 0, using: &random), maker.node(depth: 0, using: &random)]
        let grid = HeaderGrid(tree, firstColumn: 0)
        for column in 0..<maker.columnCount {
            let owners = grid.cells.filter {
                $0.region.columns == column..<column + 1 && $0.region.rows.upperBound == grid.rowCount
            }
            #expect(owners.count == 1)
        }
    }
}

/// Makes random header trees with columns numbered from the left.
private struct TreeMaker {
    var columnCount = 0

    mutating func node(depth: Int, using random: inout SplitMix64) -> HeaderNode {
        let kind = depth >= 3 ? 0 : Int.random(in: 0...3, using: &random)
        let column = kind == 1 ? nil : nextColumn()
        let below = kind < 1 || kind == 3 ? 0 : Int.random(in: 1...3, using: &random)
        var nodes: [HeaderNode] = []
        for _ in 0..<below { nodes.append(node(depth: depth + 1, using: &random)) }
        let isGroup = kind == 1
        if isGroup && nodes.isEmpty { nodes.append(node(depth: 3, using: &random)) }
        return HeaderNode(
            heading: HeadingText(pieces: ["头"]), column: column, children: isGroup ? nodes : [],
            steps: isGroup ? [] : nodes, place: Place(file: "form.yaml"))
    }

    private mutating func nextColumn() -> FormColumn {
        columnCount += 1
        return FormColumn(number: columnCount, unit: .households, place: Place(file: "form.yaml"))
    }
}
