/// Bounds of one evaluation, so that data can never make it run away.
struct EvaluationLimits: Hashable, Sendable {
    /// Lines, texts, outputs and turns of loops.
    var steps: Int
    /// Characters printed, all elements together.
    var characters: Int

    /// A hundred times the longest document of the field, and still well under a second.
    static let standard = EvaluationLimits(steps: 1_000_000, characters: 2_000_000)
}
