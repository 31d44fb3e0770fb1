/// Bounds of one evaluation, so that data can never make it run away.
struct EvaluationLimits: Hashable, Sendable {
    /// Lines, texts, outputs and turns of loops.
    var steps: Int
    /// What is printed, all elements together, in UTF-8: three bytes for a Han character.
    var bytes: Int

    /// Some forty times the longest document of the field, a public notice of a hundred cases; whoever waits for a template that
    /// runs away waits about two seconds.
    static let standard = EvaluationLimits(steps: 400_000, bytes: 6_000_000)
}
