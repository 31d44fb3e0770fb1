import DisplayList

/// What the file says of itself, the same in both places that readers look at.
struct Description {
    var title: String
    var author: String
    var subject: String?
    var keywords: String?
    var creator = "Yinfa"
    /// The library that drew the pages, as it names itself.
    var producer: String?
    var date: Metadata.Date
    var official: OfficialElements

    init(_ metadata: Metadata, producer: String?) {
        title = metadata.title
        author = metadata.author
        subject = metadata.subject
        keywords = metadata.keywords.isEmpty ? nil : metadata.keywords.joined(separator: ", ")
        self.producer = producer
        date = metadata.date
        official = metadata.official
    }
}

extension PDFDocument {
    /// Writes the information dictionary (ISO 32000-1 §14.3.3) and the same as XMP (§14.3.2).
    borrowing func describe(_ metadata: Metadata) {
        let producer =
            has("Info", in: trailer) ? text("Producer", of: value("Info", of: trailer)) : nil
        let description = Description(metadata, producer: producer)
        set("Info", .indirect(.dictionary(description.information)), in: trailer)
        set(
            "Metadata",
            .stream(description.xmp, ["Type": .name("Metadata"), "Subtype": .name("XML")]),
            in: catalog)
    }
}

extension Description {
    /// The entries of the information dictionary; empty texts are left out.
    fileprivate var information: [String: PDFValue] {
        var entries: [String: PDFValue] = ["CreationDate": .ascii(date.pdf), "ModDate": .ascii(date.pdf)]
        let texts = [
            "Title": title, "Author": author, "Subject": subject, "Keywords": keywords,
            "Creator": creator, "Producer": producer,
        ]
        for case (let key, let text?) in texts where !text.isEmpty { entries[key] = .text(text) }
        return entries
    }
}

extension Metadata.Date {
    /// Midnight China Standard Time as PDF writes it (ISO 32000-1 §7.9.4).
    var pdf: String { "D:\(digits(year, 4))\(digits(month, 2))\(digits(day, 2))000000+08'00'" }

    /// The day alone (ISO 8601).
    var isoDay: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))" }

    /// Midnight China Standard Time as XMP writes it (ISO 8601).
    var xmp: String { "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T00:00:00+08:00" }

    private func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
