package import OfficialDocument
package import Quantities

/// What the forms of a 统计报表制度 say above the table: whose form it is, who fills it in, in which units.
package struct FormMasthead: Hashable, Sendable {
    /// 右上角: 表号, 制定机关, 批准文号 and so on, in the form's order.
    package var corner: [Line] = []
    /// 计量单位, such as 户、人、万元.
    package var units: PlacedText?
    /// 填报单位: the words before the unit's name, with their colon.
    package var reporter: PlacedText?
    /// 分报单位: the same on the returns of counties only, for a form that has no 填报单位.
    package var partReporter: PlacedText?
    /// 有效期至: the last day on which the form is valid.
    package var validUntil: ValidUntil?

    package init() {}

    package var isEmpty: Bool { corner.isEmpty && units == nil && reporter == nil }

    /// A line of the corner.
    package struct Line: Hashable, Sendable {
        /// Without its colon.
        package var label: String
        package var value: PlacedText

        package init(label: String, value: PlacedText) {
            self.label = label
            self.value = value
        }
    }

    package struct ValidUntil: Hashable, Sendable {
        package var day: CivilDate
        package var written: PlacedText

        package init(day: CivilDate, written: PlacedText) {
            self.day = day
            self.written = written
        }
    }

    /// The lines of the corner, 计量单位 last: labels of two characters are spread over the width of four.
    ///
    /// - Parameter date: a line about the day, where it has no other place.
    func lines(date: PlacedText?) -> [PlacedText] {
        let own = corner.map { line in
            PlacedText(Self.spread(line.label) + "：" + line.value.text, at: line.value.place)
        }
        let unit = units.map { PlacedText("计量单位：" + $0.text, at: $0.place) }
        return own + [date, unit].compactMap(\.self)
    }

    private static func spread(_ label: String) -> String {
        guard label.count == 2, let first = label.first, let last = label.last else { return label }
        return "\(first)　　\(last)"
    }
}
