/// What tables are exported to.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
    /// A workbook of Excel (ECMA-376).
    case xlsx
    /// Text in UTF-8 with a mark, which spreadsheets open.
    case csv

    /// The format that a file name's ending asks for; a name that is an ending alone asks for none.
    public init?(fileName: String) {
        let name = fileName.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        self.init(rawValue: name[name.index(after: dot)...].lowercased())
    }
}
