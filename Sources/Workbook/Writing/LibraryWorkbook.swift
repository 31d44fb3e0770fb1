import CXLSXWriter
import Diagnostics

/// Sole owner of a workbook that libxlsxwriter builds.
@safe final class LibraryWorkbook {
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let output: MemoryFile
    private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    /// What the library complained about first.
    private var problem: String?

    /// A style together with the format of the number in it.
    private struct FormatKey: Hashable {
        var style: CellStyle
        var numberFormat: String?
    }

    init(properties: WorkbookContents.Properties) throws(StageFailure) {
        guard let output = MemoryFile() else { throw StageFailure(.contentsLibrary("memfd_create")) }
        guard let workbook = unsafe workbook_new(output.path) else { throw StageFailure(.contentsLibrary("workbook_new")) }
        unsafe self.workbook = workbook
        self.output = output
        set(properties)
    }

    deinit {
        if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) }
    }

    private func set(_ properties: WorkbookContents.Properties) {
        // The library copies every text.
        unsafe withCString(properties.title) { title in
            unsafe withCString(properties.author) { author in
                unsafe withCString(properties.company) { company in
                    var values = unsafe lxw_doc_properties()
                    unsafe (values.title, values.author, values.company) = unsafe (title, author, company)
                    let days = DateSystem.serial(of: properties.created) - Self.epochSerial
                    unsafe values.created = days * 86_400 + properties.created.second
                    check(unsafe workbook_set_properties(workbook, &values))
                }
            }
        }
    }

    /// 1 January 1970 as a spreadsheet counts it.
    private static let epochSerial = 25_569

    private func withCString(_ text: String, _ body: (UnsafeMutablePointer<CChar>?) -> Void) {
        var bytes = text.utf8CString
        unsafe bytes.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
    }

    /// Keeps the first failure; writing goes on, and `close` throws it.
    func check(_ error: lxw_error) {
        guard error != LXW_NO_ERROR, problem == nil else { return }
        problem = unsafe lxw_strerror(error).map { unsafe String(cString: $0) } ?? "\(error.rawValue)"
    }

    /// Writes a sheet after those written before.
    func write(_ contents: SheetContents, choiceFormulas: [String?]) throws(StageFailure) {
        guard let sheet = unsafe workbook_add_worksheet(workbook, EscapedText.encode(contents.name)) else {
            throw StageFailure(.contentsLibrary("workbook_add_worksheet"))
        }
        var writer = unsafe LibrarySheet(sheet: sheet, workbook: self)
        writer.write(contents, choiceFormulas: choiceFormulas)
    }

    /// The finished file.
    func close() throws(StageFailure) -> [UInt8] {
        let closing = unsafe workbook
        unsafe workbook = nil
        // Frees the workbook, whatever comes of it.
        check(unsafe workbook_close(closing))
        if let problem { throw StageFailure(.contentsLibrary(problem)) }
        guard let bytes = output.bytes() else { throw StageFailure(.contentsLibrary("read")) }
        return bytes
    }

    /// The library's format of a style; each is made once.
    ///
    /// - Parameter numberFormat: that of the value, if the style says none.
    func format(_ style: CellStyle, numberFormat: String?) -> UnsafeMutablePointer<lxw_format>? {
        let key = FormatKey(style: style, numberFormat: style.numberFormat ?? numberFormat)
        if let known = unsafe formats[key] { return unsafe known }
        guard let format = unsafe workbook_add_format(workbook) else { return nil }
        unsafe LibraryFormat.set(format, style, numberFormat: key.numberFormat)
        unsafe formats[key] = format
        return unsafe format
    }
}
