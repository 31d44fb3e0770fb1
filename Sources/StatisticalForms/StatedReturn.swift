package import Diagnostics
import PlainXML
package import Quantities

/// What a return's XML says, read without its form: to be held against the page that it came with.
package struct StatedReturn: Hashable, Sendable {
    /// The title that the page's file must have.
    package let title: String
    /// What the code on the page must say; its digest is left out.
    private let code: ReturnCode
    private let cells: [[Name]]
    private let blanks: [Name]

    private struct Name: Hashable, Sendable {
        var words: Bilingual
        /// 户, 件, 人 or 分.
        var unit: String
    }

    /// - Returns: nil for what is no return's XML of this version.
    package init?(xml bytes: [UInt8]) {
        guard let root = XMLNode(document: bytes), root.name == "报表", root.attributes["xmlns"] == ReturnXML.namespace,
            root.attributes["版本"] == ReturnXML.version, let form = root.child("表"), let unit = root["单位"],
            let asOf = root["截止日"].flatMap({ CivilDate(iso: $0) }), let data = root.child("数据")
        else { return nil }
        title = Self.title(of: form.text, unit: unit, asOf: asOf)
        let rows = data.all("行").map { (name: $0.attributes["名称"] ?? "", cells: $0.all("数")) }
        let own = data.all("填空")
        code = ReturnCode(
            formID: form.attributes["编号"] ?? "", formVersion: form.attributes["版本"] ?? "", unit: unit, asOf: asOf,
            version: root["版次"].flatMap { Int($0) } ?? 1, isFinal: root["终报"] == "true",
            missingUnits: root.all(ReturnReader.missingUnits).map(\.text), rows: rows.map { $0.cells.map { Int($0.text) } },
            blanks: own.map { Int($0.text) })
        cells = rows.map { row in
            row.cells.map { cell in
                let column = cell.attributes["列"] ?? ""
                return Name(
                    words: Bilingual("“\(row.name)”第 \(column) 栏", "'\(row.name)' column \(column)"), unit: cell.attributes["单位"] ?? "")
            }
        }
        blanks = own.map { blank in
            let name = blank.attributes["名称"] ?? ""
            return Name(words: Bilingual("空格“\(name)”", "the blank '\(name)'"), unit: blank.attributes["单位"] ?? "")
        }
    }

    /// 栖云区…情况表（截至2020年12月31日）.
    package static func title(of form: String, unit: String, asOf: CivilDate) -> String { "\(unit)\(form)（截至\(asOf.chinese)）" }

    /// What the code on the page says otherwise than the data, in reading order: the head, else the figures.
    package func contradictions(to printed: ReturnCode) -> [StatedContradiction] {
        let head = zip(Self.head(printed), Self.head(code)).compactMap { page, data in
            page.value == data.value ? nil : StatedContradiction(name: page.name, page: page.value, data: data.value)
        }
        guard head.isEmpty else { return head }
        guard printed.rows.map(\.count) == code.rows.map(\.count), printed.blanks.count == code.blanks.count else {
            let counts = [printed, code].map { String($0.rows.map(\.count).reduce($0.blanks.count, +)) }
            return [StatedContradiction(name: Bilingual("各数的个数", "the number of figures"), page: counts[0], data: counts[1])]
        }
        let names = cells.flatMap(\.self) + blanks
        let figures = zip(printed.rows.flatMap(\.self) + printed.blanks, code.rows.flatMap(\.self) + code.blanks)
        return zip(names, figures).compactMap { name, figures in
            guard figures.0 != figures.1 else { return nil }
            func words(_ figure: Int?) -> String { figure.map { "\($0)\(name.unit)" } ?? "—" }
            return StatedContradiction(name: name.words, page: words(figures.0), data: words(figures.1))
        }
    }

    private static func head(_ code: ReturnCode) -> [(name: Bilingual, value: String)] {
        [
            (Bilingual("表单", "the form"), "\(code.formID) \(code.formVersion)"), (Bilingual("单位", "the unit"), code.unit),
            (Bilingual("截止日", "the day"), code.asOf.iso), (Bilingual("版次", "the version"), String(code.version)),
            (Bilingual("终报", "whether it is final"), code.isFinal ? "true" : "false"),
            (Bilingual("未报单位", "the units missing"), code.missingUnits.joined(separator: " ")),
        ]
    }
}

/// One thing of which a page says otherwise than the data with it.
package struct StatedContradiction: Hashable, Sendable {
    package var name: Bilingual
    package var page: String
    package var data: String
}
