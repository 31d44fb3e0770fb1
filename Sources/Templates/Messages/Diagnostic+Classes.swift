import Diagnostics
import Quantities

/// The codes of who may read what, of list filters and of tables (TPL05xx).
extension Diagnostic.Code {
    static let unknownCeiling = Self(rawValue: "TPL0501")
    static let aboveCeiling = Self(rawValue: "TPL0502")
    static let tableAboveCeiling = Self(rawValue: "TPL0503")
    static let tableWithinLine = Self(rawValue: "TPL0504")
    static let unknownTable = Self(rawValue: "TPL0505")
    static let wrongListField = Self(rawValue: "TPL0506")
    static let noRate = Self(rawValue: "TPL0507")
    static let rateRoundsToEnd = Self(rawValue: "TPL0508")
    static let missingTable = Self(rawValue: "TPL0509")
}

extension FieldClass {
    /// What a template may be written for; what is secret is in no document.
    static let ceilings: [FieldClass] = [.public, .party, .internal]
}

extension Diagnostic {
    static func unknownCeiling(_ text: String?, at place: Place) -> Diagnostic {
        let names = FieldClass.ceilings.map(\.rawValue)
        return Diagnostic(
            code: .unknownCeiling,
            message: text.map {
                Bilingual("没有知悉范围“\($0)”", "there is no circle of readers '\($0)'")
            } ?? Bilingual("知悉范围不能来自数据", "the circle of readers cannot come from data"),
            place: place,
            hints: [
                Bilingual(
                    "写其中的一个：\(names.joined(separator: "、"))；秘密的内容不进文件",
                    "write one of \(names.joined(separator: ", ")); what is secret is in no document")
            ])
    }

