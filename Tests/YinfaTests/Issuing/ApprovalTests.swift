import Archive
import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Yinfa

@Suite("Approvals") struct ApprovalTests {
    private func approve(
        _ office: IssuingOffice, _ step: String, by person: String = "周以宁", at time: String = IssuingOffice.time
    ) throws -> Approval {
        try office.press.approve("first", of: try office.reopened(), as: step, by: person, at: time).output
    }

    @Test("each approval says which are still wanted, and is kept with name, time and digest")
    func kept() throws {
        let office = try IssuingOffice()
        let first = try approve(office, "拟稿", by: "梁若谷")
        #expect(first.missing == ["审核", "签发"])
        #expect(try approve(office, "审核").missing == ["签发"])
        #expect(try approve(office, "签发").missing == [])
        let kept = try office.store().approvals(of: "first")
        #expect(kept.map(\.step) == ["拟稿", "审核", "签发"])
        #expect(kept.first?.person == "梁若谷" && kept.first?.time == IssuingOffice.time)
        #expect(Set(kept.map(\.digest)).count == 1 && kept.first?.digest.utf8.count == 64)
    }

    @Test("a step needs those before it, and each that is missing is told with its command")
    func inOrder() throws {
        let office = try IssuingOffice()
        let found = try diagnostics { _ = try approve(office, "签发") }
        #expect(found.map(\.code.rawValue) == ["ISS0101", "ISS0101"])
        #expect(found.map { $0.message.chinese.contains("拟稿") } == [true, false])
        #expect(found.first?.hints.first?.chinese.contains("yinfa approve first --as 拟稿 --by") == true)
        #expect(try office.store().approvals(of: "first").isEmpty, "nothing was kept")
    }

    @Test("a change of the content makes approvals void: who gave them, when, and what to do")
    func contentChanged() throws {
        let office = try IssuingOffice()
        try office.approve(steps: ["拟稿", "审核"])
        try office.write(IssuingOffice.document(matter: "另一件事"), as: "documents/first.yaml")
        let found = try diagnostics { _ = try approve(office, "签发") }
        #expect(found.map(\.code.rawValue) == ["ISS0102", "ISS0102"])
        let message = try #require(found.last?.message.chinese)
        #expect(message.contains("沈砚秋") && message.contains("审核") && message.contains("2020-11-09T09:00:00+08:00"))
        #expect(found.last?.hints.first?.chinese.contains("yinfa approve first --as 审核 --by 沈砚秋") == true)
        // Given again, in order, they count again.
        try office.approve(steps: ["拟稿", "审核"])
        #expect(try approve(office, "签发").missing.isEmpty)
    }

    @Test("number, date and marking are no content; anything else that is printed is", arguments: [
        (IssuingOffice.document("6"), true),
        (IssuingOffice.document(date: "2020-11-10"), true),
        (IssuingOffice.document(matter: "工作情况 "), true),
        (IssuingOffice.document(matter: "工作进展"), false),
        (IssuingOffice.document(template: "letter.gw"), false),
        (IssuingOffice.document().replacing("2020-12-31", with: "2020-12-30"), false),
    ])
    func digest(_ text: String, _ isSame: Bool) throws {
        let office = try IssuingOffice(["first": IssuingOffice.document(), "second": text])
        let digests = try office.office.documents().map { document in
            try office.press.prepare(document, of: office.office, LedgerReturnsCache()).digest
        }
        #expect((digests[0] == digests[1]) == isSame)
    }

    @Test("a document that everybody may read needs 发布审查 too")
    func publicDocument() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document(template: "public.gw")])
        try office.approve()
        #expect(try codes { try office.issue() } == ["ISS0101"])
        try office.approve(steps: ["发布审查"])
        #expect(try office.issue().number == "安治欠办〔2020〕1号")
    }

    @Test("a step that the document does not have is told with those it has")
    func unknownStep() throws {
        let office = try IssuingOffice()
        for step in ["会签", "发布审查", ""] {
            let found = try diagnostics { _ = try approve(office, step) }
            #expect(found.map(\.code.rawValue) == ["ISS0108"])
            #expect(found.first?.hints.first?.chinese == "环节有：拟稿、审核、签发")
        }
    }

    @Test("an office's own steps")
    func ownSteps() throws {
        let office = try IssuingOffice(rules: IssuingOffice.rules + "发文: {环节: [起草, 批准], 公开环节: []}\n")
        #expect(try approve(office, "起草").missing == ["批准"])
        #expect(try approve(office, "批准").missing.isEmpty)
        #expect(try office.issue().number == "安治欠办〔2020〕1号")
    }

    @Test("a name that is none is refused", arguments: ["", "  ", "周\n以宁", "周\u{200B}以宁", String(repeating: "长", count: 400)])
    func wrongNames(_ name: String) throws {
        let office = try IssuingOffice()
        #expect(try codes { _ = try approve(office, "拟稿", by: name) } == ["ISS0109"])
        #expect(!office.exists("office.sqlite"))
    }

    @Test("a time that is none is refused", arguments: [
        "", "昨天", "2020-11-31", "2020-11-09 10:00", "2020-11-09T10:00:00", "2020-11-09T25:00:00+08:00", "2020-11-09T10:00:00Z",
    ])
    func wrongTimes(_ time: String) throws {
        let office = try IssuingOffice()
        #expect(try codes { _ = try approve(office, "拟稿", at: time) } == ["ISS0105"])
    }

    @Test("a day is its beginning in China")
    func day() throws {
        let office = try IssuingOffice()
        #expect(try approve(office, "拟稿", at: "2020-11-09").time == "2020-11-09T00:00:00+08:00")
    }

    @Test("an approval is not older than the one before it, wherever the clocks hang")
    func backwards() throws {
        let office = try IssuingOffice()
        _ = try approve(office, "拟稿", at: "2020-11-09T10:00:00+08:00")
        #expect(try codes { _ = try approve(office, "审核", at: "2020-11-09T09:59:59+08:00") } == ["ISS0105"])
        #expect(try approve(office, "审核", at: "2020-11-09T03:00:00+01:00").missing == ["签发"])
    }

    @Test("a document that is not there, or cannot be made, is not approved")
    func notMade() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document().replacing("2020-12-31", with: "某日")])
        #expect(try codes { _ = try office.press.approve("second", of: office.office, as: "拟稿", by: "甲", at: IssuingOffice.time) } == ["USE0103"])
        let found = try codes { _ = try approve(office, "拟稿") }
        #expect(!found.isEmpty && found.allSatisfy { !$0.hasPrefix("ISS") })
        #expect(!office.exists("office.sqlite"))
    }

    @Test("what was issued is not approved again")
    func afterIssue() throws {
        let office = try IssuingOffice()
        try office.approve()
        try office.issue()
        let found = try diagnostics { _ = try approve(office, "签发") }
        #expect(found.map(\.code.rawValue) == ["ISS0104"])
        #expect(found.first?.message.chinese.contains("安治欠办〔2020〕1号") == true)
    }
}
