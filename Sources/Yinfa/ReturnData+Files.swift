import Diagnostics
import DisplayList
import Foundation
import PDFFinishing
import PlacedYAML
import StatisticalForms

/// How a return is given as a file.
enum ReturnFileKind: Hashable, Sendable {
    /// YAML or JSON, whatever it is called.
    case text
    /// The form's workbook, filled in, or one of another format, which its reader names.
    case workbook
    /// A PDF with its data attached.
    case pdf
    /// A table as text, which does not say what its figures are.
    case table

    init(fileName: String) {
        self = Self.byEnding[(fileName.lowercased() as NSString).pathExtension] ?? .text
    }

    private static let byEnding: [String: Self] = [
        "xlsx": .workbook, "xls": .workbook, "xlsm": .workbook, "et": .workbook, "ods": .workbook, "pdf": .pdf, "csv": .table,
    ]
}

extension ReturnData {
    /// Reads a return's data file of an office.
    ///
    /// - Parameter name: relative to the office's folder.
    static func read(
        inOffice office: Office, _ name: String, namedAt place: Place, form: FormDefinition
    ) throws(StageFailure) -> ReturnData {
        try read(office.folder.appendingPathComponent(name), shownAs: office.shown(name), namedAt: place, form: form)
    }

    /// Reads a return's data file that a command line names.
    ///
    /// - Parameter keepingWrongSums: whether sums that do not agree are kept with it, for its checks to go on.
    static func read(file: String, form: FormDefinition, keepingWrongSums: Bool = false) throws(StageFailure) -> ReturnData {
        try read(URL(fileURLWithPath: file), shownAs: file, form: form, keepingWrongSums: keepingWrongSums)
    }

    private static func read(
        _ url: URL, shownAs shown: String, namedAt place: Place? = nil, form: FormDefinition, keepingWrongSums: Bool = false
    ) throws(StageFailure) -> ReturnData {
        switch ReturnFileKind(fileName: shown) {
        case .workbook: return try read(workbook: url.path, shownAs: shown, form: form, keepingWrongSums: keepingWrongSums)
        case .pdf:
            let bytes = try TextFiles.bytes(url, shownAs: shown, namedAt: place)
            return try read(pdf: bytes, shownAs: shown, form: form, keepingWrongSums: keepingWrongSums)
        case .table: throw StageFailure(.returnAsTable(at: place ?? Place(file: shown)))
        case .text:
            let source = try TextFiles.read(url, shownAs: shown, namedAt: place)
            return try read(try YAMLFile.parse(source.text, file: source.file), form: form, keepingWrongSums: keepingWrongSums)
        }
    }

    /// Reads the return whose data a PDF has with it.
    ///
    /// - Throws: `RET0117` where there is none, none on this form, or another one than the page's; what is wrong with its figures.
    private static func read(
        pdf bytes: [UInt8], shownAs shown: String, form: FormDefinition, keepingWrongSums: Bool
    ) throws(StageFailure) -> ReturnData {
        let place = Place(file: shown)
        let found: (data: AttachedFile, stated: StatedInformation)
        do { found = try DataReader().describedData(in: bytes, at: place) } catch {
            let faults: [Diagnostic.Code: AttachedReturnFault] = [.noDataInPDF: .noData, .dataOfPDFChanged: .damaged]
            let fault = error.diagnostics.compactMap { faults[$0.code] }.first
            throw StageFailure(.attachedReturn(fault ?? .notAPDF, at: place))
        }
        // What a person sees on the page must be what is added up; of another document's data something else is to be said.
        if StatedReturn(xml: found.data.bytes) != nil,
            let fault = DataOnPage(bytes: bytes, data: found.data.bytes, stated: found.stated).fault
        {
            throw StageFailure(.attachedReturn(fault, at: place))
        }
        return try read(xml: found.data.bytes, form: form, at: place, keepingWrongSums: keepingWrongSums)
    }
}
