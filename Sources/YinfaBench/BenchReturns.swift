import Foundation
import Yinfa

/// Merging the returns of 200 counties, and all checks of one return of the sample office.
struct BenchReturns {
    /// The sample office, whose ledger is checked.
    let sample: String

    private static let countyCount = 200

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinfa-bench-returns-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        let returns = try Returns(of: try office(in: folder), resources: .locate())
        let files = try (0...Self.countyCount).map { try write($0, to: folder) }
        for _ in 0..<3 {
            let time = try seconds { _ = try returns.merge(.init(files: files), name: "city") }
            report("merging \(Self.countyCount) county returns", time, "s", limit: "at most 1 s")
        }
        try runChecks()
    }

    /// The first check of an office brings its store up to date, which may read all workbooks of the ledger: that is an import,
    /// and measured as one. What is left of the first check beside the later ones is said with it.
    private func runChecks() throws {
        let office = try Office.open(sample)
        let imported = try seconds { _ = try office.importLedger(resources: .locate()) }
        report("the sample's store brought up to date with its workbooks", imported, "s", limit: "no check; nothing if it was")
        var read: Returns?
        let reading = try seconds { read = try Returns(of: office, resources: .locate()) }
        report("its pack's form read", reading, "s", limit: "no check")
        for round in 0..<4 {
            let time = try seconds { _ = try read?.check(unit: "全市", asOf: "2020-12-31") }
            report("all checks of the sample's city return, its figures counted\(round == 0 ? ", the first time" : "")", time, "s", limit: "at most 0.2 s")
        }
    }

    private func office(in folder: URL) throws -> Office {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let counties = (0..<Self.countyCount).map { "  - \(Self.name($0))\n" }.joined()
        try Data("模板包: winter-2020\n机关: {全称: 某省办公室, 电话: 0390-1}\n各县:\n\(counties)".utf8)
            .write(to: folder.appendingPathComponent("office.yaml"))
        return try Office.open(folder.path)
    }

    private static func name(_ index: Int) -> String { index == countyCount ? "市本级" : "第\(index)县" }

    /// A return that keeps every check that must hold.
    private func write(_ index: Int, to folder: URL) throws -> String {
        let cases = index % 7 + 1
        let (persons, owed) = (cases * 12, cases * 12 * 912_345)
        let row = [cases * 20, persons * 30, persons * 25, persons * 20, cases, persons, persons, owed, owed, 1, cases - 1]
            + [persons, persons, owed, owed, 0, 0]
        let line = row.map(String.init).joined(separator: ", ")
        let zeros = Array(repeating: "0", count: row.count).joined(separator: ", ")
        let text = """
            {"表单": "winter-2020", "单位": "\(Self.name(index))", "截止日": "2020-12-31", "制表时间": "2020-12-31", "联系电话": "手填",
            "数据": {"建筑企业": [\(line)], "加工制造企业": [\(zeros)], "其他用人单位": [\(index % 2 == 0 ? zeros : line)]},
            "填空": {"n1": 2, "k1": 0, "a1": 0, "p1": 0, "n2": 0, "k2": 0, "a2": 0, "p2": 0, "n3": 0, "k3": 0, "a3": 0, "p3": 0, "x1": 0, "x2": 0}}
            """
        let file = folder.appendingPathComponent("\(index).json")
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
