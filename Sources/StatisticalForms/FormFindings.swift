package import Diagnostics
import OfficialDocument
import Quantities

extension FormDefinition {
    /// What the form's checks find in a return, in the order of the checks and the rows.
    ///
    /// Checks of the final return and checks that need figures beyond those of a typed return are
    /// left out where they do not apply.
    ///
    /// - Returns: `CHK0101` for errors, `CHK0102` for warnings, `CHK0103` for hints.
    /// - Precondition: `data` was read or computed for this form.
    package func findings(in data: ReturnData) -> [Diagnostic] {
        precondition(data.formID == id, "a return is checked by the form it was read for")
        return checks.filter { $0.scope != .final || data.isFinal }.flatMap { check in
            check.formulas.flatMap { FormFindings(form: self, data: data, check: check, placed: $0).diagnostics() }
        }
    }
}

/// What one formula finds in a return.
struct FormFindings {
    let form: FormDefinition
    let data: ReturnData
    let check: FormCheck
    let placed: PlacedFormula

    func diagnostics() -> [Diagnostic] {
        let formula = placed.formula
        guard data.isComputed || !formula.figures.contains(where: \.isExtra) else { return [] }
        guard formula.isOfEachRow else { return formula.holds(value(in: nil)) ? [] : [finding(nil)] }
        let failing = form.rows.filter { !formula.holds(value(in: $0.name.text)) }
        // A sum fails with its part; the part says more.
        let names = Set(failing.map(\.name.text))
        return failing.filter { names.isDisjoint(with: $0.parts) }.map { finding($0.name.text) }
    }

    private func value(in row: String?) -> (FigureReference) -> Int {
        { figure($0, in: row)?.value ?? 0 }
    }

    /// - Parameter row: the row at hand.
    private func figure(_ reference: FigureReference, in row: String?) -> Figure? {
        let name = reference.row ?? row ?? ""
        switch reference.item {
        case .column(let number): return data.figure(row: name, column: number)
        case .blank(let name): return data.figure(blank: name)
        case .extra(let extra):
            guard let index = form.sources?.extras.firstIndex(where: { $0.name == extra }),
                let row = data.rows.first(where: { $0.name == name }), row.extras.indices.contains(index)
            else { return nil }
            return row.extras[index]
        }
    }

    // MARK: Telling

    private func finding(_ row: String?) -> Diagnostic {
        let figures = placed.formula.figures
        let typed = figures.lazy.compactMap { figure($0, in: row)?.place }.first
        var notes = placed.formula.comparisons.count > 1 ? comparisons(row) : []
        notes += figures.map { reference in
            let place = figure(reference, in: row)?.place
            return .init(message: told(reference, in: row), place: data.isComputed ? nil : place)
        }
        if !data.isComputed { notes.append(.init(message: Bilingual("式子在这里", "the formula is here"), place: placed.text.place)) }
        return .checkFails(
            check, formula: placed, unit: data.isComputed ? data.reportingUnit.text : nil, row: row, sides: sides(row),
            notes: notes, at: data.isComputed ? placed.text.place : typed ?? placed.text.place)
    }

    /// The two sides of a formula that is a single comparison.
    private func sides(_ row: String?) -> (left: String, right: String)? {
        guard case .comparison(let comparison) = placed.formula else { return nil }
        return sides(of: comparison, row)
    }

    private func sides(of comparison: CheckComparison, _ row: String?) -> (left: String, right: String) {
        (
            shown(comparison.left.value(value(in: row)), comparison.unit),
            shown(comparison.right.value(value(in: row)), comparison.unit)
        )
    }

    /// Each comparison with its sides and whether it holds.
    private func comparisons(_ row: String?) -> [Diagnostic.Note] {
        placed.formula.comparisons.map { comparison in
            let (left, right) = sides(of: comparison, row)
            let formula = "\(comparison.leftText) \(comparison.relation.rawValue) \(comparison.rightText)"
            let holds = comparison.holds(value(in: row))
            return .init(
                message: Bilingual(
                    "\(formula) \(holds ? "成立" : "不成立")：左边 \(left)，右边 \(right)",
                    "\(formula) \(holds ? "holds" : "does not hold"): left \(left), right \(right)"))
        }
    }

    /// An amount in the unit that its column is printed in, exactly.
    private func shown(_ amount: Int128, _ unit: Unit?) -> String {
        guard let unit, let value = Int(exactly: amount) else { return String(amount) }
        return DecimalText.trimmed(value, per: unit.baseUnits, decimals: unit.mostDecimals) + unit.rawValue
    }

    /// “建筑企业”第 8 栏（拖欠工资情况－涉及金额－合计）1187.65万元.
    private func told(_ reference: FigureReference, in row: String?) -> Bilingual {
        let value = Int128(figure(reference, in: row)?.value ?? 0)
        let name = reference.row ?? row ?? ""
        switch reference.item {
        case .column(let number):
            let amount = shown(value, form.columns[number - 1].unit)
            let heading = form.heading(ofColumn: number)
            return Bilingual(
                "“\(name)”第 \(number) 栏（\(heading)）：\(amount)", "'\(name)' column \(number) (\(heading)): \(amount)")
        case .blank(let blank):
            let amount = shown(value, form.blanks.first { $0.name == blank }?.unit)
            return Bilingual("空格“\(blank)”：\(amount)", "the blank '\(blank)': \(amount)")
        case .extra(let extra):
            let amount = shown(value, form.sources?.extras.first { $0.name == extra }?.unit)
            return Bilingual("“\(name)”另取的“\(extra)”：\(amount)", "'\(name)' '\(extra)' of 另取: \(amount)")
        }
    }
}

extension FormDefinition {
    /// The headings over a column from the top: 拖欠工资情况－涉及金额－合计.
    package func heading(ofColumn number: Int) -> String {
        func path(_ nodes: [HeaderNode]) -> [String]? {
            for node in nodes {
                let name = node.heading.pieces.joined()
                if node.column?.number == number { return [name] }
                if let rest = path(node.children) { return [name] + rest }
                // 其中 stands beside its column, under the same group.
                if let rest = path(node.steps) { return rest }
            }
            return nil
        }
        return path(header)?.joined(separator: "－") ?? ""
    }
}
