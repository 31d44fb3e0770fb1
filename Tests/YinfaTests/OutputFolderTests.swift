import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

@Suite("Output folder") struct OutputFolderTests {
    private let folder: TemporaryFolder
    private let output: OutputFolder

    init() throws {
        folder = try TemporaryFolder()
        output = OutputFolder(URL(fileURLWithPath: folder.file("out")))
    }

    private func file(_ name: String, _ text: String) -> OutputFile { OutputFile(name: name, bytes: Array(text.utf8)) }

    private var texts: [String: String] {
        get throws { try FolderContents(folder.path).files.mapValues { String(decoding: $0, as: UTF8.self) } }
    }

    @Test("is made with the folders above it, and holds the files whole")
    func writes() throws {
        let deep = OutputFolder(URL(fileURLWithPath: folder.file("a/b/c")))
        try deep.write([file("one.pdf", "1"), file("公文.pdf", String(repeating: "字", count: 100_000))])
        #expect(try FolderContents(folder.file("a/b/c")).names == ["one.pdf", "公文.pdf"])
        #expect(try texts["a/b/c/公文.pdf"]?.count == 100_000)
    }

    @Test("replaces earlier files and leaves others alone")
    func replaces() throws {
        try folder.write("old", as: "out/one.pdf")
        try folder.write("mine", as: "out/notes.txt")
        try output.write([file("one.pdf", "new"), file("two.pdf", "")])
        #expect(try texts == ["out": "", "out/one.pdf": "new", "out/two.pdf": "", "out/notes.txt": "mine"])
    }

    @Test("nothing that may have been filled in is replaced by what differs from it", arguments: [
        ("a.xlsx", "PK filled"), ("a.csv", "数"), ("a.json", "{}"), ("a.yaml", "单位: 甲"), ("a", "-"), ("a.pdf", "no page"), ("a.png", "%PDF"),
    ])
    func keeps(_ name: String, _ there: String) throws {
        try folder.write(there, as: "out/" + name)
        try folder.write("%PDF old", as: "out/page.pdf")
        let before = try FolderContents(folder.path)
        let files = [file("page.pdf", "%PDF new"), file(name, "new")]
        let found = try diagnostics { try output.writeKeepingFilled(files, shownIn: "shown") }
        #expect(found.map(\.code.rawValue) == ["FIL0106"] && found.first?.place?.file == "shown/" + name)
        #expect(try FolderContents(folder.path) == before, "all of them or none")
        try output.writeKeepingFilled([file(name, there)], shownIn: "shown")
        #expect(try FolderContents(folder.path) == before, "the same again")
    }

    @Test("a page that was made before is replaced, and so is an empty file", arguments: [
        ("a.pdf", "%PDF-1.7 old", "%PDF-1.7 new"), ("a.dump", "page 1", "page 2"), ("a.xlsx", "", "PK"), ("a.PDF", "%PDF", "%PDF-"),
    ])
    func replacesPages(_ name: String, _ old: String, _ new: String) throws {
        try folder.write(old, as: "out/" + name)
        try output.writeKeepingFilled([file(name, new), file("b.xlsx", "PK")], shownIn: "")
        #expect(try texts == ["out": "", "out/" + name: new, "out/b.xlsx": "PK"])
    }

    @Test("an empty list makes the folder and nothing in it")
    func empty() throws {
        try output.write([])
        #expect(try texts == ["out": ""])
    }

    @Test("a folder in the way of one file leaves all as it was")
    func folderInTheWay() throws {
        try folder.write("old", as: "out/one.pdf")
        try folder.write("kept", as: "out/two.pdf/kept.txt")
        let before = try FolderContents(folder.path)
        let found = try diagnostics { try output.write([file("one.pdf", "new"), file("two.pdf", "new")]) }
        #expect(found.map(\.code.rawValue) == ["FIL0201"])
        #expect(found[0].cause == .environment)
        #expect(found[0].place?.file == folder.file("out/two.pdf"))
        #expect(found[0].message.chinese == "写不了：同名的文件夹已经存在")
        #expect(try FolderContents(folder.path) == before)
    }

