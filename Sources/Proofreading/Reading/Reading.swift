import OfficialDocument

/// A document as the rules read it: its texts, each with its place.
struct Reading: Sendable {
    let document: Document
    let title: Passage?
    let number: Passage?
    let addressees: Passage?
    /// 抄送机关, each group that begins a line.
    let copies: [Passage]
    let note: Passage?
    /// 署名, the main organ's first.
    let organs: [Passage]
    /// Paragraphs of the text, then those of each attachment: in each, headings are numbered anew.
    let sections: [[Passage]]
    /// Every text that is a sentence or a name, in the order of the document.
    let prose: [Passage]

    init(_ document: Document) {
        self.document = document
        title = document.title.map(Passage.init)
        number = document.head.number.map(Passage.init)
        addressees = document.addressees.map(Passage.init)
        copies = (document.imprint?.copies ?? []).map(Passage.init)
        note = document.note.map(Passage.init)
        organs = (document.signature?.organs ?? []).map(Passage.init)
        let attached = document.attachments.map(\.texts)
        let body = document.body.texts
        sections = [body.paragraphs] + attached.map(\.paragraphs)
        let names = document.attachments.map { Passage($0.name) }
        let attendance = document.attendance.map { Passage($0.names) }
        let ends = [note].compactMap(\.self) + [document.imprint?.addressees].compactMap(\.self).map(Passage.init) + copies
        prose = [title, addressees].compactMap(\.self) + body.all + names + attendance + ends + attached.flatMap(\.all)
    }

    /// All paragraphs.
    var paragraphs: [Passage] { sections.flatMap(\.self) }

    /// 文种, the last words of the title.
    var genre: Genre? { title.flatMap { Genre(endOf: $0) } }
}

/// Texts of a body or an attachment.
private struct Texts {
    var paragraphs: [Passage] = []
    var all: [Passage] = []

    mutating func add(_ paragraph: Passage) {
        paragraphs.append(paragraph)
        all.append(paragraph)
    }

    mutating func add(_ texts: [PlacedText]) { all += texts.map(Passage.init) }
}

extension [Block] {
    fileprivate var texts: Texts {
        var texts = Texts()
        for block in self {
            switch block {
            case .paragraph(let paragraph):
                // The numbers of a list are the program's, those of a quotation another document's.
                if paragraph.form == .plain { texts.add(Passage(paragraph)) } else { texts.all.append(Passage(paragraph)) }
                texts.add(paragraph.footnotes.map { PlacedText($0.text, at: $0.place) })
            case .picture(let picture): texts.add([picture.caption].compactMap(\.self))
            case .table(let table): texts.add([table.title].compactMap(\.self) + table.notes)
            }
        }
        return texts
    }
}

extension Attachment {
    fileprivate var texts: Texts {
        switch content {
        case .separate: return Texts()
        case .text(let title, let body):
            var texts = body.texts
            texts.all.insert(Passage(title), at: 0)
            return texts
        case .sheet(let sheet):
            var texts = Texts()
            texts.add([sheet.title] + sheet.notes)
            return texts
        }
    }
}
