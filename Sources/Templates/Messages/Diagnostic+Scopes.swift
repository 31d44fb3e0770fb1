import Diagnostics

/// The parts of a document in which 必备 looks (在).
extension Diagnostic.Code {
    static let unknownScope = Self(rawValue: "FLD0117")
}

extension Diagnostic {
    static func unknownScope(_ text: String, at place: Place) -> Diagnostic {
        let known = RequiredContent.Scope.allCases.map(\.rawValue)
        return Diagnostic(
            code: .unknownScope,
            message: Bilingual("“在”没有“\(quotable(text))”这个地方", "在 knows no part '\(quotable(text))' of a document"), place: place,
            hints: [
                Bilingual(
                    "写\(known.joined(separator: "、"))里的一个；整份文书里找的，不写“在”",
                    "write one of \(known.joined(separator: ", ")), or leave 在 out to look in all of it")
            ])
    }
}

extension RequiredContent.Scope {
    /// Where what is missing has to be added: elsewhere it may well stand already.
    var advice: Bilingual {
        switch self {
        case .attachments:
            Bilingual("要在附件的名称里：在模板的“附件”里补上，正文写了“见附件”的不算", "it is looked for among the names of 附件: what the text says of it is none")
        case .addressees:
            Bilingual("要在“主送”里：正文提到的不算", "it is looked for in 主送: what the text says of it is none")
        case .number:
            Bilingual("要是这份文书的“发文字号”：正文引的不算", "it is to be the paper's own 发文字号: what the text cites is none")
        case .date:
            Bilingual("要是这份文书的“成文日期”", "it is to be the paper's own 成文日期")
        case .cells:
            Bilingual("要是单独的一格：在 tables.yaml 的“格”里补上，别的格、注里提到的不算", "it is to be a cell of its own (格 of tables.yaml): what other cells or notes say of it is none")
        }
    }
}
