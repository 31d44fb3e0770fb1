import Diagnostics

/// The register's file: read as a whole, or only at its end, and added to.
struct Register: Sendable {
    let files: any FileSystem
    let path: String

    static let name = "register.jsonl"

    /// No line is longer: its texts are at most 1,000 bytes each.
    static let longestLine = 1 << 16

    /// The end of a register.
    struct Tail: Sendable {
        /// How many bytes the file has.
        var size: Int
        /// How many of them are whole lines.
        var whole: Int
        /// The last whole line with its line feed; empty in an empty register.
        var lastLine: [UInt8]
        var head: RegisterHead

        /// How much of a line was written that has no end.
        var torn: Range<Int> { whole..<size }
    }

    /// Reads the end, in a time that does not depend on how long the register is.
    ///
    /// - Throws: `ARC0203` when the last line is no entry, `ARC0202`.
    func tail() throws(StageFailure) -> Tail {
        let (size, bytes) = try reportingFaults { () throws(FileFault) in
            let size = try files.entry(at: path)?.size ?? 0
            let start = max(0, size - Self.longestLine * 2)
            return (size, size == 0 ? [] : try files.read(path, at: start, count: size - start))
        }
        guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else {
            guard size <= Self.longestLine else { throw StageFailure(.registerEndBroken(Place(file: Self.name))) }
            return Tail(size: size, whole: 0, lastLine: [], head: .empty)
        }
        let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        guard let entry = RegisterEntry(line: bytes[start..<end]) else {
            throw StageFailure(.registerEndBroken(Place(file: Self.name)))
        }
        let line = Array(bytes[start...end])
        let head = RegisterHead(seq: entry.seq, digest: ContentDigest(.sha256, of: line))
        return Tail(size: size, whole: size - (bytes.count - end - 1), lastLine: line, head: head)
    }

    /// Hands out every line with its line feed; the last one may lack it.
    func readLines(_ body: (_ line: ArraySlice<UInt8>) -> Void) throws(FileFault) {
        guard try files.entry(at: path) != nil else { return }
        var rest: [UInt8] = []
        try files.readChunks(of: path) { chunk in
            rest += chunk
            var start = 0
            while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
                body(rest[start...end])
                start = end + 1
            }
            rest.removeFirst(start)
        }
        if !rest.isEmpty { body(rest[...]) }
    }

    /// All entries that can be read, whether they are chained rightly or not.
    func entries() throws(StageFailure) -> [RegisterEntry] {
        var entries: [RegisterEntry] = []
        try reportingFaults { () throws(FileFault) in
            try readLines { line in
                if line.last == UInt8(ascii: "\n"), let entry = RegisterEntry(line: line.dropLast()) { entries.append(entry) }
            }
        }
        return entries
    }
}

/// Turns a fault of the file system into its diagnostic (`ARC0201`, `ARC0202`).
func reportingFaults<Output>(
    undone: Bool = true, _ body: () throws(FileFault) -> Output
) throws(StageFailure) -> Output {
    do { return try body() } catch { throw StageFailure(.fileFault(error, undone: undone)) }
}
