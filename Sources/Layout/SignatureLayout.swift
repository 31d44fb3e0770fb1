import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// Sets 署名, 成文日期 and 附注 below the text (GB/T 9704-2012 §7.3.5, §7.3.6).
struct SignatureLayout {
    let typesetter: Typesetter
    let signature: Signature
    let note: PlacedText?
    private let names: [ComposedLine]
    private let date: ComposedLine
    private let notes: [ComposedLine]
    private let titles: [ComposedLine]
    private var measures: Measures { typesetter.measures }

    init(typesetter: Typesetter, signature: Signature, note: PlacedText?) throws(StageFailure) {
        self.typesetter = typesetter
        self.signature = signature
        self.note = note
        let text = typesetter.textStyle(.text)
        let pitch = typesetter.measures.cellPitch
        var names: [ComposedLine] = []
        for organ in signature.organs where signature.sealing != .stamped {
            names.append(try typesetter.line(organ.text, text, at: organ.place, pitch: pitch))
        }
        var titles: [ComposedLine] = []
        for signer in signature.signers {
            titles.append(try typesetter.line(signer.title.text, text, at: signer.title.place, pitch: pitch))
        }
        self.names = names
        self.titles = titles
        date = try typesetter.line(signature.printedDate, text, pitch: pitch)
        notes = try note.map { note throws(StageFailure) in try Self.note(note, typesetter) } ?? []
    }

    /// 附注: two cells in, in full-width parentheses, below the date (§7.3.6).
    static func note(_ note: PlacedText, _ typesetter: Typesetter) throws(StageFailure) -> [ComposedLine] {
        let shape = LineShape(measure: typesetter.measures.typeArea.width, firstIndent: .cells(2))
        return try typesetter.paragraph(
            StyledText("（\(note.text)）", typesetter.textStyle(.text)), at: note.place, in: shape)
    }

    /// Reports names that no arrangement can set; true if there are any.
    func reportsTooWide() -> Bool {
        let lines = signature.sealing == .stamped ? titles : names
        let texts = signature.sealing == .stamped ? signature.signers.map(\.title) : signature.organs
        let tooWide = zip(lines, texts).filter { isTooWide($0.0, measures.typeArea.width) }
        for (_, text) in tooWide { typesetter.report(.signatureTooWide(text.text, at: text.place)) }
        return !tooWide.isEmpty
    }

    private func isTooWide(_ line: ComposedLine, _ width: Length) -> Bool {
        switch signature.sealing {
        case .sealed: line.extent > (names.count > 1 ? width : width - cells(4))
        case .unsealed: line.extent > width - cells(2)
        case .stamped: line.extent > stampLeft - cells(2)
        }
    }

    private func cells(_ count: Int) -> Length { measures.cellPitch.width(ofCells: count) }

    /// The block in the given room; nil where it has no place.
    func block(in room: SignatureRoom) -> SignatureBlock? {
        var block: SignatureBlock?
        switch signature.sealing {
        case .sealed where names.count > 1:
            block = JointSeals(
                measures: measures, names: names, date: date, diameters: diameters
            ).block(in: room)
        case .sealed: block = sealed(in: room)
        case .unsealed: block = unsealed(room)
        case .stamped: block = stamped(room)
        }
        guard var block else { return nil }
        addNotes(to: &block, room)
        return block.height <= room.height ? block : nil
    }

    private var diameters: [Length] {
        let given = signature.sealDiameters
        return signature.organs.indices.map { index in
            .millimetres(Double(index < given.count ? given[index] : given.last ?? SealFit.usualDiameter))
        }
    }

    // MARK: One seal

    /// Two blank lines above the name in general, which put the seal within one line of the text; one, or
    /// three and more, for seals that need it.
    private func sealed(in room: SignatureRoom) -> SignatureBlock? {
        let usual = block(lines: 3, SignatureRoom(pitch: room.pitch, height: .millimetres(1000))) != nil
        for (strain, lines) in [3, 2, 4, 5, 6].enumerated() {
            guard var block = block(lines: lines, room), block.height <= room.height else { continue }
            block.strain = usual ? min(1, strain) : 0
            return block
        }
        return nil
    }

    /// - Parameter lines: from the text's last line to the name's.
    private func block(lines: Int, _ room: SignatureRoom) -> SignatureBlock? {
        guard let name = names.first else { return nil }
        let x = Self.sealedPlaces(name: name.extent, date: date.extent, measures)
        let bottom = room.pitch * (lines + 1)
        let middle = bottom - (room.pitch + measures.cellHeight).half
        let diameter = diameters[0]
        guard let gap = SealFit().gap(middle: middle, diameter: diameter, room: room.height) else { return nil }
        let centre = Point(x: x.name + name.extent.half, y: gap + diameter.half)
        return SignatureBlock(
            pieces: [
                .init(line: name, x: x.name, drop: .init(lines: lines)),
                .init(line: date, x: x.date, drop: .init(lines: lines + 1)),
            ],
            seals: [.init(centre: centre, diameter: diameter)], height: max(bottom, gap + diameter))
    }

