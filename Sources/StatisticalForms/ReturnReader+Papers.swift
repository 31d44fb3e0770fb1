import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 签字 and 更正: what a return says of its own paper.
extension ReturnReader {
    /// A list, or the names in one text, as a workbook's cell has them.
    mutating func missingUnits(_ record: YAMLRecord) -> [String] {
        guard let node = record[Self.missingUnits] else { return [] }
        if let text = node.scalarText { return text.split(separator: FormSheet.nameSeparator).map(String.init) }
        return (node.sequence(&collector) ?? []).compactMap { $0.string(&collector) }
    }

    /// The names of those who signed, by the fields of the signature line; nil where there is no 签字.
    mutating func signers(_ record: YAMLRecord) -> [ReturnData.Signer]? {
        let fields = form.signatures.filter { $0.filledWith == nil }.map(\.field)
        guard let node = record["签字"], let own = node.record(keys: fields, &collector) else { return nil }
        return fields.compactMap { field in
            guard let node = own[field], let name = node.string(&collector) else { return nil }
            return .init(field: field, name: PlacedText(name, at: node.place))
        }
    }

    /// Where names and the phone are to be written that are not: a key without a value, else what it belongs to.
    func unsigned(_ record: YAMLRecord) -> [String: Place] {
        var places: [String: Place] = [:]
        if let node = record["签字"], case .mapping(let entries) = node.content {
            for field in form.signatures where field.filledWith == nil {
                places[field.field] = entries.first { $0.key == field.field }?.keyPlace ?? node.place
            }
        }
        for field in form.signatures where field.filledWith == .phone { places[field.field] = record["联系电话"]?.place }
        return places
    }

    mutating func correction(_ record: YAMLRecord) -> ReturnCorrection? {
        guard let node = record["更正"],
            let own = node.record(keys: ["版次", "人", "日期", "原因", "各数"], &collector)
        else { return nil }
        let version = own.required("版次", &collector).flatMap { self.version($0) }
        let (person, reason) = (text("人", of: own), text("原因", of: own))
        let day = date("日期", of: own)
        var changes: [ReturnCorrection.Change] = []
        for item in own.required("各数", &collector)?.sequence(&collector) ?? [] {
            if let change = change(item) { changes.append(change) }
        }
        guard let version, let person, let reason, let day else { return nil }
        return ReturnCorrection(
            version: version, person: person.text, day: day, reason: reason.text, changes: changes)
    }

    private mutating func version(_ node: YAMLNode) -> Int? {
        guard let number = node.integer(&collector) else { return nil }
        if number < 2 { collector.report(.correctionOfNothing(number, at: node.place)) }
        return number
    }

    private mutating func change(_ node: YAMLNode) -> ReturnCorrection.Change? {
        guard let own = node.record(keys: ["数", "原", "现"], &collector), let figure = text("数", of: own),
            let old = own.required("原", &collector)?.integer(&collector),
            let new = own.required("现", &collector)?.integer(&collector)
        else { return nil }
        return .init(figure: figure.text, old: old, new: new)
    }
}
