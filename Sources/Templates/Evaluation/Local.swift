import Diagnostics
import Quantities

/// A name of the template's own, until the statement around it ends.
struct Local {
    let name: ExactText
    /// nil for what the data leave out.
    let value: Value?
    /// The named conditions that held where the value was made.
    let proven: Set<String>

    /// Of `loop` where in its loop the turn is.
    let turn: LoopTurn?

    init(_ name: String, _ value: Value?, proven: Set<String> = []) {
        self.name = ExactText(name)
        self.value = value
        self.proven = proven
        turn = nil
    }

    /// `loop`.
    init(_ turn: LoopTurn) {
        name = LoopTurn.name
        value = nil
        proven = []
        self.turn = turn
    }
}
