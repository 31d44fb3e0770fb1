import Diagnostics
import Testing

@testable import Yinfa

@Suite("Files beside a ledger, by their names") struct UnreadKindTests {
    @Test("what may hold records, by its ending in any case", arguments: [
        ("a.zip", UnreadKind.archive), ("a.ZIP", .archive), ("各县.rar", .archive), ("a.7z", .archive), ("a.tar.gz", .archive), ("a.tgz", .archive),
        ("a.ods", .table), ("a.XLSB", .table), ("a.xltx", .table), ("a.ett", .table), ("a.dbf", .table), ("a.tsv", .table), ("a.xml", .table),
        ("a.html", .table), ("a.mht", .table), ("a.numbers", .table),
    ])
    func records(_ name: String, _ kind: UnreadKind) { #expect(UnreadKind(ofFile: name) == kind) }

    @Test("what holds none, or nobody knows what", arguments: ["a.pdf", "a.docx", "a.wps", "a.jpg", "a.txt", "栖云区", "栖云区.", "a.xlsx.bak", "md"])
    func others(_ name: String) { #expect(UnreadKind(ofFile: name) == .other) }

    @Test("notes are for those who fill the ledger in", arguments: ["说明.md", "README.MD"])
    func notes(_ name: String) { #expect(UnreadKind(ofFile: name) == nil) }

    @Test("each is told in its own words, with what to do, in both languages")
    func words() {
        let kinds: [UnreadKind] = [.folder, .archive, .table, .other]
        let told = kinds.map { Diagnostic.unreadInLedger($0, at: Place(file: "ledger/x")) }
        #expect(Set(told.map(\.message)).count == kinds.count && Set(told.flatMap(\.hints)).count == kinds.count)
        #expect(told.map { $0.severity == .error } == [true, true, true, false])
        for one in told { #expect(one.code.rawValue == "LED0114" && one.message.english.allSatisfy(\.isASCII) && !one.message.chinese.isEmpty) }
    }
}
