package import Diagnostics
package import DisplayList

/// One face of one font file, as an office or `fonts/roles.yaml` names it.
package struct FontFile: Hashable, Sendable {
    /// Absolute, or relative to the working folder.
    package var path: String
    /// The face within a collection, 0 for a plain file.
    package var index: Int
    /// Where the file is named, for diagnostics.
    package var place: Place?
    /// Unique among the faces of one `FontRoles`, which assigns it.
    package internal(set) var id: FaceID

    /// Reads `file.otf` or `file.ttc#2`; a relative path starts at `folder`.
    ///
    /// A `#` that no number follows belongs to the file's name.
    package init(_ text: String, relativeTo folder: String, place: Place? = nil) {
        let (name, index) = Self.splitIndex(text)
        self.path = name.hasPrefix("/") || folder.isEmpty ? name : "\(folder)/\(name)"
        self.index = index
        self.place = place
        self.id = FaceID(name: Self.stem(of: name, index: index))
    }

    private static func splitIndex(_ text: String) -> (name: String, index: Int) {
        guard let mark = text.lastIndex(of: "#") else { return (text, 0) }
        let digits = text[text.index(after: mark)...]
        guard !digits.isEmpty, digits.allSatisfy({ "0"..."9" ~= $0 }), let index = Int(digits) else {
            return (text, 0)
        }
        return (String(text[..<mark]), index)
    }

    /// The file's name without folder and extension; a further face of a collection adds `#index`.
    private static func stem(of name: String, index: Int) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        let end = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 } ?? file.endIndex
        return index == 0 ? String(file[..<end]) : "\(file[..<end])#\(index)"
    }
}
