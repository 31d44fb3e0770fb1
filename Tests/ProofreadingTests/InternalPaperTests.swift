import Testing

@testable import Proofreading

/// What papers are that are none of the fifteen kinds.
@Suite("Internal papers") struct InternalPaperTests {
    @Test("they are what their mark ends in", arguments: [
        ("根治欠薪工作简报", "简报"), ("根治欠薪工作专报", "专报"), ("情况反映", "情况反映"), ("凤栖山市人民政府专题会议纪要", nil), ("凤栖山市人民政府文件", nil),
        ("简报根治欠薪工作", nil), ("", nil), ("值班信息", "信息"), ("送阅参考", "参考"),
    ] as [(String, String?)])
    func names(_ mark: String, _ kind: String?) { #expect(InternalPaper.name(endOf: mark) == kind) }

    @Test("none of them is one of the fifteen kinds, and none ends in another")
    func apart() {
        for name in InternalPaper.names {
            #expect(DocumentKind.name(endOf: name) == nil, "\(name)")
            #expect(InternalPaper.names.filter { name.hasSuffix($0) } == [name], "\(name)")
        }
    }
}
