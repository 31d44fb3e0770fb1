public import Diagnostics
public import Foundation

/// Where fonts, packs and word lists are.
public struct Resources: Sendable {
    /// The folder that holds `fonts` and `templates`.
    public let root: URL

    /// Uses the resources of a folder.
    ///
    /// - Throws: `FIL0103` when it holds no `fonts/roles.yaml`.
    public init(at root: URL) throws(StageFailure) { try self.init(at: root, shownAs: root.path) }

    private init(at root: URL, shownAs shown: String) throws(StageFailure) {
        guard Self.isComplete(root) else {
            throw StageFailure(.resourcesMissing("fonts/roles.yaml", searched: [shown]))
        }
        self.root = root
    }

    private init(named path: String) throws(StageFailure) {
        try self.init(at: URL(fileURLWithPath: path), shownAs: path)
    }

    /// Finds the resources: the given folder, `YINFA_HOME`, `../share/yinfa` beside the
    /// program, then the repository that the program was built in.
    ///
    /// - Parameters:
    ///   - explicit: the folder named by `--resources`; no other is looked at then.
    ///   - environment: normally the process's own.
    ///   - program: the path of the executable.
    /// - Throws: `FIL0103` with all places that were searched.
    public static func locate(
        explicit: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment,
        program: String = Resources.programPath
    ) throws(StageFailure) -> Resources {
        if let explicit { return try Resources(named: explicit) }
        if let home = environment["YINFA_HOME"], !home.isEmpty { return try Resources(named: home) }
        let folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
        let shared = folder.deletingLastPathComponent().appendingPathComponent("share/yinfa")
        let candidates = [shared] + ancestors(of: folder)
        for candidate in candidates where isComplete(candidate) { return try Resources(at: candidate) }
        throw StageFailure(.resourcesMissing("fonts/roles.yaml", searched: [shared.path, folder.path]))
    }

    /// The path of the running program, as the kernel knows it.
    public static var programPath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments.first ?? ""
    }

    private static func isComplete(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("fonts/roles.yaml").path)
    }

    private static func ancestors(of folder: URL) -> [URL] {
        var folders: [URL] = []
        var current = folder
        while current.path != "/" {
            folders.append(current)
            current.deleteLastPathComponent()
        }
        return folders
    }

    /// The catalogue of diagnostics, as `yinfa explain` reads it.
    func catalogue(_ language: Language) -> URL {
        let name = language == .chinese ? "diagnostics.zh-CN.md" : "diagnostics.md"
        return root.appendingPathComponent("docs").appendingPathComponent(name)
    }

    /// What the program's XML is like (`docs/schemas`), for who has it and not the program.
    ///
    /// - Throws: `FIL0103` where they are missing.
    func schemas() throws(StageFailure) -> [OutputFile] {
        let folder = root.appendingPathComponent("docs/schemas")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".xsd") }.sorted()
        let files = names.compactMap { name in
            FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map { OutputFile(name: name, bytes: [UInt8]($0)) }
        }
        guard !files.isEmpty, files.count == names.count else {
            throw StageFailure(.resourcesMissing("docs/schemas/*.xsd", searched: [root.path]))
        }
        return files
    }

    var fonts: URL { root.appendingPathComponent("fonts") }
    var builtFonts: URL { fonts.appendingPathComponent("built") }
    var templates: URL { root.appendingPathComponent("templates") }
    var titleWords: URL { templates.appendingPathComponent("words.txt") }
}
