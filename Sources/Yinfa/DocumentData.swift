public import Diagnostics
import DisplayList
import Foundation
import PDFFinishing
import StatisticalForms

/// The data behind the pages of a finished PDF.
///
///     let data = try DocumentData(of: "output/return-2020-12-31.pdf")
public struct DocumentData: Hashable, Sendable {
    /// The name that the data have in the PDF.
    public var name: String
    /// What they are, in words.
    public var description: String
    /// XML; of returns by `docs/schemas/return.xsd`, of other documents by `docs/schemas/document.xsd`.
    public var bytes: [UInt8]

    /// Reads what `Press` put into a PDF.
    ///
    /// - Parameter file: a path, shown in diagnostics as given.
    /// - Throws: `FIL` diagnostics for a file that cannot be read, `PDF0201` for one that is no PDF, `PDF0202` for one
    ///   without data, `PDF0203` for one whose data were changed, `PDF0204` for one whose page says otherwise than they do.
    public init(of file: String) throws(StageFailure) {
        let bytes = try TextFiles.bytes(URL(fileURLWithPath: file), shownAs: file)
        let place = Place(file: file)
        let (data, stated) = try DataReader().describedData(in: bytes, at: place)
        if let fault = DataOnPage(bytes: bytes, data: data.bytes, stated: stated).fault {
            throw StageFailure(.dataOfOtherPage(fault.reason, at: place))
        }
        name = data.name
        description = data.description
        self.bytes = data.bytes
    }
}

extension AttachedFile {
    /// What a document or a book was filled with.
    init(document bytes: [UInt8]) {
        self.init(name: "data.xml", description: "文件数据（以户、件、个、人、分为单位）", bytes: bytes)
    }
}
