import CZip

/// Sole owner of a zip archive in memory, opened with libzip.
///
/// The sizes that the directory declares are held against the limits at once;
/// `ZipEntryReader` sees to it that no entry gives more than it declared.
@safe final class ZipArchive {
    /// An entry as the directory declares it.
    struct Entry: Sendable {
        var index: UInt64
        /// Unpacked, in bytes.
        var size: Int
        var isEncrypted: Bool
    }

    fileprivate let archive: OpaquePointer
    /// libzip reads from it until the end and does not copy it.
    private let input: UnsafeMutableRawBufferPointer
    /// By their names in lower case (OPC compares names so) with `/` between folders.
    private(set) var entries: [String: Entry] = [:]

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(ZipFault) {
        let input = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
        unsafe input.copyBytes(from: bytes)
        guard let archive = unsafe Self.open(input, count: bytes.count) else {
            unsafe input.deallocate()
            throw .damaged
        }
        unsafe self.archive = archive
        unsafe self.input = input
        try readDirectory(limits)
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe input.deallocate()
    }

    private static func open(_ input: UnsafeMutableRawBufferPointer, count: Int) -> OpaquePointer? {
        var error = unsafe zip_error_t()
        unsafe zip_error_init(&error)
        defer { unsafe zip_error_fini(&error) }
        guard let source = unsafe zip_source_buffer_create(input.baseAddress, UInt64(count), 0, &error) else {
            return nil
        }
        let archive = unsafe zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error)
        if unsafe archive == nil { unsafe zip_source_free(source) }
        return unsafe archive
    }

    private func readDirectory(_ limits: WorkbookLimits) throws(ZipFault) {
        let count = Int(unsafe zip_get_num_entries(archive, 0))
        guard count <= limits.entries else { throw .tooManyEntries(count) }
        var total = 0
        for index in 0..<UInt64(count) {
            var status = unsafe zip_stat_t()
            guard unsafe zip_stat_index(archive, index, UInt32(ZIP_FL_ENC_GUESS), &status) == 0,
                let raw = unsafe status.name
            else { throw .damaged }
            let name = Self.normal(unsafe String(cString: raw))
            guard !name.hasSuffix("/") else { continue }
            let (size, packed) = unsafe (Int(clamping: status.size), Int(clamping: status.comp_size))
            guard size <= limits.entryBytes else { throw .tooLarge(entry: name) }
            if size > limits.freeBytes, size / limits.ratio > packed { throw .bomb(entry: name) }
            total += size
            guard total <= limits.totalBytes else { throw .tooLarge(entry: nil) }
            let isEncrypted = unsafe status.encryption_method != UInt16(ZIP_EM_NONE)
            let entry = Entry(index: index, size: size, isEncrypted: isEncrypted)
            guard entries.updateValue(entry, forKey: name) == nil else { throw .doubled(entry: name) }
        }
        if entries.values.contains(where: \.isEncrypted) { throw .encrypted }
    }

    /// A name as OPC compares it.
    static func normal(_ name: String) -> String {
        String(name.map { $0 == "\\" ? "/" : $0 }).lowercased()
    }

    /// Opens an entry for reading from its beginning.
    func reader(of entry: Entry) throws(ZipFault) -> ZipEntryReader {
        guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else { throw .damaged }
        return unsafe ZipEntryReader(file, size: entry.size, archive: self)
    }
}

/// Sole owner of one entry that is being unpacked, block by block.
@safe final class ZipEntryReader {
    private let file: OpaquePointer
    /// Keeps the archive open.
    private let archive: ZipArchive
    private var left: Int
    /// In bytes.
    static let blockSize = 1 << 16

    fileprivate init(_ file: OpaquePointer, size: Int, archive: ZipArchive) {
        unsafe self.file = file
        self.archive = archive
        left = size
    }

    deinit { unsafe _ = zip_fclose(file) }

    /// Unpacks the next block.
    ///
    /// - Returns: how many bytes it has; 0 at the end, where the checksum has been compared.
    func read(into block: inout [UInt8]) throws(ZipFault) -> Int {
        let count = unsafe block.withUnsafeMutableBytes { buffer in
            unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
        }
        guard count >= 0, count <= left, count > 0 || left == 0 else { throw .damaged }
        left -= Int(count)
        return Int(count)
    }
}
