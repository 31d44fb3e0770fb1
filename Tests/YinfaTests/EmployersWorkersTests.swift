import Testing

@testable import Yinfa

@Suite("Workers of a document's own cases") struct EmployersWorkersTests {
    private static let workers = EmployersWorkers(["甲建筑公司": ["张平", "于明"], "乙劳务公司": ["张平", "文明"], "甲建筑公司第一分公司": ["高新"]])

    @Test("those whose employer is named, wherever that is", arguments: [
        ([], []), (["如题"], []), (["甲建筑公司拖欠工资"], ["张平", "于明"]), (["如题", "由乙劳务公司支付"], ["张平", "文明"]),
        (["甲建筑公司、乙劳务公司"], ["张平", "于明", "文明"]), (["甲建筑"], []), (["公司甲建筑"], []),
        // Of names that begin at one character the longest is meant.
        (["甲建筑公司第一分公司"], ["高新"]), (["甲建筑公司第一分公司", "甲建筑公司"], ["高新", "张平", "于明"]),
    ] as [([String], [String])])
    func named(texts: [String], expected: [String]) { #expect(Self.workers.named(in: texts) == Set(expected), "\(texts)") }

    @Test("without a ledger nobody is")
    func none() { #expect(EmployersWorkers().named(in: ["甲建筑公司"]).isEmpty) }
}
