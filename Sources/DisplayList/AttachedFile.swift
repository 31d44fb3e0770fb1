/// A file that goes along within a PDF: the data that its pages were made from.
package struct AttachedFile: Hashable, Sendable {
    /// With its ending.
    package var name: String
    /// What it is, in words.
    package var description: String
    /// XML in UTF-8.
    package var bytes: [UInt8]

    package init(name: String, description: String, bytes: [UInt8]) {
        self.name = name
        self.description = description
        self.bytes = bytes
    }
}
