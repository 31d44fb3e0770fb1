package import Quantities

/// What the office decides about its ledger.
package struct LedgerContext: Hashable, Sendable {
    /// The units that records belong to, 市本级 among them.
    package var units: [String]
    /// The rows of the form that employers belong to.
    package var industries: [String]
    /// The last day that an event can have happened on, such as today; nil lets any day pass.
    ///
    /// Handed in by the caller, because nothing here reads a clock.
    package var lastDay: CivilDate?

    package init(
        units: [String], industries: [String] = ["建筑企业", "加工制造企业", "其他用人单位"],
        lastDay: CivilDate? = nil
    ) {
        self.units = units
        self.industries = industries
        self.lastDay = lastDay
    }
}

/// A file of the ledger as the caller read it.
package struct LedgerFile: Hashable, Sendable {
    /// The name or path as the user gave it; its last part begins with the table's name.
    package var name: String
    /// The whole file as it is.
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// The table that the name begins with: `ledger/案件-栖云区.csv` holds cases.
    package var table: LedgerTable.Name? {
        let last = name.split(separator: "/").last ?? ""
        return LedgerTable.Name.allCases.first { last.hasPrefix($0.rawValue) }
    }
}
