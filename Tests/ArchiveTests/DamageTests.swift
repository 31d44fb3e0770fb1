import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// Somebody changes an archive, in any way and anywhere: verification finds it.
@Suite("Random damage") struct DamageTests {
    enum Damage: Int, CaseIterable, Sendable {
        case flip, truncate, delete, add, swapFiles, swapFolders, reorderLines, dropLine, doubleLine, rewriteTail, cutRegister, overwrite
    }

    private static let pristine = Result { () throws -> MemoryFiles in
        let files = MemoryFiles()
        let archive = try Samples.archive(files)
        _ = try archive.deposit(try Samples.record(4), by: "李某", at: try Samples.time())
        // The last line brings a file, so that one who cuts the register's end leaves it behind.
        _ = try archive.checkpoint(by: "李某", at: try Samples.time())
        return files
    }

    @Test("1,200 changes, each of them found", arguments: 0..<12)
    func found(_ round: Int) throws {
        let pristine = try Self.pristine.get()
        var random = SplitMix64(seed: UInt64(7000 + round))
        for change in 0..<100 {
            let files = pristine.reopened()
            let damage = Damage.allCases[(round + change) % Damage.allCases.count]
            let what = try apply(damage, to: files, &random)
            let findings = try? Archive(at: "/a", files: files).verify().findings
            #expect(findings?.isEmpty != true, "\(damage) \(round).\(change): \(what)")
        }
    }

    /// - Returns: what was done, for the message.
    private func apply(_ damage: Damage, to files: MemoryFiles, _ random: inout SplitMix64) throws -> String {
        let paths = files.paths.filter { !files.bytes($0).isEmpty }
        let path = paths[Int.random(in: 0..<paths.count, using: &random)]
        switch damage {
        case .flip:
            let place = Int.random(in: 0..<files.bytes(path).count, using: &random)
            let bit = UInt8.random(in: 0..<8, using: &random)
            files.edit(path) { $0[place] ^= 1 << bit }
            return "\(path) at \(place), bit \(bit)"
        case .truncate:
            let length = Int.random(in: 0..<files.bytes(path).count, using: &random)
            files.edit(path) { $0.removeLast($0.count - length) }
            return "\(path) to \(length)"
        case .delete:
            files.delete(path)
            return path
        case .add: return add(to: files, beside: path, &random)
        case .overwrite:
            let other = paths[Int.random(in: 0..<paths.count, using: &random)]
            let bytes = other == path || files.bytes(other) == files.bytes(path) ? Array("x".utf8) : files.bytes(other)
            files.put(bytes, at: path)
            return "\(path) by \(other)"
        case .swapFiles:
            let others = paths.filter { files.bytes($0) != files.bytes(path) }
            let other = others[Int.random(in: 0..<others.count, using: &random)]
            let (one, two) = (files.bytes(path), files.bytes(other))
            files.put(two, at: path)
            files.put(one, at: other)
            return "\(path) with \(other)"
        case .swapFolders:
            let (one, two) = (try Samples.folder(Int.random(in: 1...3, using: &random)), try Samples.folder(4))
            try files.rename(one, to: "/x")
            try files.rename(two, to: one)
            try files.rename("/x", to: two)
            return "\(one) with \(two)"
        case .reorderLines, .dropLine, .doubleLine, .rewriteTail, .cutRegister: return try changeRegister(damage, files, &random)
        }
    }

    private func add(to files: MemoryFiles, beside path: String, _ random: inout SplitMix64) -> String {
        let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
        let name = folder + "/" + ["x.txt", "0001_正文.pdf", ".hidden", "register.jsonl.bak"][Int.random(in: 0..<4, using: &random)]
        files.put([UInt8](repeating: 65, count: Int.random(in: 0..<20, using: &random)), at: name)
        return name
    }

    private func changeRegister(_ damage: Damage, _ files: MemoryFiles, _ random: inout SplitMix64) throws -> String {
        var lines = files.text("/a/register.jsonl").split(separator: "\n").map { Array("\($0)\n".utf8) }
        let first = Int.random(in: 0..<lines.count, using: &random)
        let second = (first + Int.random(in: 1..<lines.count, using: &random)) % lines.count
        switch damage {
        case .reorderLines: lines.swapAt(first, second)
        case .dropLine: lines.remove(at: first)
        case .doubleLine: lines.insert(lines[first], at: second)
        case .cutRegister: lines.removeLast(lines.count - first)
        default: lines = try rewritten(lines, from: first, &random)
        }
        files.put(lines.flatMap(\.self), at: "/a/register.jsonl")
        return "lines \(first) and \(second)"
    }

    /// Everything from one line on written anew with a right chain, by somebody who knows how.
    private func rewritten(_ lines: [[UInt8]], from line: Int, _ random: inout SplitMix64) throws -> [[UInt8]] {
        var entries = try lines.map { try #require(RegisterEntry(line: $0.dropLast())) }
        // What comes after the last checkpoint only paper can show.
        let start = min(line, entries.count - 2)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: entries[start].by = "赵某"
        case 1: entries[start].at = try Samples.time("2026-11-30T14:05:01+08:00")
        default: entries[start].why = "改过的原因"
        }
        for index in start..<entries.count where index > 0 {
            entries[index].prev = ContentDigest(.sha256, of: entries[index - 1].line)
        }
        return entries.map(\.line)
    }
}
