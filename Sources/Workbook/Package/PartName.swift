/// Names of the parts of a package and the paths that lead to them (OPC, ECMA-376 Part 2 §9.1).
enum PartName {
    /// The part that a relationship of another part leads to.
    ///
    /// - Parameters:
    ///   - target: as the relationship writes it: relative to the source's folder, or from `/`.
    ///   - source: the part that the relationship belongs to; empty for the package itself.
    /// - Returns: nil when the path leaves the package.
    static func resolve(_ target: String, from source: String) -> String? {
        let target = ZipArchive.normal(target)
        guard !target.isEmpty, !target.contains(":") else { return nil }
        var folders = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast().map(String.init)
        for step in target.split(separator: "/", omittingEmptySubsequences: true) {
            switch step {
            case ".": continue
            case "..":
                guard folders.popLast() != nil else { return nil }
            default: folders.append(String(step))
            }
        }
        return folders.isEmpty ? nil : folders.joined(separator: "/")
    }

    /// The part that holds the relationships of another one.
    ///
    /// - Parameter source: empty for the package itself.
    static func relationships(of source: String) -> String {
        let steps = source.split(separator: "/")
        guard let name = steps.last else { return "_rels/.rels" }
        return (steps.dropLast().map(String.init) + ["_rels", name + ".rels"]).joined(separator: "/")
    }
}