    static func aboveCeiling(
        _ field: Field, ceiling: FieldClass, declaredAt ceilingPlace: Place?, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .aboveCeiling,
            message: Bilingual(
                "“\(field.name)”的类别是\(field.fieldClass.rawValue)，这个模板的知悉范围是\(ceiling.rawValue)",
                "'\(field.name)' is for \(field.fieldClass.english), but this template is for \(ceiling.english)"),
            place: place, notes: declarations(of: field, ceiling, ceilingPlace),
            hints: [howToAllow(field.fieldClass)] + howToMask(field))
    }

    /// What is secret may be printed masked.
    private static func howToMask(_ field: Field) -> [Bilingual] {
        guard field.fieldClass == .secret else { return [] }
        switch field.type {
        case .text:
            return [
                Bilingual(
                    "遮掩以后谁都可以看：姓名写成“\(field.name) | 掩名”，电话用“掩号”，证件号用“掩证”，卡号用“掩卡”",
                    "masked it is for everybody: '\(field.name) | 掩名' for a name, 掩号 for a phone, 掩证 for a certificate, 掩卡 for a card")
            ]
        case .list(.text):
            return [Bilingual("遮掩以后谁都可以看：写成“\(field.name) | 某等”", "masked it is for everybody: '\(field.name) | 某等'")]
        default: return []
        }
    }

    static func tableAboveCeiling(
        _ name: String, _ table: TableOutline, ceiling: FieldClass, declaredAt ceilingPlace: Place?, at place: Place
    ) -> Diagnostic {
        let field = table.narrowest
        return Diagnostic(
            code: .tableAboveCeiling,
            message: Bilingual(
                "表“\(name)”用到“\(field.name)”，类别是\(field.fieldClass.rawValue)，这个模板的知悉范围是\(ceiling.rawValue)",
                "the table '\(name)' has '\(field.name)', which is for \(field.fieldClass.english); "
                    + "this template is for \(ceiling.english)"),
            place: place, notes: declarations(of: field, ceiling, ceilingPlace),
            hints: [howToAllow(field.fieldClass)])
    }

    private static func declarations(
        of field: Field, _ ceiling: FieldClass, _ ceilingPlace: Place?
    ) -> [Note] {
        var notes: [Note] = []
        if let place = field.place {
            notes.append(
                Note(message: Bilingual("“\(field.name)”在这里声明", "'\(field.name)' is declared here"), place: place))
        }
        notes.append(
            Note(
                message: ceilingPlace == nil
                    ? Bilingual("模板没有写知悉范围，就是公开", "the template names no readers, so it is for everybody")
                    : Bilingual("模板的知悉范围写在这里", "the template names its readers here"),
                place: ceilingPlace))
        return notes
    }

    private static func howToAllow(_ fieldClass: FieldClass) -> Bilingual {
        guard fieldClass != .secret else {
            return Bilingual(
                "秘密的内容不进文件：从模板里删去；本来不是秘密的，在 fields.yaml 里写明类别",
                "what is secret is in no document: take it out, or give it its class in fields.yaml if it is none")
        }
        let name = fieldClass.rawValue
        return Bilingual(
            "从模板里删去；确实不对外的文件，在 --- 之间写“知悉范围: \(name)”",
            "take it out; if the document goes to no others, write '知悉范围: \(name)' between the ---")
    }

    static func tableWithinLine(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .tableWithinLine,
            message: Bilingual("{% table %} 写在了行内", "{% table %} stands within a line"), place: place,
            hints: [
                Bilingual(
                    "让它单独占一行，或者放在“附件”一项的末尾",
                    "give it a line of its own, or put it at the end of an attachment's line")
            ])
    }

    static func unknownTable(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownTable,
            message: Bilingual("tables.yaml 里没有表“\(name)”", "tables.yaml has no table '\(name)'"), place: place,
            hints: known.isEmpty
                ? [Bilingual("在 tables.yaml 里写上这张表", "describe the table in tables.yaml")]
                : nearest(to: name, among: known))
    }

    static func wrongListField(
        _ field: Field, _ filter: ListFilter, fitting: [String], at place: Place
    ) -> Diagnostic {
        let words = field.type.words
        let reason =
            filter == .taking
            ? Bilingual("“\(field.name)”可能没有", "'\(field.name)' may be absent")
            : Bilingual("“\(field.name)”是\(words.chinese)", "'\(field.name)' is \(words.english)")
        return Diagnostic(
            code: .wrongListField,
            message: Bilingual(
                "\(reason.chinese)，不能用过滤器“\(filter.rawValue)”",
                "\(reason.english): the filter '\(filter.rawValue)' does not take it"),
            place: place,
            notes: field.place.map {
                [Note(message: Bilingual("“\(field.name)”在这里声明", "'\(field.name)' is declared here"), place: $0)]
            } ?? [],
            hints: [
                fitting.isEmpty
                    ? Bilingual("这个列表里没有可以用的字段", "no field of this list will do")
                    : Bilingual(
                        "可以用的有：\(fitting.joined(separator: "、"))",
                        "these will do: \(fitting.joined(separator: ", "))")
            ])
    }

    static func noRate(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noRate,
            message: Bilingual(
                "“\(text)”的分母是 0，没有比率可比", "'\(text)' is a part of nothing: there is no rate to compare"),
            place: place,
            hints: [
                Bilingual(
                    "前面先问有没有：{% if \(text) and … %}", "ask first whether there is one: {% if \(text) and … %}")
            ])
    }

    /// A warning: 100 % where something is left, or 0 % where something is done.
    static func rateRoundsToEnd(
        _ rate: Rate, _ printed: String, origin: Place?, at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .rateRoundsToEnd, severity: .warning,
            message: Bilingual(
                "\(rate.whole) 中的 \(rate.part) 印成了“\(printed)”", "\(rate.part) of \(rate.whole) prints as '\(printed)'"),
            place: place,
            notes: origin.map { [Note(message: Bilingual("值写在这里", "the value is written here"), place: $0)] } ?? [],
            hints: [Bilingual("多留几位小数", "use more decimals")])
    }

    static func missingTable(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingTable, message: Bilingual("没有给出表“\(name)”", "the table '\(name)' was not supplied"),
            place: place, hints: [Bilingual("连同数据一起给出这张表", "supply it together with the data")])
    }
}

extension FieldClass {
    /// Who it is, in the English texts.
    fileprivate var english: String {
        switch self {
        case .public: "everybody (公开)"
        case .party: "party and government organs (党政)"
        case .internal: "the office (内部)"
        case .secret: "named persons only (秘密)"
        }
    }
}
