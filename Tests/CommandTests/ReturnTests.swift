import Foundation
import TestSupport
import Testing

@Suite("The commands of returns") struct ReturnCommandTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        // The sample's reasons are for its own ledger.
        try office.write("[]", as: "returns/reasons.yaml")
        for sheet in RandomLedger(seed: 21, cases: 60).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func run(_ arguments: String...) throws -> Shell.Outcome {
        try Program.run(arguments + ["-C", "office"], in: office.parent, environment: [:])
    }

    private func output(_ name: String) throws -> String {
        String(decoding: try #require(try FolderContents(office.parent).files[name]), as: UTF8.self)
    }

    // MARK: make

    @Test("the city's return is refused while a unit has not reported, and --incomplete names it")
    func incomplete() throws {
        let cases = try office.text("ledger/案件.csv").split(separator: "\n").map(String.init)
        for name in ["检查", "项目", "案件", "追发", "步骤", "人员"] {
            let lines = try office.text("ledger/\(name).csv").split(separator: "\n").map(String.init)
            let numbers = cases.filter { $0.contains(",长汶县,") }.compactMap { $0.split(separator: ",").first }
            let kept = lines.filter { line in !line.contains(",长汶县,") && !numbers.contains { line.contains($0 + ",") } }
            try office.write(kept.joined(separator: "\n") + "\n", as: "ledger/\(name).csv")
        }
        let refused = try run("return", "make", "--as-of", "2020-12-31", "-o", "a.csv", "--lang", "zh")
        #expect(refused.status == 2 && refused.errorText.contains("RET0416"), "\(refused.errorText)")
        #expect(try FolderContents(office.parent).files["a.csv"] == nil)
        let made = try run("return", "make", "--as-of", "2020-12-31", "--incomplete", "-o", "a.csv")
        #expect(made.status == 0, "\(made.errorText)")
        #expect(try output("a.csv").contains("未报单位：长汶县。本表数据不含未报单位。"))
        let document = try run("make", "return-2020-12-31", "--dump", "-o", "out", "--lang", "zh")
        #expect(document.status == 2 && document.errorText.contains("RET0416"), "\(document.errorText)")
        let marked = try run("make", "return-2020-12-31", "--dump", "--incomplete", "-o", "out")
        #expect(marked.status == 0, "\(marked.errorText)")
        let page = try output("out/return-2020-12-31.dump").split(separator: "\n").compactMap { $0.split(separator: " ").last }.joined()
        #expect(page.contains("未报单位：长汶县。"), "\(page)")
    }

    @Test("make writes JSON that render reads back to the same page", arguments: ["全市", "栖云区", "市本级"])
    func roundTrip(_ unit: String) throws {
        let data = try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "-o", "a.json", "--lang", "zh")
        #expect(data.status == 0, "\(data.errorText)")
        #expect(data.text == "a.json\n")
        let page = try run("return", "make", "--unit", unit, "--as-of", "2020-12-31", "-o", "a.dump")
        #expect(page.status == 0, "\(page.errorText)")
        let again = try run("render", "office/pack/form.yaml", "--data", "a.json", "-o", "b.dump")
        #expect(again.status == 0, "\(again.errorText)")
        #expect(try output("a.dump") == output("b.dump"))
        let checked = try run("return", "check", "a.json")
        #expect(checked.status == 0, "\(checked.errorText)")
    }

    @Test("a past return does not know what came later")
    func past() throws {
        _ = try run("return", "make", "--as-of", "2020-11-30", "-o", "a.json")
        for name in ["追发", "步骤"] {
            let lines = try office.text("ledger/\(name).csv").split(separator: "\n").map(String.init)
            // What happened in later months, and orders whose term ends there.
            let kept = lines.filter { !$0.contains(",2020-12-") && !$0.contains(",2021-") }
            #expect(kept.count < lines.count)
            try office.write(kept.joined(separator: "\n") + "\n", as: "ledger/\(name).csv")
        }
        let again = try run("return", "make", "--as-of", "2020-11-30", "-o", "b.json")
        #expect(again.status == 0, "\(again.errorText)")
        #expect(try output("a.json") == output("b.json"))
    }

    @Test("a final return of a day long before the action ends is not made, as what, and its checks are tried with a warning", arguments: [
        ["-o", "a.json"], ["-o", "a.pdf"], ["-o", "a.xlsx"], ["-o", "a.xlsx", "--blank"],
    ])
    func earlyFinal(_ output: [String]) throws {
        let made = try Program.run(
            ["return", "make", "--as-of", "2020-12-31", "--final", "-C", "office", "--lang", "zh"] + output, in: office.parent, environment: [:])
        #expect(made.status == 2 && made.text.isEmpty, "\(made.text)")
        #expect(made.errorText.contains("--final: 错误[RET0204]: 做的是终报") && made.errorText.contains("还有 43 天"), "\(made.errorText)")
        #expect(!FileManager.default.fileExists(atPath: office.parent + "/" + output[1]))
        let checked = try run("return", "check", "--unit", "栖云区", "--as-of", "2020-12-31", "--final", "--lang", "zh")
        #expect(checked.errorText.contains("--final: 警告[RET0204]"), "\(checked.errorText)")
        #expect(try run("return", "make", "--as-of", "2020-12-31", "-o", "b.json").status == 0)
    }

    @Test("the city is named by its office's full name too, and the day of compiling is printed")
    func options() throws {
        let name = "凤栖山市根治拖欠农民工工资工作领导小组办公室"
        let outcome = try run("return", "make", "--unit", name, "--as-of", "2021-02-10", "--compiled-on", "2021-02-12", "--final", "-o", "x/a.json")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text == "x/a.json\n")
        let text = try output("x/a.json")
        for part in ["\"单位\": \"\(name)\"", "\"制表时间\": \"2021-02-12\"", "\"终报\": true", "\"联系电话\": \"0390-2660718\"", "\"合计\": {\"1\": "] {
            #expect(text.contains(part), "\(part)")
        }
        let county = try run("return", "make", "--unit", "栖云区", "--as-of", "2020-12-31", "-o", "b.json")
        #expect(county.status == 0)
        #expect(try output("b.json").contains("\"联系电话\": \"0390-2661527\""))
    }

    @Test("a PDF and a picture are made by the output's ending")
    func formats() throws {
        for ending in ["pdf", "png"] {
            let outcome = try run("return", "make", "--as-of", "2020-12-31", "-o", "r.\(ending)")
            #expect(outcome.status == 0 && outcome.text == "r.\(ending)\n", "\(outcome.errorText)")
        }
        #expect(try run("return", "make", "--as-of", "2020-12-31", "-o", "r.doc").status == 2)
    }

    @Test("what is wrong with the request is said at its option", arguments: [
        (["--unit", "栖云县", "--as-of", "2020-12-31"], "--unit: 错误[RET0401]", "是不是“栖云区”？"),
        (["--as-of", "2020-12-32"], "--as-of: 错误[RET0102]", "2020-12-31"),
        (["--as-of", "2020-12-31", "--compiled-on", "2020-12-30"], "--compiled-on: 错误[RET0103]", "核对两个日期"),
        (["--as-of", "2020-12-31", "--compiled-on", "1月1日"], "--compiled-on: 错误[RET0102]", "2020-12-31"),
        ([], "错误[USE0101]", "--as-of"),
    ])
    func requests(_ arguments: [String], _ place: String, _ hint: String) throws {
        let outcome = try Program.run(
            ["return", "make", "-o", "a.json", "-C", "office", "--lang", "zh"] + arguments, in: office.parent, environment: [:])
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains(place) && outcome.errorText.contains(hint), "\(outcome.errorText)")
        #expect(try FolderContents(office.parent).files["a.json"] == nil)
    }

    // MARK: check

    @Test("check says of each unit whether everything agrees")
    func checkAll() throws {
        let outcome = try run("return", "check", "--as-of", "2020-12-31", "--lang", "zh")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        let lines = outcome.text.split(separator: "\n")
        #expect(lines.count == 14)
        #expect(lines.allSatisfy { $0.contains("（截至2020年12月31日）：") })
        #expect(lines[0].hasPrefix("凤栖山市") && lines[13].hasPrefix("市本级"))
    }

    @Test("a check that must hold and does not is exit code 2, and no return is made")
    func failing() throws {
        try office.change("pack/form.yaml", "式: c5 <= c1", to: "式: c1 <= c5")
        let outcome = try run("return", "check", "--as-of", "2020-12-31", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("错误[CHK0101]: 核对 V16 不符，"))
        #expect(outcome.text.isEmpty)
        let made = try run("return", "make", "--as-of", "2020-12-31", "-o", "a.pdf", "--lang", "en")
        #expect(made.status == 2 && made.errorText.contains("error[CHK0101]: check V16 fails for "))
        #expect(try FolderContents(office.parent).files["a.pdf"] == nil)
        let data = try run("return", "make", "--as-of", "2020-12-31", "-o", "a.json")
        #expect(data.status == 2)
        let all = try run("make", "return-2020-12-31-栖云区")
        #expect(all.status == 2)
    }

    @Test("a typed return is checked where its figures stand, and rendering it fails too")
    func typed() throws {
        let good = try run("return", "check", "office/returns/2020-12-31.yaml", "--lang", "en")
        #expect(good.status == 0 && good.text.contains("everything agrees"), "\(good.errorText)")
        try office.change("returns/2020-12-31.yaml", "17: 3", to: "17: 6")
        let place = try office.place(of: "17: 6", in: "returns/2020-12-31.yaml", after: 4)
        let bad = try run("return", "check", "office/returns/2020-12-31.yaml", "--lang", "zh")
        #expect(bad.status == 2)
        #expect(bad.errorText.hasPrefix("office/\(place): 错误[CHK0101]: 核对 V32 不符，“建筑企业”行："), "\(bad.errorText)")
        #expect(bad.errorText.contains("左边 6件，右边 3件"))
        let rendered = try run("render", "office/pack/form.yaml", "--data", "office/returns/2020-12-31.yaml", "-o", "a.pdf")
        #expect(rendered.status == 2)
    }

    @Test("hints are shown when a return is checked, and by no other command")
    func hints() throws {
        try office.change("pack/form.yaml", "级别: 提示, 式: [2 * c4 >= c3", to: "级别: 提示, 式: [2 * c4 < c3")
        let checked = try run("return", "check", "--unit", "全市", "--as-of", "2020-12-31", "--lang", "zh")
        #expect(checked.status == 0 && checked.errorText.contains("警告[CHK0103]"), "\(checked.errorText)")
        let made = try run("return", "make", "--as-of", "2020-12-31", "-o", "a.json", "--lang", "zh")
        #expect(made.status == 0 && !made.errorText.contains("CHK0103"))
    }

    @Test("check needs a day or a file, not both", arguments: [[], ["--as-of", "2020-12-31", "office/returns/2020-12-31.yaml"], ["--unit", "全市"]])
    func usage(_ arguments: [String]) throws {
        let outcome = try Program.run(["return", "check", "-C", "office", "--lang", "zh"] + arguments, in: office.parent, environment: [:])
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("USE0101"), "\(outcome.errorText)")
    }

    @Test("a formula that is wrong is shown with its place")
    func wrongFormula() throws {
        try office.change("pack/form.yaml", "式: c3 <= c2", to: "式: c3 <= c8")
        let outcome = try run("return", "check", "--as-of", "2020-12-31", "--lang", "zh")
        let place = try office.place(of: "<= c8, 说明: 检查涉及", in: "pack/form.yaml")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.hasPrefix("office/\(place): 错误[FRM0207]"), "\(outcome.errorText)")
    }

    // MARK: trace

    @Test("the records behind a cell, a sum and a blank add up to it", arguments: ["建筑企业.8", "合计.14", "建筑企业.c1", "n1", "a3", "x1", "合计.11", "合计.16"])
    func trace(_ figure: String) throws {
        for unit in ["全市", "栖云区"] {
            let outcome = try run("trace", figure, "--unit", unit, "--as-of", "2021-01-20", "--json")
            #expect(outcome.status == 0, "\(outcome.errorText)")
            let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
            #expect(json["value"] as? Int == json["total"] as? Int, "\(figure) of \(unit)")
            let records = try #require(json["records"] as? [[String: Any]])
            #expect(records.reduce(0) { $0 + (($1["added"] as? Int) ?? 0) } == json["total"] as? Int)
            #expect(records.allSatisfy { ($0["file"] as? String)?.hasPrefix("ledger/") == true && (($0["row"] as? Int) ?? 0) > 1 })
        }
    }

    @Test("for people each record is a line, and the last says that it ties")
    func traceText() throws {
        let outcome = try run("trace", "合计.8", "--as-of", "2020-12-31", "--lang", "zh")
        let lines = outcome.text.split(separator: "\n").map(String.init)
        #expect(lines.first == "凤栖山市根治拖欠农民工工资工作领导小组办公室（截至 2020-12-31）合计.c8（拖欠工资情况－涉及金额－合计）")
        #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix("AJ") && $0.contains("万元  ledger/案件.csv 第") })
        #expect(lines.last?.contains("，与表上的数相符（印作 ") == true)
        let english = try run("trace", "合计.8", "--as-of", "2020-12-31", "--lang", "en")
        #expect(english.text.contains("in all, as in the return (printed "))
        let asJSON = try run("trace", "n1", "--as-of", "2020-12-31", "--diagnostics", "json")
        #expect(asJSON.text.hasPrefix("{\n  \"unit\": "))
    }

    @Test("a figure that is no sum over records is told as such")
    func notAdditive() throws {
        try office.change("pack/form.yaml", "6: {表: 案件, 数: sum(查实人数)}", to: "6: {表: 案件, 数: sum(查实人数) * 1 + count(*) * 0 + 1}")
        let outcome = try run("trace", "建筑企业.6", "--as-of", "2021-01-20", "--lang", "zh")
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("不是逐条相加的"), "\(outcome.text.suffix(200))")
    }

    @Test("a figure that is not there is named with the nearest", arguments: [
        ("建筑起业.8", "RET0104", "是不是“建筑企业”？"),
        ("建筑企业.18", "RET0106", "1 到 17"),
        ("建筑企业.八", "RET0106", "1 到 17"),
        ("m1", "RET0405", "是不是 n1？"),
        ("合计", "RET0405", "行.栏"),
    ])
    func unknownFigure(_ figure: String, _ code: String, _ hint: String) throws {
        let outcome = try run("trace", figure, "--as-of", "2020-12-31", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.hasPrefix("\(figure): 错误[\(code)]") && outcome.errorText.contains(hint), "\(outcome.errorText)")
    }

    // MARK: documents

    @Test("a document names one unit, several or each county", arguments: [
        ("全市", ["r"]),
        ("栖云区", ["r"]),
        ("市本级", ["r"]),
        ("[全市, 市本级]", ["r", "r-市本级"]),
        ("[栖云区]", ["r"]),
        ("[栖云区, 望河区]", ["r-栖云区", "r-望河区"]),
    ])
    func documents(_ units: String, _ names: [String]) throws {
        try office.write("表单: form.yaml\n单位: \(units)\n截止日: 2020-12-31\n制表时间: 2021-01-02\n", as: "documents/r.yaml")
        try office.remove("documents/return-2020-12-31.yaml")
        try office.remove("documents/notice.yaml")
        let outcome = try run("make", "--dump", "-o", "out")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(try FolderContents(office.parent + "/out").names == names.flatMap { ["\($0).dump", "\($0).pdf"] }.sorted())
        #expect(try output("out/\(names[0]).dump").contains("2021"))
    }

    @Test("a document that asks for it wrongly is shown where", arguments: [
        ("单位: 栖云县\n截止日: 2020-12-31", "栖云县", "RET0401"),
        ("单位: 全市\n截止日: 2020-12-31\n数据: returns/2020-12-31.yaml", "returns/", "RET0403"),
        ("单位: 全市\n截止日: 2020年", "2020年", "RET0102"),
        ("单位: [全市, 全市]\n截止日: 2020-12-31", "", "RET0404"),
        ("单位: 全市\n截止日: 2020-12-31\n制表时间: 2020-12-30", "2020-12-30", "RET0103"),
        ("单位: 全市", "", "CFG0103"),
        ("截止日: 2020-12-31", "", "CFG0103"),
        ("单位: {甲: 乙}\n截止日: 2020-12-31", "{甲", "CFG0104"),
        ("单位: 全市\n截止日: 2020-12-31\n终报: 对", "对", "CFG0104"),
    ])
    func wrongDocuments(_ text: String, _ place: String, _ code: String) throws {
        try office.write("表单: form.yaml\n\(text)\n", as: "documents/return-2020-12-31.yaml")
        let outcome = try run("make", "return-2020-12-31", "--lang", "zh")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("错误[\(code)]"), "\(outcome.errorText)")
        if !place.isEmpty {
            let expected = try office.place(of: place, in: "documents/return-2020-12-31.yaml")
            #expect(outcome.errorText.contains("office/\(expected): 错误[\(code)]"), "\(outcome.errorText)")
        }
    }

    @Test("a form without sources is told at the document that wants it computed")
    func withoutSources() throws {
        let text = try office.text("pack/form.yaml")
        try office.write(text.components(separatedBy: "\n# 合计行印")[0], as: "pack/form.yaml")
        let outcome = try run("make", "return-2020-12-31", "--lang", "zh")
        #expect(outcome.status == 2 && outcome.errorText.contains("office/documents/return-2020-12-31.yaml:2:1: 错误[RET0402]"), "\(outcome.errorText)")
    }
}
