import TestSupport
import Testing

@Suite("Modules") struct ModuleTests {
    /// One import in one file.
    struct Import: CustomStringConvertible {
        var file: RepositoryFiles.Source
        var name: String
        var description: String { "\(file.path) imports \(name)" }
    }

    static func imports() throws -> [Import] { try all.get() }

    private static let all = Result { () throws -> [Import] in
        try RepositoryFiles.swift(in: .sources).flatMap { file in
            file.code.lines.filter { $0.holds("import ") }.compactMap { line in
                let statement = /^\s*(?:(?:public|package|internal|private|fileprivate|@\w+) )*import (?:\w+ )?(\w+).*/
                return line.wholeMatch(of: statement).map { Import(file: file, name: String($0.1)) }
            }
        }
    }

    @Test("the table of architecture.md names every folder of Sources and nothing else")
    func tableNamesEveryModule() throws {
        let table = try ModuleTable.documented()
        #expect(Set(table.imports.keys) == (try RepositoryFiles.modules()))
        #expect(!table.imports.isEmpty)
    }

    @Test("the table of architecture.md is Package.swift's list of dependencies")
    func tableEqualsPackage() throws {
        let documented = try ModuleTable.documented().imports
        for (name, dependencies) in try ModuleTable.package().imports {
            #expect(documented[name] == dependencies, "\(name)")
        }
        #expect(Set(documented.keys) == Set(try ModuleTable.package().imports.keys))
    }

    @Test("every file imports only what the table allows its module")
    func importsAreAllowed() throws {
        let table = try ModuleTable.documented()
        // What the compiler brings along is free: it draws nothing from the machine.
        let system: Set = ["Glibc"]
        for found in try Self.imports() {
            let allowed = (table.imports[found.file.module] ?? []).union(table.libraries[found.file.module] ?? [])
            #expect(allowed.union(system).contains(found.name), "\(found)")
        }
    }

    @Test("no module declares a dependency or a library that it does not use")
    func dependenciesAreUsed() throws {
        let table = try ModuleTable.documented()
        let used = Dictionary(grouping: try Self.imports(), by: \.file.module)
            .mapValues { Set($0.map(\.name)) }
        for (name, declared) in table.imports where name != "YinfaBench" {
            let all = declared.union(table.libraries[name] ?? [])
            #expect(all.subtracting(used[name] ?? []).isEmpty, "\(name) declares and does not import")
        }
    }

    @Test("each C library has one module that imports it", arguments: [
        ("CPango", "Typefaces"), ("CCairo", "CairoRendering"), ("CQPDF", "PDFFinishing"), ("CZip", "Workbook"),
        ("CExpat", "Workbook"), ("CXLSXWriter", "Workbook"), ("CCrypto", "Archive"), ("CDeflate", "PDFFinishing"),
        ("CQREncode", "PaperCodes"), ("CZBar", "PaperCodes"), ("CMalloc", "YinfaCommand"),
    ])
    func cLibraryHasOneImporter(_ library: String, _ owner: String) throws {
        let importers = Set(try Self.imports().filter { $0.name == library }.map(\.file.module))
        #expect(importers == [owner])
    }

    @Test("the middle of the way is free of Foundation and of the system's library", arguments: [
        "Geometry", "Diagnostics", "PlainXML", "DisplayList", "Composition", "Layout", "OfficialDocument", "Quantities",
        "Templates", "StatisticalForms", "Proofreading", "PlacedYAML", "CairoRendering", "PDFFinishing", "PaperCodes",
    ])
    func middleIsFreeOfFoundation(_ module: String) throws {
        let found = try Self.imports().filter {
            $0.file.module == module && ["Foundation", "FoundationEssentials", "Glibc", "Dispatch"].contains($0.name)
        }
        #expect(found.isEmpty, "\(found)")
    }

    @Test("the table has a cycle nowhere")
    func noCycles() throws {
        var left = try ModuleTable.documented().imports
        while let leaf = left.first(where: { $0.value.isDisjoint(with: left.keys) }) { left[leaf.key] = nil }
        #expect(left.isEmpty, "these import each other: \(left.keys.sorted())")
    }
}
