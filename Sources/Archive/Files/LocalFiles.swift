import Glibc

/// The file system of the machine.
package struct LocalFiles: FileSystem {
    package init() {}

    package func entry(at path: String) throws(FileFault) -> FileEntry? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw FileFault(path: path, operation: .read, code: errno)
        }
        let kind: FileEntry.Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        return FileEntry(kind: kind, size: Int(status.st_size), mode: Int(status.st_mode & 0o777))
    }

    package func names(in folder: String) throws(FileFault) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw FileFault(path: folder, operation: .read, code: errno) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        guard errno == 0 else { throw FileFault(path: folder, operation: .read, code: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package func read(_ path: String, at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
        let file = try open(path, O_RDONLY | O_NOFOLLOW, for: .read)
        defer { close(file) }
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                let got = unsafe pread(file, rest.baseAddress, rest.count, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                filled += got
            }
        }
        if failure != 0 { throw FileFault(path: path, operation: .read, code: failure) }
        return bytes
    }

    package func lock(_ path: String, alone: Bool) throws(FileFault) -> FileLock? {
        let flags = alone ? O_RDWR | O_CREAT : O_RDONLY
        let file = unsafe Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if file < 0, !alone, errno == ENOENT { return nil }
        guard file >= 0 else { throw FileFault(path: path, operation: alone ? .write : .read, code: errno) }
        let lock = FileLock(descriptor: file)
        while flock(file, alone ? LOCK_EX : LOCK_SH) != 0 {
            guard errno == EINTR else { throw FileFault(path: path, operation: alone ? .write : .read, code: errno) }
        }
        return lock
    }
}

extension LocalFiles {
    package func makeFolder(_ path: String, mode: Int) throws(FileFault) {
        try check(unsafe mkdir(path, mode_t(mode)), path)
    }

    package func makeFile(_ path: String) throws(FileFault) {
        close(try open(path, O_WRONLY | O_CREAT | O_EXCL, for: .write))
    }

    package func append(_ bytes: [UInt8], to path: String) throws(FileFault) {
        let file = try open(path, O_WRONLY | O_APPEND | O_NOFOLLOW, for: .write)
        defer { close(file) }
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
                return unsafe Glibc.write(file, rest.baseAddress, rest.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileFault(path: path, operation: .write, code: errno) }
            done += count
        }
    }

    package func seal(_ path: String) throws(FileFault) {
        try check(unsafe chmod(path, 0o444), path)
    }

    package func sync(_ path: String) throws(FileFault) {
        let file = try open(path, O_RDONLY | O_NOFOLLOW, for: .write)
        defer { close(file) }
        try check(fsync(file), path)
    }

    package func rename(_ path: String, to target: String) throws(FileFault) {
        try check(unsafe Glibc.rename(path, target), target)
    }

    package func truncate(_ path: String, to size: Int) throws(FileFault) {
        try check(unsafe Glibc.truncate(path, off_t(size)), path)
    }

    package func remove(_ path: String) throws(FileFault) {
        try check(unsafe Glibc.remove(path), path)
    }

    private func open(_ path: String, _ flags: Int32, for operation: FileFault.Operation) throws(FileFault) -> Int32 {
        let file = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFault(path: path, operation: operation, code: errno) }
        return file
    }

    private func check(_ result: Int32, _ path: String) throws(FileFault) {
        guard result == 0 else { throw FileFault(path: path, operation: .write, code: errno) }
    }
}
