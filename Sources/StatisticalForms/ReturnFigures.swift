import Quantities

/// The figures of a return and of the one before, as formulas name them.
///
/// A class: each comparison of each formula asks it, and asking must not copy a whole return.
final class ReturnFigures: Sendable {
    let data: ReturnData
    let previous: ReturnData?
    /// 另取 of the form, in its order.
    private let extras: [String]

    /// - Parameter previous: the return before, for the same unit.
    init(of data: ReturnData, before previous: ReturnData?, extras: [String]) {
        self.data = data
        self.previous = previous
        self.extras = extras
    }

    /// The return that a reference is to; nil for one before when there is none.
    func data(of reference: FigureReference) -> ReturnData? { reference.isPrevious ? previous : data }

    /// Whether a figure can be asked for: of a return before only if there is one, beyond the columns only
    /// of a computed one.
    func isThere(_ reference: FigureReference) -> Bool {
        guard let isComputed = data(of: reference)?.isComputed else { return false }
        return isComputed || !reference.isExtra
    }

    /// What formulas take their figures from.
    ///
    /// - Parameter row: the row at hand.
    func values(in row: String?) -> (FigureReference) -> Int {
        { self.look(for: $0, in: row, taking: \.value) ?? 0 }
    }

    /// - Parameter row: the row at hand.
    func figure(_ reference: FigureReference, in row: String?) -> Figure? { look(for: reference, in: row) { $0 } }

    /// - Parameter part: what is taken of the figure, without copying the rest.
    private func look<Part>(for reference: FigureReference, in row: String?, taking part: (Figure) -> Part) -> Part? {
        guard reference.isPrevious else { return Self.look(for: reference, in: row, of: data, extras, part) }
        guard let previous else { return nil }
        return Self.look(for: reference, in: row, of: previous, extras, part)
    }

    private static func look<Part>(
        for reference: FigureReference, in row: String?, of data: ReturnData, _ extras: [String], _ part: (Figure) -> Part
    ) -> Part? {
        if case .blank(let name) = reference.item {
            return data.blanks.firstIndex { $0.name == name }.map { part(data.blanks[$0].figure) }
        }
        let name = reference.row ?? row ?? ""
        guard let row = data.rows.firstIndex(where: { $0.name == name }) else { return nil }
        switch reference.item {
        case .column(let number):
            return data.rows[row].figures.indices.contains(number - 1) ? part(data.rows[row].figures[number - 1]) : nil
        case .extra(let extra):
            guard let index = extras.firstIndex(of: extra), data.rows[row].extras.indices.contains(index) else { return nil }
            return part(data.rows[row].extras[index])
        case .blank: return nil
        }
    }
}
