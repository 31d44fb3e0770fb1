import Diagnostics
import OfficialDocument
import Quantities

/// All that a document says when it is made, piece by piece: blanks, which part no word for a reader, are left out.
struct FinishedText {
    /// A paragraph, a cell, an element.
    private struct Piece {
        let place: Place?
        /// Where it begins in `bytes`.
        let start: Int
    }

    private var pieces: [Piece] = []
    /// Where those pieces are that may be asked for by themselves.
    private var parts: [RequiredContent.Scope: [Range<Int>]] = [:]
    private(set) var bytes: [UInt8] = []

    init(_ document: Document) {
        let head = document.head
        if case .single(let mark) = head.mark { add(mark) }
        if let number = head.number { add(number, as: .number) }
        if let title = document.title { add(title) }
        if let addressees = document.addressees { add(addressees, as: .addressees) }
        for text in head.issuers + head.signers { add(text) }
        add(document.body)
        for attachment in document.attachments {
            add(attachment.name, as: .attachments)
            if case .text(let title, let body) = attachment.content {
                add(title, as: .attachments)
                add(body)
            }
        }
        for organ in document.signature?.organs ?? [] { add(organ) }
        add(PlacedText(document.date.chinese), as: .date)
        for text in [document.note, document.imprint?.printer].compactMap(\.self) { add(text) }
        for text in document.attendance.map(\.names) + (document.imprint?.copies ?? []) { add(text) }
    }

    init(_ book: TableBook) {
        for text in [book.title, book.organ, book.date] { add(text) }
        add(book.table)
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                add(PlacedText(paragraph.heading + paragraph.text, at: paragraph.place))
                for note in paragraph.footnotes { add(PlacedText(note.text, at: note.place ?? paragraph.place)) }
            case .table(let table): add(table)
            case .picture(let picture):
                if let caption = picture.caption { add(caption) }
            }
        }
    }

    private mutating func add(_ table: TableBlock) {
        for text in [table.title].compactMap(\.self) + table.notes { add(text) }
        for cell in table.table.cells {
            let place = cell.place ?? table.place
            switch cell.content {
            case .heading(let heading): add(PlacedText(heading.text, at: place), as: .cells)
            case .ordinal(let text), .stub(let text), .text(let text, _): add(PlacedText(text, at: place), as: .cells)
            case .figure(let text):
                if let text { add(PlacedText(text, at: place), as: .cells) }
            }
        }
    }

    private mutating func add(_ text: PlacedText, as scope: RequiredContent.Scope? = nil) {
        let start = bytes.count
        defer { if let scope { parts[scope, default: []].append(start..<bytes.count - 1) } }
        pieces.append(Piece(place: text.place, start: bytes.count))
        for part in text.text.split(separator: "　") {
            // Two numbers that only an ideographic space parts are not one: 联系电话：0390-2660718　0390-2660719.
            if bytes.last.map(Self.isDigit) == true, part.first?.isNumber == true { bytes.append(UInt8(ascii: "\n")) }
            bytes += GuardedText(String(part)).bytes
        }
        // Nothing is said across two pieces.
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Where it says something, from a position on; nil where it does not.
    ///
    /// A number is found as a whole: 5人 does not stand in 15人.
    func first(_ text: String, from start: Int = 0) -> Range<Int>? {
        let part = GuardedText(text).bytes
        guard let last = part.last, bytes.count - start >= part.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            var end = start + part.count - 1
            while end < bytes.count {
                if bytes[end] == last {
                    let found = end + 1 - part.count..<end + 1
                    if bytes[found].elementsEqual(part), Self.isWhole(found, in: bytes) { return found }
                }
                end += 1
            }
            return nil
        }
    }

    /// The same in one kind of its pieces: within the addressees or the name of an attachment, but as all of a cell.
    func first(_ text: String, in scope: RequiredContent.Scope) -> Range<Int>? {
        let pieces = parts[scope] ?? []
        switch scope {
        case .attachments, .addressees, .number:
            return pieces.lazy.compactMap { piece in first(text, from: piece.lowerBound).flatMap { $0.upperBound <= piece.upperBound ? $0 : nil } }.first
        case .cells, .date:
            let wanted = GuardedText(text).bytes
            return pieces.first { bytes[$0].elementsEqual(wanted) }
        }
    }

    private static func isWhole(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isDigit(_ position: Int) -> Bool { bytes.indices.contains(position) && Self.isDigit(bytes[position]) }
        let (first, end) = (range.lowerBound, range.upperBound)
        if isDigit(first), isDigit(first - 1) || first > 1 && bytes[first - 1] == UInt8(ascii: ".") && isDigit(first - 2) { return false }
        return !(isDigit(end - 1) && isDigit(end))
    }

    /// Where the piece that a range lies in was written.
    func place(of range: Range<Int>) -> Place? { pieces.last { $0.start <= range.lowerBound }?.place }
}
