// What `make bench` runs inside one process: a warm press, one document after another.
import Foundation
import Yinfa

/// Prints one line of figures.
func report(_ name: String, _ value: Double, _ unit: String, limit: String) {
    let shown = String(format: "%.1f", value)
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
        let rounds = 40
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

try run()
