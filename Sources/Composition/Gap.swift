/// What may happen between a cluster and the one before it.
package struct Gap: Hashable, Sendable {
    /// Whether a line may end here.
    package var isBreakable: Bool
    /// Whether justification may open it: not inside a number, a word, a dash; not around connectors.
    package var isStretchable: Bool
    /// Whether Han and Western text meet here, where space is added first (CLREQ §3.2.2).
    package var isHanWestern: Bool
}
