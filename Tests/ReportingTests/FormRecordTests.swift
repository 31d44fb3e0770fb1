import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms
import TestSupport
import Testing

@testable import Reporting

@Suite("A return as a record")
struct FormRecordTests {
    private func form() throws -> FormDefinition {
        let text = try Repository.text("templates/winter-2020/form.yaml")
        return try FormDefinition.read(YAMLFile.parse(text, file: "form.yaml"))
    }

    private func data(_ form: FormDefinition) throws -> ReturnData {
        let file = "templates/winter-2020/sample/returns/2020-12-31.yaml"
        return try ReturnData.read(YAMLFile.parse(Repository.text(file), file: "return.yaml"), form: form)
    }

    @Test("each row is a record of the columns, each column and blank of its own dimension and class")
    func type() throws {
        let type = FormRecord.type(try form(), .party)
        #expect(type.fields.map(\.name).prefix(6) == ["单位", "截止日", "合计", "建筑企业", "加工制造企业", "其他用人单位"])
        #expect(type.fields.count == 6 + 14 && type.fields.allSatisfy { $0.fieldClass == .party })
        guard case .record(let row) = type["建筑企业"]?.type else {
            Issue.record("a row is a record")
            return
        }
        #expect(row.fields.map(\.name) == (1...17).map { "c\($0)" } && row.fields.allSatisfy { $0.fieldClass == .party })
        #expect(row["c6"]?.type == .quantity(.persons) && row["c14"]?.type == .quantity(.money))
        #expect(row["c5"]?.type == .quantity(.households) && row["c17"]?.type == .quantity(.cases))
        #expect(type["a1"]?.type == .quantity(.money) && type["n1"]?.type == .quantity(.items))
        #expect(row["c8"]?.place?.file == "form.yaml")
    }

    @Test("the values are those of the cells, as the form prints them")
    func values() throws {
        let form = try form()
        let data = try data(form)
        let record = FormRecord.value(form, data)
        #expect(record.text("单位") == data.reportingUnit.text && record["截止日"]?.content == .date(data.asOf))
        for row in form.rows {
            guard case .record(let cells) = record[row.name.text]?.content else {
                Issue.record("\(row.name.text) is a record")
                continue
            }
            for column in form.columns {
                let printed = form.printedFigure(row: row.name.text, column: column.number, of: data)
                #expect(cells.amount("c\(column.number)") == printed, "\(row.name.text).c\(column.number)")
            }
        }
        for blank in form.blanks { #expect(record.amount(blank.name) == form.printedFigure(blank: blank.name, of: data)) }
    }

    @Test("a row whose name cannot be a name in templates has no field, and the others have theirs")
    func names() throws {
        var form = try form()
        form.rows[1].name.text = "建筑（含装饰）"
        let type = FormRecord.type(form, .internal)
        #expect(type["建筑（含装饰）"] == nil && type["加工制造企业"] != nil)
    }
}
