import Foundation

/// The program `yinfa`, run in a process of its own, whose memory counts.
enum BenchProgram {
    /// How long it took on the clock, from its start to its end, and the most memory it had resident, in MiB.
    static func run(_ arguments: [String]) throws -> (seconds: Double, memory: Double) {
        let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("yinfa")
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        var memory = 0.0
        let time = try seconds {
            try process.run()
            while process.isRunning {
                memory = max(memory, mostResident(process.processIdentifier))
                usleep(10_000)
            }
        }
        guard process.terminationStatus < 2 else { throw CocoaError(.executableLoad) }
        return (time, memory)
    }

    /// The most memory that a running process has had resident since it began, in MiB; 0 when it has ended.
    private static func mostResident(_ process: Int32) -> Double {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return Double(line?.split(separator: " ").dropFirst().first ?? "").map { $0 / 1024 } ?? 0
    }
}
