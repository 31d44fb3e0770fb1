import Ledger
import PDFFinishing

/// Lets all processors finish the parts of a long file.
struct ProcessorLanes: FinishingLanes {
    func outcomes<Output: Sendable>(of count: Int, _ body: @Sendable (Int) -> Output) -> [Output] {
        SideBySide.outcomes(of: Array(0..<count), weight: { _ in 1 }) { _, part in body(part) }
    }

    func meanwhile<Output: Sendable>(_ other: @escaping @Sendable () -> Output, _ own: () -> Void) -> Output {
        SideBySide.meanwhile(other, own)
    }
}
