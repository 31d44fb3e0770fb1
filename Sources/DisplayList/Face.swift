import Synchronization

/// The name of one face as the display list knows it: its file's name without extension.
///
/// Paths differ between machines; names do not, so a dump is the same everywhere. Every character of a document carries
/// one, so it is a number that stands for the name as long as the process lives.
package struct FaceID: Hashable, Comparable, Sendable {
    private let number: UInt32

    package init(name: String) { number = FaceNames.all.number(of: name) }

    package var name: String { FaceNames.all.name(of: number) }

    package static func < (left: FaceID, right: FaceID) -> Bool { left.name < right.name }
}

/// The names that `FaceID` has met: the few faces of the roles, never given back.
private final class FaceNames: Sendable {
    static let all = FaceNames()

    private struct Book {
        var names: [String] = []
        var numbers: [String: UInt32] = [:]
    }

    private let book = Mutex(Book())

    func number(of name: String) -> UInt32 {
        book.withLock { book in
            if let known = book.numbers[name] { return known }
            let number = UInt32(book.names.count)
            book.names.append(name)
            book.numbers[name] = number
            return number
        }
    }

    func name(of number: UInt32) -> String { book.withLock { $0.names[Int(number)] } }
}

/// Where a writer finds the outlines of a face.
package struct FaceFile: Hashable, Sendable {
    /// The font file whose glyph ids the runs use.
    package var path: String
    /// The face's index within a collection, 0 for a plain file.
    package var index: Int
    /// A copy with the same glyph ids and an almost empty cmap, if set-up made one.
    ///
    /// cairo 1.16 looks each new glyph up backwards in the face's cmap; with
    /// clusters given it does not need the answer (docs/decisions/0004).
    package var drawingTwin: String?

    package init(path: String, index: Int = 0, drawingTwin: String? = nil) {
        self.path = path
        self.index = index
        self.drawingTwin = drawingTwin
    }
}
