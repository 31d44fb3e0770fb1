import Geometry

/// The advances of single characters at one style, looked up once for every character of a long table.
///
/// Pages of 256 code points, of which a ledger uses some eighty: a place in an array is found in a fraction of the
/// time that hashing takes.
struct ScalarAdvances: Sendable {
    private var pages: [[Length?]] = []

    subscript(_ scalar: Unicode.Scalar) -> Length? {
        get {
            let page = Int(scalar.value >> 8)
            guard page < pages.count, !pages[page].isEmpty else { return nil }
            return pages[page][Int(scalar.value & 0xFF)]
        }
        set {
            let page = Int(scalar.value >> 8)
            while pages.count <= page { pages.append([]) }
            if pages[page].isEmpty { pages[page] = Array(repeating: nil, count: 256) }
            pages[page][Int(scalar.value & 0xFF)] = newValue
        }
    }

    /// With what another one knows.
    func adding(_ other: ScalarAdvances) -> ScalarAdvances {
        var all = self
        while all.pages.count < other.pages.count { all.pages.append([]) }
        for (index, page) in other.pages.enumerated() where !page.isEmpty {
            all.pages[index] = all.pages[index].isEmpty ? page : zip(all.pages[index], page).map { $0 ?? $1 }
        }
        return all
    }

    /// The advance of each scalar of a text; nil if one is not known.
    func advances(of text: String) -> [Length]? {
        var advances: [Length] = []
        advances.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars {
            guard let advance = self[scalar] else { return nil }
            advances.append(advance)
        }
        return advances
    }
}
