import Composition
package import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

extension Diagnostic.Code {
    package static let missingCharacter = Self(rawValue: "LAY0101")
    package static let substitutedFace = Self(rawValue: "LAY0102")
    package static let lineTooWide = Self(rawValue: "LAY0103")
    package static let lineTooLoose = Self(rawValue: "LAY0104")
    package static let markTooLong = Self(rawValue: "LAY0201")
    package static let titleTooLong = Self(rawValue: "LAY0202")
    package static let signatureTooWide = Self(rawValue: "LAY0203")
    package static let noTextOnFirstPage = Self(rawValue: "LAY0204")
    package static let imprintTooWide = Self(rawValue: "LAY0205")
    package static let imprintTooHigh = Self(rawValue: "LAY0206")
    package static let sheetTooHigh = Self(rawValue: "LAY0301")
    package static let tableTooWide = Self(rawValue: "LAY0302")
    package static let signatureLineTooWide = Self(rawValue: "LAY0303")
}

extension Diagnostic {
    static func missingCharacter(_ character: Character, role: FontRole, at place: Place?) -> Diagnostic {
        let code = character.codePoints
        let isPrivate = character.unicodeScalars.contains(where: PrivateUse.contains)
        var diagnostic = Diagnostic(
            code: .missingCharacter,
            message: Bilingual(
                "没有一种\(role.rawValue)字体有“\(character)”（\(code)）",
                "no font of the role \(role.rawValue) has '\(character)' (\(code))"),
            place: place,
            hints: [
                isPrivate
                    ? PrivateUse.hint(for: character)
                    : Bilingual(
                        "在 office.yaml 的“字体”里为“\(role.rawValue)”加一个有此字的字体文件，或者换一个字",
                        "name a font file that has it under 字体 / \(role.rawValue) in office.yaml, or write another character")
            ])
        diagnostic.typed = TypedPiece(String(character))
        return diagnostic
    }

    static func substitutedFace(_ substitution: ShapedText.Substitution, at place: Place?) -> Diagnostic {
        let code = substitution.character.codePoints
        let role = substitution.role.rawValue
        var diagnostic = Diagnostic(
            code: .substitutedFace, severity: .warning,
            message: Bilingual(
                "“\(substitution.character)”（\(code)）用 \(substitution.face.name) 代替\(role)",
                "'\(substitution.character)' (\(code)) is set in \(substitution.face.name) instead of \(role)"),
            place: place,
            hints: [
                Bilingual(
                    "如不合意，在 office.yaml 的“字体”里为“\(role)”指定有此字的字体文件",
                    "to change it, name a font file that has it under 字体 / \(role) in office.yaml")
            ])
        diagnostic.typed = TypedPiece(String(substitution.character))
        return diagnostic
    }

    static func lineTooWide(_ text: String, at place: Place?) -> Diagnostic {
        let start = text.replacing("\u{FFFC}", with: "＿").prefix(30) + (text.count > 30 ? "…" : "")
        return Diagnostic(
            code: .lineTooWide,
            message: Bilingual(
                "这一段里有一处连写太长，一行放不下：“\(start)”",
                "something that stays whole is wider than a line: '\(start)'"),
            place: place,
            hints: [Bilingual("把它拆开，或者缩短", "split or shorten it")])
    }

