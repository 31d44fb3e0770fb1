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
    /// Where a piece of the pages may have been written.
    var written = WrittenPlaces()
    /// Who reads it: everybody, or party and government organs, for whom all that is found is a warning.
    var readers = FieldClass.public
    /// The workers that are known.
    var persons = KnownPersons()

    /// - Parameter attached: the texts of the data that go along within the file.
    /// - Returns: a finding for each number and name, once, in the order of the pages.
    func findings(_ pages: [Page], _ metadata: Metadata, attached: [String] = []) -> [Diagnostic] {
        var findings = Findings(scan: self, day: CivilDate(year: metadata.date.year, month: metadata.date.month, day: metadata.date.day))
        let paged = pages.map { ScannedLine.all(of: $0.items.flatMap(Self.runs)) }
        let paragraphs = ScannedLine.paragraphs(paged)
        findings.own = persons.employers.named(in: paragraphs.map(\.line.text) + attached)
        for ((line, page), before) in zip(paragraphs, [""] + paragraphs.map(\.line.text)) {
            findings.look(at: line.text, after: before, .page(page + 1))
        }
        // Grouped once: a long book has as many pages as a page has paragraphs, and more.
        let ofPages = Dictionary(grouping: paragraphs, by: \.page)
        for (index, page) in pages.enumerated() {
            let lines = (ofPages[index] ?? []).map(\.line)
            for joint in ScannedLine.joined(lines, longest: persons.names.longest) { findings.look(at: joint, .page(index + 1)) }
            for row in ScannedLine.rows(paged[index]) { findings.look(atRow: row, .page(index + 1)) }
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
        let names = persons.names(in: name).filter { !$0.isDoubtful || begins(name, with: $0.written) }.map { Diagnostic.workersNameInName($0.name) }
        if !(numbers + names).isEmpty { throw StageFailure(numbers + names) }
    }

    /// Whether a name stands at the beginning of a file's name, or of a word in it, as in 李明的公告: there is nothing before it that
    /// it would be a part of.
    private static func begins(_ fileName: String, with name: String) -> Bool {
        guard let place = fileName.firstRange(of: name) else { return false }
        return fileName[..<place.lowerBound].unicodeScalars.last.map { !$0.properties.isIdeographic } ?? true
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
    /// Of the document, where it has one.
    private let day: CivilDate?
    private(set) var diagnostics: [Diagnostic] = []
    /// Workers of the cases that the document is about.
    var own: Set<String> = []
    private var numbers: Set<String> = []
    private var names: Set<NameSearch.Finding> = []

    init(scan: PrivacyScan, day: CivilDate? = nil) {
        self.scan = scan
        self.day = day
    }

    /// - Parameter before: what stands before the text, on the line above.
    mutating func look(at text: String, after before: String = "", _ spot: PrivacySpot) {
        if let bare = Self.withoutMark(text) { tell(scan.persons.numbers(in: bare, readers: scan.readers, on: day), spot) }
        tell(scan.persons.numbers(in: text, readers: scan.readers, on: day), spot)
        tell(scan.persons.names(in: text, after: before), spot)
    }

    mutating func look(at joint: Joint, _ spot: PrivacySpot) {
        tell(scan.persons.numbers(in: joint.text, readers: scan.readers, on: day), spot)
        tell(joint.names(scan.persons), spot)
    }

    /// A note or a member of a list without its ①, which would be a digit of a number right after it; nil where it has none.
    private static func withoutMark(_ text: String) -> String? {
        guard let mark = text.unicodeScalars.first, (0x2460...0x2473).contains(mark.value) || (0x3251...0x32BF).contains(mark.value) else { return nil }
        return String(text.unicodeScalars.dropFirst())
    }

    /// Figures of a row put together look like anything: only what is known of somebody is looked for in them, and no
    /// name of two characters.
    mutating func look(atRow row: Joint, _ spot: PrivacySpot) {
        tell(scan.persons.numbers.findings(in: row.text), spot)
        tell(row.names(scan.persons).filter { $0.name.count > 2 }, spot)
    }

    private mutating func tell(_ found: [PersonalNumber], _ spot: PrivacySpot) {
        for number in found where numbers.insert(number.text).inserted {
            // Still found although the office gives it out: the ledger has it.
            let isClosed = scan.persons.openNumbers.contains(number.ownText)
            let place = scan.written.place(of: number.written, isTyped: spot == .data) ?? scan.place
            diagnostics.append(.personalNumber(number, spot, readers: scan.readers, isClosed: isClosed, at: place))
        }
    }

    private mutating func tell(_ found: [NameSearch.Finding], _ spot: PrivacySpot) {
        for finding in found.map(certain) where names.insert(finding).inserted {
            diagnostics.append(.workersName(finding, spot, readers: scan.readers, at: scan.written.place(of: finding.written) ?? scan.place))
        }
    }

    /// Of a worker of the document's own case nobody has to doubt whether he is meant.
    private func certain(_ finding: NameSearch.Finding) -> NameSearch.Finding {
        guard finding.isDoubtful, own.contains(finding.name) else { return finding }
        return NameSearch.Finding(name: finding.name, written: finding.written, isDoubtful: false, isNamesake: finding.isNamesake)
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
