import Foundation
import TestSupport
import Testing

@Suite("Texts of the repository") struct TextTests {
    @Test("no file names a folder or a host of the machine that it was written on")
    func noMachinePlaces() throws {
        // The tests of forbidden words hold the words.
        let own = "Tests/ArchitectureTests/TextTests.swift"
        let folders = /(?:^|[\s"'`(=:])\/(?:root|home\/\w|work|tmp)\b/
        let hosts = /\b(?:localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)\b|artifactory|nexus|\w\.internal[:\/]/
        // What the patterns want of a line: few have it.
        let hints = ["/root", "/home/", "/work", "/tmp", "localhost", "127.", "10.", "192.168.", "artifactory", "nexus", ".internal"]
        for (path, text) in try RepositoryFiles.texts() where path != own && text.holds(anyOf: hints) {
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where line.holds(anyOf: hints) {
                #expect(!line.contains(folders), "\(path):\(index + 1)")
                #expect(!line.contains(hosts), "\(path):\(index + 1)")
            }
        }
    }

    @Test("each decision that a file speaks of has its page")
    func decisionsExist() throws {
        let pages = try FileManager.default.contentsOfDirectory(atPath: Repository.path("docs/decisions"))
        var found = 0
        for (path, text) in try RepositoryFiles.texts() where text.holds("docs/decisions/") {
            for match in text.matches(of: /docs\/decisions\/(\d{4})/) {
                found += 1
                #expect(pages.contains { $0.hasPrefix(String(match.1)) }, "\(path): \(match.0)")
            }
        }
        #expect(found > 0)
    }

    @Test("decisions are numbered from 1 without a gap, each once")
    func decisionsAreNumbered() throws {
        let numbers = try FileManager.default.contentsOfDirectory(atPath: Repository.path("docs/decisions"))
            .filter { $0.hasSuffix(".md") }.compactMap { Int($0.prefix(4)) }.sorted()
        #expect(numbers == Array(1...max(1, numbers.count)))
    }

    @Test("each link from one document to another leads to a file")
    func linksLead() throws {
        for (path, text) in try RepositoryFiles.texts() where path.hasSuffix(".md") {
            let folder = URL(fileURLWithPath: Repository.path(path)).deletingLastPathComponent()
            for match in text.matches(of: /(?:\]\(|src=")([^)"#\s]+)/) where !match.1.contains(":") {
                let target = folder.appendingPathComponent(String(match.1)).path
                #expect(FileManager.default.fileExists(atPath: target), "\(path): \(match.1)")
            }
        }
    }

    @Test("lines end in LF, without blanks at the end, and every text ends in a line break")
    func linesAreClean() throws {
        for (path, text) in try RepositoryFiles.texts() where path.hasSuffix(".swift") || path.hasSuffix(".md") {
            #expect(!text.holds("\r"), "\(path)")
            #expect(text.hasSuffix("\n"), "\(path)")
            // Only the table at the end of a PDF has such lines, of 20 bytes each.
            let blank = !text.holds(" \n") ? nil : text.split(separator: "\n").first { $0.hasSuffix(" ") && !$0.contains(/\d{5} [fn] $/) }
            #expect(blank == nil, "\(path): \(blank ?? "")")
        }
    }
}
