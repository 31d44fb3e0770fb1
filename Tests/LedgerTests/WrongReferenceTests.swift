import Diagnostics
import TestSupport
import Testing
import Workbook

@testable import Ledger

@Suite("A wrong number is told once, with the one that was meant and with what follows from it")
struct WrongReferenceTests {
    /// The small ledger with longer numbers: QX2020-081 is filed, QX2020-095 coordinated and closed.
    private func ledger() -> SmallLedger {
        var ledger = SmallLedger()
        for sheet in ledger.sheets.indices {
            for row in ledger.sheets[sheet].rows.indices {
                ledger.sheets[sheet].rows[row] = ledger.sheets[sheet].rows[row].map { cell in
                    cell == "A1" ? "QX2020-081" : cell == "A2" ? "QX2020-095" : cell
                }
            }
        }
        return ledger
    }

    private func only(_ found: [Diagnostic]) throws -> Diagnostic {
        #expect(found.count == 1, "\(found.map(\.summary))")
        return try #require(found.first)
    }

    // MARK: What was meant

    @Test("numbers that read alike", arguments: [
        "QX2020-81", "qx2020-081", "ＱＸ２０２０－０８１", "QX 2020-081", "QX2020—0081", "Qx2020－８１",
    ])
    func alike(_ text: String) throws {
        let found = try only(ledger().setting("追发", row: 2, "案件编号", to: text).diagnostics())
        #expect(found.summary == "LED0302 追发.csv 2 案件编号" && found.message.chinese == "“案件”表里没有“\(text)”")
        #expect(found.hints.map(\.chinese) == ["“案件”表里写的是“QX2020-081”，照样写", "改正编号，或者先在“案件”表里登记"])
        #expect(found.hints.first?.english == "the table '案件' has 'QX2020-081': write it the same way")
    }

    @Test("a slip of one character or a pair changed about", arguments: ["QX2020-0811", "QX2020-01", "QX2020-071", "QX2020-801", "X2020-081"])
    func slips(_ text: String) throws {
        let found = try only(ledger().setting("追发", row: 2, "案件编号", to: text).diagnostics())
        #expect(found.hints.map(\.chinese) == ["是不是“QX2020-081”？", "改正编号，或者先在“案件”表里登记"])
        #expect(found.hints.first?.english == "did you mean 'QX2020-081'?")
    }

    @Test("nothing is guessed of a number that is like none, and of several near ones all are named")
    func uncertain() throws {
        let far = try only(ledger().setting("追发", row: 2, "案件编号", to: "QX2021-777").diagnostics())
        #expect(far.hints.count == 1 && far.notes.isEmpty)
        let near = try only(SmallLedger().setting("追发", row: 2, "案件编号", to: "A9").diagnostics())
        #expect(near.hints.map(\.chinese).first == "相近的有“A1”“A2”" && near.hints.map(\.english).first == "near to it are 'A1', 'A2'")
        let project = try only(SmallLedger().setting("检查", row: 2, "项目编号", to: "ｘ1").diagnostics())
        #expect(project.hints.first?.chinese == "“项目”表里写的是“X1”，照样写")
    }

