import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Yinfa

/// Workers are named in the ledger's table 人员; no text that everybody may read names them.
@Suite("What is published is searched for workers' names") struct WorkersNamesTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["notice"])
        try office.write("模板: x.gw\n数据: {}\n", as: "documents/x.yaml")
        try SmallLedger().write(to: office)
        let names = ["欧阳海棠", "张平", "陈建国", "虚某"].enumerated().map { index, name in
            "AJ1,\(name),\(Checked.identity(index)),1381234567\(index),\(Checked.card(index)),100.00"
        }
        try office.write("案件编号,姓名,身份证号,电话,银行卡号,拖欠金额\n" + names.joined(separator: "\n") + "\n", as: "ledger/人员.csv")
    }

    private func template(_ readers: String, _ body: String, title: String = "甲关于乙的通知") throws {
        try office.write(
            "---\n知悉范围: \(readers)\n发文机关标志: 甲\n标题: \(title)\n署名: 甲\n成文日期: 2021年1月8日\n---\n\(body)\n", as: "pack/x.gw")
    }

    private func found(_ name: String = "x") throws -> [Diagnostic] {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        var found: [Diagnostic]
        do { found = try press.make(opened, only: [name], formats: [.dump]).warnings } catch { found = error.diagnostics }
        return found.filter { $0.code.rawValue.hasPrefix("PRV") }
    }

    @Test("in text, title and list, whole or broken by a line's end", arguments: [
        ("工人欧阳海棠反映情况。", "甲关于乙的通知"), ("如题。", "甲关于欧阳海棠反映问题的通知"), ("- 欧阳海棠", "甲关于乙的通知"),
        ("张平、李某某。", "甲关于乙的通知"), ("工人张平，反映情况。", "甲关于乙的通知"), ("注意［注：陈建国。］。", "甲关于乙的通知"),
    ])
    func named(_ body: String, _ title: String) throws {
        try template("公开", body, title: title)
        let messages = try found()
        #expect(messages.map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0103 error"])
        try template("内部", body, title: title)
        #expect(try found() == [])
    }

    @Test("a number of the template is told there, also where the data have it too; what only the data have, there")
    func numbersOfTheTemplate() throws {
        try office.write("模板: x.gw\n数据:\n  备考: 13800138000\n", as: "documents/x.yaml")
        try office.change("pack/fields.yaml", "字段:\n", to: "字段:\n  备考: {类型: 文字, 类别: 公开, 含义: 备考}\n")
        try template("公开", "联系人电话13800138000。{% if 备考 == \"甲\" %}甲。{% endif %}")
        let both = try found()
        #expect(both.first?.place?.file.hasSuffix("x.gw") == true, "\(both.map { String(describing: $0.place) })")
        try template("公开", "联系人电话{{ 备考 }}。")
        #expect(try found().first?.place?.file.hasSuffix("x.yaml") == true)
    }

    @Test("a name of two characters at the beginning of a file's name is told, within a word it is not", arguments: [
        ("张平的公告", true), ("公告-张平发放", true), ("2021张平工资", true), ("张平", true), ("主张平等", false), ("主张平等公告", false), ("公告", false), ("欧阳海棠", true),
    ])
    func fileNames(name: String, isTold: Bool) throws {
        let persons = KnownPersons(names: NameSearch(["张平", "欧阳海棠"]))
        #expect(try codes { try PrivacyScan.check(fileName: name, persons: persons) } == (isTold ? ["PRV0102"] : []), "\(name)")
        let allowed = KnownPersons(names: NameSearch(["张平", "欧阳海棠"], except: ["张平的公告", "张平工资", "张平发放"]))
        if name.count > 4, isTold, name != "欧阳海棠" { #expect(try codes { try PrivacyScan.check(fileName: name, persons: allowed) } == [], "\(name)") }
    }

    @Test("a worker's number that the office gives out stays closed, and the message says why")
    func workersOpenNumber() throws {
        try office.change("office.yaml", "各县:\n", to: "可公布号码: [\"13812345670\", \"13800138000\"]\n各县:\n")
        try template("公开", "电话13812345670、13800138000。")
        let messages = try found()
        #expect(messages.map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0101 error"])
        let hints = messages.flatMap(\.hints).map(\.chinese)
        #expect(hints.contains { $0.contains("台账“人员”表里有这个号码") } && !hints.contains { $0.contains("写进 office.yaml") }, "\(hints)")
    }

    @Test("who is called like a legal representative is told as that")
    func namesake() throws {
        try office.change("ledger/案件.csv", "虚某,虚构路2号", to: "张平,虚构路2号")
        try template("公开", "由张平代领。")
        let messages = try found()
        #expect(messages.map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0103 error"])
        #expect(messages.flatMap(\.hints).allSatisfy { $0.chinese.contains("同名") }, "\(messages.flatMap(\.hints).map(\.chinese))")
    }

    @Test("spaces within a name hide it not", arguments: ["张　平", "张 平", "欧阳　海棠", "欧 阳 海 棠", "欧阳·海棠"])
    func spaced(_ name: String) throws {
        try template("公开", "反映情况的是\(name)。")
        #expect(try found().map(\.code.rawValue) == ["PRV0103"], "\(name)")
    }

    @Test("each is told at the line where it was written, however it was put together", arguments: [
        ("如题。\n\n反映情况的是欧阳·海棠。", "PRV0103"), ("如题。\n\n反映的是{{ \"欧阳\" ~ \"海棠\" }}。", "PRV0103"),
        ("如题。\n\n反映的是张{% if true %}平{% endif %}。", "PRV0103"), ("如题。\n\n反映的是欧{# 注 #}阳{% if true %}海棠{% endif %}。", "PRV0103"),
        ("如题。\n\n反映的是欧\u{FE0F}阳\u{FE0F}海棠。", "PRV0103"), ("如题。\n\n反映的是欧\n阳海棠。", "PRV0103"),
        ("如题。\n\n电话{{ \"138\" ~ \"12349876\" }}。", "PRV0101"), ("如题。\n\n电话138－1234－9876。", "PRV0101"), ("如题。\n\n电话1381{% if true %}234{% endif %}9876。", "PRV0101"),
    ])
    func places(_ body: String, _ code: String) throws {
        try template("公开", body)
        let messages = try found()
        #expect(messages.map(\.code.rawValue) == [code])
        #expect(messages.first?.place?.position?.line == 10, "\(messages)")
        #expect(messages.first?.place?.file.hasSuffix("x.gw") == true)
    }

    @Test("a line's end hides no name")
    func acrossLines() throws {
        for length in 20...27 {
            try template("公开", String(repeating: "字", count: length) + "欧阳海棠。")
            #expect(try found().map(\.code.rawValue) == ["PRV0103"], "\(length)")
        }
    }

    @Test("a worker of the case that a document is about is named, whatever stands beside the name", arguments: [
        "拖欠由张平代表请求", "被拖欠工资的张平提出", "张平和李某同意延期", "双方主张平等协商", "经张平核算",
    ])
    func ownCase(_ sentence: String) throws {
        let employer = "甲公司"
        try template("公开", "\(employer)拖欠工资一案。\n\n\(sentence)。")
        #expect(try found().map(\.severity) == [.error], "\(sentence)")
        // Of another case the same words may be others.
        try template("公开", "另一家公司拖欠工资一案。\n\n双方主张平等协商。")
        #expect(try found().map(\.severity) == [.warning])
        try template("党政", "\(employer)拖欠工资一案。\n\n\(sentence)。")
        #expect(try found().map(\.severity) == [.warning])
    }

    @Test("two characters within others may be part of a word: a warning")
    func doubtful() throws {
        try template("公开", "双方主张平等协商。")
        let messages = try found()
        #expect(messages.map(\.severity) == [.warning])
        #expect(messages.first?.message.chinese == "公开的文件第1页可能有劳动者的姓名（张某）")
    }

    @Test("the message names the line and repeats no name")
    func message() throws {
        try template("公开", "工人欧阳海棠、陈建国反映情况。")
        let messages = try found()
        #expect(messages.map(\.message.chinese) == [
            "公开的文件第1页有劳动者的姓名（欧阳某某）", "公开的文件第1页有劳动者的姓名（陈某某）",
        ])
        #expect(messages.map { $0.place?.position.map { "\($0.line):\($0.column)+\($0.length)" } } == ["8:3+4", "8:8+3"])
        #expect(messages.first?.hints.count == 2)
    }

    @Test("a worker's own number is found in any form, and traditional characters hide no name")
    func numbers() throws {
        let (identity, card) = (Checked.identity(2), Checked.card(2))
        for body in [
            "编号9\(identity)9。", "\(identity.prefix(6))，\(identity.dropFirst(6).prefix(8))，\(identity.suffix(4))。", "金额13812345672元。", "账户\(card.map { "\($0)·" }.joined())",
        ] {
            try template("公开", body)
            #expect(try found().map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0101 error"], "\(body)")
        }
        try template("公开", "金额13812345679元，工人歐陽海棠。")
        #expect(try found().map(\.message.chinese) == ["公开的文件第1页有劳动者的姓名（欧阳某某）"])
        try template("公开", "编号138123456791。")
        #expect(try found().map { "\($0.severity) \($0.message.chinese)" } == ["warning 公开的文件第1页可能有手机号码（138****5679）"])
    }

    @Test("masked names, legal representatives and those whom the office allows are published")
    func allowed() throws {
        try template("公开", "欧阳某某、张某等3名；法定代表人虚某。")
        #expect(try found() == [])
        try template("公开", "局长陈建国讲话。")
        #expect(try found().count == 1)
        try office.change("office.yaml", "模板包:", to: "可公布姓名: [陈建国]\n模板包:")
        #expect(try found() == [])
    }

    @Test("a worker's number is not published though the office says that it may be; torn it is refused too")
    func tornNumbers() throws {
        try office.change("office.yaml", "模板包:", to: "可公布号码: [13812345672, 13812345675]\n模板包:")
        let card = Checked.card(2)
        for body in ["电话13812345672。", "电话138号1234号5672。", "电话138、1234、5672。", "卡号\(card.prefix(6))号\(card.dropFirst(6).prefix(6))号\(card.dropFirst(12))。"] {
            try template("公开", body)
            #expect(try found().map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0101 error"], "\(body)")
        }
        try template("公开", "电话13812345675，138、1234、5679件。")
        #expect(try found() == [])
    }

    @Test("a name of two characters before 等人 names somebody", arguments: ["张平等人", "张平等劳动者", "张平等农民工", "张平等多人", "张平等人的"])
    func groups(words: String) throws {
        try template("公开", "总包单位尚未结清工程款，拖欠\(words)工资。")
        #expect(try found().map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0103 error"], "\(words)")
        try template("公开", "依法保障\(words.prefix(3))权利。")
        #expect(try found().map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0103 warning"])
    }

    @Test("who is called like another employer's representative is searched for all the same, and may be named as that")
    func sharedNames() throws {
        try office.change("ledger/案件.csv", "虚某,虚构路2号", to: "陈建国,虚构路2号")
        try template("公开", "工人陈建国反映情况。")
        #expect(try found().map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0103 error"])
        try template("公开", "甲公司（法定代表人：陈建国）拖欠工资。")
        #expect(try found() == [])
        for length in 14...24 {
            try template("公开", String(repeating: "字", count: length) + "法定代表人：陈建国。")
            #expect(try found() == [], "\(length)")
        }
    }

    @Test("what is read out instead of a picture is printed text, and is searched")
    func alternatives() throws {
        try office.write(SamplePictures.png(width: 600, height: 300, colours: [(0, 0, 0)]), as: "a.png")
        for (words, codes) in [
            ("工人欧阳海棠在工地", ["PRV0103 error"]), ("联系电话13812345678", ["PRV0101 error"]), ("证件\(Checked.identity(1))", ["PRV0101 error"]), ("办理的四个步骤", []),
        ] {
            try template("公开", "图1　流程 {% picture \"a.png\" alt \"\(words)\" width 80 %}")
            #expect(try found().map { "\($0.code.rawValue) \($0.severity)" } == codes, "\(words)")
        }
        try template("内部", "图1　流程 {% picture \"a.png\" alt \"工人欧阳海棠\" width 80 %}")
        #expect(try found() == [])
    }

    @Test("rendering a file of the office searches like making it, its name too")
    func rendered() throws {
        try template("公开", "工人欧阳海棠反映情况。")
        let file = office.file("documents/x.yaml")
        let opened = try #require(try Office.containing([file]))
        #expect(opened.folder.standardizedFileURL.path == URL(fileURLWithPath: office.path).standardizedFileURL.path)
        func told(_ name: String) throws -> [String] {
            let press = try Press(resources: .locate(), office: opened)
            return try codes { _ = try press.render(office.file("pack/x.gw"), data: file, office: opened, as: .dump, name: name) }
        }
        #expect(try told("x") == ["PRV0103"])
        try template("公开", "如题。")
        #expect(try told("答复欧阳海棠") == ["PRV0102"])
        #expect(try told("x") == [])
        #expect(try Office.containing(["/nowhere/data.yaml", Repository.path("README.md")]) == nil)
    }

    @Test("what goes out of the ledger as a table is searched too, with warnings")
    func exported() throws {
        try office.change("ledger/案件.csv", "虚构路1号", to: "虚构路1号欧阳海棠家")
        let opened = try Office.open(office.path)
        func told(_ view: String, _ name: String = "a") throws -> [Diagnostic] {
            try opened.exportLedger(view: view, asOf: "2020-12-31", as: .csv, name: name, resources: .locate()).warnings
                .filter { $0.code.rawValue.hasPrefix("PRV") }
        }
        let messages = try told("案件")
        #expect(messages.map { "\($0.code.rawValue) \($0.severity) \($0.message.chinese)" } == ["PRV0103 warning 发给党政机关的文件的表格里有劳动者的姓名（欧阳某某）"])
        #expect(messages.first?.message.english == "a document for other organs has a worker's name (欧阳某某) in a cell of the table")
        #expect(try told("检查记录") == [])
        #expect(try codes { _ = try told("检查记录", "欧阳海棠") } == ["PRV0102"])
        // The second case's representative is called like a worker of the first.
        try office.change("ledger/案件.csv", "虚构路1号欧阳海棠家", to: "虚构路1号")
        try office.change("ledger/案件.csv", "虚某,虚构路2号", to: "欧阳海棠,虚构路2号")
        #expect(try told("案件") == [])
    }

    @Test("a return is searched, in its PDF and in its workbook")
    func returns() throws {
        let text = try office.text("office.yaml")
        try office.write(text.replacing("0390-2661527", with: Checked.identity(1)), as: "office.yaml")
        let opened = try Office.open(office.path)
        let returns = try Returns(of: opened, resources: .locate())
        let request = Returns.Request(unit: "栖云区", asOf: "2020-12-31")
        let press = try Press(resources: .locate(), office: opened)
        try office.write("[]", as: "returns/reasons.yaml")
        let workbook = try returns.table(request, as: .xlsx, name: "a").warnings
        let page = try press.render(returns, request, as: .dump, name: "a").warnings
        for told in [workbook, page] {
            let found = told.filter { $0.code.rawValue.hasPrefix("PRV") }
            #expect(found.map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0101 warning"])
        }
    }

    @Test("a file's name tells no worker's name, whoever may read the file")
    func fileName() throws {
        try template("内部", "如题。")
        try office.write("模板: x.gw\n数据: {}\n", as: "documents/答复欧阳海棠.yaml")
        let messages = try found("答复欧阳海棠")
        #expect(messages.map(\.code.rawValue) == ["PRV0102"])
        #expect(messages.first?.message.chinese == "文件名里有劳动者的姓名（欧阳某某）")
    }

    @Test("a table that is called as the pack allows is read, whichever document comes first")
    func aliases() throws {
        try office.write(try office.text("ledger/人员.csv"), as: "ledger/人员名单.csv")
        try office.remove("ledger/人员.csv")
        try template("公开", "工人欧阳海棠反映情况。")
        try office.write(try office.text("pack/x.gw").replacing("公开", with: "内部"), as: "pack/a.gw")
        try office.write("模板: a.gw\n数据: {}\n", as: "documents/a.yaml")
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        var found: [Diagnostic] = []
        do { _ = try press.make(opened, only: ["a", "x"], formats: [.dump]) } catch { found = error.diagnostics }
        #expect(found.map(\.code.rawValue) == ["PRV0103"])
    }

    @Test("a ledger that cannot be read is told; what is published is not made, for nobody knows whom it names")
    func brokenLedger() throws {
        try office.write("案件编号,姓名\n", as: "ledger/人员.csv")
        try template("公开", "如题。")
        let messages = try found()
        #expect(messages.map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0104 error"])
        #expect(messages.first?.message.chinese == "台账有错，没有在公开的文件里查找劳动者的姓名和号码")
        #expect(messages.first?.notes.count == 1)
        try template("党政", "如题。")
        #expect(try found().map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0104 warning"])
        // What stays within the office is not searched, and says nothing of it.
        try template("内部", "如题。")
        #expect(try found() == [])
    }
}
