import CQPDF
import Diagnostics

/// Sole owner of one PDF opened with libqpdf.
///
/// qpdf reports what goes wrong in single calls late: `PDFFile` asks for it at the end.
@safe struct PDFDocument: ~Copyable {
    /// A reference to an object of this document.
    struct Object: Equatable {
        let handle: qpdf_oh
    }

    let data: qpdf_data
    /// qpdf reads from it until the end and does not copy it.
    private let input: UnsafeMutableBufferPointer<CChar>

    /// - Throws: `PDF0101` for bytes that are no PDF, or a damaged one.
    init(_ bytes: [UInt8]) throws(StageFailure) {
        self.init(opening: bytes)
        if let reason = firstProblem() { throw StageFailure(.pdfUnreadable(reason)) }
    }

    /// Opens a file of whatever origin: what qpdf mends is no fault.
    init(foreign bytes: [UInt8]) throws(ScanFault) {
        self.init(opening: bytes)
        guard let error = unsafe qpdf_get_error(data) else { return }
        if unsafe qpdf_get_error_code(data, error) == qpdf_e_password { throw .locked }
        throw .damaged(unsafe String(cString: qpdf_get_error_full_text(data, error)))
    }

    private init(opening bytes: [UInt8]) {
        guard let data = unsafe qpdf_init() else { preconditionFailure("qpdf_init never fails") }
        unsafe self.data = data
        unsafe input = .allocate(capacity: bytes.count)
        unsafe UnsafeMutableRawBufferPointer(input).copyBytes(from: bytes)
        // Errors and warnings are ours to report, not for standard error.
        unsafe qpdf_silence_errors(data)
        unsafe qpdf_set_suppress_warnings(data, 1)
        unsafe qpdf_read_memory(data, "PDF", input.baseAddress, UInt64(bytes.count), nil)
    }

    deinit {
        var data: qpdf_data? = unsafe data
        unsafe qpdf_cleanup(&data)
        unsafe input.deallocate()
    }

    /// What qpdf complained about since the last call; a warning means damage too,
    /// since cairo's files give none.
    func firstProblem() -> String? {
        var problem: String?
        if let error = unsafe qpdf_get_error(data) {
            problem = unsafe String(cString: qpdf_get_error_full_text(data, error))
        }
        while let warning = unsafe qpdf_next_warning(data) {
            let text = unsafe String(cString: qpdf_get_error_full_text(data, warning))
            problem = problem ?? text
        }
        return problem
    }
}

// MARK: - Reading

extension PDFDocument {
    /// The document catalog (ISO 32000-1 §7.7.2).
    var catalog: Object { unsafe Object(handle: qpdf_get_root(data)) }

    /// The file trailer (ISO 32000-1 §7.5.5).
    var trailer: Object { unsafe Object(handle: qpdf_get_trailer(data)) }

    var pageCount: Int { Int(unsafe qpdf_get_num_pages(data)) }

    /// - Parameter index: from 0.
    func page(_ index: Int) -> Object { unsafe Object(handle: qpdf_get_page_n(data, index)) }

    /// The numbers that indirect objects may have.
    var objectNumbers: Range<Int> {
        let size = unsafe qpdf_oh_get_key(data, trailer.handle, "/Size")
        return 1..<max(1, Int(unsafe qpdf_oh_get_int_value_as_int(data, size)))
    }

    /// The indirect object of a number; null when there is none.
    func object(number: Int) -> Object { unsafe Object(handle: qpdf_get_object_by_id(data, Int32(number), 0)) }

    /// Gives back what qpdf keeps for a reference.
    func release(_ object: Object) { unsafe qpdf_oh_release(data, object.handle) }

    /// - Parameter key: without its slash.
    func has(_ key: String, in object: Object) -> Bool {
        unsafe qpdf_oh_is_dictionary(data, object.handle) != 0
            && qpdf_oh_has_key(data, object.handle, "/" + key) != 0
    }

    /// The value of a dictionary's key.
    func value(_ key: String, of object: Object) -> Object {
        unsafe Object(handle: qpdf_oh_get_key(data, object.handle, "/" + key))
    }

    /// Whether a dictionary's key has a name as value. Both without slash.
    func isName(_ name: String, _ key: String, of object: Object) -> Bool {
        guard has(key, in: object) else { return false }
        let value = value(key, of: object)
        defer { release(value) }
        return unsafe qpdf_oh_is_name_and_equals(data, value.handle, "/" + name) != 0
    }

