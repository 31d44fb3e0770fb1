import Diagnostics
import OfficialDocument
import Quantities
import StatisticalForms
import Templates
import TestSupport
import Testing

@testable import Yinfa

/// Documents that speak for the city while a county has not reported.
@Suite("Figures of the city that lack a unit") struct CityFigureTests {
    private let office: SampleOffice
    private static let silent = "长汶县"
    private static let ofCity = ["bulletin", "cover", "progress", "exposure", "ledger"]

    init() throws {
        office = try SampleOffice(documents: Set(Self.ofCity + ["talk"]))
        try office.write("[]", as: "returns/reasons.yaml")
        // The decisions of this ledger are others than those of the sample's damages.
        let damages = "  加付决定:\n  - {决定号: 望人社监理〔2020〕6号, 比例: 50}\n  - {决定号: 安人社监理〔2020〕7号, 比例: 50}\n"
        try office.change("documents/exposure.yaml", damages, to: "")
        try SmallLedger().write(to: office, silent: [Self.silent])
    }

    private func press(isIncomplete: Bool = false) throws -> Press {
        let press = try Press(resources: .locate(), office: Office.open(office.path))
        press.makesIncomplete = isIncomplete
        return press
    }

    @Test("each is refused, be its figures of a form, of 每单位, of 汇总, or a book's records", arguments: ofCity)
    func refused(name: String) throws {
        let opened = try Office.open(office.path)
        for body in [{ _ = try press().make(opened, only: [name], formats: [.dump]) }] {
            let told = try diagnostics(body).filter { $0.code.rawValue.hasPrefix("RET") }
            #expect(told.map(\.code.rawValue) == ["RET0417"], "\(told)")
            #expect(told.first?.message.chinese.hasPrefix("文件里有全市的数（") == true)
            #expect(told.first?.message.chinese.hasSuffix("还没有报来台账的单位不在里面：长汶县") == true)
            #expect(told.first?.message.english.hasSuffix("that lack units of which no ledger has come: 长汶县") == true)
            #expect(told.first?.place?.file.hasSuffix("documents/\(name).yaml") == true)
            #expect(told.first?.hints.map(\.chinese).last == "要先出的加 --incomplete，文件末尾会注明未报单位")
        }
        #expect(try press().check(opened, only: [name]).contains { $0.code.rawValue == "RET0417" })
    }

    @Test("made as asked, each names the unit", arguments: ofCity)
    func marked(name: String) throws {
        let opened = try Office.open(office.path)
        let made = try press(isIncomplete: true).make(opened, only: [name], formats: [.dump])
        let text = SilentUnitTests.text(of: try #require(made.output.first).bytes)
        let mark =
            switch name {
            case "ledger": "未报单位：长汶县。本表数据不含未报单位。"
            // The table says so by itself.
            case "progress": "表中没有其数的单位：长汶县。"
            default: "（未报单位：长汶县；本文数据不含未报单位）"
            }
        #expect(text.contains(mark), "\(text.suffix(300))")
        #expect(made.warnings.contains { $0.code.rawValue == "LED0111" })
        guard name == "progress" else { return }
        // Where all have reported nothing is marked.
        try SmallLedger().write(to: office)
        let whole = try press(isIncomplete: true).make(Office.open(office.path), only: [name], formats: [.dump])
        #expect(!SilentUnitTests.text(of: try #require(whole.output.first).bytes).contains(Self.silent + "。"))
    }

    @Test("what is narrowed to one matter speaks of that alone; what is about a silent unit is refused whatever is asked")
    func narrowed() throws {
        let schema = try Pack.find(of: Office.open(office.path), in: .locate()).schema()
        func figures(_ names: Set<String>, _ typed: [String: String] = [:]) -> CityFigures {
            var record = Value.Record()
            for (name, text) in typed { record[name] = Value(.text(text)) }
            return CityFigures(names, in: schema, given: record, known: ["栖云区", Self.silent])
        }
        #expect(figures(["处理案件"], ["指令书": "虚令1号"]).fields.isEmpty && figures(["移送案件"], ["案件编号": "A1"]).fields.isEmpty)
        #expect(figures(["本期", "清零分县", "甲类"]).fields == ["本期", "甲类", "清零分县"])
        #expect(figures(["缺报", "更正说明"]).fields.isEmpty)
        let place = Place(file: "x")
        #expect(try figures(["本期"]).lacking([], isIncomplete: false, at: place).isEmpty)
        #expect(try figures(["本期"]).lacking([Self.silent], isIncomplete: true, at: place) == [Self.silent])
        #expect(try figures(["处理案件"], ["指令书": "虚令1号"]).lacking([Self.silent], isIncomplete: false, at: place).isEmpty)
        let talk = try #require(schema.fields.fields.first { schema.sources[$0.name].map { "\($0.kind)".contains("约谈地方") } ?? false })
        let about = figures([talk.name], ["约谈地方": Self.silent])
        #expect(about.units == [Self.silent])
        #expect(try codes { _ = try about.lacking([Self.silent], isIncomplete: true, at: place) } == ["RET0412"])
        #expect(try figures([talk.name], ["约谈地方": "栖云区"]).lacking([Self.silent], isIncomplete: false, at: place).isEmpty)
    }

    @Test("the mark follows what 附注 says already")
    func marks() throws {
        let date = try #require(CivilDate(iso: "2021-01-04"))
        let document = Document(
            head: Head(mark: PlacedText("甲局文件")), title: nil, body: [],
            signature: Signature(organs: [PlacedText("甲局")], date: date, sealing: .sealed), note: PlacedText("此件公开发布"))
        #expect(document.marked(lacking: []).note?.text == "此件公开发布")
        #expect(document.marked(lacking: ["甲县", "乙县"]).note?.text == "此件公开发布；未报单位：甲县、乙县；本文数据不含未报单位")
    }
}
