/// Takes the events of an XML part in their order.
///
/// Only elements of the spreadsheet's and the package's own namespaces come;
/// extensions of other programs are left out with all that is in them.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    /// A piece of character data; one text may come in several.
    func text(_ bytes: Span<UInt8>)
    func end(_ name: XMLName)
}

/// Why a part is no XML that we read.
enum XMLFault: Error, Hashable, Sendable {
    /// Not well-formed, or bytes that are no text.
    ///
    /// Line and column count from 1; `reason` is expat's.
    case malformed(line: Int, column: Int, reason: String)
    /// It declares a document type, which may hold entities that grow or read other files.
    case doctype
    /// Deeper than `XMLParser.deepest`.
    case tooDeep
    /// A tag or comment longer than `XMLParser.longestToken`.
    case tokenTooLong
}
