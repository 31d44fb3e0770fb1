import Diagnostics
import Foundation
import TestSupport
import Yinfa

/// What the sample office gives, made once for all tests that look at it.
enum Sample {
    static let folder = Repository.path("templates/winter-2020/sample")

    /// The bytes of every output by its file name: PDF, pictures and dumps of both documents.
    static func output() throws -> [String: [UInt8]] { try all.get() }

    static func bytes(_ name: String) throws -> [UInt8] {
        guard let bytes = try output()[name] else { throw NotMade(name: name) }
        return bytes
    }

    static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// No output has the name that a test asked for.
    struct NotMade: Error { var name: String }

    private static let all = Result<[String: [UInt8]], any Error> {
        try make(officeAt: folder, formats: OutputFormat.allCases)
    }

    /// Makes everything with a press of its own.
    static func make(
        officeAt path: String, only names: [String] = [], formats: [OutputFormat] = OutputFormat.allCases
    ) throws -> [String: [UInt8]] {
        let office = try Office.open(path)
        let press = try Press(resources: try .locate(), office: office)
        let made = try press.make(office, only: names, formats: formats)
        return Dictionary(uniqueKeysWithValues: made.output.map { ($0.name, $0.bytes) })
    }
}

/// The codes that something is refused with; none when it goes through.
func codes(_ body: () throws -> Void) throws -> [String] {
    do {
        try body()
        return []
    } catch let failure as StageFailure {
        return failure.diagnostics.map(\.code.rawValue)
    }
}

/// The diagnostics that something is refused with; none when it goes through.
func diagnostics(_ body: () throws -> Void) throws -> [Diagnostic] {
    do {
        try body()
        return []
    } catch let failure as StageFailure {
        return failure.diagnostics
    }
}
