import Diagnostics
import Glibc

/// A part that is unpacked and parsed block by block.
final class PartStream {
    private let reader: ZipEntryReader
    private let parser: XMLParser
    private let part: WorkbookPart
    private let file: String
    private var block = [UInt8](repeating: 0, count: ZipEntryReader.blockSize)
    private var isFinished = false

    init(_ reader: ZipEntryReader, part: WorkbookPart, file: String, handler: any XMLHandler) {
        self.reader = reader
        self.part = part
        self.file = file
        parser = XMLParser(handler: handler)
    }

    /// Parses the next block, whose events the handler gets.
    ///
    /// - Returns: false when there was none left.
    /// - Throws: `XLS0103` for a damaged archive, `XLS0106` and `XLS0107` for XML that is wrong or forbidden.
    func next() throws(StageFailure) -> Bool {
        guard !isFinished else { return false }
        do {
            let count = try reader.read(into: &block)
            isFinished = count == 0
            try parser.feed(block.span.extracting(0..<count), isLast: isFinished)
            return !isFinished
        } catch let fault as ZipFault {
            throw StageFailure(.archive(fault, part: part, file: file))
        } catch let fault as XMLFault {
            throw StageFailure(.partXML(fault, part: part, file: file))
        } catch { preconditionFailure("only the two kinds of fault are thrown") }
    }

    /// Whether a part may hold a word in its XML: false only when it surely does not.
    static func scan(_ reader: ZipEntryReader, for word: String) throws(ZipFault) -> Bool {
        let needle = Array(word.utf8)
        var block = [UInt8](repeating: 0, count: ZipEntryReader.blockSize)
        var tail: [UInt8] = []
        while true {
            let count = try reader.read(into: &block)
            guard count > 0 else { return false }
            // Text in two bytes a character hides the word: then it may be there.
            if tail.isEmpty, block[0] >= 0xFE || block[0] == 0 || block[1] == 0 { return true }
            let seam = tail + block[..<min(count, needle.count)]
            if holds(seam.span, needle) || holds(block.span.extracting(0..<count), needle) { return true }
            tail = Array(block[max(0, count - needle.count)..<count])
        }
    }

    private static func holds(_ bytes: Span<UInt8>, _ needle: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { bytes in
            guard var next = bytes.baseAddress else { return false }
            var left = bytes.count
            // The first letter is rare in the XML of a sheet.
            while left >= needle.count, let found = unsafe memchr(next, Int32(needle[0]), left - needle.count + 1) {
                if unsafe memcmp(found, needle, needle.count) == 0 { return true }
                left -= unsafe UnsafeRawPointer(found) - next + 1
                unsafe next = UnsafeRawPointer(found) + 1
            }
            return false
        }
    }
}
