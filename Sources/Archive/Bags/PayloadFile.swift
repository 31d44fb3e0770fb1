/// A file of a record that is to be archived.
package struct PayloadFile: Hashable, Sendable {
    /// Where its bytes are.
    package enum Content: Hashable, Sendable {
        case bytes([UInt8])
        /// A file on the disk, by its path.
        case file(String)
    }

    /// Below the bag's `data/`, folders parted by `/`.
    package var name: String
    package var content: Content

    package init(name: String, content: Content) {
        self.name = name
        self.content = content
    }
}