    static func lineTooLoose(_ line: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .lineTooLoose, severity: .warning,
            message: Bilingual(
                "这一行排得太松：“\(line)”，因为下一行开头的数字、日期不能拆开",
                "this line is loose: '\(line)', as the number or date after it stays whole"),
            place: place,
            hints: [Bilingual("增减这一行前面的几个字", "add or take away a few characters before it")])
    }

    static func markTooLong(_ text: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .markTooLong,
            message: Bilingual(
                "发文机关标志“\(text)”排成两行仍放不下",
                "the mark '\(text)' does not fit the measure even on two lines"),
            place: place,
            hints: [Bilingual("改用规范化简称", "use the organ's standard short name")])
    }

    static func titleTooLong(_ text: String, lines: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .titleTooLong,
            message: Bilingual(
                "标题太长（\(text.count)字），\(lines)行排不下",
                "the title is too long (\(text.count) characters) for \(lines) lines"),
            place: place,
            hints: [Bilingual("精简标题，一般不超过三行", "shorten it; three lines are usual at most")])
    }

    static func signatureTooWide(_ text: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .signatureTooWide,
            message: Bilingual(
                "署名“\(text)”一行放不下", "the signature '\(text)' does not fit a line"),
            place: place,
            hints: [Bilingual("署名用机关全称或规范化简称", "use the organ's full or standard short name")])
    }

    static func noTextOnFirstPage(hasImprint: Bool, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .noTextOnFirstPage,
            message: Bilingual(
                "版头、标题和主送机关占满首页，首页没有正文（GB/T 9704-2012 第7.3.3条要求首页必须显示正文）",
                "head, title and addressees fill page 1: no text on it (GB/T 9704-2012 §7.3.3 demands some)"),
            place: place,
            hints: [
                hasImprint
                    ? Bilingual("缩短标题或主送机关", "shorten the title or the addressees")
                    : Bilingual(
                        "缩短标题或主送机关；有版记（印发机关、印发日期）时，主送机关可移到版记",
                        "shorten the title or the addressees; an imprint (印发机关, 印发日期) could take the addressees")
            ])
    }

    static func imprintTooWide(_ text: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .imprintTooWide,
            message: Bilingual(
                "印发机关“\(text)”和印发日期一行放不下",
                "the printing organ '\(text)' and the date do not fit a line"),
            place: place,
            hints: [Bilingual("印发机关用规范化简称", "use the organ's standard short name")])
    }

    /// Points at what is longer, as that has to be shortened.
    static func imprintTooHigh(_ imprint: Imprint, lines: Int) -> Diagnostic {
        let copied = imprint.copies.reduce(0) { $0 + $1.text.count }
        let addressees = imprint.addressees.flatMap { $0.text.count > copied ? $0 : nil }
        let who =
            imprint.addressees == nil
            ? Bilingual("抄送机关", "the copies") : Bilingual("主送机关和抄送机关", "addressees and copies")
        return Diagnostic(
            code: .imprintTooHigh,
            message: Bilingual(
                "\(who.chinese)排了\(lines)行，版记一页放不下", "\(who.english) take \(lines) lines: the imprint does not fit a page"),
            place: (addressees ?? imprint.copies.first ?? imprint.addressees)?.place,
            hints: [
                addressees == nil
                    ? Bilingual("抄送机关用统称", "name the organs that get copies by a common name")
                    : Bilingual("主送机关用统称", "name the addressees by a common name")
            ])
    }

    static func sheetTooHigh(
        needed: Length, available: Length, largest: Bilingual, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            code: .sheetTooHigh,
            message: Bilingual(
                "表格一页放不下：字号缩到7.5磅，仍需 \(needed.shown) 毫米，版心只有 \(available.shown) 毫米",
                "the form does not fit one page: at 7.5 pt it needs \(needed.shown) mm of \(available.shown) mm"),
            place: place,
            hints: [
                Bilingual(
                    "最占地方的是\(largest.chinese)：缩短它",
                    "the largest part is \(largest.english): shorten it")
            ])
    }

    static func tableTooWide(
        needed: Length, available: Length, widest: TableCell.Content, at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            code: .tableTooWide,
            message: Bilingual(
                "表格太宽：字号缩到7.5磅，仍需 \(needed.shown) 毫米，版心只有 \(available.shown) 毫米",
                "the table is too wide: at 7.5 pt it needs \(needed.shown) mm of \(available.shown) mm"),
            place: place,
            hints: [widest.shorteningHint])
    }

    static func signatureLineTooWide(_ text: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .signatureLineTooWide,
            message: Bilingual(
                "签字栏一行放不下：“\(text.prefix(40))…”，每处签字至少要留25毫米",
                "the signature line '\(text.prefix(40))…' does not fit with 25 mm for each signature"),
            place: place,
            hints: [Bilingual("缩短联系电话或签字栏的名称", "shorten the phone number or the labels")])
    }
}

extension TableCell.Content {
    /// How to make the widest content of a table narrower.
    fileprivate var shorteningHint: Bilingual {
        switch self {
        case .figure(let text):
            Bilingual(
                "最宽的内容是“\(text ?? "")”：核对这个数的单位，或者减少小数位",
                "the widest content is '\(text ?? "")': check its unit, or print fewer decimals")
        case .ordinal(let text), .stub(let text), .text(let text, _): Self.shorteningHint(text)
        case .heading(let heading): Self.shorteningHint(heading.text)
        }
    }

    private static func shorteningHint(_ text: String) -> Bilingual {
        Bilingual("最宽的内容是“\(text)”：缩短它", "the widest content is '\(text)': shorten it")
    }
}

extension Character {
    /// `U+4E00`, several joined by spaces.
    var codePoints: String {
        unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }.joined(separator: " ")
    }
}

extension Length {
    /// Millimetres with one decimal.
    var shown: String {
        let tenths = (emu + 1_800) / 3_600
        return "\(tenths / 10).\(tenths % 10)"
    }
}
