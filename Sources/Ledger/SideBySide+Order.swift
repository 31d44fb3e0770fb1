import Dispatch
import Synchronization

extension SideBySide {
    /// Does the caller's own work, and another on a thread of its own.
    ///
    /// - Returns: what has come of the other.
    package static func meanwhile<Output: Sendable>(_ other: @escaping @Sendable () -> Output, _ own: () -> Void) -> Output {
        let work = OrderedWork<Output>(count: 1)
        DispatchQueue.global().async { if work.begin(0) { work.end(0, other()) } }
        own()
        // The caller never waits for a thread that there is not.
        return work.begin(0) ? other() : work.outcome(0)
    }

    /// What comes of each item, taken in the items' order on the caller's own thread while others work ahead.
    ///
    /// While an item whose turn has come is not done, the caller works others, that item itself if nobody has begun it: so it
    /// never waits for a thread that there is not, nor for one that it could help.
    ///
    /// - Parameters:
    ///   - helpers: how many threads work ahead.
    ///   - tool: makes what a thread works with, once for each thread that does any work.
    ///   - body: what is done with an item.
    ///   - take: what is done with what has come of it.
    package static func inOrder<Item: Sendable, Tool, Output: Sendable>(
        of items: [Item], helpers: Int, tool: @escaping @Sendable () -> Tool,
        _ body: @escaping @Sendable (Tool, Item) -> Output, taking take: (Output) -> Void
    ) {
        let work = OrderedWork<Output>(count: items.count)
        let group = DispatchGroup()
        for _ in 0..<min(helpers, items.count) {
            DispatchQueue.global().async(group: group) {
                var own: Tool?
                while let index = work.beginNext() {
                    let tools = own ?? tool()
                    own = tools
                    work.end(index, body(tools, items[index]))
                }
            }
        }
        var own: Tool?
        for index in items.indices {
            while !work.isDone(index), let next = work.beginNext() {
                let tools = own ?? tool()
                own = tools
                work.end(next, body(tools, items[next]))
            }
            take(work.outcome(index))
        }
        group.wait()
    }
}

/// Items that several threads begin in their order, each by one of them, and what has come of them.
private final class OrderedWork<Output: Sendable>: Sendable {
    private let next = Mutex(0)
    private let found: Mutex<[Output?]>
    private let done: [DispatchSemaphore]

    init(count: Int) {
        found = Mutex(Array(repeating: nil, count: count))
        done = (0..<count).map { _ in DispatchSemaphore(value: 0) }
    }

    /// The first that nobody has begun; nil when there is none.
    func beginNext() -> Int? {
        next.withLock { next in
            guard next < done.count else { return nil }
            defer { next += 1 }
            return next
        }
    }

    /// Whether nobody had begun it, who comes to each in its order.
    func begin(_ index: Int) -> Bool {
        next.withLock { next in
            guard next == index else { return false }
            next += 1
            return true
        }
    }

    func isDone(_ index: Int) -> Bool { found.withLock { $0[index] != nil } }

    func end(_ index: Int, _ output: Output) {
        found.withLock { $0[index] = output }
        done[index].signal()
    }

    /// Waits until it is there, and gives it away.
    func outcome(_ index: Int) -> Output {
        done[index].wait()
        let output = found.withLock { found in
            defer { found[index] = nil }
            return found[index]
        }
        guard let output else { preconditionFailure("what has ended has an outcome, taken once") }
        return output
    }
}
