import Diagnostics

extension Diagnostic.Code {
    static let signersInOneLine = Self(rawValue: "TPL0420")
    static let organsInOneLine = Self(rawValue: "TPL0421")
}

/// Several names that came as one text.
extension Diagnostic {
    static func signersInOneLine(_ text: String, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .signersInOneLine,
            message: Bilingual("“签发人”里不止一个人：“\(text)”", "'签发人' names more than one person: '\(text)'"), place: place,
            notes: written(origin, place),
            hints: [
                Bilingual(
                    "一人一行，前面是“- ”；写在一行里的用顿号隔开，数据是列表的写成 {{ 签发人 | 顿号 }}",
                    "give each a line after '- ', or part them with '、': {{ 签发人 | 顿号 }} of a list")
            ])
    }

    static func organsInOneLine(_ text: String, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .organsInOneLine,
            message: Bilingual("“署名”里不止一个机关：“\(text)”", "'署名' names more than one organ: '\(text)'"), place: place,
            notes: written(origin, place),
            hints: [
                Bilingual("一个机关一行，前面是“- ”，各有各的署名和印章", "give each a line after '- ': each has its own name and seal")
            ])
    }

    private static func written(_ origin: Place?, _ place: Place) -> [Note] {
        guard let origin, origin.file != place.file else { return [] }
        return [Note(message: Bilingual("值写在这里", "the value is written here"), place: origin)]
    }
}
