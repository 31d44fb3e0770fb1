import TestSupport
import Testing

/// `docs/standards/gbt9704.md` has a row for each clause, and what it names as a test is one.
@Suite("GB/T 9704-2012, clause by clause") struct StandardTests {
    /// A row of the table.
    struct Row: Sendable {
        var clause: String
        var asks: String
        var does: String
        var tests: String

        /// `HeadTests.markPlace` and `SignerTests`, as named.
        var named: [(suite: String, function: String?)] {
            tests.matches(of: /`(\w+Tests)(?:\.(\w+))?`/).map { (String($0.1), $0.2.map(String.init)) }
        }
    }

    /// The clauses that ask something of a document, in the standard's order.
    static let clauses = [
        "§3.1", "§3.2", "§4", "§5.1", "§5.2.1", "§5.2.2", "§5.2.3", "§5.2.4", "§6.1", "§6.2", "§6.3", "§7.1", "§7.2.1", "§7.2.2", "§7.2.3", "§7.2.4",
        "§7.2.5", "§7.2.6", "§7.2.7", "§7.3.1", "§7.3.2", "§7.3.3", "§7.3.4", "§7.3.5.1", "§7.3.5.2", "§7.3.5.3", "§7.3.5.4", "§7.3.5.5", "§7.3.6",
        "§7.3.7", "§7.4.1", "§7.4.2", "§7.4.3", "§7.5", "§8", "§9", "§10.1", "§10.2", "§10.3", "§11",
    ]

    private func rows() throws -> [Row] {
        try Repository.text("docs/standards/gbt9704.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard cells.count == 6, cells[1].hasPrefix(" §") else { return nil }
            let words = cells[1...4].map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
            return Row(clause: words[0], asks: words[1], does: words[2], tests: words[3])
        }
    }

    /// Files of tests with the suites that they declare.
    private func suites() throws -> [String: [String]] {
        try RepositoryFiles.suites().mapValues { $0.map(\.text) }
    }

    @Test("every clause has its row, no row has a clause that there is not")
    func complete() throws {
        let written = try rows().map(\.clause)
        #expect(Set(Self.clauses).subtracting(written).isEmpty)
        #expect(Set(written).subtracting(Self.clauses + ["§7.4"]).isEmpty)
    }

    @Test("rows are in the standard's order")
    func order() throws {
        let places = try rows().map(\.clause).filter { $0 != "§7.4" }.compactMap { Self.clauses.firstIndex(of: $0) }
        #expect(places == places.sorted())
    }

    @Test("each says what is asked for and what we do; without a test it says why")
    func reasons() throws {
        for row in try rows() {
            #expect(!row.asks.isEmpty && !row.does.isEmpty, "\(row.clause)")
            let says = row.does.contains("cannot arise") || row.does.contains("open")
            #expect(!row.named.isEmpty || says, "\(row.clause) names no test and gives no reason")
        }
    }

    @Test("the suites that are named are there, and so are their tests")
    func tests() throws {
        let suites = try suites()
        var count = 0
        for row in try rows() {
            for (suite, function) in row.named {
                count += 1
                let texts = suites[suite] ?? []
                #expect(!texts.isEmpty, "\(row.clause): \(suite)")
                guard let function else { continue }
                #expect(texts.contains { $0.holds("func \(function)(") }, "\(row.clause): \(suite).\(function)")
            }
        }
        #expect(count > 80)
    }

    @Test("there is one such file")
    func oneFile() throws {
        let others = ["docs/standards/gbt9704-body.md"].filter { (try? Repository.text($0)) != nil }
        #expect(others.isEmpty)
    }
}
