package import Diagnostics
import OfficialDocument
import Quantities

extension FormDefinition {
    /// What the form's checks find in a return by itself and against the one before, in the order of the
    /// checks and the rows.
    ///
    /// Left out are checks of other returns, those over records of the ledger, and those that need
    /// figures that are not there: of a return before, or beyond those of a typed return.
    ///
    /// - Parameter previous: the return before, for the same unit.
    /// - Returns: `CHK0101` for errors, `CHK0102` for warnings, `CHK0103` for hints.
    /// - Precondition: both were read or computed for this form.
    package func checkFindings(in data: ReturnData, previous: ReturnData? = nil) -> [CheckFinding] {
        precondition(data.formID == id && (previous?.formID ?? id) == id, "a return is checked by the form it was read for")
        let figures = ReturnFigures(of: data, before: previous, extras: sources?.extras.map(\.name) ?? [])
        return checks.filter { $0.applies(toFinal: data.isFinal) }.flatMap { check -> [CheckFinding] in
            switch check.rule {
            case .formulas(let formulas):
                return formulas.flatMap { FormFindings(form: self, figures: figures, check: check, placed: $0).findings() }
            case .builtIn(let rule, let place):
                return BuiltInFindings(form: self, data: data, previous: previous, check: check, rulePlace: place).findings(rule)
            case .records: return []
            }
        }
    }

    /// As `checkFindings`, told only.
    package func findings(in data: ReturnData, previous: ReturnData? = nil) -> [Diagnostic] {
        checkFindings(in: data, previous: previous).map(\.diagnostic)
    }
}

/// What one formula finds in a return.
struct FormFindings {
    let form: FormDefinition
    let figures: ReturnFigures
    let check: FormCheck
    let placed: PlacedFormula

    func findings() -> [CheckFinding] {
        let formula = placed.formula
        guard placed.figures.allSatisfy(figures.isThere) else { return [] }
        guard placed.isOfEachRow else { return formula.holds(figures.values(in: nil)) ? [] : [finding(nil)] }
        let failing = form.rows.filter { !formula.holds(figures.values(in: $0.name.text)) }
        // A sum fails with its part; the part says more.
        let names = Set(failing.map(\.name.text))
        return failing.filter { names.isDisjoint(with: $0.parts) }.map { finding($0.name.text) }
    }

    // MARK: Telling

    private func finding(_ row: String?) -> CheckFinding {
        let data = figures.data
        let typed = placed.figures.lazy.compactMap { figures.figure($0, in: row)?.place }.first
        var notes = placed.formula.comparisons.count > 1 ? comparisons(row) : []
        let told = placed.figures.map { self.told($0, in: row) }
        notes += zip(placed.figures, told).map { reference, told in
            let data = figures.data(of: reference)
            let place = figures.figure(reference, in: row)?.place
            return .init(message: told, place: data?.isComputed == true ? nil : place)
        }
        if !data.isComputed { notes.append(.init(message: Bilingual("式子在这里", "the formula is here"), place: placed.text.place)) }
        let text = placed.text.text
        return CheckFinding(
            check: check, row: row ?? "", rule: text, figures: placed.figures.map { named($0, in: row) }.joined(separator: "，"),
            diagnostic: .checkFails(
                check, rule: rule, unit: data.isComputed ? data.reportingUnit.text : nil, row: row,
                sides: sides(row), notes: notes, options: data.options, at: data.isComputed ? placed.text.place : typed ?? placed.text.place))
    }

    /// The formula in words of the form; of one for each column that of the column at hand.
    private var rule: Bilingual {
        if case .comparison(let comparison) = placed.formula { words(of: comparison) } else { FormulaWords(form: form).words(placed.text.text) }
    }

    private func words(of comparison: CheckComparison) -> Bilingual {
        let words = FormulaWords(form: form)
        let (left, right, sign) = (words.words(comparison.leftText), words.words(comparison.rightText), comparison.relation.rawValue)
        return Bilingual("\(left.chinese) \(sign) \(right.chinese)", "\(left.english) \(sign) \(right.english)")
    }

