/// A relationship of a part to another one (OPC, ECMA-376 Part 2 §9.3).
struct Relationship: Hashable, Sendable {
    var identifier: String
    /// The last step of the type's URI, the same in both editions: `worksheet`.
    var kind: String
    var target: String
    /// Whether the target is no part of the package.
    var isExternal: Bool
}

/// Reads the part that lists relationships.
final class RelationshipHandler: XMLHandler {
    private(set) var relationships: [Relationship] = []
    /// More than any package has parts.
    static let most = 100_000

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .package, name.is("Relationship"), relationships.count < Self.most else { return }
        let type = attributes.text("Type") ?? ""
        relationships.append(
            Relationship(
                identifier: attributes.text("Id") ?? "", kind: String(type.split(separator: "/").last ?? ""),
                target: attributes.text("Target") ?? "", isExternal: attributes.text("TargetMode") == "External"))
    }

    func text(_ bytes: Span<UInt8>) {}
    func end(_ name: XMLName) {}
}
