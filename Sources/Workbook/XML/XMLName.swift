import Glibc

/// The name of an element or attribute, valid within the call that hands it on.
@safe struct XMLName {
    /// Whose name it is; both editions of the standard count as one.
    enum Space: Sendable {
        /// SpreadsheetML (ECMA-376 transitional, or ISO/IEC 29500 strict).
        case spreadsheet
        /// The relationships of a part (OPC).
        case package
        /// References to relationships (`r:id`).
        case relationship
        /// The `xml:` prefix.
        case xml
        /// None, as attributes have.
        case none
        case other
    }

    let space: Space
    private let local: UnsafePointer<UInt8>
    private let count: Int

    /// - Parameter name: as expat writes it: namespace, `separator`, local name.
    init(_ name: UnsafePointer<CChar>) {
        let count = unsafe strlen(name)
        let bytes = unsafe UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
        // From the end, as local names are short.
        var start = count
        while start > 0, unsafe bytes[start - 1] != Self.separator { start -= 1 }
        space = start == 0 ? .none : unsafe Self.space(bytes, count: start - 1)
        unsafe local = bytes + start
        self.count = count - start
    }

    /// A byte that is in no namespace's name.
    static let separator = UInt8(ascii: "|")

    private static func space(_ name: UnsafePointer<UInt8>, count: Int) -> Space {
        for (known, space) in spaces
        where unsafe known.utf8CodeUnitCount == count && memcmp(name, known.utf8Start, count) == 0 { return space }
        return .other
    }

    private static let spaces: [(StaticString, Space)] = [
        ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .spreadsheet),
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", .spreadsheet),
        ("http://schemas.openxmlformats.org/package/2006/relationships", .package),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .relationship),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", .relationship),
        ("http://www.w3.org/XML/1998/namespace", .xml),
    ]

    /// Whether the local name is this one.
    func `is`(_ name: StaticString) -> Bool {
        unsafe name.utf8CodeUnitCount == count && memcmp(name.utf8Start, local, count) == 0
    }

    var text: String { unsafe String(decoding: UnsafeBufferPointer(start: local, count: count), as: UTF8.self) }
}