    /// The two sides of a formula that is a single comparison.
    private func sides(_ row: String?) -> (left: String, right: String)? {
        guard case .comparison(let comparison) = placed.formula else { return nil }
        return sides(of: comparison, row)
    }

    private func sides(of comparison: CheckComparison, _ row: String?) -> (left: String, right: String) {
        (
            shown(comparison.left.value(figures.values(in: row)), comparison.unit),
            shown(comparison.right.value(figures.values(in: row)), comparison.unit)
        )
    }

    /// Each comparison with its sides and whether it holds.
    private func comparisons(_ row: String?) -> [Diagnostic.Note] {
        placed.formula.comparisons.map { comparison in
            let (left, right) = sides(of: comparison, row)
            let formula = words(of: comparison)
            let holds = comparison.holds(figures.values(in: row))
            return .init(
                message: Bilingual(
                    "\(formula.chinese) \(holds ? "成立" : "不成立")：左边 \(left)，右边 \(right)",
                    "\(formula.english) \(holds ? "holds" : "does not hold"): left \(left), right \(right)"))
        }
    }

    /// An amount in the unit that its column is printed in, exactly.
    private func shown(_ amount: Int128, _ unit: Unit?) -> String {
        guard let unit, let value = Int(exactly: amount) else { return String(amount) }
        return DecimalText.trimmed(value, per: unit.baseUnits, decimals: unit.mostDecimals) + unit.rawValue
    }

    /// Short, for a reason to be held to and printed with.
    private func named(_ reference: FigureReference, in row: String?) -> String {
        let amount = shown(Int128(figures.figure(reference, in: row)?.value ?? 0), unit(of: reference))
        let name =
            switch reference.item {
            case .column(let number): form.named(.cell(row: reference.row ?? row ?? "", column: number), amount: amount)
            case .blank(let name): form.named(.blank(name), amount: amount)
            case .extra(let name): "\(reference.row ?? row ?? "")\(name) \(amount)"
            }
        return (reference.isPrevious ? FormulaParser.previous : "") + name
    }

    /// What the figure is printed in.
    private func unit(of reference: FigureReference) -> Unit? {
        switch reference.item {
        case .column(let number): form.columns[number - 1].unit
        case .blank(let blank): form.blanks.first { $0.name == blank }?.unit
        case .extra(let extra): form.sources?.extras.first { $0.name == extra }?.unit
        }
    }

    private func told(_ reference: FigureReference, in row: String?) -> Bilingual {
        let told = toldOfOne(reference, in: row)
        return reference.isPrevious ? Bilingual("上次的" + told.chinese, "before: " + told.english) : told
    }

    /// “建筑企业”第 8 栏（拖欠工资情况－涉及金额－合计）：1187.65万元.
    private func toldOfOne(_ reference: FigureReference, in row: String?) -> Bilingual {
        let (value, row) = (figures.figure(reference, in: row)?.value ?? 0, reference.row ?? row ?? "")
        switch reference.item {
        case .column(let number): return told(.cell(row: row, column: number), value, in: figures.data(of: reference))
        case .blank(let name): return told(.blank(name), value, in: figures.data(of: reference))
        case .extra(let name):
            let amount = shown(Int128(value), unit(of: reference))
            return Bilingual("“\(row)”另取的“\(name)”：\(amount)", "'\(row)' '\(name)' of 另取: \(amount)")
        }
    }

    /// With what the data file has, where the figure was typed in base units.
    private func told(_ key: FigureKey, _ value: Int, in data: ReturnData?) -> Bilingual {
        let name = form.name(of: key)
        let amount = name.amount(value, inDataFile: data.map { !$0.isComputed && !$0.isAsPrinted } ?? false)
        return Bilingual("\(name.words.chinese)：\(amount.chinese)", "\(name.words.english): \(amount.english)")
    }
}
