/// One line of the register: an event, chained to the line before it.
package struct RegisterEntry: Hashable, Sendable {
    /// From 1, without a gap.
    package var seq: Int
    package var at: RecordTime
    package var event: RegisterEvent
    /// The 档号 of the record that the event is about.
    package var id: String?
    /// The bag or the file that the event brings, or that it is about, below the archive.
    package var path: String?
    /// The SHA-256 of the bag's `tagmanifest-sha256.txt`, or of the file.
    package var bag: ContentDigest?
    /// The 档号 of the earlier record that is corrected or replaced.
    package var of: String?
    /// Who did it.
    package var by: String?
    /// Why, or for whom.
    package var why: String?
    /// The SHA-256 of the line before with its line feed; zeros for the first.
    package var prev: ContentDigest

    package init(
        seq: Int, at: RecordTime, event: RegisterEvent, id: String? = nil, path: String? = nil, bag: ContentDigest? = nil,
        of: String? = nil, by: String? = nil, why: String? = nil, prev: ContentDigest
    ) {
        self.seq = seq
        self.at = at
        self.event = event
        self.id = id.map(NormalText.composed)
        self.path = path.map(NormalText.composed)
        self.bag = bag
        self.of = of.map(NormalText.composed)
        self.by = by.map(NormalText.composed)
        self.why = why.map(NormalText.composed)
        self.prev = prev
    }
}

/// A place in a register: how many lines there are up to it and the digest of the last of them.
///
/// Printed on a transfer list, it lets anybody see later that none of these lines was changed.
package struct RegisterHead: Hashable, Sendable {
    package var seq: Int
    package var digest: ContentDigest

    package init(seq: Int, digest: ContentDigest) {
        self.seq = seq
        self.digest = digest
    }

    /// The head of a register without a line.
    package static let empty = RegisterHead(seq: 0, digest: .none)
}
