import Diagnostics
import DisplayList
import Geometry
import Quantities

/// Looks for persons in what is about to be published, or sent to other organs: their numbers, and the names of workers in the ledger, on the
/// finished pages and in what the file says of itself. Fields have classes already; this finds what somebody has
/// typed into a text of another class.
struct PrivacyScan {
    /// The template or table, where what is found is to be put right.
    let place: Place
    /// The template's text, to point at the line.
    var source: SourceText?
    /// What was typed into the data.
    var typed = TypedText([])
    /// Who reads it: everybody, or party and government organs, for whom all that is found is a warning.
    var readers = FieldClass.public
    /// The workers that are known.
    var persons = KnownPersons()

    /// - Returns: a finding for each number and name, once, in the order of the pages.
    func findings(_ pages: [Page], _ metadata: Metadata) -> [Diagnostic] {
        var findings = Findings(scan: self)
        for (index, page) in pages.enumerated() {
            let lines = Self.lines(page.items.flatMap(Self.runs))
            for text in lines + Self.acrossLines(lines) { findings.look(at: text, page: index + 1) }
        }
        for text in [metadata.title, metadata.author, metadata.subject ?? ""] + metadata.keywords { findings.look(at: text, page: nil) }
        return findings.diagnostics
    }

    /// A file's name is seen by more people than the file, whoever may read it.
    ///
    /// - Throws: `PRV0102` for each person's number and name in it.
    static func check(fileName name: String, persons: KnownPersons = KnownPersons()) throws(StageFailure) {
        let numbers = persons.numbers(in: name).filter { !$0.isDoubtful }.map { Diagnostic.personalNumberInName($0) }
        let names = persons.names(in: name).filter { !$0.isDoubtful }.map { Diagnostic.workersNameInName($0.name) }
        if !(numbers + names).isEmpty { throw StageFailure(numbers + names) }
    }

    /// Where a piece of the pages was written: in the data, in the template, or in one of them.
    fileprivate func place(of written: String) -> Place {
        let piece = TypedPiece(written)
        return typed.place(of: piece) ?? source.flatMap { Self.place(of: piece, in: $0) } ?? place
    }

    private static func place(of piece: TypedPiece, in source: SourceText) -> Place? {
        guard let found = source.text.firstRange(of: piece.text) else { return nil }
        let start = source.text.utf8.distance(from: source.text.startIndex, to: found.lowerBound)
        return source.place(utf8Range: start..<start + piece.text.utf8.count)
    }

    /// Runs that follow each other on one baseline as one text: a space is no part of any run, and a mark of another
    /// face has a run of its own. What stands further apart, as cells of a table do, is text of its own.
    private static func lines(_ runs: [GlyphRun]) -> [String] {
        var lines: [String] = []
        var last: GlyphRun?
        for run in runs {
            if let last, let end = last.glyphs.last?.origin, let start = run.glyphs.first?.origin, end.y == start.y,
                start.x >= end.x, start.x - end.x <= max(last.size, run.size) * 3
            {
                lines[lines.count - 1] += run.text
            } else {
                lines.append(run.text)
            }
            last = run
        }
        return lines
    }

    /// The end of each line with the beginning of the next: what a line's end has parted.
    private static func acrossLines(_ lines: [String]) -> [String] {
        zip(lines, lines.dropFirst()).compactMap { first, second in
            guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else { return nil }
            let (isNumber, isName) = (isDigit(last) && isDigit(next), last.properties.isIdeographic && next.properties.isIdeographic)
            return isNumber ? first + second : isName ? String(first.suffix(3) + second.prefix(3)) : nil
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

    private static func runs(_ item: PageItem) -> [GlyphRun] {
        switch item {
        case .text(let run): [run]
        case .group(_, let items): items.flatMap(runs)
        case .rule, .image: []
        }
    }
}

/// What has been found so far, each once.
private struct Findings {
    let scan: PrivacyScan
    private(set) var diagnostics: [Diagnostic] = []
    private var numbers: Set<String> = []
    private var names: Set<NameSearch.Finding> = []

    init(scan: PrivacyScan) { self.scan = scan }

    mutating func look(at text: String, page: Int?) {
        for number in scan.persons.numbers(in: text, readers: scan.readers) where numbers.insert(number.text).inserted {
            diagnostics.append(.personalNumber(number, page: page, readers: scan.readers, at: scan.place(of: number.written)))
        }
        for finding in scan.persons.names(in: text) where names.insert(finding).inserted {
            diagnostics.append(.workersName(finding, page: page, readers: scan.readers, at: scan.place(of: finding.written)))
        }
    }
}
