import Diagnostics
import Quantities

extension Diagnostic.Code {
    static let returnAsTable = Self(rawValue: "RET0119")
    static let recordsInNoRow = Self(rawValue: "RET0302")
    static let unknownReportingUnit = Self(rawValue: "RET0401")
    static let formWithoutSources = Self(rawValue: "RET0402")
    static let twoKindsOfFigures = Self(rawValue: "RET0403")
    static let documentDoubled = Self(rawValue: "RET0404")
    static let unknownFigure = Self(rawValue: "RET0405")
    static let asOfBeforeStart = Self(rawValue: "RET0411")
}

extension Diagnostic {
    /// A return in CSV, which has neither headings of several rows nor the data behind the printed figures.
    static func returnAsTable(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .returnAsTable,
            message: Bilingual("CSV 不能当报表读", "a return cannot be read from CSV"), place: place,
            hints: [
                Bilingual(
                    "用 yinfa return make 做的 .xlsx、.json 或 .pdf；手填的，用 yinfa return make --blank 做空表，填在里面",
                    "hand in the .xlsx, .json or .pdf of yinfa return make; by hand, fill in the workbook of yinfa return make --blank")
            ])
    }

    /// Records of the ledger whose row the form does not have.
    static func recordsInNoRow(_ value: String, unit: String, rows: [String], at place: Place?) -> Diagnostic {
        let nearest = nearestName(to: value, among: rows)
        return Diagnostic(
            code: .recordsInNoRow,
            message: Bilingual(
                value.isEmpty ? "\(unit)有的记录没有填归哪一行" : "\(unit)有记录归在“\(value)”，表上没有这一行",
                value.isEmpty ? "records of \(unit) belong to no row" : "records of \(unit) belong to '\(value)', which is no row of the form"),
            place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual(
                        "表上有：\(rows.joined(separator: "、"))；换一列，或者加上这一行",
                        "the form has: \(rows.joined(separator: ", ")); take another column or add the row")
            ])
    }

    static func unknownReportingUnit(_ name: String, known: [String], at place: Place) -> Diagnostic {
        let nearest = nearestName(to: name, among: known) ?? fullName(of: name, among: known)
        return Diagnostic(
            code: .unknownReportingUnit,
            message: Bilingual("没有名为“\(quotable(name))”的单位", "there is no unit '\(quotable(name))'"), place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual(
                        "有：\(known.joined(separator: "、"))", "there are: \(known.joined(separator: ", "))")
            ])
    }

    /// - Parameter day: before the first day of the action, so that nothing could count.
    static func asOfBeforeStart(_ day: CivilDate, start: CivilDate, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .asOfBeforeStart, severity: .warning,
            message: Bilingual(
                "截止日 \(day.iso) 早于起始日 \(start.iso)，报表里什么也没有",
                "the day \(day.iso) is before the first day \(start.iso), so the return would hold nothing"), place: place,
            hints: [Bilingual("改截止日，或者改表单的“期间”", "give a later day, or change 期间 in the form")])
    }

    static func formWithoutSources(at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .formWithoutSources,
            message: Bilingual("这份表单没有说数从哪里取", "this form does not say where its figures come from"), place: place,
            hints: [Bilingual("在表单里写“取数: …”，或者用“数据:”给出填好的数", "write '取数: …' in the form, or give typed figures with '数据:'")])
    }

    static func twoKindsOfFigures(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .twoKindsOfFigures,
            message: Bilingual("“数据”和“单位”“截止日”只能给一样", "'数据' and '单位' with '截止日' exclude each other"), place: place,
            hints: [
                Bilingual(
                    "数从台账取，删去“数据”；用填好的数，删去“单位”等",
                    "delete '数据' to take figures from the ledger, or the others to use typed figures")
            ])
    }

    static func documentDoubled(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .documentDoubled,
            message: Bilingual("两份文件都叫“\(name)”", "two documents are called '\(name)'"), place: place,
            hints: [Bilingual("给 documents 里的一个文件改名，单位也只列一次", "rename one of the files in documents, and list each unit once")])
    }

    /// A cell or blank that the command line asks for.
    static func unknownFigure(_ name: String, known: [String]) -> Diagnostic {
        let nearest = nearestName(to: name, among: known) ?? fullName(of: name, among: known)
        return Diagnostic(
            code: .unknownFigure,
            message: Bilingual("表上没有“\(quotable(name))”", "the form has no '\(quotable(name))'"),
            place: Place(file: name),
            hints: [
                nearest.map { Bilingual("是不是 \($0)？", "did you mean \($0)?") }
                    ?? Bilingual(
                        "写“行.栏”或者空格的名称，如 \(known.first ?? "")", "write a row and a column or a blank, such as \(known.first ?? "")")
            ])
    }
}
