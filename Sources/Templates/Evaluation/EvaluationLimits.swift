/// Bounds of one evaluation, so that data can never make it run away.
struct EvaluationLimits: Hashable, Sendable {
    /// Lines, texts, outputs and turns of loops.
    var steps: Int
    /// Characters printed, all elements together.
    var characters: Int

    /// Some forty times the longest document of the field, a public notice of a hundred cases; whoever waits for a template that
    /// runs away waits about two seconds.
    static let standard = EvaluationLimits(steps: 400_000, characters: 2_000_000)
}
