import Diagnostics
import Ledger
import Quantities

/// The codes of what is asked of the ledger.
extension Diagnostic.Code {
    static let narrowerColumns = Self(rawValue: "RPT0101")
    static let blankInLedger = Self(rawValue: "RPT0102")
    static let wrongLedgerType = Self(rawValue: "RPT0103")
    static let unknownRankedUnit = Self(rawValue: "RPT0104")
    static let ambiguousLedgerName = Self(rawValue: "RPT0108")
    static let ledgerNameOfOtherUnit = Self(rawValue: "RPT0110")
}

extension Diagnostic {
    static func narrowerColumns(_ field: Field, _ found: FieldClass, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .narrowerColumns,
            message: Bilingual(
                "“\(field.name)”的类别是\(field.fieldClass.rawValue)，这里读的台账栏目是\(found.rawValue)",
                "'\(field.name)' is \(field.fieldClass.rawValue), but what is read of the ledger here is \(found.rawValue)"),
            place: place, notes: declaration(field),
            hints: [
                Bilingual(
                    "不读这一栏；确实要读，写“类别: \(found.rawValue)”",
                    "do not read the column, or write '类别: \(found.rawValue)'")
            ])
    }

    static func blankInLedger(_ field: Field, record: Place?, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .blankInLedger,
            message: Bilingual(
                "“\(field.name)”在这条记录里是空的", "'\(field.name)' is blank in a record"), place: place,
            notes: notes(record),
            hints: [
                Bilingual(
                    "在 fields.yaml 里写“可缺: true”，或者补上台账",
                    "write '可缺: true' in fields.yaml, or complete the ledger")
            ])
    }

    static func wrongLedgerType(_ field: Field, record: Place?, at place: Place?) -> Diagnostic {
        let words = field.type.words
        return Diagnostic(
            code: .wrongLedgerType,
            message: Bilingual(
                "“\(field.name)”应当是\(words.chinese)，台账给的不是",
                "'\(field.name)' must be \(words.english); the ledger gives something else"), place: place,
            notes: declaration(field) + notes(record),
            hints: [Bilingual("改“取自”的算式，或者改类型", "mend the expression after 取自, or change the type")])
    }

    static func unknownRankedUnit(_ unit: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownRankedUnit,
            message: Bilingual("没有叫“\(quotable(unit))”的单位", "there is no unit '\(quotable(unit))'"), place: place,
            hints: nearest(to: unit, among: known))
    }

    static func ambiguousLedgerName(_ name: String, meaning: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .ambiguousLedgerName,
            message: Bilingual(
                "“\(quotable(name))”已经指“\(quotable(meaning))”", "'\(quotable(name))' means '\(quotable(meaning))' already"),
            place: place, hints: [Bilingual("一个名称只能指一张表或者一列，删去一处", "a name means one table or column: remove one of them")])
    }

    /// Under such a heading every figure would be read as it stands, and be wrong by the factor between the units.
    static func ledgerNameOfOtherUnit(_ name: String, of column: String, _ unit: HeadingUnit, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .ledgerNameOfOtherUnit,
            message: Bilingual(
                "“\(column)”以\(unit.own)为单位，不能叫“\(quotable(name))”", "'\(column)' is in \(unit.own) and cannot be called '\(quotable(name))'"),
            place: place,
            hints: [
                Bilingual(
                    "删去这个别名；工作簿里这一列的数换成\(unit.own)，标题改成“\(column)”",
                    "delete the name; put the figures of that column of the workbook into \(unit.own), and write '\(column)' over them")
            ])
    }

    private static func declaration(_ field: Field) -> [Note] {
        field.place.map {
            [Note(message: Bilingual("“\(field.name)”在这里声明", "'\(field.name)' is declared here"), place: $0)]
        } ?? []
    }

    private static func notes(_ record: Place?) -> [Note] {
        record.map { [Note(message: Bilingual("记录在这里", "the record is here"), place: $0)] } ?? []
    }
}