    @Test("a rename that fails puts earlier files back and takes new ones away")
    func rollsBack() throws {
        try folder.write("old", as: "out/one.pdf")
        let before = try FolderContents(folder.path)
        // No file can be renamed into a folder that is not there.
        let files = [file("one.pdf", "new"), file("two.pdf", "new"), file("missing/three.pdf", "new")]
        let found = try diagnostics { try output.write(files) }
        #expect(found.map(\.code.rawValue) == ["FIL0201"])
        #expect(found[0].place?.file == folder.file("out/missing/three.pdf"))
        #expect(try FolderContents(folder.path) == before)
    }

    @Test("a name too long for the disk leaves all as it was")
    func nameTooLong() throws {
        try folder.write("old", as: "out/one.pdf")
        let before = try FolderContents(folder.path)
        let long = String(repeating: "长", count: 200) + ".pdf"
        #expect(try codes { try output.write([file("one.pdf", "new"), file(long, "new")]) } == ["FIL0201"])
        #expect(try FolderContents(folder.path) == before)
    }

    @Test("a file where the folder should be is named with the reason")
    func fileInTheWay() throws {
        try folder.write("a file", as: "out")
        let found = try diagnostics { try output.write([file("one.pdf", "1")]) }
        #expect(found.map(\.message.chinese) == ["写不了：同名的文件已经存在"])
        let below = OutputFolder(URL(fileURLWithPath: folder.file("out/deeper")))
        #expect(try diagnostics { try below.write([]) }.map(\.message.chinese) == ["写不了：路径中有一段不是文件夹"])
        #expect(try texts == ["out": "a file"])
    }

    @Test("a folder that may not be written says so")
    func noPermission() throws {
        // Root may write everywhere but here.
        let found = try diagnostics {
            try OutputFolder(URL(fileURLWithPath: "/proc/self")).write([file("one.pdf", "1")])
        }
        #expect(found.map(\.code.rawValue) == ["FIL0201"])
        #expect(found[0].hints[0].chinese.contains("换一个可以写的文件夹"))
    }

    @Test("a symbolic link is replaced, and what it leads to is left alone")
    func symbolicLink() throws {
        try folder.write("target", as: "target.pdf")
        try output.write([])
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("out/one.pdf"), withDestinationPath: folder.file("target.pdf"))
        try output.write([file("one.pdf", "new")])
        #expect(try texts["target.pdf"] == "target")
        #expect(try texts["out/one.pdf"] == "new")
    }

    @Test("a stale working folder or file of an earlier run is neither used nor touched")
    func staleTemporary() throws {
        let stale = "out/.yinfa-\(ProcessInfo.processInfo.processIdentifier)-"
        try folder.write("stale", as: stale + "0.tmp/0")
        try folder.write("stale", as: stale + "1.tmp")
        let before = try texts
        try output.write([file("one.pdf", "new")])
        #expect(try texts == before.merging(["out/one.pdf": "new"]) { $1 })
    }

    @Test("several tasks write into one folder without mixing their files")
    func tasks() async throws {
        let output = self.output
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    let bytes = [UInt8](repeating: UInt8(task), count: 50_000)
                    try output.write((0..<5).map { OutputFile(name: "\(task)-\($0).pdf", bytes: bytes) })
                }
            }
            try await group.waitForAll()
        }
        let files = try FolderContents(folder.file("out")).files
        #expect(files.count == 40)
        for (name, bytes) in files {
            #expect(bytes.count == 50_000 && Set(bytes) == [UInt8(name.prefix(1)) ?? 255], "\(name)")
        }
    }

    @Test("the format is the ending's, in letters of either size", arguments: [
        ("a.pdf", OutputFormat.pdf), ("a.b.PNG", .png), ("公文.dump", .dump), ("a.docx", nil), ("pdf", nil), ("", nil),
        ("a.", nil), (".pdf", nil), ("a.pdf/b", nil), ("x/.png", nil), ("./x.png", .png),
    ] as [(String, OutputFormat?)])
    func format(_ name: String, _ expected: OutputFormat?) {
        #expect(OutputFormat(fileName: name) == expected)
    }
}
