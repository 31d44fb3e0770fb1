import Diagnostics

/// What `loop` knows of a turn, as keys that are made once.
enum TurnName {
    static let index = ExactText("index")
    static let index0 = ExactText("index0")
    static let revindex = ExactText("revindex")
    static let revindex0 = ExactText("revindex0")
    static let first = ExactText("first")
    static let last = ExactText("last")
    static let length = ExactText("length")
}
