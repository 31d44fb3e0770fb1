/// How much a workbook may hold before it is refused.
///
/// A workbook is a zip archive: a few kilobytes can unpack to more than the
/// machine has. The limits stand far above any office's ledger.
package struct WorkbookLimits: Sendable {
    /// Of the file itself, in bytes.
    package var fileBytes = 64 << 20
    /// Parts in the archive.
    package var entries = 10_000
    /// Of one part when unpacked, in bytes.
    package var entryBytes = 512 << 20
    /// Of all parts when unpacked, in bytes.
    package var totalBytes = 1 << 30
    /// How many times larger than packed a part may be, beyond `freeBytes`.
    package var ratio = 200
    /// Below this size, in bytes, no ratio is suspicious.
    package var freeBytes = 8 << 20
    /// All shared texts together, in bytes.
    package var sharedTextBytes = 64 << 20
    /// Shared texts.
    package var sharedTexts = 3_000_000
    /// Merged ranges of one sheet.
    package var merges = 100_000

    package init() {}

    /// In bytes; a spreadsheet's cell holds 32,767 UTF-16 units.
    static let cellTextBytes = 4 * 32_767
    /// Rows of a sheet (ECMA-376 Part 1 §18.3.1.73; the programs' common limit).
    package static let rows = 1_048_576
    /// Columns of a sheet.
    package static let columns = 16_384
}
