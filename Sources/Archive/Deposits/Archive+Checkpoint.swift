package import Diagnostics
import Quantities

extension Archive {
    /// Writes the register's head down in `checkpoints/`, and says so in the register.
    ///
    /// - Returns: the checkpoint, whose head is to be printed; it does not hold the line that tells of it.
    /// - Throws: `ARC02…`.
    package func checkpoint(by person: String, at time: RecordTime) throws(StageFailure) -> Reported<Checkpoint> {
        try Self.check(["经办人": person], of: nil)
        return try writing(at: time) { session throws(StageFailure) in
            let checkpoint = Checkpoint(at: time, head: session.tail.head)
            let path = try freeName(on: time)
            do throws(FileFault) {
                try files.write(checkpoint.bytes, to: layout.stagedCheckpoint)
                try files.sync(layout.incoming)
            } catch {
                try? files.removeAll(layout.stagedCheckpoint)
                throw StageFailure(.fileFault(error))
            }
            _ = try session.publish(
                RegisterEntry(
                    seq: 0, at: time, event: .checkpoint, path: path, bag: ContentDigest(.sha256, of: checkpoint.bytes),
                    by: person, prev: .none),
                staged: layout.stagedCheckpoint)
            return checkpoint
        }
    }

    /// The first name of a day that no checkpoint has: `checkpoints/2026-11-30.txt`, then `-2`.
    private func freeName(on time: RecordTime) throws(StageFailure) -> String {
        try reportingFaults { () throws(FileFault) in
            var number = 1
            while true {
                let name = "\(ArchiveLayout.checkpoints)/\(time.date.iso)\(number == 1 ? "" : "-\(number)").txt"
                if try files.entry(at: layout.path(name)) == nil { return name }
                number += 1
            }
        }
    }
}
