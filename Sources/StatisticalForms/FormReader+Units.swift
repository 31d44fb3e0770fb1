import Diagnostics
import PlacedYAML
import Quantities

/// Units and how many decimals they are printed with.
extension FormReader {
    /// The unit written in a node; a stand-in for one that is unknown.
    mutating func unit(_ node: YAMLNode) -> Unit {
        // The stand-in keeps an unknown unit from being reported again as a missing one.
        guard let name = node.string(&collector) else { return .items }
        return unit(named: name, at: node.place) ?? .items
    }

    mutating func decimals(_ form: YAMLRecord) -> [Unit: Int] {
        guard let node = form["小数位"], let entries = node.mapping(&collector) else { return [:] }
        var decimals: [Unit: Int] = [:]
        for entry in entries {
            let unit = self.unit(named: entry.key, at: entry.keyPlace)
            guard let unit, let number = entry.value.integer(&collector) else { continue }
            if !(0...unit.mostDecimals).contains(number) {
                collector.report(
                    .decimalsOutOfRange(of: entry.key, most: unit.mostDecimals, at: entry.value.place))
            }
            decimals[unit] = number
        }
        return decimals
    }

    /// Reports units that are used, stand for many base units, and have no decimals.
    mutating func checkDecimals(_ decimals: [Unit: Int]) {
        var reported: Set<Unit> = []
        for use in unitUses where use.unit.baseUnits > 1 && decimals[use.unit] == nil {
            guard reported.insert(use.unit).inserted else { continue }
            collector.report(.decimalsMissing(of: use.unit.rawValue, at: use.place))
        }
    }

    private mutating func unit(named name: String, at place: Place) -> Unit? {
        let unit = Unit(rawValue: name)
        if unit == nil {
            let known = Unit.allCases.map(\.rawValue)
            collector.report(.unknownUnit(name, known: known, at: place))
        }
        return unit
    }
}
