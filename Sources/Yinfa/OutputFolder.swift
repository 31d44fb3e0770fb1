public import Diagnostics
public import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Writes finished files: all of them whole, or none.
public struct OutputFolder: Sendable {
    public let url: URL

    public init(_ url: URL) { self.url = url }

    /// Writes every file under a temporary name, then renames them into place.
    ///
    /// The folder is made if it is missing. A failure leaves earlier files as
    /// they were and takes the temporary ones away.
    ///
    /// - Throws: `FIL0201`.
    public func write(_ files: [OutputFile]) throws(StageFailure) {
        do { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) } catch {
            throw StageFailure(
                .cannotWrite(url.path, reason: Bilingual("文件夹建不了", "the folder cannot be made")))
        }
        var written: [(temporary: String, final: String)] = []
        defer { for pair in written { unlink(pair.temporary) } }
        for (index, file) in files.enumerated() {
            let temporary = url.appendingPathComponent(".yinfa-\(getpid())-\(index).tmp").path
            let final = url.appendingPathComponent(file.name).path
            written.append((temporary, final))
            try write(file.bytes, to: temporary, for: final)
            try checkReplaceable(final)
        }
        for pair in written { try rename(pair.temporary, to: pair.final) }
    }

    private func write(_ bytes: [UInt8], to path: String, for final: String) throws(StageFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StageFailure(.cannotWrite(final, reason: Self.lastError)) }
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw StageFailure(.cannotWrite(final, reason: Self.lastError)) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else {
            throw StageFailure(.cannotWrite(final, reason: Self.lastError))
        }
    }

    /// A folder of that name would make the rename fail after others have succeeded.
    private func checkReplaceable(_ path: String) throws(StageFailure) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw StageFailure(
                .cannotWrite(path, reason: Bilingual("同名的文件夹已经存在", "a folder of that name is in the way")))
        }
    }

    private func rename(_ temporary: String, to final: String) throws(StageFailure) {
        guard Glibc.rename(temporary, final) == 0 else {
            throw StageFailure(.cannotWrite(final, reason: Self.lastError))
        }
    }

    private static var lastError: Bilingual {
        let code = errno
        let english = String(cString: strerror(code))
        switch code {
        case EACCES, EPERM: return Bilingual("没有写入权限", english)
        case EROFS: return Bilingual("磁盘是只读的", english)
        case ENOSPC, EDQUOT: return Bilingual("磁盘满了", english)
        case ENOTDIR: return Bilingual("路径中有一段不是文件夹", english)
        default: return Bilingual("系统报错：\(english)", english)
        }
    }
}
