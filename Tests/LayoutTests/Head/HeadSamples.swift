import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport

let organNames = ["某市人民政府办公室", "某市财政局", "某市人力资源和社会保障局", "某市总工会", "某市住房和城乡建设局", "某市公安局", "某市水利局", "某市交通运输局"]

/// A document of one organ or several, with only what a test is about.
func headDocument(
    format: Document.Format = .standard, organs: [String] = [], suffix: String? = "文件", mark: String = "某市人民政府文件",
    copyNumber: String? = nil, secrecy: String? = nil, urgency: String? = nil, number: String? = "某政〔2020〕6号",
    signers: [String] = [], organ: String? = nil, isPreprinted: Bool = false, title: String? = "关于做好某项工作的通知",
    addressees: String? = "各县人民政府", body: Int = 100, attendance: [Attendance] = [], imprint: Imprint? = nil
) -> Document {
    let isMinutes = format == .minutes
    let placed = { (text: String?) in text.map { PlacedText($0) } }
    let names = organs.map { PlacedText($0) }
    let head = Head(
        copyNumber: placed(copyNumber), secrecy: placed(secrecy), urgency: placed(urgency), issuers: names,
        mark: names.isEmpty ? .single(PlacedText(mark)) : .joint(organs: names, suffix: placed(suffix)),
        number: placed(number), signers: signers.map { PlacedText($0) },
        dateline: isMinutes ? Head.Dateline(organ: placed(organ), date: anyDate) : nil, isPreprinted: isPreprinted)
    return Document(
        format: format, head: head, title: format == .order ? nil : placed(title),
        addressees: format == .standard || format == .letter ? placed(addressees) : nil,
        body: [.paragraph(Paragraph(text: han(body)))],
        signature: isMinutes ? nil : Signature(organ: PlacedText("某市人民政府"), date: anyDate, sealing: .unsealed),
        attendance: attendance, imprint: imprint)
}

func layOut(_ document: Document, _ measures: Measures) throws -> Reading {
    let layout = DocumentLayout(shaper: FakeShaper(), measures: measures, lexicon: sampleLexicon)
    return Reading(pages: try layout.layOut(document).output)
}

extension Reading {
    /// The red rules of a page from the top.
    func redRules(ofPage page: Int = 1) -> [Rect] {
        rules.filter { $0.page == page && $0.colour == .officialRed }.map(\.rect).sorted { $0.minY < $1.minY }
    }

    /// The red texts of page 1.
    var redTexts: [SeenText] { texts.filter { $0.page == 1 && $0.run.colour == .officialRed } }
}

extension SeenText {
    var em: Double { Length.points(points).millimetres }
    /// The upper and lower edge of the characters, with the fake shaper's em box.
    var emTop: Double { y - 0.88 * em }
    var emBottom: Double { y + 0.12 * em }
    /// The upper and lower edge of the ink, as the fake shaper has it.
    var inkTop: Double { y - 0.8 * em }
    var inkBottom: Double { y + 0.1 * em }
    /// The right end of the last glyph, where it is a full character.
    var right: Double {
        (run.glyphs.last?.origin.x.millimetres ?? 0) + em * Double(run.horizontalScale) / 1000
    }
    /// Whether the text stands on a grid line; the line from 0.
    var gridLine: Int? { (0..<22).first { lineTop($0).isAbout(y - riseOfTextLine) } }
}
