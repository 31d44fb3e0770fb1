import Diagnostics
import OfficialDocument
import Quantities

/// 署名, 成文日期, 印章, 版记 and 装订.
extension DocumentBuilder {
    /// nil for minutes, which are dated in their head, and after reporting why.
    func signature() throws(StageFailure) -> Signature? {
        guard template.front.format != .minutes else { return nil }
        // Each on its own, so that one that fails does not hide the next.
        let sealing = attempt { () throws(StageFailure) in try self.sealing() }
        let signers = attempt { () throws(StageFailure) in try texts(.signerTitles) }
        let organs = attempt { () throws(StageFailure) in
            let organs = try texts(.organ)
            if organs.isEmpty, signers?.isEmpty ?? false { throw empty(.organ) }
            return organs
        }
        let date = attempt { () throws(StageFailure) in try self.date(.date) }
        let diameters = attempt { () throws(StageFailure) in try sealDiameters() }
        let stamp = attempt { () throws(StageFailure) in try stampSize() }
        guard let sealing, let signers, let organs, let date, let diameters, let stamp else { return nil }
        if sealing == .stamped, signers.isEmpty {
            throw evaluation.failure(span(of: .sealing)) { .signersMissing(at: $0) }
        }
        let issuer = organs.isEmpty ? try self.issuer() : organs
        return Signature(
            organs: issuer.isEmpty ? signers : issuer, date: date, sealing: sealing, sealDiameters: diameters,
            signers: sealing == .stamped ? signers.map(Signer.init) : [], stampSize: stamp)
    }

    /// The organ of the mark, which is not said again above a 签名章.
    private func issuer() throws(StageFailure) -> [PlacedText] {
        guard var mark = try text(.mark) else { return [] }
        for word in ["文件", "命令", "令"] where mark.text.hasSuffix(word) && mark.text.count > word.count {
            mark.text.removeLast(word.count)
            break
        }
        return [mark]
    }

    private func sealing() throws(StageFailure) -> Signature.Sealing {
        guard let found = try text(.sealing) else { return .sealed }
        if let sealing = Signature.Sealing(rawValue: found.text) { return sealing }
        if evaluation.isDraft { return .sealed }
        throw evaluation.failure(span(of: .sealing)) { .unknownSealing(found.text, at: $0) }
    }

    private func sealDiameters() throws(StageFailure) -> [Int] {
        guard let found = try text(.sealDiameter) else { return [] }
        if let diameters = SealSizes.diameters(found.text) { return diameters }
        if evaluation.isDraft { return [] }
        throw evaluation.failure(span(of: .sealDiameter)) { .badSealDiameter(found.text, at: $0) }
    }

    private func stampSize() throws(StageFailure) -> StampSize {
        guard let found = try text(.stampSize) else { return StampSize() }
        if let size = SealSizes.stamp(found.text) { return size }
        if evaluation.isDraft { return StampSize() }
        throw evaluation.failure(span(of: .stampSize)) { .badStampSize(found.text, at: $0) }
    }

    func binding() throws(StageFailure) -> Document.Binding {
        guard let found = try text(.binding) else { return .sheets }
        if let binding = Document.Binding(rawValue: found.text) { return binding }
        if evaluation.isDraft { return .sheets }
        throw evaluation.failure(span(of: .binding)) { .unknownBinding(found.text, at: $0) }
    }

    func imprint() throws(StageFailure) -> Imprint? {
        let copies = attempt { () throws(StageFailure) in try texts(.copies) }
        if template.front.format == .letter {
            guard let copies, !copies.isEmpty else { return nil }
            return Imprint(copies: copies, printer: nil, date: nil)
        }
        guard template.front.elements[.printer] != nil else { return nil }
        let proofreader = attempt { () throws(StageFailure) in try text(.proofreader) }
        let printRun = attempt { () throws(StageFailure) in try text(.printRun) }
        let printer = attempt { () throws(StageFailure) in try required(.printer) }
        let date = try self.date(.printDate)
        guard let copies, let proofreader, let printRun, let printer else { return nil }
        return Imprint(copies: copies, proofreader: proofreader, printRun: printRun, printer: printer, date: date)
    }

    /// The `- ` lines that have a text, or the one line.
    private func texts(_ key: ElementKey) throws(StageFailure) -> [PlacedText] {
        guard let element = template.front.elements[key], element.isList else {
            let found = try text(key)
            if !evaluation.isDraft, key == .organ, let found, SeveralNames.organs(found.text) {
                throw evaluation.failure(span(of: key)) { .organsInOneLine(found.text, origin: origin(of: key), at: $0) }
            }
            return found.map { [$0] } ?? []
        }
        var texts: [PlacedText] = []
        for item in template.front.items[key] ?? [] {
            let text = try evaluation.line(item.content ?? []).text
            if !text.isEmpty { texts.append(PlacedText(text, at: item.place)) }
        }
        return texts
    }

    private func span(of key: ElementKey) -> Range<Int> {
        template.front.elements[key]?.span ?? template.front.span
    }
}
