import Diagnostics
import Ledger
import Foundation
import TestSupport
import Testing

@testable import Yinfa

@Suite("Numbers") struct NumbersTests {
    private func void(_ number: String, _ office: IssuingOffice, why: String = "编重") throws {
        try office.press.void(number, of: office.office, why: why, by: "梁若谷", at: IssuingOffice.time)
    }

    @Test("given, typed and void ones in their order")
    func listed() throws {
        let office = try IssuingOffice([
            "first": IssuingOffice.document(), "second": IssuingOffice.document("5"), "third": IssuingOffice.document(template: "letter.gw"),
            "fourth": IssuingOffice.document(),
        ])
        #expect(try office.press.numbers(of: office.office).output.map(\.number) == ["安治欠办〔2020〕1—4号", "安治欠办〔2020〕5号"])
        for name in ["first", "third"] {
            try office.approve(name)
            try office.issue(name)
        }
        try void("安治欠办〔2020〕7号", office)
        try void("安治欠办〔2020〕2号", office, why: "漏编")
        let numbers = try office.press.numbers(of: office.office).output
        #expect(numbers.map(\.number) == [
            "安治欠办〔2020〕1号", "安治欠办〔2020〕2号", "安治欠办〔2020〕3—4号", "安治欠办〔2020〕5号", "安治欠办〔2020〕6号", "安治欠办〔2020〕7号",
            "安治欠办函〔2020〕1号",
        ])
        #expect(numbers.map(\.document) == [nil, nil, nil, "second", "first", nil, "third"])
        let unused = "空号：没有用过；不再用的，用 yinfa numbers void 作废"
        #expect(numbers.map(\.state.chinese) == [
            unused, "作废：漏编（梁若谷，\(IssuingOffice.time)）", unused, "文件里写着，没有印发", "已印发，档号 Z109-WS·2020-D30-BGS-0001",
            "作废：编重（梁若谷，\(IssuingOffice.time)）", "已印发，档号 Z109-WS·2020-D30-BGS-0002",
        ])
        try office.approve("fourth")
        #expect(try office.issue("fourth").number == "安治欠办〔2020〕8号", "void numbers are never given")
    }

    @Test("numbers left out below one that was typed are told when the next one is given, until they are void")
    func leftOut() throws {
        let office = try IssuingOffice([
            "first": IssuingOffice.document("3"), "second": IssuingOffice.document(), "third": IssuingOffice.document(),
            "fourth": IssuingOffice.document(template: "letter.gw"),
        ])
        for name in ["first", "second", "third", "fourth"] { try office.approve(name) }
        func told(_ name: String) throws -> [String] {
            let issued = try office.press.issue(name, of: office.office, at: IssuingOffice.time)
            #expect(issued.warnings.allSatisfy { $0.severity == .warning })
            return issued.warnings.filter { $0.code.rawValue == "ISS0111" }.map(\.message.chinese)
        }
        #expect(try told("first") == ["“安治欠办〔2020〕3号”以前有号没有用过：安治欠办〔2020〕1—2号"])
        #expect(try told("second") == ["“安治欠办〔2020〕4号”以前有号没有用过：安治欠办〔2020〕1—2号"])
        #expect(try told("fourth") == [], "another code begins anew")
        for serial in 1...2 { try void("安治欠办〔2020〕\(serial)号", office) }
        #expect(try told("third") == [])
        #expect(try !office.press.numbers(of: office.office).output.contains { $0.state.chinese.hasPrefix("空号") })
    }

    @Test("runs of unused numbers", arguments: [
        (Set([1, 2, 3]), 3, [ClosedRange<Int>]()), (Set([3]), 3, [1...2]), (Set([2, 4, 9]), 9, [1...1, 3...3, 5...8]), (Set([5]), 3, [1...2]),
        (Set<Int>(), 1, [ClosedRange<Int>]()),
    ])
    func runs(_ used: Set<Int>, _ end: Int, _ expected: [ClosedRange<Int>]) {
        #expect(UnusedNumbers.ranges(used: used, below: end) == expected)
        let number = DocumentNumber(code: "安治欠办", year: 2020, serial: 9)
        for range in expected {
            let words = UnusedNumbers.words(number, range)
            #expect(words.hasPrefix("安治欠办〔2020〕\(range.lowerBound)") && words.contains("—") == (range.count > 1))
        }
    }

    @Test("the next one can be void, and then the one after it is given")
    func nextVoided() throws {
        let office = try IssuingOffice()
        try void("安治欠办〔2020〕1号", office)
        try office.approve()
        #expect(try office.issue().number == "安治欠办〔2020〕2号")
    }

    @Test("what cannot be void", arguments: [
        ("安治欠办〔2020〕1号", "ISS0201"), ("安治欠办〔2020〕5号", "ISS0201"), ("安治欠办〔2020〕8号", "ISS0204"), ("安治欠办函〔2020〕2号", "ISS0204"),
        ("安治欠办2020-7", "ISS0203"), ("", "ISS0203"), ("安治欠办〔2020〕07号", "ISS0203"),
    ])
    func notVoided(_ number: String, _ code: String) throws {
        let office = try IssuingOffice(["first": IssuingOffice.document("1"), "second": IssuingOffice.document("5")])
        try office.approve()
        try office.issue()
        try void("安治欠办〔2020〕6号", office)
        let found = try diagnostics { try void(number, office) }
        #expect(found.map(\.code.rawValue) == [code])
        if code == "ISS0204" { #expect(found.first?.hints.first?.chinese == (number.contains("函") ? "下一个号是1号" : "下一个号是7号")) }
        #expect(try office.store().voidedNumbers().count == 1)
    }

    @Test("twice is once too many, and a typed number may not be void")
    func voidTwice() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document("2")])
        try void("安治欠办〔2020〕1号", office)
        let found = try diagnostics { try void("安治欠办〔2020〕1号", office) }
        #expect(found.map(\.code.rawValue) == ["ISS0201"])
        #expect(found.first?.message.chinese.contains("已经作废：编重") == true)
        try office.approve()
        try office.write(IssuingOffice.document("1"), as: "documents/first.yaml")
        #expect(try codes { try office.issue() } == ["ISS0201"])
    }

    @Test("reason and name are wanted", arguments: ["", " ", "编\n重"])
    func reasons(_ reason: String) throws {
        let office = try IssuingOffice()
        #expect(try codes { try void("安治欠办〔2020〕1号", office, why: reason) } == ["ISS0109"])
        #expect(try codes { try office.press.void("安治欠办〔2020〕1号", of: office.office, why: "编重", by: reason, at: "2020-11-09") } == ["ISS0109"])
        #expect(try codes { try office.press.void("安治欠办〔2020〕1号", of: office.office, why: "编重", by: "甲", at: reason) } == ["ISS0105"])
        #expect(!office.exists("office.sqlite"))
    }

    @Test("a document whose number nobody can tell is a warning of the list")
    func unknown() throws {
        let broken = IssuingOffice.document("3").replacing("2020-12-31", with: "某日")
        let office = try IssuingOffice(["first": IssuingOffice.document("6"), "broken": broken])
        let numbers = try office.press.numbers(of: office.office)
        #expect(numbers.output.map(\.number) == ["安治欠办〔2020〕1—5号", "安治欠办〔2020〕6号"])
        #expect(numbers.warnings.map(\.code.rawValue) == ["ISS0205"])
        #expect(numbers.warnings.first?.severity == .warning)
    }

    @Test("an issued document is listed as it was issued, whatever its file says now")
    func issuedFileChanged() throws {
        let office = try IssuingOffice()
        try office.approve()
        try office.issue()
        try office.write(IssuingOffice.document("9"), as: "documents/first.yaml")
        let numbers = try office.press.numbers(of: office.office).output
        #expect(numbers.map(\.number) == ["安治欠办〔2020〕1号"])
    }
}
