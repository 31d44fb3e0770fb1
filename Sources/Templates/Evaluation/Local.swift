import Diagnostics
import Quantities

/// A name of the template's own, until the statement around it ends.
///
/// A class, because each look at a name would copy all that it holds; nothing of it ever changes.
final class Local {
    let name: ExactText
    /// nil for what the data leave out.
    let value: Value?
    /// What the value is, if it is a record: most that is asked of it are its members.
    let record: Value.Record?
    /// The named conditions that held where the value was made.
    let proven: Set<String>

    /// Of `loop` where in its loop the turn is.
    let turn: LoopTurn?

    init(_ name: ExactText, _ value: Value?, proven: Set<String> = []) {
        self.name = name
        self.value = value
        record = if case .record(let record)? = value?.content { record } else { nil }
        self.proven = proven
        turn = nil
    }

    /// `loop`.
    init(_ turn: LoopTurn) {
        name = LoopTurn.name
        value = nil
        record = nil
        proven = []
        self.turn = turn
    }
}
