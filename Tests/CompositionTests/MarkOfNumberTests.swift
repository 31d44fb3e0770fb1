import Geometry
import Testing

@testable import Composition

/// Numbers of headings stand below each other, however their lines are squeezed.
@Suite struct MarkOfNumberTests {
    @Test(arguments: ["（一）", "（十一）"])
    func `What follows the number begins at its cell in a line whose marks give`(number: String) throws {
        // 29 cells in a line of 28: the commas and the stop give, not the brackets.
        let text = number + han(9) + "，" + han(9) + "，" + han(8 - number.count) + "。"
        let line = try #require(try Setting().lines(text).first)
        #expect(line.text == text)
        let cells = Setting.grid.width(ofCells: number.count)
        #expect(abs((line.clusters[number.count].left - cells).millimetres) < 0.01)
    }

    @Test(arguments: [("（一）", [0, 2]), ("（二十一）", [0, 4]), ("（12）", [0, 3]), ("一、", [1]), ("二十一、", [3]), ("（甲", [0])])
    func `Its marks give nothing`(number: String, kept: [Int]) throws {
        let items = try Setting().measured(number + "甲，乙").items
        for index in kept { #expect(items[index].squeezable == 0, "\(index)") }
        #expect(items[items.count - 2].squeezable > 0)
    }

    @Test(arguments: ["抄送：", "报：", "注："])
    func `What follows a label begins at its cell too, where further lines hang`(label: String) throws {
        let text = label + han(9) + "，" + han(9) + "，" + han(8 - label.count) + "。"
        let line = try #require(try Setting().lines(text).first)
        #expect(line.text == text)
        #expect(abs((line.clusters[label.count].left - Setting.grid.width(ofCells: label.count)).millimetres) < 0.01)
    }

    @Test(arguments: [("抄送：甲，乙。", 2), ("印发机关：甲，乙。", 4), ("：甲，乙。", 0), ("送：", 1)])
    func `Only the colon of a label of two characters with text behind it gives nothing`(text: String, colon: Int) throws {
        let items = try Setting().measured(text).items
        #expect((items[colon].squeezable == 0) == text.hasPrefix("抄送"))
    }

    @Test(arguments: ["甲、乙", "一，乙", "甲（一）", "（一）", "“一”乙"])
    func `Other marks at the start give as everywhere`(text: String) throws {
        let items = try Setting().measured(text).items
        #expect(items.contains { $0.squeezable > 0 })
    }
}
