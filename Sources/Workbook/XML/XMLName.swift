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
    private let local: UnsafeBufferPointer<UInt8>

    /// - Parameter name: as expat writes it: namespace, `separator`, local name.
    init(_ name: UnsafePointer<CChar>) {
        let bytes = unsafe UnsafeRawBufferPointer(start: name, count: Self.length(name)).assumingMemoryBound(to: UInt8.self)
        let split = unsafe bytes.lastIndex(of: Self.separator)
        space = split.map { unsafe Self.space(bytes[..<$0]) } ?? .none
        unsafe local = UnsafeBufferPointer(rebasing: bytes[(split.map { $0 + 1 } ?? 0)...])
    }

    /// A byte that is in no namespace's name.
    static let separator = UInt8(ascii: "|")

    private static func length(_ text: UnsafePointer<CChar>) -> Int {
        var count = 0
        while unsafe text[count] != 0 { count += 1 }
        return count
    }

    private static func space(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Space {
        func equals(_ known: StaticString) -> Bool {
            guard unsafe known.utf8CodeUnitCount == name.count else { return false }
            return unsafe name.elementsEqual(UnsafeBufferPointer(start: known.utf8Start, count: known.utf8CodeUnitCount))
        }
        for (known, space) in spaces where equals(known) { return space }
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
        guard unsafe name.utf8CodeUnitCount == local.count else { return false }
        for index in 0..<name.utf8CodeUnitCount where unsafe local[index] != name.utf8Start[index] { return false }
        return true
    }

    var text: String { unsafe String(decoding: local, as: UTF8.self) }
}
