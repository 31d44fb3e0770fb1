import OfficialDocument
import Quantities

extension FormDefinition {
    /// A return as a data file in JSON, which `ReturnData.read` reads back.
    ///
    /// All rows are there, sums among them; keys stand in the form's order.
    ///
    /// - Precondition: `data` was read or computed for this form.
    package func json(of data: ReturnData) -> String {
        precondition(data.formID == id, "a return is written by the form it was made for")
        var members = [
            ("表单", Self.quoted(id)), ("版本", Self.quoted(version)), ("单位", Self.quoted(data.reportingUnit.text)), ("截止日", Self.quoted(data.asOf.iso)),
            ("制表时间", Self.quoted(data.compiledOn.iso)),
        ]
        if data.isFinal { members.append(("终报", "true")) }
        if !data.missingUnits.isEmpty {
            members.append((ReturnReader.missingUnits, "[" + data.missingUnits.map(Self.quoted).joined(separator: ", ") + "]"))
        }
        members += [
            ("联系电话", Self.quoted(data.phone?.text ?? ReturnReader.byHand)),
            (
                "数据",
                Self.object(
                    data.rows.map { row in
                        (row.name, Self.line(zip(columns, row.figures).map { (String($0.number), String($1.value)) }))
                    }, indent: "    ")
            ),
        ]
        if !data.blanks.isEmpty {
            members.append(("填空", Self.line(data.blanks.map { ($0.name, String($0.figure.value)) })))
        }
        if let signers = data.signers {
            members.append(("签字", Self.line(signers.map { ($0.field, Self.quoted($0.name.text)) })))
        }
        if data.omitsCode { members.append((ReturnReader.code, Self.quoted(PrintedCode.omitted.rawValue))) }
        if let correction = data.correction { members.append(("更正", Self.object(Self.members(of: correction), indent: "    "))) }
        return Self.object(members, indent: "  ") + "\n"
    }

    private static func members(of correction: ReturnCorrection) -> [(String, String)] {
        let changes = correction.changes.map { change in
            "      " + line([("数", quoted(change.figure)), ("原", String(change.old)), ("现", String(change.new))])
        }
        return [
            ("版次", String(correction.version)), ("人", quoted(correction.person)), ("日期", quoted(correction.day.iso)),
            ("原因", quoted(correction.reason)),
            ("各数", changes.isEmpty ? "[]" : "[\n" + changes.joined(separator: ",\n") + "\n    ]"),
        ]
    }

    private static func object(_ members: [(String, String)], indent: String) -> String {
        let lines = members.map { "\(indent)\(quoted($0.0)): \($0.1)" }
        return "{\n" + lines.joined(separator: ",\n") + "\n" + indent.dropLast(2) + "}"
    }

    private static func line(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// A JSON string (RFC 8259 §7).
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
