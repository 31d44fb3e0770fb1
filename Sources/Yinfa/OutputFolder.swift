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
    /// they were and takes the new and the temporary ones away.
    ///
    /// - Throws: `FIL0201`.
    public func write(_ files: [OutputFile]) throws(StageFailure) {
        try makeFolder()
        var temporaries: [String] = []
        defer { for path in temporaries { unlink(path) } }
        for file in files {
            let final = self.final(file)
            try checkReplaceable(final)
            let (descriptor, path) = try createTemporary(for: final)
            temporaries.append(path)
            try write(file.bytes, to: descriptor, for: final)
        }
        var replacements: [Replacement] = []
        defer { for done in replacements { done.forget() } }
        for (temporary, file) in zip(temporaries, files) {
            let replacement = Replacement(of: final(file), backup: temporary + ".old")
            guard rename(temporary, replacement.path) == 0 else {
                let reason = SystemError.last
                replacement.forget()
                for done in replacements.reversed() { done.undo() }
                throw StageFailure(.cannotWrite(replacement.path, reason: reason))
            }
            replacements.append(replacement)
        }
    }

    private func final(_ file: OutputFile) -> String { url.appendingPathComponent(file.name).path }

    private func makeFolder() throws(StageFailure) {
        do { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) } catch {
            // Foundation's error has no plain reason; a second try by hand has.
            let isMade = mkdir(url.path, 0o755) == 0
            if !isMade { throw StageFailure(.cannotWrite(url.path, reason: SystemError.last)) }
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

    /// A new file of a name that no other process and no other task of ours has.
    private func createTemporary(for final: String) throws(StageFailure) -> (descriptor: Int32, path: String) {
        for number in 0... {
            let path = url.appendingPathComponent(".yinfa-\(getpid())-\(number).tmp").path
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            if descriptor >= 0 { return (descriptor, path) }
            guard errno == EEXIST else { break }
        }
        throw StageFailure(.cannotWrite(final, reason: SystemError.last))
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32, for final: String) throws(StageFailure) {
        defer { close(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw StageFailure(.cannotWrite(final, reason: SystemError.last)) }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0 else {
            throw StageFailure(.cannotWrite(final, reason: SystemError.last))
        }
    }
}

/// A file that is being replaced, and can be put back.
private struct Replacement {
    let path: String
    private let backup: String
    private let earlier: Earlier

    private enum Earlier {
        case none
        /// A second name for the earlier file.
        case kept
        /// The file system has no second names, so the earlier file goes with the rename.
        case lost
    }

    init(of path: String, backup: String) {
        self.path = path
        self.backup = backup
        earlier = link(path, backup) == 0 ? .kept : errno == ENOENT ? .none : .lost
    }

    func undo() {
        switch earlier {
        case .none: unlink(path)
        case .kept: rename(backup, path)
        case .lost: break
        }
    }

    func forget() { if case .kept = earlier { unlink(backup) } }
}

/// The system's last error in words.
private enum SystemError {
    static var last: Bilingual {
        let code = errno
        let english = String(cString: strerror(code))
        switch code {
        case EACCES, EPERM: return Bilingual("没有写入权限", english)
        case EROFS: return Bilingual("磁盘是只读的", english)
        case ENOSPC, EDQUOT: return Bilingual("磁盘满了", english)
        case ENOTDIR: return Bilingual("路径中有一段不是文件夹", english)
        case EEXIST: return Bilingual("同名的文件已经存在", "a file of that name is in the way")
        case ENOENT: return Bilingual("上级文件夹不存在，也建不了", english)
        default: return Bilingual("系统报错：\(english)", english)
        }
    }
}