    /// The text string of a dictionary's key, or nil.
    func text(_ key: String, of object: Object) -> String? {
        guard has(key, in: object) else { return nil }
        let value = value(key, of: object)
        defer { release(value) }
        guard let text = unsafe qpdf_oh_get_utf8_value(data, value.handle) else { return nil }
        return unsafe String(cString: text)
    }

    /// The bytes of the string of a dictionary's key, or nil.
    func bytes(_ key: String, of object: Object) -> [UInt8]? {
        guard has(key, in: object) else { return nil }
        let value = value(key, of: object)
        defer { release(value) }
        var count = 0
        guard let start = unsafe qpdf_oh_get_binary_string_value(data, value.handle, &count) else { return nil }
        return unsafe UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }
    }
}

// MARK: - Writing

extension PDFDocument {
    /// Sets or replaces a dictionary's key. The key without its slash.
    func set(_ key: String, _ value: PDFValue, in object: Object) {
        let made = make(value)
        unsafe qpdf_oh_replace_key(data, object.handle, "/" + key, made.handle)
        release(made)
    }

    /// Takes a dictionary's key away. The key without its slash.
    func remove(_ key: String, from object: Object) { unsafe qpdf_oh_remove_key(data, object.handle, "/" + key) }

    private func make(_ value: PDFValue) -> Object {
        switch value {
        case .boolean(let value): unsafe Object(handle: qpdf_oh_new_bool(data, value ? 1 : 0))
        case .integer(let value): unsafe Object(handle: qpdf_oh_new_integer(data, Int64(value)))
        case .name(let name): unsafe Object(handle: qpdf_oh_new_name(data, "/" + name))
        case .text(let text): unsafe Object(handle: qpdf_oh_new_unicode_string(data, text))
        case .ascii(let text): unsafe Object(handle: qpdf_oh_new_string(data, text))
        case .bytes(let bytes): bytesObject(bytes)
        case .array(let values): array(values)
        case .dictionary(let entries): filled(unsafe Object(handle: qpdf_oh_new_dictionary(data)), entries)
        case .stream(let bytes, let entries): stream(bytes, entries)
        case .indirect(let value): indirect(value)
        case .existing(let object): unsafe Object(handle: qpdf_oh_new_object(data, object.handle))
        }
    }

    private func bytesObject(_ bytes: [UInt8]) -> Object {
        let characters = bytes.map { CChar(bitPattern: $0) }
        return unsafe Object(handle: qpdf_oh_new_binary_string(data, characters, characters.count))
    }

    private func array(_ values: [PDFValue]) -> Object {
        let array = unsafe Object(handle: qpdf_oh_new_array(data))
        for value in values {
            let made = make(value)
            unsafe qpdf_oh_append_item(data, array.handle, made.handle)
            release(made)
        }
        return array
    }

    /// In the order of the keys: new objects get their numbers by it.
    private func filled(_ dictionary: Object, _ entries: [String: PDFValue]) -> Object {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) { set(key, value, in: dictionary) }
        return dictionary
    }

    /// Streams are packed, but metadata stay readable for programs that know nothing of PDF (ISO 19005-3 §6.6.2.1).
    private func stream(_ bytes: [UInt8], _ entries: [String: PDFValue]) -> Object {
        let stream = unsafe Object(handle: qpdf_oh_new_stream(data))
        let null = unsafe Object(handle: qpdf_oh_new_null(data))
        let isMetadata = entries["Type"] == .name("Metadata")
        let stored = isMetadata ? bytes : Deflate.packed(bytes)
        let filter = isMetadata ? null : unsafe Object(handle: qpdf_oh_new_name(data, "/FlateDecode"))
        // qpdf copies the bytes.
        unsafe qpdf_oh_replace_stream_data(data, stream.handle, stored, stored.count, filter.handle, null.handle)
        release(filter)
        if !isMetadata { release(null) }
        release(filled(unsafe Object(handle: qpdf_oh_get_dict(data, stream.handle)), entries))
        return stream
    }

    private func indirect(_ value: PDFValue) -> Object {
        let direct = make(value)
        defer { release(direct) }
        return unsafe Object(handle: qpdf_make_indirect_object(data, direct.handle))
    }
}
