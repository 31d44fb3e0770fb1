// What `make bench` runs inside one process: a warm press, one document after another.
import Diagnostics
import Foundation
import Yinfa

/// Prints one line of figures.
func report(_ name: String, _ value: Double, _ unit: String, limit: String) {
    let shown = String(format: "%.2f", value)
    print("\(name): \(shown) \(unit) (\(limit))")
}

/// Seconds of CPU time that this process has used.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func run() throws {
    let office = try Office.open(CommandLine.arguments.dropFirst().first ?? "templates/winter-2020/sample")
    let press = try Press(resources: .locate(), office: office)
    let documents = try office.documents()
    for document in documents {
        let warmUp = 3
        // The others only show what is much slower than the notice.
        let rounds = document.name == "notice" ? 40 : 5
        for _ in 0..<warmUp { _ = try press.render(document, of: office, as: .pdf) }
        let start = processorSeconds()
        for _ in 0..<rounds { _ = try press.render(document, of: office, as: .pdf) }
        let each = (processorSeconds() - start) / Double(rounds)
        report("\(document.name), warm, PDF", 1 / each, "a second on one core", limit: "notice: at least 22")
        let layoutStart = processorSeconds()
        for _ in 0..<rounds { _ = try press.render(document, of: office, as: .dump) }
        let layout = (processorSeconds() - layoutStart) / Double(rounds)
        report("\(document.name), warm, up to the display list", layout * 1000, "ms", limit: "no limit yet")
    }
}

/// Seconds that something takes on the clock.
func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let time = try clock.measure(body).components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
}

/// Imports a long ledger and takes one return from it, as the program does.
func runLedger() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinfa-bench-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try BenchLedger(caseCount: 100_000).write(to: folder)
    let office = try Office.open(folder.path)
    let store = folder.appendingPathComponent("ledger.sqlite")
    for _ in 0..<3 {
        try? FileManager.default.removeItem(at: store)
        let time = try seconds { _ = try office.importLedger(resources: .locate()) }
        report("100 000 cases with their steps, CSV to store", time, "s", limit: "at most 4 s")
    }
    let returns = try Returns(of: office, resources: .locate())
    for day in ["2020-12-31", "2020-12-31", "2021-02-10"] {
        let time = try seconds { _ = try returns.json(.init(asOf: day), name: "return") }
        report("the city's return of \(day) over them, the store's files looked at again", time, "s", limit: "at most 0.5 s")
    }
}

/// Makes the printed book of a ledger of 10,000 cases, the program started anew each time.
func runBook() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinfa-book-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try BenchLedger(caseCount: 10_000).write(to: folder)
    let office = try Office.open(folder.path)
    _ = try office.importLedger(resources: .locate())
    let output = folder.appendingPathComponent("output").path
    for _ in 0..<3 {
        let run = try BenchProgram.run(["make", "-C", folder.path, "-o", output])
        report("a table of 10 000 rows, laid out and written, from the program's start to its end", run.seconds, "s", limit: "at most 3 s")
        report("its memory", run.memory, "MiB at most", limit: "at most 300 MiB")
    }
}

do {
    let office = CommandLine.arguments.dropFirst().first ?? "templates/winter-2020/sample"
    let asked = CommandLine.arguments.dropFirst(2)
    let parts: [(name: String, body: () throws -> Void)] = [
        ("book", runBook), ("documents", run), ("layout", { try runLayout(office: office) }), ("ledger", runLedger),
        ("templates", { try BenchTemplates(pack: URL(fileURLWithPath: office).deletingLastPathComponent().path).run() }),
        ("returns", { try BenchReturns(sample: office).run() }),
        ("workbook", runWorkbook),
    ]
    for part in parts where asked.isEmpty || asked.contains(part.name) { try part.body() }
} catch let failure as StageFailure {
    for diagnostic in failure.diagnostics.prefix(5) { print(DiagnosticFormatter(language: .english).console(diagnostic)) }
    exit(1)
}
