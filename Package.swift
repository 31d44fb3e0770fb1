// swift-tools-version: 6.2
import Foundation
import PackageDescription

let environment = ProcessInfo.processInfo.environment
/// `make test` has the modules optimized: the tests try them thousands of times, and take a fraction of the time then.
let optimized: [SwiftSetting] = environment["YINFA_OPTIMIZED"] != nil ? [.unsafeFlags(["-O"])] : []
/// Every module: Swift 6 mode, warnings are errors, imports are internal unless said otherwise.
let tests: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
]
let strict = tests + optimized
/// Modules that call C also mark every unsafe expression.
let strictAndUnsafeMarked = strict + [.strictMemorySafety()]

let package = Package(
    name: "yinfa",
    products: [
        .library(name: "Yinfa", targets: ["Yinfa", "Diagnostics"]),
        .executable(name: "yinfa", targets: ["YinfaCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft"),
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg"),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo"),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf"),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate"),
        .systemLibrary(name: "CZip", pkgConfig: "libzip"),
        .systemLibrary(name: "CExpat", pkgConfig: "expat"),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto"),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode"),
        .systemLibrary(name: "CZBar", pkgConfig: "zbar"),
        .systemLibrary(name: "CMalloc"),
        .target(name: "Geometry", swiftSettings: strict),
        .target(name: "Diagnostics", swiftSettings: strict),
        .target(name: "PlainXML", swiftSettings: strict),
        .target(name: "PlacedYAML", dependencies: ["Diagnostics", "Yams"], swiftSettings: strict),
        .target(name: "Quantities", dependencies: ["Diagnostics"], swiftSettings: strict),
        .target(name: "DisplayList", dependencies: ["Geometry", "Diagnostics"], swiftSettings: strict),
        .target(
            name: "OfficialDocument", dependencies: ["PlainXML", "Diagnostics", "Quantities"],
            swiftSettings: strict),
        .target(
            name: "Composition", dependencies: ["DisplayList", "Geometry", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "Typefaces",
            dependencies: ["CPango", "PlacedYAML", "Composition", "DisplayList", "Geometry", "Diagnostics"],
            swiftSettings: strictAndUnsafeMarked),
        .target(
            name: "Layout",
            dependencies: ["OfficialDocument", "Composition", "DisplayList", "Geometry", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "CairoRendering", dependencies: ["CCairo", "CTurboJPEG", "DisplayList", "Geometry", "Diagnostics"],
            swiftSettings: strictAndUnsafeMarked),
        .target(
            name: "PDFFinishing", dependencies: ["CQPDF", "CDeflate", "PlainXML", "DisplayList", "Geometry", "Diagnostics"],
            swiftSettings: strictAndUnsafeMarked),
        .target(
            name: "PaperCodes", dependencies: ["CQREncode", "CZBar", "DisplayList"],
            swiftSettings: strictAndUnsafeMarked),
        .target(
            name: "Workbook", dependencies: ["CZip", "CExpat", "CXLSXWriter", "Diagnostics"],
            swiftSettings: strictAndUnsafeMarked),
        .target(
            name: "Ledger",
            dependencies: [
                "Workbook", "Quantities", "Diagnostics", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strictAndUnsafeMarked),
        .target(
            name: "StatisticalForms",
            dependencies: ["PlacedYAML", "PlainXML", "OfficialDocument", "Quantities", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "Templates",
            dependencies: ["PlacedYAML", "OfficialDocument", "Quantities", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "Reporting",
            dependencies: [
                "PlacedYAML", "PlainXML", "OfficialDocument", "Templates", "StatisticalForms", "Ledger", "Quantities", "Diagnostics",
            ],
            swiftSettings: strict),
        .target(
            name: "Spreadsheets", dependencies: ["OfficialDocument", "Workbook", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "Proofreading", dependencies: ["OfficialDocument", "Quantities", "Diagnostics"],
            swiftSettings: strict),
        .target(
            name: "Archive", dependencies: ["CCrypto", "PlainXML", "Quantities", "Diagnostics"],
            swiftSettings: strictAndUnsafeMarked),
        .target(
            name: "Yinfa",
            dependencies: [
                "Geometry", "Diagnostics", "PlacedYAML", "Quantities", "DisplayList", "OfficialDocument", "Composition",
                "Typefaces", "Layout", "CairoRendering", "PDFFinishing", "StatisticalForms",
                "Templates", "Proofreading", "Ledger", "Reporting", "Spreadsheets", "Archive", "PaperCodes",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "YinfaCommand",
            dependencies: [
                "Yinfa", "Diagnostics", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(
            name: "TestSupport",
            dependencies: ["Workbook", "Composition", "DisplayList", "Geometry", "Diagnostics"],
            path: "Tests/TestSupport", swiftSettings: strict),
        .executableTarget(
            name: "ArchiveTool", dependencies: ["Archive", "Quantities", "Diagnostics"], path: "Tests/ArchiveTool",
            swiftSettings: tests),
        .testTarget(
            name: "GeometryTests",
            dependencies: ["Geometry"],
            swiftSettings: tests),
        .testTarget(
            name: "DiagnosticsTests",
            dependencies: ["Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "PlainXMLTests",
            dependencies: ["PlainXML", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "PlacedYAMLTests",
            dependencies: ["PlacedYAML", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "QuantitiesTests",
            dependencies: ["Quantities", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "DisplayListTests",
            dependencies: ["DisplayList", "Geometry", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "CompositionTests",
            dependencies: ["Composition", "DisplayList", "Geometry", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "TypefacesTests",
            dependencies: ["Typefaces", "PlacedYAML", "Composition", "DisplayList", "Geometry", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "LayoutTests",
            dependencies: ["Layout", "Typefaces", "OfficialDocument", "Quantities", "Composition", "DisplayList", "Geometry", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "CairoRenderingTests",
            dependencies: ["CairoRendering", "Typefaces", "Composition", "DisplayList", "Geometry", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "PDFFinishingTests",
            dependencies: ["PDFFinishing", "CairoRendering", "Typefaces", "Composition", "DisplayList", "Geometry", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "PaperCodesTests",
            dependencies: ["PaperCodes", "DisplayList", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "SpreadsheetsTests",
            dependencies: ["Spreadsheets", "OfficialDocument", "Workbook", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "StatisticalFormsTests",
            dependencies: ["StatisticalForms", "PlainXML", "PlacedYAML", "OfficialDocument", "Quantities", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "TemplatesTests",
            dependencies: ["Templates", "PlacedYAML", "OfficialDocument", "Quantities", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Reporting", "Templates", "StatisticalForms", "Ledger", "PlacedYAML", "PlainXML", "OfficialDocument", "Quantities",
                "Diagnostics", "TestSupport",
            ],
            swiftSettings: tests),
        .testTarget(
            name: "ProofreadingTests",
            dependencies: ["Proofreading", "OfficialDocument", "Quantities", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "YinfaTests",
            dependencies: [
                "Yinfa", "StatisticalForms", "Layout", "OfficialDocument", "Composition", "Typefaces", "DisplayList", "PlacedYAML",
                "Templates", "Reporting", "Geometry", "Quantities", "Diagnostics", "Spreadsheets", "Workbook", "Archive", "Ledger",
                "CairoRendering", "PaperCodes", "TestSupport",
            ],
            exclude: ["References"], swiftSettings: tests),
        .testTarget(
            name: "CommandTests",
            dependencies: ["YinfaCommand", "Workbook", "Diagnostics", "TestSupport"],
            swiftSettings: tests),
        .testTarget(
            name: "WorkbookTests",
            dependencies: ["Workbook", "Diagnostics", "TestSupport"],
            exclude: ["Fixtures"], swiftSettings: tests),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Ledger", "Workbook", "Quantities", "Diagnostics", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Fixtures"], swiftSettings: tests),
        .testTarget(
            name: "ArchiveTests",
            dependencies: ["Archive", "ArchiveTool", "PlainXML", "Quantities", "Diagnostics", "TestSupport"],
            exclude: ["Tools"], swiftSettings: tests),
        .testTarget(
            name: "ArchitectureTests",
            dependencies: ["TestSupport"],
            swiftSettings: tests),
    ],
    swiftLanguageModes: [.v6]
)

// What only measures and checks is built only for `make bench` and `make check-excel`, so that nobody else waits for it.
if environment["YINFA_BENCH"] != nil {
    package.products.append(.executable(name: "yinfa-bench", targets: ["YinfaBench"]))
    package.targets.append(
        .executableTarget(
            name: "YinfaBench",
            dependencies: [
                "Yinfa", "Workbook", "Composition", "DisplayList", "Geometry", "Templates", "Reporting", "StatisticalForms",
                "PlacedYAML", "OfficialDocument", "Quantities", "Diagnostics",
            ],
            swiftSettings: strict))
    package.products.append(.executable(name: "workbook-tool", targets: ["WorkbookTool"]))
    package.targets.append(
        .executableTarget(
            name: "WorkbookTool", dependencies: ["Workbook", "Diagnostics"], path: "Tests/WorkbookTool",
            swiftSettings: strict))
}
