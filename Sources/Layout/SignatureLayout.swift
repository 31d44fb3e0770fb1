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
    /// 附注 in the whole measure, and, if it has two lines there, in what a single seal leaves at its left.
    private let notes: [[NoteLine]]
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
        notes = try Self.notes(note, typesetter, signature, seal: Self.sealLeft(signature, names, date, typesetter.measures))
    }

    /// A line of the note and its left edge.
    private typealias NoteLine = (line: ComposedLine, x: Length)

    private static func notes(
        _ note: PlacedText?, _ typesetter: Typesetter, _ signature: Signature, seal left: Length?
    ) throws(StageFailure) -> [[NoteLine]] {
        guard let note else { return [] }
        let whole = try Self.note(note, typesetter).map { (line: $0, x: Length.zero) }
        guard let left, let parted = try parted(note, typesetter, room: left) else { return [whole] }
        return [whole, parted]
    }

    /// The note on two lines that end left of `room`, parted after a comma, the second below the first
    /// character in the parentheses.
    private static func parted(
        _ note: PlacedText, _ typesetter: Typesetter, room: Length
    ) throws(StageFailure) -> [NoteLine]? {
        let text = "（\(note.text)）"
        let pitch = typesetter.measures.cellPitch
        for comma in text.indices.reversed() where "，；".contains(text[comma]) {
            let end = text.index(after: comma)
            var lines: [NoteLine] = []
            for (part, cells) in [(text[..<end], 2), (text[end...], 3)] {
                let line = try typesetter.line(String(part), typesetter.textStyle(.text), at: note.place, pitch: pitch)
                lines.append((line, pitch.width(ofCells: cells)))
            }
            if lines.allSatisfy({ $0.x + $0.line.extent <= room }) { return lines }
        }
        return nil
    }

    /// The left edge of a single seal.
    private static func sealLeft(
        _ signature: Signature, _ names: [ComposedLine], _ date: ComposedLine, _ measures: Measures
    ) -> Length? {
        guard signature.sealing == .sealed, names.count == 1 else { return nil }
        let name = names[0].extent
        let x = sealedPlaces(name: name, date: date.extent, measures).name
        return x + name.half - diameters(of: signature)[0].half
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
            block = JointSeals(measures: measures, names: names, date: date, diameters: diameters).block(in: room)
        case .sealed: block = sealed(in: room)
        case .unsealed: block = unsealed(room)
        case .stamped: block = stamped(room)
        }
        guard var block else { return nil }
        addNotes(to: &block, room)
        return block.height <= room.height ? block : nil
    }

    private var diameters: [Length] { Self.diameters(of: signature) }

    private static func diameters(of signature: Signature) -> [Length] {
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

    /// Date four cells from the right, name centred on it; a name too long for that is
    /// itself four cells from the right and the date centred on it (§7.3.5.1, docs/decisions/0006).
    private static func sealedPlaces(
        name: Length, date: Length, _ measures: Measures
    ) -> (name: Length, date: Length) {
        let right = measures.cellPitch.width(ofCells: measures.cellsPerLine - 4)
        let centre = right - date.half
        if centre + name.half <= measures.typeArea.width { return (centre - name.half, right - date) }
        return (right - name, right - name.half - date.half)
    }

    // MARK: Without a seal

    /// One line below the text, two cells from the right, one organ a line; the date begins two cells
    /// right of the name above it, which gives way to the left where the date would come nearer to the
    /// edge (§7.3.5.2). All names end at one place.
    private func unsealed(_ room: SignatureRoom) -> SignatureBlock {
        let right = cells(measures.cellsPerLine - 2)
        let last = names.last?.extent ?? .zero
        let step = cells(2)
        let widest = names.map(\.extent).max() ?? .zero
        // Where they end: no name may begin left of the 版心.
        let edge = max(right - max(last, step + date.extent) + last, widest)
        var pieces = names.enumerated().map { index, name in
            SignatureBlock.Piece(line: name, x: edge - name.extent, drop: .init(lines: 2 + index))
        }
        pieces.append(.init(line: date, x: edge - last + step, drop: .init(lines: 2 + names.count)))
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

    /// On the line below the date, turned where a seal would press on it; where that is no help, further down.
    private func addNotes(to block: inout SignatureBlock, _ room: SignatureRoom) {
        guard let date = block.pieces.last, let whole = notes.first else { return }
        let mostBlanks = 4
        let beside = notes.first { isClear($0, below: date.drop, by: 1, of: block.seals, room) }
        let lower = (2...mostBlanks).first { isClear(whole, below: date.drop, by: $0, of: block.seals, room) }
        let first = beside == nil ? lower ?? 1 : 1
        for (index, note) in (beside ?? whole).enumerated() {
            let drop = SignatureBlock.Drop(lines: date.drop.lines + index + first, extra: date.drop.extra)
            block.pieces.append(.init(line: note.line, x: note.x, drop: drop))
            block.height = max(block.height, room.pitch * drop.lines + drop.extra)
        }
    }

    private func isClear(
        _ notes: [NoteLine], below date: SignatureBlock.Drop, by lines: Int, of seals: [SignatureBlock.Seal],
        _ room: SignatureRoom
    ) -> Bool {
        notes.enumerated().allSatisfy { index, note in
            let line = note.line
            let bottom = room.pitch * (date.lines + index + lines) + date.extra
            let cells = Rect(
                x: note.x + line.indent, y: bottom - measures.cellHeight, width: line.extent - line.indent,
                height: measures.cellHeight)
            return seals.allSatisfy { !$0.meets(cells) }
        }
    }
}
