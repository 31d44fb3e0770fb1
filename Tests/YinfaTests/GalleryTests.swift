import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// The examples that the gallery shows: every one renders, without a warning, and looks like its kind.
@Suite("Gallery examples") struct GalleryTests {
    static let names: [String] = {
        let folder = Repository.path("docs/gallery/examples")
        return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }.sorted()
    }()

    private func dump(_ name: String) throws -> String {
        let folder = Repository.path("docs/gallery/examples/\(name)")
        if FileManager.default.fileExists(atPath: "\(folder)/office.yaml") {
            let office = try Office.open(folder)
            let made = try Press(resources: try .locate(), office: office).make(office, formats: [.dump])
            #expect(made.warnings.isEmpty, "\(made.warnings.map(\.message.english))")
            return String(decoding: made.output[0].bytes, as: UTF8.self)
        }
        let press = try Press(resources: try .locate())
        let made = try press.render("\(folder)/document.gw", data: "\(folder)/data.yaml", as: .dump, name: name)
        #expect(made.warnings.isEmpty, "\(made.warnings.map(\.message.english))")
        return String(decoding: made.output[0].bytes, as: UTF8.self)
    }

    @Test("the formats of the head are among them")
    func kinds() {
        let heads = ["addressees-moved", "classified-urgent", "house-profile", "joint-one-mark", "joint-request", "joint-2", "joint-8", "letter", "letter-classified", "mark-alone", "minutes", "order", "preprinted", "upward-report"]
        #expect(Set(heads).isSubset(of: Self.names))
    }

    @Test("each renders without a warning, says what to look at, and no file has more than 60 lines", arguments: names)
    func renders(name: String) throws {
        #expect(try dump(name).contains("\npage 1 210.000x297.000"))
        for file in ["document.gw", "fields.yaml"] {
            let text = try Repository.text("docs/gallery/examples/\(name)/\(file)")
            #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 61)
        }
        // The index shows the first comment of each.
        let lines = try Repository.text("docs/gallery/examples/\(name)/document.gw").split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("{# ") && $0.hasSuffix(" #}") })
    }

    @Test("there is one for each element and format of the standard")
    func elements() throws {
        let texts = try Self.names.map { try Repository.text("docs/gallery/examples/\($0)/document.gw") }
        for element in [
            "份号: ", "密级: ", "紧急程度: ", "联合发文:", "签发人:", "套印: ", "格式: 信函", "格式: 命令", "格式: 纪要", "印章: 不盖章", "印章: 签名章", "装订: 折页", "横排", "另册", "［注：",
            "{% picture", "{% table", "\n> ", "\n①", "\n- ", "抄送:", "校对: ", "印数: ", "附注: ", "出席: ", "=== 附件1",
        ] {
            #expect(texts.contains { $0.contains(element) }, "\(element)")
        }
    }

    @Test("a house profile is named in the file, the others are GB")
    func profile() throws {
        #expect(try dump("house-profile").contains("非GB/T 9704-2012"))
        #expect(!(try dump("letter")).contains("非GB/T"))
    }

    @Test("addressees that moved stand above the copies, on an even page")
    func movedAddressees() throws {
        let pages = try dump("addressees-moved").components(separatedBy: "\npage ")
        #expect(pages.count == 3)
        #expect(!pages[1].contains("主送：") && pages[2].contains("主送：") && pages[2].contains("抄送：") && pages[2].contains("印发"))
    }

    @Test("a table over two pages repeats its heading under 续表 and names its group again")
    func table() throws {
        let pages = try dump("table").components(separatedBy: "\npage ")
        #expect(!pages[1].contains("续表") && pages[2].contains("续表") && pages[2].contains("（续）"))
        for page in pages[1...2] { #expect(page.contains("工程名称") && page.contains("完工期限")) }
    }

    @Test("a table carries its sums from page to page")
    func carried() throws {
        let pages = try dump("table-carried").components(separatedBy: "\npage ")
        #expect(pages[1].contains("过次页") && !pages[1].contains("承前页"))
        #expect(pages[2].contains("承前页") && pages[2].contains("合计"))
    }

    @Test("a label over several rows stands once")
    func rowLabels() throws {
        let pages = try dump("table-carried").components(separatedBy: "\npage ")
        let counties = ["南溪县", "北岭县", "东江区", "西林县", "云岭县", "河口区", "平川县"]
        let printed = pages.dropFirst().map { page in
            counties.map { county in page.components(separatedBy: "\n").count { $0.hasSuffix(county) || $0.hasSuffix("\"\(county)\"") } }
        }
        #expect(printed.allSatisfy { $0.allSatisfy { $0 <= 1 } }, "\(printed)")
        #expect(counties.indices.allSatisfy { index in printed.contains { $0[index] == 1 } }, "\(printed)")
    }

    @Test("one attachment has no number, in the note and on its first line")
    func singleAttachment() throws {
        let pages = try dump("attachment-single").components(separatedBy: "\npage ")
        #expect(pages.dropFirst().contains { $0.contains("附件：政务服务大厅") })
        let attachment = try #require(pages.first { $0.contains("首问责任人") && $0.contains("附件") && !$0.contains("附件：") })
        #expect(!attachment.contains("附件1") && !attachment.contains("附件："))
    }

    @Test("a landscape page is turned on an even page too, its folio the page's own")
    func landscapeEven() throws {
        let pages = try dump("landscape-even").components(separatedBy: "\npage ")
        #expect(pages[2].hasPrefix("2 210.000x297.000 rotate 90 folio 2"))
    }

    @Test("titles of signers stand in one column, each beside its own place, the date below")
    func jointStamps() throws {
        let page = try dump("joint-stamps")
        for text in ["云溪市人民政府市长", "云溪军分区司令员"] { #expect(page.contains(text)) }
    }

    @Test("the main organ's mark alone, all organs in the signature")
    func oneMark() throws {
        let dump = try dump("joint-one-mark")
        #expect(dump.contains("云溪市教育局文件") && !dump.contains("云溪市市场监督管理局文件"))
        #expect(dump.components(separatedBy: "云溪市市场监督管理局").count >= 2)
    }

    @Test("a blank page before the 版记: neither it nor the page of the 版记 is numbered")
    func blankBeforeImprint() throws {
        let pages = try dump("blank-before-imprint").components(separatedBy: "\npage ")
        #expect(pages.dropFirst().map { $0.contains("folio -") } == [false, false, true, true])
        #expect(pages[3].split(separator: "\n").count == 1 && pages[4].contains("印发"))
    }

    @Test("a booklet has four pages, of which two are numbered")
    func booklet() throws {
        let folios = try dump("booklet").matches(of: /\npage \d+ \S+ rotate 0 folio (\S+)/).map { String($0.1) }
        #expect(folios == ["1", "2", "-", "-"])
    }

    @Test("the letter has four red rules of 170 mm and no folio on page 1")
    func letter() throws {
        let dump = try dump("letter")
        #expect(dump.components(separatedBy: "170.000x").count == 5)
        #expect(dump.contains("page 1 210.000x297.000 rotate 0 folio -"))
    }

    @Test("on pre-printed paper nothing is red")
    func preprinted() throws { #expect(!(try dump("preprinted")).contains("rgb 255,0,0")) }

    @Test("page 1 of the eight organs' notice has text")
    func joint() throws {
        let first = try #require(try dump("joint-8").components(separatedBy: "\npage 2").first)
        #expect(first.contains("为全面掌握《保障农民工工资支付条例》"))
    }
}
