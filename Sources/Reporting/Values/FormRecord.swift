import Diagnostics
import OfficialDocument
package import Quantities
package import StatisticalForms
import Templates

/// A form's return as a record, so that templates can name its cells: `本期.合计.c1`, `本期.n1`.
package enum FormRecord {
    /// The fields of a form: who reports and up to when, a record for each row with a field
    /// for each column, and the blanks of its sentences.
    ///
    /// A row whose name cannot be a name, such as one with brackets, has no field.
    ///
    /// - Parameter fieldClass: the class of every field.
    package static func type(_ form: FormDefinition, _ fieldClass: FieldClass) -> RecordType {
        let columns = form.columns.map { column in
            Field(
                name: "c\(column.number)", type: .quantity(column.unit.dimension), fieldClass: fieldClass,
                place: column.place)
        }
        let rows = form.rows.filter { Schema.isName($0.name.text) }.map { row in
            Field(
                name: row.name.text, type: .record(RecordType(columns)), fieldClass: fieldClass, place: row.name.place)
        }
        let blanks = form.blanks.map { blank in
            Field(name: blank.name, type: .quantity(blank.unit.dimension), fieldClass: fieldClass, place: blank.place)
        }
        let head = [
            Field(name: unitName, type: .text, fieldClass: fieldClass, place: form.title.place),
            Field(name: dayName, type: .date, fieldClass: fieldClass, place: form.title.place),
        ]
        return RecordType(head + rows + blanks)
    }

    static let unitName = "单位"
    static let dayName = "截止日"

    /// The values of the fields of `type`: the amounts that the form prints, so that a figure in
    /// running text equals its cell (check V46).
    ///
    /// - Precondition: `data` was read for this form.
    package static func value(_ form: FormDefinition, _ data: ReturnData) -> Value.Record {
        var record = Value.Record([
            unitName: Value(.text(data.reportingUnit.text), origin: data.reportingUnit.place),
            dayName: Value(.date(data.asOf)),
        ])
        for row in form.rows {
            var cells = Value.Record()
            for column in form.columns {
                let amount = form.printedFigure(row: row.name.text, column: column.number, of: data)
                let place = data.figure(row: row.name.text, column: column.number)?.place
                cells["c\(column.number)"] = value(amount, column.unit.dimension, place)
            }
            record[row.name.text] = Value(.record(cells))
        }
        for blank in form.blanks {
            let amount = form.printedFigure(blank: blank.name, of: data)
            record[blank.name] = value(amount, blank.unit.dimension, data.figure(blank: blank.name)?.place)
        }
        return record
    }

    private static func value(_ amount: Int?, _ dimension: Dimension, _ place: Place?) -> Value? {
        amount.map { Value(.quantity(Quantity($0, dimension)), origin: place) }
    }
}
