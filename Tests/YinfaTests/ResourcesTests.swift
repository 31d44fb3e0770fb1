import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

@Suite("Resources") struct ResourcesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Makes a folder that passes for resources and gives its path.
    private func resources(_ name: String) throws -> String {
        try folder.write("roles: {}", as: name + "/fonts/roles.yaml")
        return folder.file(name)
    }

    private func path(_ resources: Resources) -> String { resources.root.standardizedFileURL.path }

    @Test("are those of --resources before all others")
    func explicit() throws {
        let (named, home) = (try resources("named"), try resources("home"))
        _ = try resources("share/yinfa")
        let found = try Resources.locate(
            explicit: named, environment: ["YINFA_HOME": home], program: folder.file("bin/yinfa"))
        #expect(path(found) == named)
    }

    @Test("are those of YINFA_HOME before those beside the program")
    func home() throws {
        let home = try resources("home")
        _ = try resources("share/yinfa")
        let found = try Resources.locate(environment: ["YINFA_HOME": home], program: folder.file("bin/yinfa"))
        #expect(path(found) == home)
    }

    @Test("are in share/yinfa beside the folder of an installed program, also through a link")
    func installed() throws {
        let shared = try resources("usr/share/yinfa")
        _ = try folder.write("", as: "usr/bin/yinfa")
        #expect(path(try .locate(environment: [:], program: folder.file("usr/bin/yinfa"))) == shared)
        let link = folder.file("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.file("usr/bin/yinfa"))
        #expect(path(try .locate(environment: [:], program: link)) == shared)
    }

    @Test("are the repository's, above the folder that the program was built in")
    func repository() throws {
        let repository = try resources("repository")
        let program = folder.file("repository/.build/release/yinfa")
        #expect(path(try .locate(environment: [:], program: program)) == repository)
        #expect(path(try .locate(environment: ["YINFA_HOME": ""], program: program)) == repository)
    }

    @Test("that are named and not there are no reason to take others", arguments: [true, false])
    func namedAndMissing(_ isOption: Bool) throws {
        _ = try resources("share/yinfa")
        let found = try diagnostics {
            _ = try Resources.locate(
                explicit: isOption ? "no/where" : nil, environment: isOption ? [:] : ["YINFA_HOME": "no/where"],
                program: folder.file("bin/yinfa"))
        }
        #expect(found.map(\.code.rawValue) == ["FIL0103"])
        #expect(found[0].cause == .environment)
        #expect(found[0].place == Place(file: "no/where"))
        #expect(found[0].notes.isEmpty)
    }

    @Test("that are nowhere are reported with the places that were searched")
    func nowhere() throws {
        let program = folder.file("bin/yinfa")
        let found = try diagnostics { _ = try Resources.locate(environment: [:], program: program) }
        #expect(found.map(\.code.rawValue) == ["FIL0103"])
        #expect(found[0].notes.compactMap(\.place?.file) == [folder.file("share/yinfa"), folder.file("bin")])
        #expect(found[0].hints[0].chinese.contains("--resources"))
    }

    @Test("of the running program are the repository's")
    func own() throws {
        #expect(FileManager.default.fileExists(atPath: Resources.programPath))
        #expect(path(try .locate(environment: [:])) == Repository.root.path)
        #expect(path(try Resources(at: Repository.root)) == Repository.root.path)
    }
}
