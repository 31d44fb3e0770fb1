public import Diagnostics
public import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Writes finished files: all of them whole, or none.
public struct OutputFolder: Sendable {
    public let url: URL

    public init(_ url: URL) { self.url = url }

    /// Writes every file into a working folder beside its place, then renames them into place.
    ///
    /// The folder is made if it is missing. A failure leaves earlier files as
    /// they were and takes the new and the temporary ones away.
    ///
    /// - Throws: `FIL0201`.
    public func write(_ files: [OutputFile]) throws(StageFailure) {
        try makeFolder()
        let working = try makeWorkingFolder()
        defer { try? FileManager.default.removeItem(atPath: working) }
        var replacements: [Replacement] = []
        for (index, file) in files.enumerated() {
            let final = url.appendingPathComponent(file.name).path
            try checkReplaceable(final)
            let temporary = "\(working)/\(index)"
            try write(file.bytes, to: temporary, for: final)
            replacements.append(Replacement(of: final, by: temporary))
        }
        for (index, replacement) in replacements.enumerated() {
            if let reason = replacement.perform() {
                for done in replacements[..<index].reversed() { done.undo() }
                throw StageFailure(.cannotWrite(replacement.path, reason: reason))
            }
        }
    }

    /// As `write`, but nothing that is there already is replaced: blanks might have been filled in.
    ///
    /// - Throws: `FIL0106` for each file that is there.
    public func writeNew(_ files: [OutputFile], shownIn folder: String) throws(StageFailure) {
        let there = files.filter { FileManager.default.fileExists(atPath: url.appendingPathComponent($0.name).path) }
        guard there.isEmpty else {
            throw StageFailure(there.map { .wouldOverwrite(folder.isEmpty || folder.hasSuffix("/") ? folder + $0.name : "\(folder)/\($0.name)") })
        }
        try write(files)
    }

    /// As `write`, but a file that may hold what somebody has filled in or handed in is replaced by none that differs from it:
    /// workbooks, CSV and data files, and whatever stands under the name of a PDF or a picture and is none.
    ///
    /// - Throws: `FIL0106` for each file that is kept.
    public func writeKeepingFilled(_ files: [OutputFile], shownIn folder: String) throws(StageFailure) {
        let filled = files.filter { file in
            let path = url.appendingPathComponent(file.name).path
            guard let there = FileManager.default.contents(atPath: path) else { return false }
            return !file.mayReplace(Array(there))
        }
        try writeNew(filled, shownIn: folder)
        try write(files)
    }

    private func makeFolder() throws(StageFailure) {
        let manager = FileManager.default
        do { try manager.createDirectory(at: url, withIntermediateDirectories: true) } catch {
            // Foundation's error has no plain reason; a second try by hand has.
            guard mkdir(url.path, 0o755) != 0 else { return }
            let reason = SystemError.last
            var isFolder: ObjCBool = false
            // Another task may have made it in between.
            if manager.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue { return }
            throw StageFailure(.cannotWrite(url.path, reason: reason))
        }
    }

    /// A new folder that no other process and no other task of ours has.
    private func makeWorkingFolder() throws(StageFailure) -> String {
        for number in 0... {
            let path = url.appendingPathComponent(".yinfa-\(getpid())-\(number).tmp").path
            if mkdir(path, 0o755) == 0 { return path }
            guard errno == EEXIST else { break }
        }
        throw StageFailure(.cannotWrite(url.path, reason: SystemError.last))
    }

    /// A folder of that name would make the rename fail after others have succeeded.
    private func checkReplaceable(_ path: String) throws(StageFailure) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw StageFailure(
                .cannotWrite(path, reason: Bilingual("同名的文件夹已经存在", "a folder of that name is in the way")))
        }
    }

    private func write(_ bytes: [UInt8], to path: String, for final: String) throws(StageFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StageFailure(.cannotWrite(final, reason: SystemError.last)) }
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

/// A file that a new one replaces, and that can be put back.
private struct Replacement {
    let path: String
    private let temporary: String
    private let earlier: Earlier

    private enum Earlier {
        case none
        /// It has a second name beside the temporary file, which goes with the working folder.
        case kept
        /// The file system has no second names, so it goes with the rename.
        case lost
    }

    private var backup: String { temporary + ".old" }

    init(of path: String, by temporary: String) {
        self.path = path
        self.temporary = temporary
        earlier = link(path, temporary + ".old") == 0 ? .kept : errno == ENOENT ? .none : .lost
    }

    /// - Returns: why it failed, or nil.
    func perform() -> Bilingual? { rename(temporary, path) == 0 ? nil : SystemError.last }

    func undo() {
        switch earlier {
        case .none: unlink(path)
        case .kept: rename(backup, path)
        case .lost: break
        }
    }
}

/// The system's last error in words.
enum SystemError {
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

extension OutputFile {
    /// Whether a file that is there is the same, or a page that was made like this one and that nobody fills in.
    fileprivate func mayReplace(_ there: [UInt8]) -> Bool {
        if there == bytes || there.isEmpty { return true }
        switch URL(fileURLWithPath: name).pathExtension.lowercased() {
        case "pdf": return there.starts(with: Array("%PDF".utf8))
        case "png": return there.starts(with: [0x89] + Array("PNG".utf8))
        case "dump": return true
        default: return false
        }
    }
}
