/// Where things stand in an archive's folder.
struct ArchiveLayout: Hashable, Sendable {
    let root: String

    var register: String { root + "/" + Register.name }
    /// Held while something is written; holds nothing itself.
    var lock: String { root + "/" + Self.lockName }
    /// What is being written; empty when nobody writes.
    var incoming: String { root + "/" + Self.incomingName }
    /// The bag that is being written.
    var stagedBag: String { incoming + "/bag" }
    /// The line that is going to be added, once what it brings is in its place.
    var pendingEntry: String { incoming + "/entry" }
    /// An incomplete last line that was taken out of the register.
    var stagedTail: String { incoming + "/tail" }
    var stagedCheckpoint: String { incoming + "/checkpoint" }

    static let lockName = ".lock"
    static let incomingName = "incoming"
    static let checkpoints = "checkpoints"
    static let recovered = "recovered"

    /// The place on the disk of a path below the archive.
    func path(_ relative: String) -> String { root + "/" + relative }
}
