import Diagnostics
import OfficialDocument
import Quantities
import Spreadsheets
import StatisticalForms

/// What is written on a filled form beside its figures, held against 报表信息, which the program reads by.
///
/// What people look at is the form: a workbook that says one thing there and another on the sheet beside it is neither.
struct FilledFormText {
    /// 报表信息, with what was left to be written on the form.
    private(set) var info: [FilledForm.Entry]
    /// Fields of the signature line that somebody has filled in.
    private(set) var signers: [FilledForm.Entry] = []
    /// Where the fields of the signature line stand on the form, the phone's among them.
    private(set) var room: [String: Place] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// What 报表信息 says of what is written on the form.
    static let byHand = "手填"

    init(_ filled: FilledForm, of form: FormDefinition) {
        info = filled.info
        let said = Dictionary(filled.said.map { ($0.key, $0) }) { first, _ in first }
        let fields = form.signatures
        for label in [form.masthead.reporter, form.masthead.partReporter].compactMap(\.self) {
            if let entry = said[label.text.withoutColon] { checkUnit(entry) }
        }
        let dated = [form.dateLabel?.text.withoutColon] + fields.filter { $0.filledWith == .compiledOn }.map(\.label.withoutColon)
        readDay(dated.compactMap(\.self).compactMap { said[$0] })
        for field in fields where field.filledWith == .phone {
            if let entry = said[field.label.withoutColon] { readPhone(entry) }
        }
        for field in fields { room[field.field] = said[field.label.withoutColon]?.keyPlace }
        for field in fields where field.filledWith == nil {
            if let entry = said[field.label.withoutColon], entry.value.digits != nil {
                signers.append(.init(key: field.field, keyPlace: entry.keyPlace, value: entry.value))
            }
        }
        if let period = form.period, let entry = said[FilledForm.period] { checkPeriod(entry, period) }
    }

    private func given(_ key: String) -> FilledForm.Entry? { info.first { $0.key == key } }

    private mutating func replace(_ key: String, _ text: String, at place: Place) {
        guard let index = info.firstIndex(where: { $0.key == key }) else { return }
        info[index].value = .init(digits: text, place: place)
    }

    // MARK: What may be written there

    private mutating func checkUnit(_ entry: FilledForm.Entry) {
        guard let written = entry.value.digits, let unit = given("单位"), let known = unit.value.digits else { return }
        // A bureau's full name says whose it is as well.
        guard !written.contains(known), !known.contains(written) else { return }
        diagnostics.append(.formContradicts(.unitContradicts, entry.key, written, known, at: entry.value.place, info: unit.value.place))
    }

    private mutating func checkPeriod(_ entry: FilledForm.Entry, _ period: FormPeriod) {
        guard let written = entry.value.digits, let day = given("截止日"), let asOf = day.value.digits.flatMap(CivilDate.init(iso:))
        else { return }
        let known = period.name(asOf: asOf).filter { !$0.isWhitespace }
        guard written != known else { return }
        diagnostics.append(.formContradicts(.dayContradicts, entry.key, written, known, at: entry.value.place, info: day.value.place))
    }

    private mutating func readDay(_ entries: [FilledForm.Entry]) {
        let key = ReturnField.compiledOn.rawValue
        guard let info = given(key) else { return }
        let isLeft = info.value.digits == Self.byHand
        guard let entry = entries.first(where: { $0.value.digits != nil }), let written = entry.value.digits else {
            if isLeft { diagnostics.append(.dayNotWritten(at: entries.first?.value.place ?? info.value.place)) }
            if isLeft, let asOf = given("截止日")?.value { replace(key, asOf.digits ?? "", at: asOf.place) }
            return
        }
        guard let day = CivilDate(written: written) else {
            diagnostics.append(.dayNotReadable(written, at: entry.value.place))
            if isLeft, let asOf = given("截止日")?.value { replace(key, asOf.digits ?? "", at: asOf.place) }
            return
        }
        if isLeft { return replace(key, day.iso, at: entry.value.place) }
        guard let known = info.value.digits, known != day.iso else { return }
        diagnostics.append(.formContradicts(.dayContradicts, entry.key, day.iso, known, at: entry.value.place, info: info.value.place))
    }

    private mutating func readPhone(_ entry: FilledForm.Entry) {
        let key = ReturnField.phone.rawValue
        guard let written = entry.value.digits, let info = given(key) else { return }
        let digits = written.filter { ("0"..."9").contains($0) }
        guard digits.count >= 7, written.allSatisfy({ ("0"..."9").contains($0) || "-－—()（）转、,，/".contains($0) }) else {
            return diagnostics.append(.phoneNotReadable(written, at: entry.value.place))
        }
        guard let known = info.value.digits, known != Self.byHand else { return replace(key, written, at: entry.value.place) }
        guard known.filter({ ("0"..."9").contains($0) }) != digits else { return }
        diagnostics.append(.formContradicts(.phoneContradicts, entry.key, written, known, at: entry.value.place, info: info.value.place))
    }
}

extension String {
    /// A label as it is named.
    fileprivate var withoutColon: String { filter { !$0.isWhitespace && $0 != "：" } }
}

extension CivilDate {
    /// A day as people write it on a form: 2021年1月4日, 2021-1-4, 2021.1.4, 2021/1/4.
    fileprivate init?(written text: String) {
        let parts = text.split(maxSplits: 3, omittingEmptySubsequences: false) { "年月日-.／/－".contains($0) }
        guard parts.count == 3 || parts.count == 4 && parts[3].isEmpty, parts[0].count == 4,
            parts[1...2].allSatisfy({ (1...2).contains($0.count) }), let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Diagnostic.Code {
    static let unitContradicts = Self(rawValue: "RET0604")
    static let dayContradicts = Self(rawValue: "RET0605")
    static let phoneContradicts = Self(rawValue: "RET0606")
}

extension Diagnostic {
    /// The form says one thing, 报表信息 another.
    fileprivate static func formContradicts(
        _ code: Code, _ label: String, _ written: String, _ known: String, at place: Place, info: Place
    ) -> Diagnostic {
        Diagnostic(
            code: code,
            message: Bilingual(
                "表上的“\(label)”写的是“\(quotable(written))”，“报表信息”里是“\(quotable(known))”",
                "the form's '\(label)' says '\(quotable(written))', the sheet 报表信息 '\(quotable(known))'"),
            place: place, notes: [.init(message: Bilingual("“报表信息”在这里", "the sheet 报表信息"), place: info)],
            hints: [
                Bilingual("核对是哪个单位、哪一次的表，改正写错的一边", "see whose return it is and of which day, and correct the side that is wrong")
            ])
    }

    fileprivate static func dayNotReadable(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .dayContradicts,
            message: Bilingual("“\(quotable(written))”看不出是哪一天", "'\(quotable(written))' tells no day"), place: place,
            hints: [Bilingual("写成 2021年1月4日 这样，用半角数字", "write it like 2021年1月4日, in ASCII digits")])
    }

    fileprivate static func dayNotWritten(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .dayContradicts, message: Bilingual("表上没有填制表时间", "the form does not say when it was compiled"), place: place,
            hints: [Bilingual("在表上写明，如 2021年1月4日", "write it on the form, like 2021年1月4日")])
    }

    fileprivate static func phoneNotReadable(_ written: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .phoneContradicts,
            message: Bilingual("“\(quotable(written))”不是电话号码", "'\(quotable(written))' is no telephone number"), place: place,
            hints: [Bilingual("只写号码，如 0390-2660718，用半角数字", "write the number only, such as 0390-2660718, in ASCII digits")])
    }
}
