import Diagnostics
import DisplayList
import Geometry

/// The finished file: a document's objects with its tree and its bookmarks.
struct FinishedFile {
    private let graph: ObjectGraph
    private let catalog: Int
    private let information: Int
    private let structure: StructureObjects
    private let outline: OutlineObjects

    /// - Throws: `PDF0102` for anything that went wrong since the document was opened.
    init(
        _ document: borrowing PDFDocument, _ tree: StructureTree, _ contents: TaggedContents, _ pages: [Page]
    ) throws(StageFailure) {
        let (root, info) = (document.catalog, document.value("Info", of: document.trailer))
        let numbers = (document.number(of: root), document.number(of: info))
        let pageNumbers = (0..<document.pageCount).map { document.number(of: document.page($0)) }
        var graph = ObjectGraph(document, from: [numbers.0, numbers.1], replacing: contents.streams)
        if let reason = document.firstProblem() { throw StageFailure(.pdfEditFailed(reason)) }
        let placed = pageNumbers.map { graph.number(of: $0) }
        let streams = graph.objects.count + 1
        structure = StructureObjects(tree, pages: placed, sequences: contents.sequences, first: streams)
        outline = OutlineObjects(
            tree.headings, pages: placed, heights: pages.map(\.size.height), first: streams + structure.count)
        (catalog, information) = (graph.number(of: numbers.0), graph.number(of: numbers.1))
        graph.add(Self.entries(structure, outline), to: catalog)
        self.graph = graph
    }

    private static func entries(_ structure: StructureObjects, _ outline: OutlineObjects) -> [UInt8] {
        var entries: [UInt8] = []
        entries.append("/StructTreeRoot")
        entries.append(reference: structure.root)
        if !outline.isEmpty {
            entries.append("/Outlines")
            entries.append(reference: outline.first)
        }
        return entries
    }

    func bytes(_ lanes: any FinishingLanes) -> [UInt8] {
        let packed = structure.count + outline.count
        let firstStream = graph.objects.count + packed + 1
        let table = firstStream + FileWriter.streamCount(packed)
        let size = graph.objects.reduce(0) { $0 + $1.text.count + ($1.stream?.count ?? 0) + 64 }
        var writer = FileWriter(objectCount: table, byteCount: size + packed * 16)
        for (index, object) in graph.objects.enumerated() { writer.write(object, number: index + 1) }
        let (structure, outline) = (structure, outline)
        writer.pack(count: packed, first: structure.first, firstStream: firstStream, lanes) { index, bytes in
            if index < structure.count {
                structure.write(index, to: &bytes)
            } else {
                outline.write(index - structure.count, to: &bytes)
            }
        }
        writer.finish(number: table, catalog: catalog, information: information)
        return writer.bytes
    }
}
