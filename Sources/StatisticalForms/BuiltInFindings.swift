import Diagnostics
import OfficialDocument
import Quantities

/// What a built-in check finds in a return.
struct BuiltInFindings {
    let form: FormDefinition
    let data: ReturnData
    let previous: ReturnData?
    let check: FormCheck
    /// Where the form switches it on.
    let rulePlace: Place

    func findings(_ rule: BuiltInCheck) -> [CheckFinding] {
        switch rule {
        case .printedSums: RoundingCheck(form: form, data: data).brokenSums().map { finding(rule, $0, remedy: Self.otherSums) }
        case .printedZero: RoundingCheck(form: form, data: data).vanishedFigures().map { finding(rule, $0) }
        case .due: late(rule)
        case .zeroReturn: nothing(rule)
        case .signatures: unsigned(rule)
        case .distinctSigners: sameSigner(rule)
        case .sameAsPrevious: unchanged(rule)
        case .wholeAmounts: whole(rule)
        case .otherChannels: []
        }
    }

    // MARK: Telling

    /// - Parameter found: what is the case, in words with its figures.
    private func finding(_ rule: BuiltInCheck, _ found: Bilingual, at place: Place?, notes: [Diagnostic.Note] = [], remedy: Bilingual? = nil) -> CheckFinding {
        CheckFinding(
            check: check, rule: rule.rawValue, figures: found.chinese,
            diagnostic: .checkFails(
                check, rule: found, unit: data.isComputed ? data.reportingUnit.text : nil, notes: notes, remedy: remedy,
                options: data.options, at: place ?? rulePlace))
    }

    private func finding(_ rule: BuiltInCheck, _ found: Diagnostic, remedy: Bilingual? = nil) -> CheckFinding {
        finding(rule, found.message, at: found.place, notes: found.notes, remedy: remedy)
    }

    /// The figures are right; it is how the form prints them.
    private static let otherSums = Bilingual(
        "数没有错，是四舍五入差的：在表单里写“合计印法: 各行之和”，或者在“小数位”里给这个单位多留一位",
        "the figures are right and differ by rounding: write '合计印法: 各行之和' in the form, or give the unit one more decimal under 小数位")

    // MARK: Days and signatures

    private func late(_ rule: BuiltInCheck) -> [CheckFinding] {
        guard let deadline = form.deadline(asOf: data.asOf, isFinal: data.isFinal), data.compiledOn > deadline.due else { return [] }
        let found = Bilingual(
            "\(deadline.name)应在\(deadline.due.chinese)以前报送，制表时间是\(data.compiledOn.chinese)",
            "\(deadline.name) is due on \(deadline.due.iso) and was compiled on \(data.compiledOn.iso)")
        return [finding(rule, found, at: nil)]
    }

    private func unsigned(_ rule: BuiltInCheck) -> [CheckFinding] {
        guard let signers = data.signers else { return [] }
        let fields = form.signatures.filter { $0.filledWith == nil }.map(\.field)
        let names = fields.filter { field in !signers.contains { $0.field == field } }
        // A phone that ink shall fill in has to be filled in by then.
        let phones = data.phone == nil ? form.signatures.filter { $0.filledWith == .phone }.map(\.field) : []
        let missing = names + phones
        guard let first = missing.first else { return [] }
        let found = Bilingual("缺\(missing.joined(separator: "、"))", "missing: \(missing.joined(separator: ", "))")
        return [
            finding(
                rule, found, at: data.unsigned[first] ?? signers.first?.name.place, notes: missing.dropFirst().compactMap(room),
                remedy: Self.remedy(names: names, phones: phones))
        ]
    }

    /// Where a further field is to be filled in.
    private func room(_ field: String) -> Diagnostic.Note? {
        data.unsigned[field].map { .init(message: Bilingual("“\(field)”在这里", "'\(field)' is here"), place: $0) }
    }

    private static func remedy(names: [String], phones: [String]) -> Bilingual {
        let (zh, en) = (names.joined(separator: "、"), names.joined(separator: ", "))
        let signing = names.isEmpty ? nil : Bilingual("补上\(zh)的姓名", "fill in the name of: \(en)")
        let calling = phones.isEmpty ? nil : Bilingual("填上\(phones.joined(separator: "、"))", "fill in: \(phones.joined(separator: ", "))")
        let parts = [signing, calling].compactMap(\.self)
        return Bilingual(parts.map(\.chinese).joined(separator: "，"), parts.map(\.english).joined(separator: "; "))
    }

    private func sameSigner(_ rule: BuiltInCheck) -> [CheckFinding] {
        guard let signers = data.signers else { return [] }
        let fields = form.signatures.map(\.field)
        func name(_ field: String?) -> PlacedText? { signers.first { $0.field == field }?.name }
        // The first field is who answers for it, the last with a name who compiled it.
        guard let head = name(fields.first), let compiler = fields.dropFirst().reversed().compactMap(name).first,
            head.text == compiler.text
        else { return [] }
        let found = Bilingual("都是\(head.text)", "both are \(head.text)")
        return [finding(rule, found, at: compiler.place)]
    }

    // MARK: Figures

    private func nothing(_ rule: BuiltInCheck) -> [CheckFinding] {
        let figures = form.figures(of: data)
        guard figures.allSatisfy({ $0.figure.value == 0 }) else { return [] }
        let found = Bilingual("\(figures.count) 个数都是 0", "all of the \(figures.count) figures are 0")
        return [finding(rule, found, at: nil)]
    }

    private func unchanged(_ rule: BuiltInCheck) -> [CheckFinding] {
        guard let previous, previous.asOf < data.asOf, form.changes(from: previous, to: data).isEmpty else { return [] }
        let day = previous.asOf
        return [finding(rule, Bilingual("与截至\(day.chinese)的完全一样", "the same as of \(day.iso) in every figure"), at: nil)]
    }

    private func whole(_ rule: BuiltInCheck) -> [CheckFinding] {
        let amounts = form.figures(of: data).filter { $0.dimension == .money && $0.figure.value != 0 }.map(\.figure.value)
        guard !amounts.isEmpty, amounts.allSatisfy({ $0 % Unit.tenThousandYuan.baseUnits == 0 }) else { return [] }
        let found = Bilingual(
            "\(amounts.count) 个金额都是整万元", "all of the \(amounts.count) amounts are whole 万元")
        return [finding(rule, found, at: nil)]
    }
}

extension FormSignature {
    /// The label without its colon: how data files call the field.
    package var field: String { label.hasSuffix("：") ? String(label.dropLast()) : label }
}
