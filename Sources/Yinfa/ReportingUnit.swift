import Diagnostics
import PlacedYAML

/// Who a return speaks for.
enum ReportingUnit: Hashable, Sendable {
    /// 全市: the counties and the city's own cases together.
    case city
    /// A county, or 市本级.
    case single(String)

    /// The word for the whole city.
    static let cityWord = "全市"

    /// As file names and commands call it.
    var name: String {
        switch self {
        case .city: Self.cityWord
        case .single(let name): name
        }
    }
}

/// The units that an office has returns of, with what is printed for them.
struct ReportingUnits: Sendable {
    /// In the order of `office.yaml`, 市本级 last.
    let singles: [String]
    /// The office's full name, as its own returns are signed; nil when `office.yaml` has none.
    let cityName: String?
    private let cityPhone: String?
    private let phones: [String: String]

    /// Reads 各县, 机关 and 各县电话 of an office.
    ///
    /// - Throws: `CFG` diagnostics, `RET0401` for the phone of a county that is not there.
    init(_ office: Office) throws(StageFailure) {
        let counties = try office.counties()
        var collector = DiagnosticCollector()
        let organ = office.values.entry("机关")?.openRecord(&collector)
        cityName = organ?.optionalString("全称", &collector)
        cityPhone = organ?.optionalString("电话", &collector)
        singles = counties + [Office.cityItself]
        var phones: [String: String] = [:]
        for entry in office.phones?.mapping(&collector) ?? [] {
            if !singles.contains(entry.key) {
                collector.report(.unknownReportingUnit(entry.key, known: singles, at: entry.keyPlace))
            }
            phones[entry.key] = entry.value.string(&collector)
        }
        self.phones = phones
        try collector.throwIfFailed()
    }

    /// All of them, the city first.
    var all: [ReportingUnit] { [.city] + singles.map(ReportingUnit.single) }

    /// What `--unit` and 单位 may say.
    var names: [String] { [ReportingUnit.cityWord] + singles }

    /// - Throws: `RET0401` with the nearest name.
    func unit(named name: String, at place: Place) throws(StageFailure) -> ReportingUnit {
        if name == ReportingUnit.cityWord || name == cityName { return .city }
        if singles.contains(name) { return .single(name) }
        throw StageFailure(.unknownReportingUnit(name, known: names, at: place))
    }

    /// What a return says of who reports.
    func printedName(of unit: ReportingUnit) -> String {
        switch unit {
        case .city: cityName ?? ReportingUnit.cityWord
        case .single(let name): name
        }
    }

    /// The phone of the signature line; nil leaves room for ink.
    func phone(of unit: ReportingUnit) -> String? {
        switch unit {
        case .city: cityPhone
        case .single(Office.cityItself): phones[Office.cityItself] ?? cityPhone
        case .single(let name): phones[name]
        }
    }
}

extension YAMLNode {
    /// The value of a key of a mapping, if it has one.
    func entry(_ key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key && !$0.value.isNull }?.value
    }
}
