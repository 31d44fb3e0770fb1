import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("The sample return of 凤栖山市")
struct SampleReturnTests {
    @Test("it prints as a careful office would print it, without a warning")
    func printed() throws {
        let sheet = try Samples.winterForm().sheet(filledWith: Samples.winterReturn())
        #expect(sheet.warnings.isEmpty)
        #expect(
            sheet.output.table.figureRows == [
                "合计 2219 7.3290 5.5266 4.5822 160 0.2319 0.2202 2720.89 2613.09 43 129 0.2001 0.1891 2285.46 2184.35 5 4",
                "建筑企业 927 4.2536 3.6391 3.0156 112 0.1918 0.1899 2347.23 2320.19 29 98 0.1616 0.1597 1927.73 1900.69 3 3",
                "加工制造企业 591 2.2000 1.3111 1.0868 23 0.0193 0.0146 156.13 115.25 7 14 0.0187 0.0142 150.77 111.05 1 1",
                "其他用人单位 701 0.8754 0.5764 0.4798 25 0.0208 0.0157 217.53 177.65 7 17 0.0198 0.0152 206.96 172.61 1 0",
            ])
        #expect(sheet.output.caption.text == "制表时间：2020年12月31日")
        #expect(sheet.output.signatures.last?.label == "联系电话：")
        #expect(sheet.output.signatures.last?.value == "0390-2660718")
        #expect(sheet.output.signatures.dropLast().allSatisfy { $0.value == nil })
    }

    @Test("its blanks stand in the sentences with trailing zeros dropped")
    func blanks() throws {
        let sheet = try Samples.winterForm().sheet(filledWith: Samples.winterReturn()).output
        let values = sheet.sentences.joined().compactMap { piece -> String? in
            if case .blank(let value) = piece { value } else { nil }
        }
        #expect(
            values == [
                "176", "15", "144.41", "0.0158", "7", "2", "20.97", "0.0025", "65", "6", "110.05", "0.0089", "4",
                "2",
            ])
    }

    @Test("its head is read")
    func head() throws {
        let data = try Samples.winterReturn()
        #expect(data.formID == "winter-2020")
        #expect(data.reportingUnit.text == "凤栖山市根治拖欠农民工工资工作领导小组办公室")
        #expect(data.asOf.iso == "2020-12-31")
        #expect(data.compiledOn.iso == "2020-12-31")
        #expect(data.phone?.text == "0390-2660718")
    }

    /// Checks V09 to V14, V16 to V18, V25, V26, V32 and V33 of domain.md: the left is at most the right.
    static let inclusions = [
        (3, 2), (4, 3), (7, 6), (9, 8), (13, 12), (15, 14), (5, 1), (6, 2), (7, 3), (12, 6), (13, 7),
        (17, 16), (16, 10),
    ]

    @Test("no part exceeds its whole", arguments: inclusions)
    func inclusion(part: Int, whole: Int) throws {
        for row in try Samples.winterReturn().rows {
            #expect(row.figures[part - 1].value <= row.figures[whole - 1].value, "\(row.name)")
        }
    }

    @Test("it passes the checks on arrears, handling and money")
    func handling() throws {
        for row in try Samples.winterReturn().rows {
            let value = { (column: Int) in row.figures[column - 1].value }
            #expect((value(7) == value(6)) == (value(9) == value(8)), "V15")
            #expect([5, 6, 7, 8, 9, 12, 13, 14, 15].allSatisfy { value($0) > 0 }, "V19 V20 V27")
            #expect((2...300).contains(value(6) / value(5)), "V07")
            #expect((3...2000).contains(value(2) / value(1)), "V07")
            #expect((500...100_000).contains(value(8) / 100 / value(6)), "V08")
            #expect(value(4) * 2 >= value(3) && value(3) * 5 >= value(2), "V22")
            #expect(value(5) * 10 <= value(1) * 3, "V22")
            #expect(value(14) <= value(8) && value(15) <= value(9), "V28 V29")
        }
    }

    @Test("its sentences pass their checks", arguments: ["1", "2", "3"])
    func sentences(number: String) throws {
        let data = try Samples.winterReturn()
        let value = { (name: String) in data.figure(blank: name + number)?.value ?? -1 }
        #expect((0...value("n")).contains(value("k")), "V36")
        #expect(value("a") > 0 && value("p") > 0 && value("k") > 0, "V37")
        #expect(value("a") <= data.figure(row: "建筑企业", column: 8)?.value ?? 0, "V38")
        #expect(value("p") <= data.figure(row: "建筑企业", column: 6)?.value ?? 0, "V38")
        #expect(data.figure(blank: "x1")?.value ?? 0 <= data.figure(row: "合计", column: 5)?.value ?? 0, "V40")
    }

    @Test("construction has 80 to 95 per cent of the money")
    func construction() throws {
        let data = try Samples.winterReturn()
        for column in [8, 14] {
            let part = try #require(data.figure(row: "建筑企业", column: column)).value
            let whole = try #require(data.figure(row: "合计", column: column)).value
            #expect((80...95).contains(part * 100 / whole))
        }
    }

    @Test("all figures are listed in reading order under the names that templates use")
    func listing() throws {
        let figures = try Samples.winterForm().figures(of: Samples.winterReturn())
        #expect(figures.count == 4 * 17 + 14)
        #expect(figures.first?.key.description == "合计.c1")
        #expect(figures[17].key == .cell(row: "建筑企业", column: 1))
        #expect(figures[68].key.description == "n1")
        #expect(figures.last?.key == .blank("x2"))
        #expect(figures[24].dimension == .money)
        #expect(figures[24].figure.value == 2_347_225_748)
        #expect(figures[24].figure.place?.position?.excerpt == "    8: 2347225748")
        #expect(figures[0].figure.place == nil, "a computed sum is written nowhere")
        #expect(figures[81].dimension == .cases)
    }
}
