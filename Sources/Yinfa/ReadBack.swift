/// A printed return whose figures were read from a scan and agree with those on file.
public struct ReadBack: Hashable, Sendable {
    /// Who reports.
    public let unit: String
    /// `2020年12月31日`.
    public let asOf: String
    /// How many figures agree: all cells and blanks of the form.
    public let figureCount: Int
    /// 20 hexadecimal digits, as docs/paper-code.md tells how to make them.
    public let digest: String
    public let source: Source

    /// What the figures were held against.
    public enum Source: Hashable, Sendable {
        /// What the ledger gives as of the day.
        case ledger
        /// A data file.
        case file(String)
    }
}
