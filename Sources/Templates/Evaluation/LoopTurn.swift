import Diagnostics
import Quantities

/// Where in its loop a turn is: what `loop` has. Few turns ask, and each for one thing, so no record is made before.
struct LoopTurn {
    static let name = ExactText("loop")

    let index: Int
    let count: Int

    /// `loop.index` and the others; nil where there is no such member.
    func member(_ name: String) -> Value.Content? {
        switch name {
        case "index": .integer(index + 1)
        case "index0": .integer(index)
        case "revindex": .integer(count - index)
        case "revindex0": .integer(count - index - 1)
        case "first": .boolean(index == 0)
        case "last": .boolean(index == count - 1)
        case "length": .integer(count)
        default: nil
        }
    }

    private static let members = ["index", "index0", "revindex", "revindex0", "first", "last", "length"]

    /// The whole, for a macro that is given it.
    var record: Value {
        let members = Self.members.compactMap { name in member(name).map { (name, Value($0)) } }
        return Value(.record(Value.Record(Dictionary(uniqueKeysWithValues: members))))
    }
}
