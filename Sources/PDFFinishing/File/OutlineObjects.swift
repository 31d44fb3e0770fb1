import Geometry

/// Bookmarks from the headings (ISO 32000-1 §12.3.3), as text of objects with consecutive numbers.
struct OutlineObjects {
    private let headings: [StructureTree.Heading]
    private let pages: [Int]
    private let heights: [Length]
    /// The number of the first, the outline itself.
    let first: Int
    private let links: [Links]

    /// The neighbours of an entry, by its place in the order of reading from 1; 0 is the outline itself.
    private struct Links {
        var parent = 0
        var previous: Int?
        var next: Int?
        var firstChild: Int?
        var lastChild: Int?
        /// How many entries are below it, however deep.
        var descendants = 0
    }

    /// - Parameters:
    ///   - pages: the pages' objects.
    ///   - heights: of the pages.
    init(_ headings: [StructureTree.Heading], pages: [Int], heights: [Length], first: Int) {
        // A single one leads nowhere.
        self.headings = headings.count > 1 ? headings : []
        self.pages = pages
        self.heights = heights
        self.first = first
        links = Self.links(self.headings)
    }

    var count: Int { headings.isEmpty ? 0 : headings.count + 1 }
    var isEmpty: Bool { headings.isEmpty }

    private static func links(_ headings: [StructureTree.Heading]) -> [Links] {
        var links = [Links()]
        // The entries above the next one, the outline first.
        var above = [0]
        for (index, heading) in headings.enumerated() {
            let entry = index + 1
            above.removeLast(max(0, above.count - heading.depth))
            let parent = above[above.count - 1]
            var own = Links(parent: parent)
            own.previous = links[parent].lastChild
            if let previous = own.previous { links[previous].next = entry } else { links[parent].firstChild = entry }
            links[parent].lastChild = entry
            links.append(own)
            for ancestor in above { links[ancestor].descendants += 1 }
            above.append(entry)
        }
        return links
    }

    /// - Parameter index: from 0.
    func write(_ index: Int, to bytes: inout [UInt8]) {
        let own = links[index]
        bytes.append(index == 0 ? "<</Type/Outlines" : "<<")
        if index > 0 {
            bytes.append("/Title")
            bytes.append(text: headings[index - 1].title)
            writeDestination(of: headings[index - 1], to: &bytes)
            bytes.append("/Parent")
            bytes.append(reference: first + own.parent)
        }
        for (key, entry) in [("/Prev", own.previous), ("/Next", own.next), ("/First", own.firstChild), ("/Last", own.lastChild)] {
            guard let entry else { continue }
            bytes += Array(key.utf8)
            bytes.append(reference: first + entry)
        }
        if own.descendants > 0 {
            bytes.append("/Count ")
            bytes.append(decimal: own.descendants)
        }
        bytes.append(">>")
    }

    private func writeDestination(of heading: StructureTree.Heading, to bytes: inout [UInt8]) {
        bytes.append("/Dest[")
        bytes.append(reference: pages[heading.page])
        guard let top = heading.top else { return bytes.append("/Fit]") }
        bytes.append("/XYZ null ")
        bytes.append(points: (heights[heading.page] - top).emu * 10 / 127)
        bytes.append(" null]")
    }
}
