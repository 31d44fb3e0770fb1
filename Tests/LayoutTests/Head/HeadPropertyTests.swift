import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Properties of random heads")
struct HeadPropertyTests {
    private static let words = ["某市", "人民政府", "财政局", "人力资源和社会保障局", "总工会", "办公室", "根治拖欠农民工工资工作领导小组", "公安局"]

    private func name(_ random: inout SplitMix64) -> String {
        let count = Int.random(in: 1...3, using: &random)
        return "某市" + (0..<count).map { _ in Self.words.randomElement(using: &random)! }.joined()
    }

    /// A head of any format with whatever it may have.
    private func document(_ seed: UInt64) -> Document {
        var random = SplitMix64(seed: seed)
        let format = Document.Format.allCases.randomElement(using: &random)!
        let isJoint = format == .standard && Bool.random(using: &random)
        let organs = isJoint ? (0..<Int.random(in: 2...8, using: &random)).map { _ in name(&random) } : []
        let hasSigners = format == .standard && Bool.random(using: &random)
        let signers = hasSigners ? (0..<Int.random(in: 1...6, using: &random)).map { String("张李王赵钱孙".dropFirst($0).prefix(1)) + ["三", "四光"].randomElement(using: &random)! } : []
        let maybe = { (text: String, random: inout SplitMix64) in Bool.random(using: &random) ? text : nil }
        let attendance = format == .minutes ? [Attendance(role: .present, names: PlacedText(han(Int.random(in: 3...90, using: &random))))] : []
        return headDocument(
            format: format, organs: organs, suffix: maybe("文件", &random), mark: name(&random), copyNumber: maybe("000001", &random),
            secrecy: maybe("秘密★1年", &random), urgency: format == .order ? nil : maybe("特急", &random),
            number: format == .order ? "第6号" : maybe("某政〔2020〕6号", &random), signers: signers,
            isPreprinted: Int.random(in: 0...4, using: &random) == 0,
            title: "关于" + (0..<Int.random(in: 1...4, using: &random)).map { _ in "做好某项工作" }.joined() + "的通知",
            addressees: maybe(han(Int.random(in: 3...80, using: &random)), &random), body: Int.random(in: 60...900, using: &random),
            attendance: attendance, imprint: format == .standard ? sampleImprint : nil)
    }

    @Test("nothing stands off the sheet, page 1 has text, nothing is said twice", arguments: 0..<40 as Range<UInt64>)
    func holds(seed: UInt64) throws {
        let document = document(seed)
        let reading = try layOut(document)
        let sheet = Rect(origin: .zero, size: .a4)
        for rule in reading.rules { #expect(sheet.contains(rule.rect)) }
        for seen in reading.texts where seen.page == 1 {
            #expect(seen.x > 19.9 && seen.right < 190.1 && seen.emTop > 25 && seen.emBottom < 280, "\(seen)")
        }
        let page = reading.characters(ofPage: 1)
        #expect(page.contains(String(han(900).prefix(5))), "no text on page 1")
        for text in document.head.classification + document.head.signers {
            #expect(page.components(separatedBy: text.text).count == 2, "\(text.text)")
        }
        if !document.head.isPreprinted, case .joint(let organs, _) = document.head.mark {
            let names = reading.redTexts.map(\.text)
            #expect(names.prefix(organs.count) == organs.map(\.text)[...])
        }
    }

    @Test("no two texts of page 1 lie over each other", arguments: 0..<40 as Range<UInt64>)
    func apart(seed: UInt64) throws {
        let reading = try layOut(document(seed))
        let boxes = reading.texts.filter { $0.page == 1 }.map { (text: $0, box: box($0)) }
        for (index, first) in boxes.enumerated() {
            for second in boxes[(index + 1)...] where first.box.overlaps(second.box) {
                Issue.record("\(first.text) lies over \(second.text)")
            }
        }
    }

    /// The ink of a run, a hair's breadth smaller, as neighbours touch.
    private func box(_ seen: SeenText) -> Rect {
        let left = Length.millimetres(seen.x + 0.1)
        let top = Length.millimetres(seen.inkTop + 0.1)
        return Rect(
            x: left, y: top, width: .millimetres(max(0.1, seen.right - 0.1)) - left, height: .millimetres(seen.inkBottom - 0.1) - top)
    }

    @Test("the distances of the standard hold for every head", arguments: 0..<40 as Range<UInt64>)
    func distances(seed: UInt64) throws {
        let document = document(seed)
        guard !document.head.isPreprinted else { return }
        let reading = try layOut(document)
        let mark = reading.redTexts.map(\.inkTop).min() ?? 0
        #expect(mark.isAbout(document.format == .letter ? 30 : document.format == .order ? 57 : 72))
        guard document.format == .standard, let number = document.head.number else { return }
        let seen = try #require(reading.text(number.text))
        #expect((reading.redRules()[0].minY.millimetres - seen.emBottom).isAbout(4))
        let title = try #require(reading.texts.first { $0.page == 1 && $0.points == 22 })
        #expect((title.emTop - reading.redRules()[0].maxY.millimetres).isAbout(20.78))
    }

    @Test("laying out twice gives the same pages", arguments: 0..<12 as Range<UInt64>)
    func same(seed: UInt64) throws {
        #expect(try layOut(document(seed)).pages == layOut(document(seed)).pages)
    }
}
