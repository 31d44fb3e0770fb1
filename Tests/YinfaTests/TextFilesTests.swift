import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

@Suite("Files read whole") struct TextFilesTests {
    @Test("all bytes are read, of empty, short and long files, and through links", arguments: [0, 1, 4096, 70_001])
    func bytes(_ count: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinfa-files-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (file, link) = (folder.appendingPathComponent("a.csv"), folder.appendingPathComponent("b.csv"))
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 3) }
        try Data(bytes).write(to: file)
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        for url in [file, link] { #expect(try TextFiles.bytes(url, shownAs: "a.csv") == bytes) }
        // A file that has grown is read anew.
        try Data(bytes + bytes).write(to: file)
        #expect(try TextFiles.bytes(file, shownAs: "a.csv") == bytes + bytes)
    }

    @Test("what cannot be read is told by its name")
    func missing() throws {
        let folder = FileManager.default.temporaryDirectory
        let found = try diagnostics { _ = try TextFiles.bytes(folder.appendingPathComponent("yinfa-\(UUID()).csv"), shownAs: "a.csv") }
        #expect(found.map(\.code) == [.cannotRead])
        #expect(try diagnostics { _ = try TextFiles.bytes(folder, shownAs: "folder") }.map(\.code) == [.cannotRead])
    }
}
