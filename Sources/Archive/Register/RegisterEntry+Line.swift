/// Canonical JSON, so that an entry has one spelling: names sorted, no blanks, UTF-8 in NFC, and what is not there left out.
extension RegisterEntry {
    /// The entry's line with its line feed.
    package var line: [UInt8] {
        var line: [UInt8] = Array("{\"at\":\"".utf8)
        line.reserveCapacity(400)
        line += at.iso.utf8
        line += "\"".utf8
        if let bag { Self.add("bag", hex: bag, to: &line) }
        Self.add("by", by, to: &line)
        Self.add("ev", event.rawValue, to: &line)
        Self.add("id", id, to: &line)
        Self.add("of", of, to: &line)
        Self.add("path", path, to: &line)
        Self.add("prev", hex: prev, to: &line)
        line += ",\"seq\":\(seq)".utf8
        Self.add("why", why, to: &line)
        line += "}\n".utf8
        return line
    }

    private static func add(_ name: String, hex digest: ContentDigest, to line: inout [UInt8]) {
        line += ",\"\(name)\":\"".utf8
        line += digest.hexBytes
        line.append(UInt8(ascii: "\""))
    }

    private static func add(_ name: String, _ text: String?, to line: inout [UInt8]) {
        guard let text else { return }
        line += ",\"\(name)\":".utf8
        JSONText.append(text, to: &line)
    }

    /// Reads a line without its line feed; nil unless it is written as `line` writes it.
    init?(line: ArraySlice<UInt8>) {
        guard var fields = JSONText.fields(of: line) else { return nil }
        func take(_ name: String) -> String? { fields.texts.removeValue(forKey: name) }
        guard let seq = fields.numbers.removeValue(forKey: "seq"), let at = take("at").flatMap(RecordTime.init(iso:)),
            let event = take("ev").flatMap(RegisterEvent.init), let prev = take("prev").flatMap(ContentDigest.init(hex:))
        else { return nil }
        let digest = take("bag")
        let bag = digest.flatMap { ContentDigest(hex: $0) }
        guard (digest == nil) == (bag == nil) else { return nil }
        self.init(
            seq: seq, at: at, event: event, id: take("id"), path: take("path"), bag: bag, of: take("of"), by: take("by"),
            why: take("why"), prev: prev)
        guard fields.texts.isEmpty, fields.numbers.isEmpty else { return nil }
        // Whatever else could be written differently shows here.
        let own = self.line
        guard own.count == line.count + 1, own.dropLast().elementsEqual(line) else { return nil }
    }
}
