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
    /// What files may call the tables and columns.
    package var names: LedgerNames

    /// The rows of the form of 根治欠薪冬季专项行动.
    private static let usualIndustries = ["建筑企业", "加工制造企业", "其他用人单位"]

    /// The unit whose name a file bears; the longest name counts.
    package func unit(ofFile name: String) -> String? {
        let last = name.split(separator: "/").last ?? ""
        return units.filter { last.contains($0) }.max { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    package init(
        units: [String], industries: [String]? = nil, lastDay: CivilDate? = nil, names: LedgerNames = LedgerNames()
    ) {
        self.units = units
        self.industries = industries ?? (names.industries.isEmpty ? Self.usualIndustries : names.industries)
        self.lastDay = lastDay
        self.names = names
    }
}

/// A file of the ledger as the caller read it.
package struct LedgerFile: Hashable, Sendable {
    /// The name or path as the user gave it; the last part of a CSV file's begins with its table's name.
    package var name: String
    /// The whole file as it is.
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// Whether it is to be read as a workbook, whose sheets are tables.
    package var isWorkbook: Bool { Self.isWorkbook(named: name) }

    /// Whether a file of this name is a workbook; those of old formats are told so when they are read.
    package static func isWorkbook(named name: String) -> Bool {
        let ending = name.split(separator: ".").last?.lowercased() ?? ""
        return name.contains(".") && ["xlsx", "xlsm", "xls", "et"].contains(ending)
    }
}
