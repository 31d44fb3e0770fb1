import Diagnostics
import Quantities

/// The codes of `取自` in `fields.yaml`.
extension Diagnostic.Code {
    static let unknownSource = Self(rawValue: "FLD0220")
    static let wrongSource = Self(rawValue: "FLD0221")
    static let formWithoutSource = Self(rawValue: "FLD0222")
    static let strayColumnSource = Self(rawValue: "FLD0223")
    static let columnWithoutSource = Self(rawValue: "FLD0224")
    static let wrongColumnSource = Self(rawValue: "FLD0225")
    static let unknownOrigin = Self(rawValue: "FLD0226")
    static let wrongOrigin = Self(rawValue: "FLD0227")
    static let narrowerOrigin = Self(rawValue: "FLD0228")
}

extension Diagnostic {
    static func unknownSource(_ name: String?, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownSource,
            message: name.map {
                Bilingual("“取自”里没有“\(quotable($0))”", "'取自' has no '\(quotable($0))'")
            } ?? Bilingual("“取自”是空的", "'取自' is empty"),
            place: place, hints: nearest(to: name ?? "", among: known))
    }

    static func wrongSource(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongSource,
            message: Bilingual("“\(name)”的类型不能取自这里", "'\(name)' cannot come from there by its type"),
            place: place,
            hints: [
                Bilingual(
                    "“表单”给“报表”，“表”和“每单位”给“列表”（元素是“记录”），“汇总”给“记录”",
                    "表单 gives a 报表, 表 and 每单位 a 列表 of 记录, 汇总 a 记录")
            ])
    }

    static func formWithoutSource(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .formWithoutSource,
            message: Bilingual("“\(name)”没有写是哪张表单的报表", "'\(name)' does not say which form it is of"),
            place: place, hints: [Bilingual("写“取自: {表单: form.yaml}”", "write '取自: {表单: form.yaml}'")])
    }

    static func strayColumnSource(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .strayColumnSource,
            message: Bilingual("“\(name)”不能单独有“取自”", "'\(name)' cannot have a 取自 by itself"), place: place,
            hints: [
                Bilingual(
                    "列表或者记录整个取自台账时，它的字段才写“取自”",
                    "only fields of a list or record that comes from the ledger as a whole have one")
            ])
    }

    static func columnWithoutSource(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .columnWithoutSource,
            message: Bilingual("“\(name)”没有写取自哪一栏", "'\(name)' does not say what it comes from"), place: place,
            hints: [
                Bilingual(
                    "写“取自: 栏名”，或者“取自: {分子: …, 分母: …}”等",
                    "write '取自: ' and a column, or '取自: {分子: …, 分母: …}' and the like")
            ])
    }

    static func wrongColumnSource(_ field: Field, at place: Place) -> Diagnostic {
        let words = field.type.words
        return Diagnostic(
            code: .wrongColumnSource,
            message: Bilingual(
                "“\(field.name)”是\(words.chinese)，不能这样取得", "'\(field.name)' is \(words.english) and cannot be had like this"),
            place: place,
            hints: [
                Bilingual(
                    "比率写“{分子: …, 分母: …}”，名次（只在“每单位”中）写“{名次: 比率}”，整数可以写“{序号: 1}”；"
                        + "“每单位”和“汇总”的其他字段是数，写合计的算式；单位的名称写“所属单位”",
                    "a rate is '{分子: …, 分母: …}', a rank (of 每单位 only) '{名次: rate}', a count '{序号: 1}'; "
                        + "other fields of 每单位 and 汇总 are sums, and the unit's name is '所属单位'")
            ])
    }

    static func unknownOrigin(
        _ name: String, of field: Field, known: [String], at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .unknownOrigin,
            message: Bilingual(
                "“\(field.name)”由“\(quotable(name))”得出，同一记录里却没有它",
                "'\(field.name)' is made of '\(quotable(name))', which its record does not have"),
            place: place,
            hints: known.isEmpty
                ? [Bilingual("先声明它由之得出的字段", "declare first what it is made of")] : nearest(to: name, among: known))
    }

    static func wrongOrigin(_ origin: Field, of field: Field, at place: Place) -> Diagnostic {
        let words = origin.type.words
        return Diagnostic(
            code: .wrongOrigin,
            message: Bilingual(
                "“\(field.name)”不能由“\(origin.name)”得出：它是\(words.chinese)",
                "'\(field.name)' cannot be made of '\(origin.name)', which is \(words.english)"),
            place: place,
            hints: [Bilingual("比率由必有的数得出，名次由比率得出", "rates are made of numbers that are always there, ranks of rates")])
    }

    static func narrowerOrigin(_ origin: Field, of field: Field, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .narrowerOrigin,
            message: Bilingual(
                "“\(field.name)”的类别是\(field.fieldClass.rawValue)，却由\(origin.fieldClass.rawValue)的“\(origin.name)”得出",
                "'\(field.name)' is \(field.fieldClass.rawValue), but it is made of '\(origin.name)', which is \(origin.fieldClass.rawValue)"),
            place: place,
            hints: [
                Bilingual(
                    "写“类别: \(origin.fieldClass.rawValue)”，或者放宽“\(origin.name)”的类别",
                    "write '类别: \(origin.fieldClass.rawValue)', or widen the class of '\(origin.name)'")
            ])
    }
}
