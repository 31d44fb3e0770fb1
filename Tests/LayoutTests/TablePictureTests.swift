import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Tables as pictures")
struct TablePictureTests {
    private func picture(_ block: TableBlock, page: Int = 2) throws -> String {
        try layOut(tableDocument([paragraph(28 * 9), .table(block)])).tablePicture(ofPage: page)
    }

    @Test("rows with short and long words, a label over two rows, a sum")
    func rows() throws {
        let block = tableBlock(
            [
                ["县", "企业", "金额"], ["=某县", "甲公司", "#1.5"], ["|", "乙公司" + han(40), "#20"], ["=某区", "", "#—"],
                ["^合计", "<", "#21.5"],
            ], title: "表1　清单", unit: "单位：元")
        let found = try picture(block)
        #expect(
            found == """
                |单位：元|
                =
                县|企业|金额
                -
                |甲公司|1.5
                某县||
                |乙公司\(han(40).prefix(28))|
                ||20
                |\(han(40).dropFirst(28))|
                -
                某区||—
                -
                |合计|21.5
                =
                """, "\(found)")
    }

    @Test("the second page of a carried group")
    func carried() throws {
        var rows = [["序号", "名称", "金额"], ["第一组", "<", "<"]]
        var roles = [TableRow(role: .groupHeading, keepsWithNext: true, carried: [nil, nil, "0"])]
        for number in 1...40 {
            rows.append(["^\(number)", "某户", "#2"])
            roles.append(TableRow(carried: [nil, nil, "\(number * 2)"]))
        }
        rows.append(["^小计", "<", "#80"])
        roles.append(TableRow(role: .subtotal, carried: [nil, nil, "80"]))
        let reading = try layOut(
            sampleBook(tableBlock(rows, roles: roles, carrying: .init(label: 0..<2))))
        let second = reading.tablePicture(ofPage: 2).split(separator: "\n").map(String.init)
        let sum = carriedOnward(reading)
        #expect(sum > 40)
        let table = try #require(second.firstIndex(of: "="))
        #expect(
            Array(second[table...].prefix(8)) == [
                "=", "序号|名称|金额", "-", "承上页||\(sum)", "-", "第一组（续）||", "-", "\(sum / 2 + 1)|某户|2",
            ])
        #expect(second.last == "=")
        #expect(second.contains { $0.contains("小计") && $0.hasSuffix("|80") })
    }

    private func carriedOnward(_ reading: Reading) -> Int {
        let words = reading.cells(ofPage: 1).map(\.text)
        return words.firstIndex(of: "转下页").flatMap { Int(words[$0 + 1]) } ?? -1
    }
}