    /// Date four cells from the right, name centred on it; a name that would so leave the 版心 is itself four
    /// cells from the right, the date centred on it (§7.3.5.1, docs/decisions/0006).
    private static func sealedPlaces(
        name: Length, date: Length, _ measures: Measures
    ) -> (name: Length, date: Length) {
        let right = measures.cellPitch.width(ofCells: measures.cellsPerLine - 4)
        let centre = right - date.half
        if centre + name.half <= measures.typeArea.width {
            return (centre - name.half, right - date)
        }
        return (right - name, right - name.half - date.half)
    }

    // MARK: Without a seal

    /// One line below the text, two cells from the right, one organ a line; the date begins two cells right
    /// of the name above it. A date longer than that name is itself two cells from the right, and the name
    /// gives way to the left (§7.3.5.2), with the others so that all end at one place where they can.
    private func unsealed(_ room: SignatureRoom) -> SignatureBlock {
        let right = cells(measures.cellsPerLine - 2)
        let step = cells(2)
        let last = names.last?.extent ?? .zero
        let end = date.extent > last ? right - date.extent - step + last : right
        let widest = names.map(\.extent).max() ?? .zero
        // No name may begin left of the 版心.
        let others = widest <= end ? end : right
        var pieces = names.enumerated().map { index, name in
            let edge = index == names.count - 1 ? end : others
            return SignatureBlock.Piece(line: name, x: edge - name.extent, drop: .init(lines: 2 + index))
        }
        pieces.append(.init(line: date, x: end - last + step, drop: .init(lines: 2 + names.count)))
        return SignatureBlock(pieces: pieces, height: room.pitch * (2 + names.count))
    }

    // MARK: 签名章

    private var stamp: Size {
        Size(
            width: .millimetres(Double(signature.stampSize.width)),
            height: .millimetres(Double(signature.stampSize.height)))
    }

    /// Four cells from the right (§7.3.5.3).
    private var stampLeft: Length { cells(measures.cellsPerLine - 4) - stamp.width }

    /// Two lines below the text, one stamp a row; the title two cells left of it, centred on its height;
    /// the date one line below the last, four cells from the right.
    private func stamped(_ room: SignatureRoom) -> SignatureBlock {
        var block = SignatureBlock()
        var top = measures.twoLines
        for title in titles {
            block.stamps.append(Rect(x: stampLeft, y: top, width: stamp.width, height: stamp.height))
            block.pieces.append(
                .init(
                    line: title, x: stampLeft - cells(2) - title.extent,
                    drop: drop(to: top + (stamp.height - measures.cellHeight).half)))
            top += stamp.height + SealFit.between
        }
        top += measures.oneLine - SealFit.between
        block.pieces.append(
            .init(line: date, x: cells(measures.cellsPerLine - 4) - date.extent, drop: drop(to: top)))
        block.height = top + measures.cellHeight
        return block
    }

    /// A place below the text's lower edge, as one below its last line's upper edge.
    private func drop(to y: Length) -> SignatureBlock.Drop { .init(lines: 0, extra: measures.cellHeight + y) }

    // MARK: 附注

    /// On the line below the date; where a seal would press on it, on the next line that is clear of all seals.
    private func addNotes(to block: inout SignatureBlock, _ room: SignatureRoom) {
        guard let date = block.pieces.last, !notes.isEmpty else { return }
        let lowest = 5
        let first = (1...lowest).first { isClear(below: date.drop, by: $0, of: block.seals, room) } ?? lowest
        for (index, line) in notes.enumerated() {
            let drop = SignatureBlock.Drop(lines: date.drop.lines + index + first, extra: date.drop.extra)
            block.pieces.append(.init(line: line, x: .zero, drop: drop))
            block.height = max(block.height, room.pitch * drop.lines + drop.extra)
        }
    }

    private func isClear(
        below date: SignatureBlock.Drop, by lines: Int, of seals: [SignatureBlock.Seal], _ room: SignatureRoom
    ) -> Bool {
        notes.enumerated().allSatisfy { index, line in
            let bottom = room.pitch * (date.lines + index + lines) + date.extra
            let cells = Rect(
                x: line.indent, y: bottom - measures.cellHeight, width: line.extent - line.indent,
                height: measures.cellHeight)
            return seals.allSatisfy { !$0.meets(cells, within: SealFit.clearance) }
        }
    }
}
