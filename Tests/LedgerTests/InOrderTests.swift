import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Ledger

@Suite("Work taken in order while others go on") struct InOrderTests {
    /// What a thread works with: not to be shared.
    private final class Tool {
        var uses = 0
    }

    private final class Log: Sendable {
        let tools = Mutex(0)
        let items = Mutex([Int]())
    }

    @Test("outcomes are taken in the items' order, each once, whatever the helpers", arguments: [0, 1, 2, 7, 64], [0, 1, 2, 100])
    func order(helpers: Int, count: Int) {
        let log = Log()
        var taken: [Int] = []
        SideBySide.inOrder(
            of: Array(0..<count), helpers: helpers,
            tool: {
                log.tools.withLock { $0 += 1 }
                return Tool()
            },
            { tool, item in
                tool.uses += 1
                log.items.withLock { $0.append(item) }
                // The earlier an item the longer it takes, so that later ones are there before it.
                return (0..<(count - item) * 50).reduce(0, ^) < 0 ? -1 : item
            }, taking: { taken.append($0) })
        #expect(taken == Array(0..<count) && log.items.withLock { $0.sorted() } == taken)
        #expect(log.tools.withLock { $0 } <= min(helpers, count) + 1, "one for each thread that works")
        #expect(log.tools.withLock { $0 } > 0 || count == 0)
    }

    @Test("what comes of an item does not depend on who works it", arguments: [0, 1, 3])
    func same(helpers: Int) {
        let items = (0..<300).map { $0 * 7 % 31 }
        var taken: [String] = []
        SideBySide.inOrder(of: items, helpers: helpers, tool: { "第" }, { tool, item in tool + String(item) }, taking: { taken.append($0) })
        #expect(taken == items.map { "第\($0)" })
    }

    @Test("the caller takes them on its own thread, and does without helpers that do not come")
    func caller() {
        let thread = Thread.current
        var isOwn: [Bool] = []
        for helpers in [0, 2] {
            SideBySide.inOrder(of: [1, 2, 3], helpers: helpers, tool: {}, { _, item in item }, taking: { _ in isOwn.append(Thread.current == thread) })
        }
        #expect(isOwn == Array(repeating: true, count: 6))
        let workers = Mutex(Set<Bool>())
        SideBySide.inOrder(
            of: [1, 2], helpers: 0, tool: {}, { _, _ in workers.withLock { _ = $0.insert(Thread.isMainThread) } }, taking: { _ in })
        #expect(workers.withLock { $0.count } == 1)
    }

    @Test("while a helper is at one item the caller works those behind it", arguments: 0..<40)
    func helping(round: Int) {
        let others = DispatchSemaphore(value: 0)
        var taken: [Int] = []
        // The first ends only when the others have: whoever has begun it, the other thread works them.
        SideBySide.inOrder(
            of: Array(0..<5), helpers: 1, tool: {},
            { _, item in
                if item == 0 { for _ in 1..<5 { others.wait() } } else { others.signal() }
                return item * round
            }, taking: { taken.append($0) })
        #expect(taken == (0..<5).map { $0 * round })
    }

    @Test("what is done meanwhile comes back, whether a thread was free for it or not")
    func meanwhile() {
        for round in 0..<200 {
            var own = 0
            let other = SideBySide.meanwhile({ round * 2 }) { own = round }
            #expect(own == round && other == round * 2)
        }
    }
}