    @Test("plain forms", arguments: [
        ("望人社案〔2020〕007号", "望人社案(2020)7号"), ("望人社案【2020】7号", "望人社案(2020)7号"), ("望人社案（２０２０）７号", "望人社案(2020)7号"),
        ("望人社案[2020] 07号", "望人社案(2020)7号"), ("a-000", "A-0"), ("a0b00c10", "A0B0C10"), ("", ""), ("　", ""), ("10–01", "10-1"),
    ])
    func forms(_ text: String, _ form: String) { #expect(String(decoding: PlainKey.form(of: text), as: UTF8.self) == form) }

    @Test("zeros in front count where a slip is looked for")
    func zeros() throws {
        #expect(String(decoding: PlainKey.form(of: "qx2020－007", keepsZeros: true), as: UTF8.self) == "QX2020-007")
        let found = try only(ledger().setting("追发", row: 2, "案件编号", to: "QX2020-981").diagnostics())
        #expect(found.hints.first?.chinese == "是不是“QX2020-081”？")
    }

    @Test("one slip apart", arguments: [
        ("AB", "ABC", true), ("ABC", "AC", true), ("ABC", "AXC", true), ("ABCD", "ACBD", true), ("甲乙", "甲丙", true), ("", "A", true),
        ("A", "A", false), ("ABC", "A", false), ("ABCD", "AXYD", false), ("ABCD", "DBCA", false), ("", "", false), ("甲", "甲乙丙", false),
    ])
    func oneSlip(_ left: String, _ right: String, _ isOne: Bool) {
        #expect(PlainKey.isOneSlip(Array(left.utf8), Array(right.utf8)) == isOne)
        #expect(PlainKey.isOneSlip(Array(right.utf8), Array(left.utf8)) == isOne)
    }

    // MARK: What follows

    @Test("what the case lacks because of it is counted with it and not told by itself")
    func followers() throws {
        // The closing case's only payment has gone elsewhere, so it seems closed while all is owed.
        let paid = try only(ledger().setting("追发", row: 4, "案件编号", to: "QX2020-95").diagnostics())
        #expect(paid.summary == "LED0302 追发.csv 4 案件编号")
        #expect(paid.notes.map(\.message.chinese) == ["另有 1 处案件和追发、步骤对不上，多半由此而来，没有列出；改正以后再查一次"])
        #expect(paid.notes.map(\.message.english) == [
            "1 fault(s) of cases that lack these records probably follow from it and are not listed: correct it and check again"
        ])
        // Steps without the one that they need.
        let steps = try only(ledger().setting("步骤", row: 3, "案件编号", to: "qx2020-081").diagnostics())
        #expect(steps.notes.map(\.message.chinese).first?.hasPrefix("另有 1 处") == true, "\(steps.notes)")
        // Persons of a case whose money stands under another number.
        let money = ledger().setting("追发", row: 2, "新增人数", to: "0").setting("追发", row: 2, "其中农民工人数", to: "0")
            .setting("追发", row: 3, "案件编号", to: "QX2020-81")
        #expect(try only(money.diagnostics()).notes.first?.message.chinese.hasPrefix("另有 2 处") == true)
    }

    @Test("what does not follow from it is told: another case's faults, and those that more records would not mend")
    func others() {
        let other = ledger().setting("追发", row: 2, "案件编号", to: "QX2020-81").removing("追发", row: 4)
        #expect(other.diagnostics().map(\.summary) == ["LED0302 追发.csv 2 案件编号", "LED0309 步骤.csv 13 日期"])
        let more = ledger().setting("追发", row: 2, "案件编号", to: "QX2020-81").setting("追发", row: 3, "工资", to: "90000")
        #expect(more.diagnostics().map(\.summary) == ["LED0302 追发.csv 2 案件编号", "LED0308 追发.csv 3 工资"])
        // A wrong number among the steps takes no money away.
        let step = ledger().setting("步骤", row: 2, "案件编号", to: "QX2020-81").removing("追发", row: 4)
        #expect(step.diagnostics().map(\.summary) == ["LED0302 步骤.csv 2 案件编号", "LED0309 步骤.csv 13 日期"])
    }

    @Test("one wrong number in many rows and tables is one message with every place")
    func together() throws {
        // The case itself has the slip, and all that refer to it are right.
        let found = ledger().setting("案件", row: 3, "案件编号", to: "QX2020-59").diagnostics()
        #expect(found.map(\.summary) == ["LED0302 追发.csv 4 案件编号", "LED0302 人员.csv 2 案件编号"])
        #expect(found[0].notes.map { $0.place?.file } == ["步骤.csv", "步骤.csv"])
        #expect(found[0].notes.map(\.message.chinese) == Array(repeating: "这里也写的是“QX2020-095”", count: 2))
        #expect(found[0].notes.map(\.message.english) == Array(repeating: "'QX2020-095' is written here too", count: 2))
        // What is secret stands by itself, and says nothing.
        #expect(found[1].message.chinese == "“案件”表里没有“＊＊＊”" && found[1].hints.count == 1)
        var many = ledger()
        for day in 10...29 { many = many.adding("步骤", ["QX2020-9999", "挂牌督办", "2020-12-\(day)", "", "", ""]) }
        let one = try only(many.diagnostics())
        #expect(one.notes.count == 13 && one.notes.last?.message.chinese == "还有 7 处这样写" && one.notes.last?.message.english == "and at 7 more places")
    }

    @Test("every place of it is marked in a copy of the workbook")
    func marked() throws {
        let book = try WorkbookLedger().changing("案件") { sheet in
            let number = sheet.rows[1].cells[0].value.plainText
            sheet.rows[1].cells[0].value = .text(number + "错")
        }
        let found = try book.diagnostics().filter { $0.code == .danglingReference }
        let wanted = found.flatMap { [$0.place] + $0.notes.map(\.place) }.compactMap(\.self).count
        #expect(wanted > found.count)
        let copies = MarkedWorkbooks.copies(of: [try book.file()], found)
        #expect(copies.count == 1 && copies[0].name == "台账（标注）.xlsx")
    }
}
