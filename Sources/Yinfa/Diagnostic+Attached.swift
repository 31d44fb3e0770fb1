import Diagnostics

extension Diagnostic.Code {
    static let attachedTo = Self(rawValue: "RET0406")
    static let noSuchAttachment = Self(rawValue: "RET0407")
    static let attachedTitle = Self(rawValue: "RET0408")
}

/// What is wrong with 附于.
extension Diagnostic {
    /// Returns of several units without the city's, or a document from a template, that are to be one attachment.
    static func attachedAlone(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .attachedTo,
            message: Bilingual(
                "“附于”只能写在一份报表、全市的报表或者一份表册上",
                "'附于' is for one return, the city's among several, or one book of a table"), place: place,
            hints: [
                Bilingual(
                    "几个县的报表要作附件的，各写一个文件；模板里的附件写在模板的“附件”下",
                    "write a file of its own for each return that is one; attachments of a template stand under its 附件")
            ])
    }

    static func unknownAttachedTo(_ name: String, known: [String], at place: Place) -> Diagnostic {
        let nearest = nearestName(to: name, among: known)
        return Diagnostic(
            code: .attachedTo,
            message: Bilingual(
                "“附于”写的“\(quotable(name))”不是从模板做的文件", "'附于' names '\(quotable(name))', which is no document from a template"),
            place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual("现有：\(known.joined(separator: "、"))", "known: \(known.joined(separator: ", "))")
            ])
    }

    static func noSuchAttachment(_ document: String, hasNumber: Bool, names: [String], at place: Place) -> Diagnostic {
        let list = names.enumerated().map { "\($0.offset + 1) \($0.element)" }
        let hint =
            if !hasNumber {
                Bilingual("另册附件的首行写发文字号，那份文件要有发文字号", "an attachment apart bears the document's number, so that needs one")
            } else if names.isEmpty {
                Bilingual("在那份文件的模板里写“附件”", "name the attachment under 附件 in that document's template")
            } else {
                Bilingual("写“序号: ”，附件有：\(list.joined(separator: "；"))", "write 序号; there are: \(list.joined(separator: "; "))")
            }
        return Diagnostic(
            code: .noSuchAttachment,
            message: Bilingual("“\(document)”没有这个附件，或者没有发文字号", "'\(document)' has no such attachment or no number"),
            place: place, hints: [hint])
    }

    static func attachedTitle(_ title: String, name: String, namedAt: Place?, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .attachedTitle,
            message: Bilingual(
                "附件说明写的是“\(quotable(name))”，附件的标题是“\(quotable(title))”",
                "the note calls the attachment '\(quotable(name))', its title is '\(quotable(title))'"), place: place,
            hints: [
                Bilingual(
                    "两处写得一样\(namedAt.map { "；附件说明在 \($0)" } ?? "")",
                    "write the same at both places\(namedAt.map { "; the note is at \($0)" } ?? "")")
            ])
    }
}
