import Diagnostics
import Ledger
import TestSupport
import Testing

@testable import Yinfa

/// What messages of issuing say: what is wrong, and what to do, in both languages.
@Suite("Words of issuing") struct IssuingWordingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var diagnostic: Diagnostic
        var code: String
        /// What the Chinese and the English sentence name, and what the hint names.
        var names: [String]
        var hints: [String]
        var testDescription: String { code }
    }

    private static let place = Place(file: "office.yaml")
    private static let approval = StoredApproval(
        document: "notice", step: "审核", person: "沈砚秋", time: "2020-11-09T09:00:00+08:00", digest: "a")

    static let cases: [Case] = [
        Case(diagnostic: .approvalMissing("签发", of: "notice"), code: "ISS0101", names: ["notice", "签发"], hints: ["yinfa approve notice --as 签发"]),
        Case(
            diagnostic: .changedSinceApproval(approval), code: "ISS0102", names: ["notice", "沈砚秋", "审核", "2020-11-09T09:00:00+08:00"],
            hints: ["yinfa approve notice --as 审核 --by 沈砚秋"]),
        Case(
            diagnostic: .alreadyIssued("notice", as: "某办〔2020〕6号"), code: "ISS0104", names: ["notice", "某办〔2020〕6号"], hints: ["--corrects", "--why"]),
        Case(diagnostic: .momentUnreadable("昨天"), code: "ISS0105", names: ["昨天"], hints: ["2020-11-09T10:00:00+08:00"]),
        Case(
            diagnostic: .beforeApproval("2020-11-08T09:00:00+08:00", approval), code: "ISS0105", names: ["2020-11-08T09:00:00+08:00", "审核"],
            hints: ["--at"]),
        Case(diagnostic: .openNumberElsewhere("份数", at: place), code: "ISS0106", names: ["份数", "待定"], hints: ["发文字号"]),
        Case(
            diagnostic: .changedSinceIssue("某办〔2020〕6号", at: place), code: "ISS0107", names: ["某办〔2020〕6号"], hints: ["yinfa archive show"]),
        Case(diagnostic: .unknownStep("会签", known: ["拟稿", "签发"], in: "notice"), code: "ISS0108", names: ["notice", "会签"], hints: ["拟稿", "签发"]),
        Case(diagnostic: .issuingTextUnfit("--by"), code: "ISS0109", names: ["--by"], hints: []),
        Case(
            diagnostic: .datedLater("notice", "2020-11-10", than: "2020-11-09"), code: "ISS0110", names: ["2020-11-10", "2020-11-09"], hints: []),
        Case(
            diagnostic: .numbersUnused(["某办〔2020〕1—3号", "某办〔2020〕5号"], before: "某办〔2020〕6号", in: "notice"), code: "ISS0111",
            names: ["某办〔2020〕6号", "某办〔2020〕1—3号", "某办〔2020〕5号"], hints: ["yinfa numbers void"]),
        Case(diagnostic: .numberUnreadable("第6号"), code: "ISS0203", names: ["第6号"], hints: ["某办〔2020〕6号"]),
        Case(diagnostic: .numberUnknown("notice", at: place), code: "ISS0205", names: ["notice"], hints: ["文号: 待定"]),
        Case(
            diagnostic: .givenButNotArchived("notice", "某办〔2020〕6号"), code: "ISS0301", names: ["notice", "某办〔2020〕6号"],
            hints: ["yinfa issue notice"]),
        Case(diagnostic: .fondsMissing(at: place), code: "ISS0302", names: ["全宗号"], hints: ["档案: {全宗号: Z109}"]),
        Case(diagnostic: .unknownRetention("20年", known: ["永久", "30年"], at: place), code: "ISS0303", names: ["20年"], hints: ["永久", "30年"]),
        Case(diagnostic: .itemDigitsWrong(0, at: place), code: "ISS0303", names: ["0"], hints: ["1", "9"]),
        Case(diagnostic: .retentionCodeWrong("../x", at: place), code: "ISS0303", names: ["../x"], hints: ["D30"]),
        Case(
            diagnostic: .storeOlderThanArchive(["Z109-WS·2020-Y-0001", "Z109-WS·2020-Y-0002"]), code: "ISS0304", names: ["2", "Z109-WS·2020-Y-0001"],
            hints: ["yinfa archive recover"]),
        Case(diagnostic: .pendingRecordUnreadable("notice"), code: "ISS0305", names: ["notice"], hints: ["office.sqlite"]),
        Case(
            diagnostic: .headNotNoted(.numberUnreadable("第6号")), code: "ISS0308", names: ["office.sqlite", "第6号"], hints: ["yinfa archive recover"]),
        Case(diagnostic: .headUnreadable("2"), code: "ISS0306", names: ["2"], hints: ["64"]),
        Case(
            diagnostic: .periodOfNothing("通和", nearest: "通知", isError: true, at: place), code: "ISS0307", names: ["通和", "分类期限"], hints: ["通知"]),
        Case(
            diagnostic: .periodOfNothing("胡说八道", nearest: nil, isError: true, at: place), code: "ISS0307", names: ["胡说八道", "分类期限"],
            hints: ["通知", "简报"]),
    ]

    @Test("each says what, where and what to do", arguments: cases)
    func words(_ tried: Case) {
        let diagnostic = tried.diagnostic
        #expect(diagnostic.code.rawValue == tried.code)
        #expect(diagnostic.place != nil)
        for name in tried.names {
            #expect(diagnostic.message.chinese.contains(name), "\(name)")
            #expect(diagnostic.message.english.contains(name), "\(name)")
        }
        #expect(!diagnostic.hints.isEmpty)
        let chinese = diagnostic.hints.map(\.chinese).joined()
        let english = diagnostic.hints.map(\.english).joined()
        for hint in tried.hints {
            #expect(chinese.contains(hint), "\(hint)")
            #expect(english.contains(hint), "\(hint)")
        }
    }

    @Test("no sentence ends in a full stop, and none has a blank between Chinese words", arguments: cases)
    func style(_ tried: Case) {
        for sentence in [tried.diagnostic.message] + tried.diagnostic.hints {
            #expect(!sentence.chinese.hasSuffix("。") && !sentence.english.hasSuffix("."))
            #expect(!sentence.chinese.contains("  ") && !sentence.english.contains("  "))
        }
    }

    @Test("only what does not stop is a warning", arguments: cases)
    func severity(_ tried: Case) {
        #expect((tried.diagnostic.severity == .warning) == ["ISS0107", "ISS0110", "ISS0111", "ISS0308"].contains(tried.code))
    }

    @Test("the machine is to blame where it is", arguments: cases)
    func cause(_ tried: Case) {
        #expect((tried.diagnostic.cause == .environment) == ["ISS0301", "ISS0305", "ISS0308"].contains(tried.code))
    }
}
