import Diagnostics
import OfficialDocument
import Quantities

extension Rule {
    /// No page without text: the room for the seal is found by spacing.
    static let emptyPage = Rule(
        code: .emptyPage, severity: .error, source: "GB/T 9704-2012 §7.3.5", strength: .required
    ) { reading in
        reading.paragraphs.filter { saysNothing($0.text) }.map { Finding(.emptyPage, in: $0) }
    }

    private static func saysNothing(_ text: String) -> Bool {
        ["此页无正文", "本页无正文", "此页无内容", "本页无内容"].contains(text.filter { !"（()）。 ".contains($0) })
    }

    /// The brackets of the note are the program's.
    static let noteBrackets = Rule(
        code: .noteBrackets, severity: .error, source: "GB/T 9704-2012 §7.3.6", strength: .required
    ) { reading in
        guard let note = reading.note, let first = note.scalars.first, let last = note.scalars.last,
            "（(".unicodeScalars.contains(first), "）)".unicodeScalars.contains(last),
            // （一）…（二） is no note within brackets.
            first == "(" || note.nesting.dropFirst().dropLast().allSatisfy({ $0.contains(.bracketed) })
        else { return [] }
        return [Finding(.noteBrackets(note.string(1..<note.count - 1)), in: note)]
    }

    /// The label and the full stop of the copies are the program's.
    static let copies = Rule(
        code: .copies, severity: .error, source: "GB/T 9704-2012 §7.4.2", strength: .required
    ) { reading in
        reading.copies.enumerated().compactMap { group, copies in
            if copies.has("抄送", at: 0), copies[2] == "：" || copies[2] == ":" { return Finding(.copiesLabel, in: copies, 0..<3) }
            guard group == reading.copies.count - 1, let last = copies.scalars.last, "，、；,;".unicodeScalars.contains(last) else { return nil }
            return Finding(.copiesEnd(String(last)), in: copies, copies.count - 1..<copies.count)
        }
    }

    /// A document is printed after it was signed.
    static let printDate = Rule(
        code: .printDate, severity: .error, source: "GB/T 9704-2012 §7.4.3", strength: .required
    ) { reading in
        guard let imprint = reading.document.imprint, let printed = imprint.date, printed < reading.document.date
        else { return [] }
        return [
            Finding(
                .printDate(printed.chinese, signed: reading.document.date.chinese), in: imprint.printer.map(Passage.init))
        ]
    }

    /// 主题词 were abolished in 2012.
    static let keywords = Rule(
        code: .keywords, severity: .error, source: "《党政机关公文处理工作条例》第九条", strength: .required
    ) { reading in
        reading.paragraphs.filter { $0.hasAny(of: ["主题词：", "主题词:"], at: 0) }
            .map { Finding(.keywords, in: $0, 0..<3) }
    }
}
