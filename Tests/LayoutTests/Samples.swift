import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport

let anyDate = CivilDate(year: 2020, month: 11, day: 9)!

/// A document with only what it must have; tests change what they are about.
func sampleDocument(
    mark: String = "某市人民政府文件", number: String? = "某政〔2020〕6号", title: String = "关于做好某项工作的通知",
    addressees: String? = "各县人民政府", body: [Paragraph] = [Paragraph(text: han(100))],
    attachments: [Enclosure] = [], organ: String = "某市人民政府",
    sealing: Signature.Sealing = .sealed, note: String? = nil, imprint: Imprint? = nil
) -> Document {
    Document(
        head: Head(mark: PlacedText(mark), number: number.map { PlacedText($0) }),
        title: PlacedText(title), addressees: addressees.map { PlacedText($0) }, body: body.map(Block.paragraph),
        attachments: attachments,
        signature: Signature(organ: PlacedText(organ), date: anyDate, sealing: sealing),
        note: note.map { PlacedText($0) }, imprint: imprint)
}

let sampleImprint = Imprint(printer: PlacedText("某市人民政府办公室"), date: anyDate)

/// `count` Han characters without marks, all different within 500.
func han(_ count: Int) -> String {
    String(String.UnicodeScalarView((0..<count).map { Unicode.Scalar(0x4E00 + UInt32($0 % 500))! }))
}

let sampleLexicon = SenseLexicon(
    list: """
        # words
        关于
        做好
        某项|工作
        通知
        领导小组|办公室
        根治
        拖欠
        农民工
        工资
        工作
        开展
        欠薪
        冬季
        专项行动
        """
).adding(names: ["凤栖山市", "某市"])

func layOut(_ document: Document) throws -> Reading {
    Reading(pages: try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon).layOut(document).output)
}

func failureCodes(_ document: Document) -> [String] {
    do {
        _ = try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon).layOut(document)
        return []
    } catch {
        return error.diagnostics.map(\.code.rawValue)
    }
}

/// The document's attachment; Swift Testing has one of its own.
typealias Enclosure = OfficialDocument.Attachment
