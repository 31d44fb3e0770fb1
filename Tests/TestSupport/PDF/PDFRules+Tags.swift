import Foundation

/// The tree of the document's parts (ISO 19005-3 §6.7, ISO 14289-1 §7).
extension PDFRules {
    private static let roles: Set<String> = [
        "Document", "H1", "H2", "H3", "H4", "H5", "H6", "Sect", "P", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody",
        "TR", "TH", "TD", "Caption", "Figure", "Note",
    ]
    /// What may be right below what, where the standard says so.
    private static let parents: [String: Set<String>] = [
        "LI": ["L"], "Lbl": ["LI"], "LBody": ["LI"], "THead": ["Table"], "TBody": ["Table"], "TR": ["Table", "THead", "TBody"],
        "TH": ["TR"], "TD": ["TR"], "Caption": ["Table"],
    ]

    var tagBreaches: [String] {
        let catalog = structure.catalog
        let marks = structure.dictionary(catalog["/MarkInfo"])
        guard let root = tree.elements.first else { return ["A 6.7.3.1: no tree"] }
        var breaches = unless(marks["/Marked"] as? Bool == true && marks["/Suspects"] as? Bool != true, "A 6.7.2.1: not marked")
            + unless(root.role == "Document" && tree.elements.filter { $0.role == "Document" }.count == 1, "A 6.7.3: root")
            + unless(Set(tree.elements.map(\.reference)).count == tree.elements.count, "A 6.7.3: an element twice")
        for (place, element) in tree.elements.enumerated() {
            breaches += unless(Self.roles.contains(element.role), "A 6.7.3.4: role \(element.role)")
            for child in tree.children(of: place) {
                breaches += unless(tree.elements[child].parent == element.reference, "A 6.7.3: parent of \(tree.elements[child].reference)")
                let allowed = Self.parents[tree.elements[child].role]
                breaches += unless(allowed?.contains(element.role) ?? true, "UA 7.1: \(tree.elements[child].role) in \(element.role)")
            }
        }
        return breaches + headingBreaches + tableBreaches + listBreaches + figureBreaches
    }

    private var headingBreaches: [String] {
        var last = 0
        var breaches: [String] = []
        for element in tree.elements {
            guard element.role.count == 2, element.role.hasPrefix("H"), let level = Int(element.role.dropFirst()) else { continue }
            breaches += unless(level <= last + 1, "UA 7.4.2: H\(level) after H\(last)")
            last = level
        }
        return breaches
    }

    private var listBreaches: [String] {
        tree.elements.indices.flatMap { place -> [String] in
            let children = tree.children(of: place).map { tree.elements[$0].role }
            switch tree.elements[place].role {
            case "L": return unless(!children.isEmpty && children.allSatisfy { $0 == "LI" }, "UA 7.6: L of \(children)")
            case "LI": return unless([["LBody"], ["Lbl", "LBody"]].contains(children), "UA 7.6: LI of \(children)")
            default: return []
            }
        }
    }

    private var figureBreaches: [String] {
        let notes = tree.elements.filter { $0.role == "Note" }
        let root = structure.dictionary(structure.catalog["/StructTreeRoot"])
        let figures = tree.elements.filter { $0.role == "Figure" && ($0.alternative ?? "").isEmpty }
        return unless(figures.isEmpty, "UA 7.3: a figure without words")
            + unless(notes.allSatisfy { $0.identifier != nil } && Set(notes.map(\.identifier)).count == notes.count, "UA 7.9: notes without identifiers")
            + unless(notes.isEmpty || root["/IDTree"] != nil, "A 6.7.3: no tree of identifiers")
    }

    // MARK: Tables

    private var tableBreaches: [String] {
        tree.elements.indices.filter { tree.elements[$0].role == "Table" }.flatMap(breaches(ofTable:))
    }

    private func breaches(ofTable table: Int) -> [String] {
        var breaches: [String] = []
        let parts = tree.children(of: table)
        let rows = parts.flatMap { part in
            ["THead", "TBody"].contains(tree.elements[part].role) ? tree.children(of: part) : [part].filter { tree.elements[$0].role == "TR" }
        }
        // How far cells from above reach down in each column.
        var taken: [Int] = []
        var widths: Set<Int> = []
        for (number, row) in rows.enumerated() {
            var column = 0
            for cell in tree.children(of: row).map({ tree.elements[$0] }) {
                while column < taken.count, taken[column] > number { column += 1 }
                let (height, width) = (Int(cell.attributes["RowSpan"] ?? "1") ?? 0, Int(cell.attributes["ColSpan"] ?? "1") ?? 0)
                for index in column..<column + width {
                    if index >= taken.count { taken.append(0) }
                    breaches += unless(taken[index] <= number, "UA 7.5: cells overlap in row \(number)")
                    taken[index] = number + height
                }
                column += width
                if cell.role == "TH" { breaches += unless(["/Row", "/Column"].contains(cell.attributes["Scope"]), "UA 7.5: a heading heads nothing") }
            }
            breaches += unless(taken.allSatisfy { $0 > number }, "UA 7.5: row \(number) of \(rows.count) lacks cells")
            widths.insert(taken.count)
        }
        let captions = parts.filter { tree.elements[$0].role == "Caption" }
        return breaches + unless(!rows.isEmpty, "UA 7.5: a table without rows") + unless(captions.isEmpty || captions == [parts.first], "UA 7.5: caption")
            + unless(widths.count <= 1, "UA 7.5: rows of \(widths.sorted()) columns")
    }
}
