package import Diagnostics

// MARK: - Rows

extension Diagnostic {
    package static func rowDoubled(_ name: String, at place: Place, first: Place?) -> Diagnostic {
        Diagnostic(
            code: .rowDoubled,
            message: Bilingual("行“\(name)”出现了两次", "the row '\(name)' is given twice"), place: place,
            notes: [.init(message: Bilingual("第一次在这里", "first given here"), place: first)],
            hints: [Bilingual("给其中一行换个名称", "rename one of them")])
    }

    package static func sumOfUnknownRow(_ name: String, rows: [String], at place: Place) -> Diagnostic {
        let nearest = nearestName(to: name, among: rows)
        return Diagnostic(
            code: .sumOfUnknownRow,
            message: Bilingual("没有名为“\(name)”的行可以相加", "there is no row '\(name)' to add"), place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual(
                        "现有的行：\(rows.joined(separator: "、"))", "the rows are: \(rows.joined(separator: ", "))")
            ])
    }

    /// - Parameter circle: the rows in the order they lead to each other, the first again at the end.
    package static func sumCircular(_ circle: [String], at place: Place?) -> Diagnostic {
        let path = circle.joined(separator: " → ")
        return Diagnostic(
            code: .sumCircular,
            message: Bilingual("合计绕成了圈：\(path)", "sums run in a circle: \(path)"), place: place,
            hints: [Bilingual("从“合计自”里去掉其中一行", "take one of the rows out of '合计自'")])
    }

    package static func sumPartDoubled(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .sumPartDoubled,
            message: Bilingual("“\(name)”会被加两次", "'\(name)' would be added twice"), place: place,
            hints: [Bilingual("每行只列一次", "list each row once")])
    }

    package static func listEmpty(_ key: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .listEmpty,
            message: Bilingual("“\(key)”里什么都没有", "'\(key)' is empty"), place: place,
            hints: [Bilingual("至少写一项", "give at least one item")])
    }
}

// MARK: - Sentences and signatures

extension Diagnostic {
    package static func blankUndefined(_ name: String, defined: [String], at place: Place) -> Diagnostic {
        let nearest = nearestName(to: name, among: defined)
        return Diagnostic(
            code: .blankUndefined,
            message: Bilingual("空格“\(name)”没有在“填空”里说明", "the blank '\(name)' is not described under '填空'"),
            place: place,
            hints: [
                Bilingual("在“填空”里加“\(name): {单位: …}”", "add '\(name): {单位: …}' under '填空'")
            ] + (nearest.map { [Bilingual("是不是“\($0)”？", "did you mean '\($0)'?")] } ?? []))
    }

    package static func blankUnused(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .blankUnused,
            message: Bilingual("没有句子用到空格“\(name)”", "no sentence has the blank '\(name)'"), place: place,
            hints: [Bilingual("在句子里写“{{ \(name) }}”，或者删去这一项", "write '{{ \(name) }}' in a sentence, or delete it")])
    }

    package static func blankDoubled(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .blankDoubled,
            message: Bilingual("空格“\(name)”出现了两次", "the blank '\(name)' occurs twice"), place: place,
            hints: [Bilingual("每个空格取一个名字", "give each blank a name of its own")])
    }

    package static func blankMalformed(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .blankMalformed,
            message: Bilingual("空格写得不完整", "this blank is not complete"), place: place,
            hints: [Bilingual("写成“{{ 名字 }}”，名字里没有空白和括号", "write '{{ name }}', the name without spaces and braces")])
    }

    /// A sentence that says in all returns what holds in some.
    package static func fixedClaim(_ word: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .fixedClaim,
            message: Bilingual("句子里写死了“\(word)”，没有清零的报表也会这样印", "the sentence says '\(word)' in every return, true or not"),
            place: place,
            hints: [
                Bilingual("表上只留数；“清零”“全部办结”写在文书里，加上条件", "leave figures on the form, and say it in a document under a condition")
            ])
    }

    package static func unknownReturnField(_ name: String, at place: Place) -> Diagnostic {
        let known = ReturnField.allCases.map(\.rawValue)
        return Diagnostic(
            code: .unknownReturnField,
            message: Bilingual("报表数据里没有“\(name)”可填", "a return has no '\(name)' to print"), place: place,
            hints: [
                Bilingual("可填：\(known.joined(separator: "、"))", "it has: \(known.joined(separator: ", "))")
            ])
    }
}
