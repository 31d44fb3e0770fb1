import Diagnostics

/// The codes of the pack's requirements.
extension Diagnostic.Code {
    static let unknownRequired = Self(rawValue: "FLD0111")
    static let requirementFails = Self(rawValue: "FLD0301")
}

extension Diagnostic {
    static func unknownRequired(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownRequired,
            message: Bilingual("“要求”里的“\(quotable(name))”不是这里的字段", "'\(quotable(name))' of 要求 is no field here"), place: place,
            hints: nearest(to: name, among: known) + [
                Bilingual("写字段的名称；记录里面的写作“约谈.日期”", "name a field; one within a record is written 约谈.日期")
            ])
    }

    /// What the pack requires does not hold: the message points at the value to be put right, the notes at what it
    /// was held against.
    static func requirementFails(
        _ requirement: Requirement, _ facts: [Note], nearest: [Bilingual], at place: Place
    ) -> Diagnostic {
        let name = requirement.shown.joined(separator: ".")
        let isError = requirement.severity == .error
        return Diagnostic(
            code: .requirementFails, severity: requirement.severity,
            message: Bilingual("“\(name)”：\(requirement.meaning.chinese)", "'\(name)': \(requirement.meaning.english)"), place: place,
            notes: facts + [Note(message: Bilingual("这一要求写在这里", "the requirement is written here"), place: requirement.place)],
            hints: nearest + [
                isError
                    ? Bilingual("改正填写的数据；台账有错的，改正台账再导入", "correct what was typed; where the ledger is wrong, mend it and import it again")
                    : Bilingual("再核对一遍；确实如此的，不用改", "look once more; where it is so, nothing is to be done")
            ])
    }
}

/// Days within texts.
extension Diagnostic.Code {
    static let noSuchDayInText = Self(rawValue: "FLD0229")
    static let dayInDigits = Self(rawValue: "FLD0230")
}

extension Diagnostic {
    static func noSuchDayInText(_ text: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noSuchDayInText,
            message: Bilingual("“\(name)”里的“\(text)”：没有这一天", "there is no day '\(text)', which '\(name)' names"), place: place,
            hints: [Bilingual("核对月和日", "check month and day")])
    }

    /// A warning: numbers of files and leads may look like days.
    static func dayInDigits(_ text: String, meant: String, _ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .dayInDigits, severity: .warning,
            message: Bilingual("“\(name)”里的日期写成了“\(text)”", "'\(name)' writes a day as '\(text)'"), place: place,
            hints: [Bilingual("是日期的，写成“\(meant)”", "if it is a day, write '\(meant)'")])
    }
}
