import Diagnostics

extension Diagnostic.Code {
    static let ledgerWithoutOffice = Self(rawValue: "RPT0105")
    static let ledgerWithoutDay = Self(rawValue: "RPT0106")
    static let unknownCircle = Self(rawValue: "RPT0107")
    static let strayDocumentKey = Self(rawValue: "RPT0109")
}

extension Diagnostic {
    /// - Parameter place: where `fields.yaml` says where the value comes from.
    static func ledgerWithoutOffice(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .ledgerWithoutOffice,
            message: Bilingual(
                "“\(name)”取自台账，这里没有单位文件夹", "'\(name)' comes from the ledger, and there is no office folder"),
            place: place,
            hints: [Bilingual("用 -C 指出有 office.yaml 的文件夹", "name the folder that has office.yaml with -C")])
    }

    static func unknownCircle(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownCircle,
            message: Bilingual("没有知悉范围“\(quotable(text))”", "there is no circle of readers '\(quotable(text))'"),
            place: place,
            hints: [
                Bilingual(
                    "写公开、党政或者内部；秘密的内容不进文件", "write 公开, 党政 or 内部; what is secret is in no document")
            ])
    }

    /// A key of another kind of document.
    ///
    /// - Parameter kind: what the file asks for: 模板, 表单 or 表册.
    static func strayDocumentKey(_ key: String, of kind: String, at place: Place) -> Diagnostic {
        let isCircle = key == "知悉范围" && kind == "模板"
        return Diagnostic(
            code: .strayDocumentKey,
            message: Bilingual(
                "写了“\(kind)”的文件没有“\(key)”这一项，写了也不起作用", "a file with '\(kind)' has no '\(key)', which would change nothing"), place: place,
            hints: [
                isCircle
                    ? Bilingual(
                        "删去这一行；公文给谁看，写在模板里：知悉范围: 内部", "delete it; who may read a document stands in its template: 知悉范围: 内部")
                    : Bilingual("删去这一行", "delete it")
            ])
    }

    static func ledgerWithoutDay(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .ledgerWithoutDay,
            message: Bilingual(
                "没有写“\(name)”，不知道台账看到哪一天", "'\(name)' is not given: as of which day is the ledger read?"),
            place: place,
            hints: [
                Bilingual(
                    "在数据里写“\(name): 2020-12-31”，并在 fields.yaml 里声明它是日期",
                    "write '\(name): 2020-12-31' in the data, and declare it as a 日期 in fields.yaml")
            ])
    }
}
