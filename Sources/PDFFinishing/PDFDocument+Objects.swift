import CQPDF

// What a file needs of a document: its objects as they are written.

extension PDFDocument {
    /// The number of an indirect object, 0 for a direct one.
    func number(of object: Object) -> Int { Int(unsafe qpdf_oh_get_object_id(data, object.handle)) }

    func isStream(_ object: Object) -> Bool { unsafe qpdf_oh_is_stream(data, object.handle) != 0 }

    /// A stream's dictionary.
    func dictionary(of stream: Object) -> Object { unsafe Object(handle: qpdf_oh_get_dict(data, stream.handle)) }

    /// An object's text, with references to the indirect ones in it (ISO 32000-1 §7.3), for a stream its dictionary's.
    func text(of object: Object) -> [UInt8] {
        guard isStream(object) else { return unsafe Array(String(cString: qpdf_oh_unparse_resolved(data, object.handle)).utf8) }
        let dictionary = dictionary(of: object)
        defer { release(dictionary) }
        return unsafe Array(String(cString: qpdf_oh_unparse_resolved(data, dictionary.handle)).utf8)
    }

    /// A stream's bytes as the file has them, packed or not.
    func storedBytes(of stream: Object) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var count = 0
        unsafe qpdf_oh_get_stream_data(data, stream.handle, qpdf_dl_none, nil, &buffer, &count)
        guard let buffer = unsafe buffer else { return [] }
        defer { unsafe shim_free_buffer(buffer) }
        return unsafe [UInt8](UnsafeBufferPointer(start: buffer, count: count))
    }

    /// A stream's bytes without their packing.
    func unpackedBytes(of stream: Object) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var count = 0
        unsafe qpdf_oh_get_stream_data(data, stream.handle, qpdf_dl_generalized, nil, &buffer, &count)
        guard let buffer = unsafe buffer else { return [] }
        defer { unsafe shim_free_buffer(buffer) }
        return unsafe [UInt8](UnsafeBufferPointer(start: buffer, count: count))
    }

    /// The keys of a dictionary, without their slashes, in order.
    func keys(of dictionary: Object) -> [String] {
        var keys: [String] = []
        unsafe qpdf_oh_begin_dict_key_iter(data, dictionary.handle)
        while unsafe qpdf_oh_dict_more_keys(data) != 0 {
            keys.append(unsafe String(String(cString: qpdf_oh_dict_next_key(data)).dropFirst()))
        }
        return keys.sorted()
    }
}
