import Diagnostics
import OfficialDocument
import Quantities
import Templates

/// What a document takes from the ledger that speaks for the whole city: its figures lack the units that have not reported.
///
/// A field that is narrowed to what the document names, as `案件编号 = :案件编号` is, speaks of that alone.
struct CityFigures {
    /// Names of fields that speak for the city, in the order of their declaration.
    let fields: [String]
    /// Units that a document names, and narrows fields to.
    let units: [String]

    /// - Parameters:
    ///   - names: what the document uses.
    ///   - known: the office's units.
    init(_ names: Set<String>, in schema: Schema, given typed: Value.Record, known: [String]) {
        var (fields, units) = ([String](), [String]())
        for field in schema.fields.fields where names.contains(field.name) {
            guard let source = schema.sources[field.name] else { continue }
            let narrowing = source.narrowing(in: typed)
            if source.isOfCity, narrowing.isEmpty { fields.append(field.name) }
            units += narrowing.filter { known.contains($0) && !units.contains($0) }
        }
        (self.fields, self.units) = (fields, units)
    }

    /// Refuses what would be false for want of ledgers.
    ///
    /// - Parameters:
    ///   - silent: units of which no ledger has come.
    ///   - isIncomplete: whether the city's figures may lack them.
    ///   - place: the document.
    /// - Returns: the units that the document has to name as lacking.
    /// - Throws: `RET0412` for a unit of them that the document is about, `RET0417` for figures of the city.
    func lacking(_ silent: [String], isIncomplete: Bool, at place: Place) throws(StageFailure) -> [String] {
        let unknown = units.filter(silent.contains)
        guard unknown.isEmpty else { throw StageFailure(unknown.map { .unitIsSilent($0, at: place) }) }
        guard !silent.isEmpty, !fields.isEmpty else { return [] }
        guard isIncomplete else { throw StageFailure(.documentWithoutUnits(silent, fields: fields, at: place)) }
        return silent
    }
}

extension FieldSource {
    /// Whether it speaks for the whole city where nothing narrows it.
    fileprivate var isOfCity: Bool {
        switch kind {
        case .form, .records, .units, .totals: true
        // The book of a unit asks for that unit's report by itself; whose it is a document need not say.
        case .listed(.trace, _, _), .listed(.reasons, _, _): true
        case .listed: false
        }
    }

    /// The document's own words that records are narrowed to by `= :名称`.
    fileprivate func narrowing(in typed: Value.Record) -> [String] {
        let condition: String? =
            switch kind {
            case .records(let selection, _, _), .totals(let selection, _): selection.condition?.text
            case .listed(.trace, _, _): "所属单位 = :\(DocumentInputs.unitName)"
            default: nil
            }
        return (condition ?? "").matches(of: /([<>!=]?)=\s*:([\p{L}\p{N}_]+)/).compactMap { match in
            guard match.1.isEmpty, case .text(let text) = typed[String(match.2)]?.content else { return nil }
            return text == ReportingUnit.cityWord ? nil : text
        }
    }
}

extension Document {
    /// Says at its end whose figures it lacks: 附注, after what stands there.
    func marked(lacking units: [String]) -> Document {
        guard !units.isEmpty else { return self }
        var document = self
        let mark = "未报单位：\(units.joined(separator: String(FormSheet.nameSeparator)))；本文数据不含未报单位"
        document.note = PlacedText((note.map { $0.text + "；" } ?? "") + mark, at: note?.place)
        return document
    }
}

extension TableBook {
    /// Says below the table whose records it lacks, unless the table does so itself.
    func marked(lacking units: [String]) -> TableBook {
        let names = units.joined(separator: String(FormSheet.nameSeparator))
        guard !units.isEmpty, !table.notes.contains(where: { $0.text.contains(names) }) else { return self }
        var book = self
        book.table.notes.append(PlacedText("未报单位：\(names)。本表数据不含未报单位。", at: table.place))
        return book
    }
}

extension Diagnostic.Code {
    static let documentWithoutUnits = Self(rawValue: "RET0417")
}

extension Diagnostic {
    /// - Parameters:
    ///   - fields: what the document takes that speaks for the city.
    ///   - place: the document.
    static func documentWithoutUnits(_ units: [String], fields: [String], at place: Place) -> Diagnostic {
        let (few, names) = (fields.prefix(3), units.joined(separator: "、"))
        return Diagnostic(
            code: .documentWithoutUnits,
            message: Bilingual(
                "文件里有全市的数（\(few.joined(separator: "、"))\(fields.count > few.count ? "等" : "")），还没有报来台账的单位不在里面：\(names)",
                "the document has figures of the city (\(few.joined(separator: ", "))\(fields.count > few.count ? " and others" : "")) that lack units of which no ledger has come: \(names)"),
            place: place,
            hints: [
                .askForLedger,
                Bilingual(
                    "要先出的加 --incomplete，文件末尾会注明未报单位", "to make it without them add --incomplete; the document will name them at its end"),
            ])
    }
}
