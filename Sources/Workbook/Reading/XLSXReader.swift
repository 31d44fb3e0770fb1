package import Diagnostics

/// Opens a workbook (.xlsx: ECMA-376, ISO/IEC 29500 transitional and strict).
///
/// Reads the lists of sheets, texts and formats at once, the sheets row by row
/// (`rows(of:)`). Nothing outside the file is ever read, and what would unpack to
/// more than the limits is refused before it is unpacked.
package final class XLSXReader {
    /// The file as the user named it.
    package let file: String
    /// The sheets with cells, in the order of their tabs.
    package let sheets: [SheetInfo]

    private let package: WorkbookPackage
    private let workbookPath: String
    private let decoder: CellDecoder
    private let paths: [String: String]

    /// - Throws: `XLS0101` to `XLS0110` for a file that is no workbook, or a damaged or dangerous one.
    package init(file: String, bytes: [UInt8], limits: WorkbookLimits = .init()) throws(StageFailure) {
        let package = try WorkbookPackage(file: file, bytes: bytes, limits: limits)
        workbookPath = try Self.workbookPath(in: package)
        let workbook = WorkbookHandler()
        try package.read(workbookPath, as: .workbook, to: workbook)
        guard workbook.isRight else { throw StageFailure(.wrongPart(.workbook, file: file)) }
        let relationships = try package.relationships(of: workbookPath)
        (sheets, paths) = try Self.sheets(of: workbook, relationships, in: package, from: workbookPath)
        decoder = CellDecoder(
            strings: try Self.strings(relationships, in: package, from: workbookPath),
            styles: try Self.styles(relationships, in: package, from: workbookPath), dateSystem: workbook.dateSystem)
        self.file = file
        self.package = package
    }

    /// Begins to read the rows of a sheet.
    ///
    /// - Throws: what is wrong with the sheet's part as a whole.
    package func rows(of sheet: SheetInfo, faultLimit: Int = 200) throws(StageFailure) -> SheetReader {
        guard let path = paths[sheet.relationship] else { throw StageFailure(.missingPart(.sheet(sheet.name), file: file)) }
        return try SheetReader(package: package, path: path, sheet: sheet, decoder: decoder, faultLimit: faultLimit)
    }

    /// The sheet of a name.
    ///
    /// - Throws: `XLS0110` with the nearest name.
    package func sheet(named name: String) throws(StageFailure) -> SheetInfo {
        guard let sheet = sheets.first(where: { $0.name == name }) else {
            throw StageFailure(.unknownSheet(name, among: sheets.map(\.name), file: file))
        }
        return sheet
    }

    // MARK: Parts

    private static func workbookPath(in package: WorkbookPackage) throws(StageFailure) -> String {
        if let format = package.foreignFormat { throw StageFailure(.foreignPackage(format, file: package.file)) }
        let main = try package.relationships(of: "").first { $0.kind == "officeDocument" }
        if let main { return try package.target(of: main, from: "", as: .workbook) }
        // Without its list of parts a workbook is still known by the place of its main part.
        guard package.holds("xl/workbook.xml") else { throw StageFailure(.foreignPackage(nil, file: package.file)) }
        throw StageFailure(.missingPart(.relationships, file: package.file))
    }

    private static func sheets(
        of workbook: WorkbookHandler, _ relationships: [Relationship], in package: WorkbookPackage, from source: String
    ) throws(StageFailure) -> ([SheetInfo], [String: String]) {
        let byIdentifier = Dictionary(relationships.map { ($0.identifier, $0) }) { first, _ in first }
        var sheets: [SheetInfo] = []
        var paths: [String: String] = [:]
        for sheet in workbook.sheets {
            guard let relationship = byIdentifier[sheet.relationship] else {
                throw StageFailure(.missingPart(.sheet(sheet.name), file: package.file))
            }
            // Charts, dialogs and macros have tabs of their own and no cells.
            guard relationship.kind == "worksheet" else { continue }
            paths[sheet.relationship] = try package.target(of: relationship, from: source, as: .sheet(sheet.name))
            sheets.append(sheet)
        }
        guard !sheets.isEmpty else { throw StageFailure(.noSheet(file: package.file)) }
        return (sheets, paths)
    }

    private static func strings(
        _ relationships: [Relationship], in package: WorkbookPackage, from source: String
    ) throws(StageFailure) -> SharedStrings {
        guard let relationship = relationships.first(where: { $0.kind == "sharedStrings" }) else { return SharedStrings() }
        let handler = SharedStringHandler(limits: package.limits)
        let path = try package.target(of: relationship, from: source, as: .sharedStrings)
        try package.read(path, as: .sharedStrings, to: handler)
        guard handler.isRight else { throw StageFailure(.wrongPart(.sharedStrings, file: package.file)) }
        guard !handler.isTooLarge else {
            throw StageFailure(.workbookTooLarge(.tooLarge(entry: path), file: package.file))
        }
        return handler.strings
    }

    private static func styles(
        _ relationships: [Relationship], in package: WorkbookPackage, from source: String
    ) throws(StageFailure) -> CellStyles {
        guard let relationship = relationships.first(where: { $0.kind == "styles" }) else { return CellStyles() }
        let handler = StyleHandler()
        try package.read(try package.target(of: relationship, from: source, as: .styles), as: .styles, to: handler)
        guard handler.isRight else { throw StageFailure(.wrongPart(.styles, file: package.file)) }
        return handler.styles
    }
}
