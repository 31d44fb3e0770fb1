import ArgumentParser
import Foundation

/// When something is done.
struct MomentOption: ParsableArguments {
    @Option(
        name: .customLong("at"),
        help: ArgumentHelp("时间，如 2020-11-09T10:00:00+08:00 或 2020-11-09，默认现在。When; now by default.", valueName: "TIME"))
    var time: String?

    /// As it was typed, else by the machine's clock: the only place where the program reads it.
    var text: String { time ?? Self.now }

    private static var now: String {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.timeZone = .current
        formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ssxxx"
        return formatter.string(from: Date())
    }
}
