import Diagnostics
import OfficialDocument
import Testing

@testable import Proofreading

@Suite("Numbers of pictures and tables") struct CaptionTests {
    private func block(_ caption: String) -> Block {
        guard caption.hasPrefix("表") || caption.isEmpty else {
            return .picture(Picture(file: Sample.text("a.png"), caption: Sample.text(caption), alternative: "图"))
        }
        let cell = TableCell(region: .init(rows: 0..<1, columns: 0..<1), content: .text("略", .centred))
        let table = Table(columnCount: 1, rowCount: 1, headerRowCount: 0, cells: [cell])
        return .table(TableBlock(title: caption.isEmpty ? nil : Sample.text(caption), table: table, rows: [TableRow()]))
    }

    /// What is found where such captions stand in the text and in attachments.
    private func found(_ body: [String], attached: [[String]] = []) -> [String] {
        marks(
            Sample.document {
                $0.body += body.map(block)
                $0.attachments = attached.map { captions in
                    OfficialDocument.Attachment(
                        name: Sample.text("情况表"), content: .text(title: Sample.text("情况表"), body: captions.map(block)))
                }
            })
    }

    @Test("they count up in the order in which they stand, pictures and tables apart", arguments: [
        [], ["图1　流程"], ["表1　情况", "表2　进度"], ["表1　情况", "图1　流程", "表2　进度", "图2　流程"], ["", "图1", "表1：情况"],
        ["表1　情况", "情况", "表2　进度"],
    ])
    func right(_ captions: [String]) { #expect(found(captions).isEmpty) }

    @Test("a number that is left out, comes twice or too early, is told once", arguments: [
        (["图2　流程"], ["GBT0177 图2"]), (["表1　情况", "表3　进度", "表4　名单"], ["GBT0177 表3"]),
        (["表1　情况", "表1　进度", "表2　名单"], ["GBT0177 表1"]), (["图1　甲", "图3　乙", "图2　丙"], ["GBT0177 图3", "GBT0177 图2"]),
        (["表0　情况"], ["GBT0177 表0"]), (["图1　甲", "表2　乙", "图2　丙"], ["GBT0177 表2"]),
    ])
    func wrong(_ captions: [String], _ expected: [String]) { #expect(found(captions) == expected) }

    @Test("what is no number of a caption is left alone", arguments: ["表2020年情况", "图书目录", "表", "图A　流程", "表二　情况", "表99999999999999999999　情况"])
    func unnumbered(_ caption: String) { #expect(found([caption]).isEmpty) }

    @Test("an attachment goes on or begins anew with 1", arguments: [
        ([["表2　进度"]], []), ([["表1　进度", "表2　名单"]], []), ([["表1　甲"], ["表1　乙"]], []), ([["表2　甲"], ["表3　乙"]], []),
        ([["表3　进度"]], ["GBT0177 表3"]), ([["表1　甲", "表3　乙"]], ["GBT0177 表3"]), ([["表2　甲"], ["表2　乙"]], ["GBT0177 表2"]),
    ] as [([[String]], [String])])
    func attachments(_ attached: [[String]], _ expected: [String]) { #expect(found(["表1　情况"], attached: attached) == expected) }

    @Test("what it should be is said, and an office may switch it off")
    func advice() throws {
        let document = Sample.document { $0.body += ["表1　情况", "表4　进度"].map(block) }
        let omissions = try RuleOmissions([PlacedText("L77")])
        #expect(marks(document, omitting: omissions).isEmpty)
        #expect(marks(document) == ["GBT0177 表4"])
    }
}
