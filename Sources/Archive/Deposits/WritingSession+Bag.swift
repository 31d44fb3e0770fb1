import Diagnostics

/// Writing a bag to where it is not yet seen.
extension WritingSession {
    /// Writes all files of a bag into `incoming/bag` and waits until the disk has them.
    ///
    /// - Throws: `ARC0201`, `ARC0202`, `ARC0109`; then nothing of it is left, if the disk allows.
    func stage(_ bag: Bag, of number: RecordNumber) throws(StageFailure) {
        do throws(StageFailure) { try write(bag, of: number) } catch {
            try? files.removeAll(layout.stagedBag)
            throw error
        }
    }

    private func write(_ bag: Bag, of number: RecordNumber) throws(StageFailure) {
        let folders = [layout.stagedBag] + bag.folders.map { layout.stagedBag + "/" + $0 }
        try reportingFaults { () throws(FileFault) in
            for folder in folders { try files.makeFolder(folder, mode: 0o755) }
        }
        for file in bag.files {
            let isSame = try reportingFaults { () throws(FileFault) in try write(file) }
            if !isSame { throw StageFailure(.payloadChanged(file.path, in: number)) }
        }
        try reportingFaults { () throws(FileFault) in
            for folder in folders.reversed() { try files.sync(folder) }
            try files.sync(layout.incoming)
        }
    }

    /// - Returns: whether what was written is what the manifests say.
    private func write(_ file: Bag.File) throws(FileFault) -> Bool {
        let path = layout.stagedBag + "/" + file.path
        switch file.content {
        case .bytes(let bytes):
            try files.write(bytes, to: path)
            return true
        case .file(let source):
            try files.makeFile(path)
            var digest = DigestContext(.sha256)
            var offset = 0
            while true {
                let bytes = try files.read(source, at: offset, count: LocalFiles.chunk)
                digest.update(bytes.span)
                if !bytes.isEmpty { try files.append(bytes, to: path) }
                offset += bytes.count
                if bytes.count < LocalFiles.chunk { break }
            }
            try files.seal(path)
            try files.sync(path)
            return digest.finished() == file.digests.sha256
        }
    }
}
