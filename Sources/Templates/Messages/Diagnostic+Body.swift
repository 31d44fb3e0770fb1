import Diagnostics
import OfficialDocument

/// The codes of signature, attachments' texts, lists, footnotes and pictures.
extension Diagnostic.Code {
    static let badSealDiameter = Self(rawValue: "TPL0701")
    static let badStampSize = Self(rawValue: "TPL0702")
    static let signersMissing = Self(rawValue: "TPL0703")
    static let signersWithoutStamp = Self(rawValue: "TPL0704")
    static let unknownBinding = Self(rawValue: "TPL0705")
    static let pageWithoutText = Self(rawValue: "TPL0706")
    static let unknownSection = Self(rawValue: "TPL0707")
    static let sectionWithoutAttachment = Self(rawValue: "TPL0708")
    static let sectionTwice = Self(rawValue: "TPL0709")
    static let sectionBesideInsert = Self(rawValue: "TPL0710")
    static let unclosedFootnote = Self(rawValue: "TPL0711")
    static let emptyFootnote = Self(rawValue: "TPL0712")
    static let pictureWithoutWords = Self(rawValue: "TPL0713")
    static let pictureWithinLine = Self(rawValue: "TPL0714")
}

/// What can be wrong with the signature (TPL0701–0706).
extension Diagnostic {
    static func badSealDiameter(_ found: String, at place: Place) -> Diagnostic {
        let bounds = SealSizes.diameterBounds
        return Diagnostic(
            code: .badSealDiameter,
            message: Bilingual("“印章直径”不能是“\(quotable(found))”", "'印章直径' cannot be '\(quotable(found))'"), place: place,
            hints: [
                Bilingual(
                    "写 \(bounds.lowerBound) 到 \(bounds.upperBound) 的毫米数，如 42；几个机关用顿号分开，如 42、45",
                    "write millimetres from \(bounds.lowerBound) to \(bounds.upperBound), such as 42, or 42、45 for several organs")
            ])
    }

    static func badStampSize(_ found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .badStampSize,
            message: Bilingual("“签名章尺寸”不能是“\(quotable(found))”", "'签名章尺寸' cannot be '\(quotable(found))'"), place: place,
            hints: [Bilingual("写宽×高的毫米数，如 40×20", "write width × height in millimetres, such as 40×20")])
    }

    static func signersMissing(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .signersMissing,
            message: Bilingual("加盖签名章要写签发人职务", "a 签名章 needs the title of who signs"), place: place,
            hints: [Bilingual("加一行“职务: 市长”；几个人联合签发就分行列出", "add a line '职务: 市长', or a list of '- ' lines for several")])
    }

    static func signersWithoutStamp(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .signersWithoutStamp,
            message: Bilingual("“职务”只用于加盖签名章的公文", "'职务' belongs to a document with a 签名章"), place: place,
            hints: [Bilingual("加一行“印章: 签名章”，或者删去“职务”", "add a line '印章: 签名章', or delete '职务'")])
    }

    static func unknownBinding(_ found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownBinding,
            message: Bilingual("“装订”不能是“\(quotable(found))”", "'装订' cannot be '\(quotable(found))'"), place: place,
            hints: [
                Bilingual("写“单页”（A4 双面）或者“折页”（A3 对折）", "write 单页 (A4 on both sides) or 折页 (A3 folded once)")
            ])
    }

    static func pageWithoutText(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .pageWithoutText,
            message: Bilingual("不得用“此页无正文”", "a page may not say that it has no text"), place: place,
            hints: [
                Bilingual(
                    "删去它：排版时会调整行距、字距，使印章、日期与正文同页（GB/T 9704-2012 第7.3.5.5条）",
                    "delete it: seal and date are set on a page with text (GB/T 9704-2012 §7.3.5.5)")
            ])
    }
}

/// What can be wrong with attachments' texts (TPL0707–0710).
extension Diagnostic {
    static func unknownSection(_ found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownSection,
            message: Bilingual("看不懂分隔行“=== \(quotable(found))”", "the separator '=== \(quotable(found))' is not understood"),
            place: place,
            hints: [
                Bilingual(
                    "写“=== 附件1”，后面可以加“横排”“另册”；只有一个附件写“=== 附件”",
                    "write '=== 附件1', then 横排 (landscape) or 另册 (bound apart); '=== 附件' where there is one")
            ])
    }

    static func sectionWithoutAttachment(_ number: Int?, count: Int, at place: Place) -> Diagnostic {
        let name = "附件" + (number.map(String.init) ?? "")
        return Diagnostic(
            code: .sectionWithoutAttachment,
            message: Bilingual(
                "没有与“\(name)”对应的附件：“附件”下面列了\(count)个", "there is no attachment for '\(name)': the list has \(count)"),
            place: place,
            hints: [Bilingual("在“附件:”下面加一行“- 名称”，或者改正序号", "add a line '- name' below '附件:', or correct the number")])
    }

    static func sectionTwice(_ number: Int, first: Place, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sectionTwice,
            message: Bilingual("附件\(number)写了两次", "attachment \(number) is given twice"), place: place,
            notes: [Note(message: Bilingual("第一次在这里", "the first is here"), place: first)],
            hints: [Bilingual("只留一个，或者改正序号", "keep one of them, or correct the number")])
    }

    static func sectionBesideInsert(_ number: Int, attachment: Place, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sectionBesideInsert,
            message: Bilingual("附件\(number)已经是一张表，不能再有正文", "attachment \(number) is a table already and has no text"),
            place: place, notes: [Note(message: Bilingual("附件在这里", "the attachment is here"), place: attachment)],
            hints: [Bilingual("删去下面的正文，或者把文字写进另一个附件", "delete the text below, or make it another attachment")])
    }
}

/// What can be wrong with footnotes and pictures (TPL0711–0714).
extension Diagnostic {
    static func unclosedFootnote(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unclosedFootnote,
            message: Bilingual("脚注“［注：”没有结束的“］”", "the footnote '［注：' has no closing '］'"), place: place,
            hints: [Bilingual("在同一段里加上“］”；不是脚注就在前面加“\\”", "add '］' in the same line, or write '\\' before it if it is none")])
    }

    static func emptyFootnote(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .emptyFootnote,
            message: Bilingual("脚注没有内容", "the footnote has no text"), place: place,
            hints: [Bilingual("写成“［注：文字］”，或者删去", "write '［注：text］', or delete it")])
    }

    static func pictureWithoutWords(_ file: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .pictureWithoutWords,
            message: Bilingual("图片“\(quotable(file))”没有图题，也没有说明", "the picture '\(quotable(file))' has neither caption nor words"),
            place: place,
            hints: [
                Bilingual(
                    "在前面写图题，或者加 alt \"图上是什么\"，读屏的人才知道", "write a caption before it, or add alt \"what it shows\" for who cannot see it")
            ])
    }

    static func pictureWithinLine(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .pictureWithinLine,
            message: Bilingual("图片不能放在一段文字中间", "a picture cannot stand within a line"), place: place,
            hints: [Bilingual("另起一行，图题写在它前面", "give it a line of its own, after its caption")])
    }
}
