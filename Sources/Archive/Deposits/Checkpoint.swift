/// The register's head as it was at some time, kept beside it and on paper.
///
/// A chain alone does not show that its end was cut off, or all of it written anew; a head that others hold does.
package struct Checkpoint: Hashable, Sendable {
    package var at: RecordTime
    package var head: RegisterHead

    package init(at: RecordTime, head: RegisterHead) {
        self.at = at
        self.head = head
    }

    var bytes: [UInt8] {
        Array("Yinfa-Archive-Checkpoint: 1\nAt: \(at.iso)\nSeq: \(head.seq)\nHead-SHA256: \(head.digest)\n".utf8)
    }

    /// Reads what `bytes` writes and nothing else.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let values = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: ": ", maxSplits: 1).last ?? ""
        }
        guard values.count == 5, let at = RecordTime(iso: values[1]), let seq = Int(values[2]),
            let digest = ContentDigest(hex: values[3])
        else { return nil }
        self.init(at: at, head: RegisterHead(seq: seq, digest: digest))
        guard self.bytes == bytes else { return nil }
    }
}
