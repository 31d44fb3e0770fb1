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
        #expect(try office.press.numbers(of: office.office).output.map(\.number) == ["安治欠办〔2020〕5号"])
        for name in ["first", "third"] {
            try office.approve(name)
            try office.issue(name)
        }
        try void("安治欠办〔2020〕7号", office)
        try void("安治欠办〔2020〕2号", office, why: "漏编")
        let numbers = try office.press.numbers(of: office.office).output
        #expect(numbers.map(\.number) == [
            "安治欠办〔2020〕2号", "安治欠办〔2020〕5号", "安治欠办〔2020〕6号", "安治欠办〔2020〕7号", "安治欠办函〔2020〕1号",
        ])
        #expect(numbers.map(\.document) == [nil, "second", "first", nil, "third"])
        #expect(numbers.map(\.state.chinese) == [
            "作废：漏编（梁若谷，\(IssuingOffice.time)）", "文件里写着，没有印发", "已印发，档号 Z109-WS·2020-D30-BGS-0001",
            "作废：编重（梁若谷，\(IssuingOffice.time)）", "已印发，档号 Z109-WS·2020-D30-BGS-0002",
        ])
        try office.approve("fourth")
        #expect(try office.issue("fourth").number == "安治欠办〔2020〕8号", "void numbers are never given")
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
        #expect(numbers.output.map(\.number) == ["安治欠办〔2020〕6号"])
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
