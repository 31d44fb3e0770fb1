import Diagnostics
import DisplayList
import Geometry
import Quantities

/// Looks for persons in what is about to be published, or sent to other organs: their numbers, and the names of workers in the ledger, on the
/// finished pages, in what the file says of itself and in the data that go along. Fields have classes already; this finds what somebody has
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

    /// - Parameter attached: the texts of the data that go along within the file.
    /// - Returns: a finding for each number and name, once, in the order of the pages.
    func findings(_ pages: [Page], _ metadata: Metadata, attached: [String] = []) -> [Diagnostic] {
        var findings = Findings(scan: self)
        for (index, page) in pages.enumerated() {
            let lines = ScannedLine.all(of: page.items.flatMap(Self.runs))
            for (line, before) in zip(lines, [""] + lines.map(\.text)) { findings.look(at: line.text, after: before, .page(index + 1)) }
            for (text, before) in ScannedLine.joined(lines) { findings.look(at: text, after: before, .page(index + 1)) }
            // Read out instead of a picture, and copied with it.
            for text in page.items.flatMap(Self.alternatives) { findings.look(at: text, .page(index + 1)) }
        }
        for text in [metadata.title, metadata.author, metadata.subject ?? ""] + metadata.keywords { findings.look(at: text, .properties) }
        for text in attached { findings.look(at: text, .data) }
        return findings.diagnostics
    }

    /// What the cells of a workbook or a CSV file hold of persons, each once.
    ///
    /// - Parameter texts: of cells, in their order; what is known of persons is looked for in each by itself.
    func findings(inCells texts: some Sequence<String>) -> [Diagnostic] {
        var findings = Findings(scan: self)
        for text in texts { findings.look(at: text, .cell) }
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

    private static func runs(_ item: PageItem) -> [GlyphRun] {
        switch item {
        case .text(let run): [run]
        case .group(_, let items): items.flatMap(runs)
        case .rule, .image, .code: []
        }
    }

    private static func alternatives(_ item: PageItem) -> [String] {
        switch item {
        case .image(let image): [image.alternative]
        case .code(let code): [code.alternative]
        case .group(_, let items): items.flatMap(alternatives)
        case .text, .rule: []
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

    /// - Parameter before: what stands before the text, on the line above.
    mutating func look(at text: String, after before: String = "", _ spot: PrivacySpot) {
        for number in scan.persons.numbers(in: text, readers: scan.readers) where numbers.insert(number.text).inserted {
            diagnostics.append(.personalNumber(number, spot, readers: scan.readers, at: scan.place(of: number.written)))
        }
        for finding in scan.persons.names(in: text, after: before) where names.insert(finding).inserted {
            diagnostics.append(.workersName(finding, spot, readers: scan.readers, at: scan.place(of: finding.written)))
        }
    }
}

/// Where something was found.
enum PrivacySpot: Hashable, Sendable {
    /// Counted from 1.
    case page(Int)
    /// What the file says of itself.
    case properties
    /// A cell of a workbook or a CSV file.
    case cell
    /// The data that go along within a PDF.
    case data

    /// `第3页`, for `公开的文件第3页有…`.
    var words: Bilingual {
        switch self {
        case .page(let number): Bilingual("第\(number)页", "on page \(number)")
        case .properties: Bilingual("的属性里", "in the file's properties")
        case .cell: Bilingual("的表格里", "in a cell of the table")
        case .data: Bilingual("附的数据里", "in the data attached to it")
        }
    }
}
