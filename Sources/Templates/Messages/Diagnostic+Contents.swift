import Diagnostics
import OfficialDocument

/// The codes of what kinds of document have to say.
extension Diagnostic.Code {
    static let kindOfNothing = Self(rawValue: "FLD0112")
    static let contentSaysNothing = Self(rawValue: "FLD0113")
    static let notAList = Self(rawValue: "FLD0114")
    static let notADay = Self(rawValue: "FLD0115")
    static let unknownSealingOfKind = Self(rawValue: "FLD0116")
    static let wrongSealing = Self(rawValue: "FLD0304")
    static let wrongSigner = Self(rawValue: "FLD0305")
    static let missingContent = Self(rawValue: "FLD0302")
    static let forbiddenContent = Self(rawValue: "FLD0303")
}

/// What can be wrong in 必备 of `fields.yaml`.
extension Diagnostic {
    static func kindOfNothing(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .kindOfNothing,
            message: Bilingual("“必备”里的“\(quotable(name))”没有说是哪些文件", "'\(quotable(name))' of 必备 names no documents"), place: place,
            hints: [
                Bilingual("写“模板”“标题”“表”里的一样：模板: order.gw", "give 模板 (templates), 标题 (words of titles) or 表 (tables): 模板: order.gw")
            ])
    }

    static func contentSaysNothing(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .contentSaysNothing,
            message: Bilingual("这一条要写“写明”或者“不写”里的一样", "this needs either 写明 or 不写"), place: place,
            hints: [
                Bilingual("写明: '{{ 项.地址 }}'，或者 不写: [请批示]", "写明: '{{ 项.地址 }}' for what has to be said, 不写: [请批示] for what must not")
            ])
    }

    static func notAList(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notAList,
            message: Bilingual("“每”要写一个列表，“\(quotable(name))”不是", "每 names a list, which '\(quotable(name))' is not"),
            place: place, hints: nearest(to: name, among: known))
    }

    static func unknownSealingOfKind(_ text: String, at place: Place) -> Diagnostic {
        let known = Signature.Sealing.allCases.map(\.rawValue)
        return Diagnostic(
            code: .unknownSealingOfKind,
            message: Bilingual("“印章”没有“\(quotable(text))”这一种", "there is no way of sealing '\(quotable(text))'"), place: place,
            hints: [Bilingual("写\(known.joined(separator: "、"))里的一个", "write one of \(known.joined(separator: ", "))")])
    }

    static func notADay(_ place: Place) -> Diagnostic {
        Diagnostic(
            code: .notADay, message: Bilingual("“按”要写一个日期", "按 names a day"), place: place,
            hints: [Bilingual("写日期的字段，如：文书日期、列入[0].列入日", "name a field of type 日期, such as 文书日期 or 列入[0].列入日")])
    }
}

/// What is wrong with a finished document.
extension Diagnostic {
    /// - Parameters:
    ///   - wanted: what would have to stand there, of the first record that lacks it; one of it is enough.
    ///   - count: how many records lack theirs.
    ///   - origin: where that record comes from.
    static func missingContent(
        _ wanted: [String], count: Int, _ content: RequiredContent, of kind: String, origin: Place?, at place: Place
    ) -> Diagnostic {
        let words = wanted.first ?? ""
        let others = wanted.count > 1 ? wanted : []
        let more = count > 1 ? Bilingual("等\(count)处", " and \(count - 1) more") : Bilingual("", "")
        var notes = [Note(message: Bilingual("这一要求写在这里", "the requirement is written here"), place: content.place)]
        if let origin { notes.insert(Note(message: Bilingual("没有写明的是这一条记录", "this record is not told in full"), place: origin), at: 0) }
        return Diagnostic(
            code: .missingContent, severity: content.severity,
            message: Bilingual(
                "“\(kind)”里没有写明\(content.meaning.chinese)：“\(quotable(words))”\(more.chinese)",
                "'\(kind)' does not say \(content.meaning.english): '\(quotable(words))'\(more.english)"),
            place: place, notes: notes,
            hints: [
                Bilingual(
                    "在模板里把它补上\(content.clause.map { "（\($0)）" } ?? "")", "add it to the template\(content.clause.map { " (\($0))" } ?? "")")
            ] + (others.isEmpty ? [] : [otherWords(others)]))
    }

    private static func otherWords(_ words: [String]) -> Bilingual {
        let listed = words.map { "“\(quotable($0))”" }.joined(separator: "、")
        return Bilingual(
            "写有\(listed)之一的才算；换别的说法，加进 fields.yaml 里这一条的“写明”",
            "any one of \(listed) will do; another way to say it is added to 写明 there in fields.yaml")
    }

    /// - Parameter signed: the organs that do sign.
    static func wrongSigner(_ wanted: String, signed: [String], of kind: String, written: Place, at place: Place) -> Diagnostic {
        let found = signed.isEmpty ? Bilingual("没有署名", "nobody") : Bilingual("署的是“\(quotable(signed.joined(separator: "、")))”", "'\(quotable(signed.joined(separator: ", ")))'")
        return Diagnostic(
            code: .wrongSigner,
            message: Bilingual(
                "“\(kind)”应当由“\(quotable(wanted))”署名，\(found.chinese)", "'\(kind)' is to be signed by '\(quotable(wanted))', not by \(found.english)"),
            place: place, notes: [Note(message: Bilingual("这一要求写在这里", "the requirement is written here"), place: written)],
            hints: [
                Bilingual("改正“署名”（和“发文机关标志”）：别的机关没有权力发这种文书", "correct 署名 and 发文机关标志: no other organ has the power to issue it")
            ])
    }

    static func wrongSealing(
        _ wanted: Signature.Sealing, found: Signature.Sealing?, of kind: String, written: Place, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .wrongSealing,
            message: Bilingual(
                "“\(kind)”应当“\(wanted.rawValue)”，模板里是“\(found?.rawValue ?? "没有署名")”",
                "'\(kind)' is to be \(wanted.rawValue), and the template has \(found?.rawValue ?? "no signature")"),
            place: place, notes: [Note(message: Bilingual("这一要求写在这里", "the requirement is written here"), place: written)],
            hints: [Bilingual("写“印章: \(wanted.rawValue)”", "write '印章: \(wanted.rawValue)'")])
    }

    static func forbiddenContent(_ words: String, _ content: RequiredContent, of kind: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .forbiddenContent, severity: content.severity,
            message: Bilingual(
                "“\(kind)”里不能写“\(quotable(words))”：\(content.meaning.chinese)",
                "'\(kind)' may not say '\(quotable(words))': \(content.meaning.english)"),
            place: place, notes: [Note(message: Bilingual("这一要求写在这里", "the requirement is written here"), place: content.place)],
            hints: [
                Bilingual("删去这句话\(content.clause.map { "（\($0)）" } ?? "")", "delete it\(content.clause.map { " (\($0))" } ?? "")")
            ])
    }
}

extension Diagnostic {
    /// Says why a document is taken for one of a kind, where nothing but its title tells.
    func ofTitle(_ kind: String) -> Diagnostic {
        var diagnostic = self
        diagnostic.hints.append(
            Bilingual(
                "按标题认作“\(kind)”；不是的，换一个标题，或者改 fields.yaml“必备”里它的“标题”",
                "the title makes it a \(kind): if it is none, choose another title, or change 标题 of the kind in 必备 of fields.yaml"))
        return diagnostic
    }
}
