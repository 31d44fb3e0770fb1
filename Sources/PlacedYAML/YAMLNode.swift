package import Diagnostics

/// A node of a YAML file that knows its place.
package struct YAMLNode: Hashable, Sendable {
    package var content: Content
    package var place: Place

    package init(_ content: Content, place: Place) {
        self.content = content
        self.place = place
    }

    package enum Content: Hashable, Sendable {
        /// A scalar as written; `isPlain` is false when it was quoted.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the order of the file.
        case mapping([Entry])
        /// An empty value, `~` or `null`.
        case null
    }

    package struct Entry: Hashable, Sendable {
        package var key: String
        package var keyPlace: Place
        package var value: YAMLNode

        package init(key: String, keyPlace: Place, value: YAMLNode) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    package var isNull: Bool { content == .null }

    /// The scalar's text, or nil for anything else.
    package var scalarText: String? {
        guard case .scalar(let text, _) = content else { return nil }
        return text
    }
}
