import CairoRendering
import Diagnostics
import DisplayList
import Foundation
import PaperCodes
import PDFFinishing

/// A scan: a picture, or a PDF with pictures on its pages.
struct ScanFile {
    /// As it was typed.
    let name: String
    private var place: Place { Place(file: name) }

    /// A sheet at 600 dots to the inch has fewer bytes, however it is packed, and so have two hundred usual ones.
    private static let mostBytes = 200_000_000

    /// The texts of all codes, each once.
    ///
    /// - Throws: `FIL0101` for a file that cannot be read, `RBK0109` to `RBK0112`, `RBK0115` and `RBK0116` for one in which
    ///   nothing can be looked for, `RBK0101` where there is nothing.
    func texts() throws(StageFailure) -> [String] {
        let url = URL(fileURLWithPath: name)
        let size = (try? url.resourceValues(forKeys: [.fileSizeKey]))?.fileSize
        if let size, size > Self.mostBytes { throw StageFailure(.scanTooLarge(bytes: size, at: place)) }
        let bytes = try TextFiles.bytes(url, shownAs: name)
        let texts = try isPDF(bytes) ? textsOfPages(bytes) : CodeReader().texts(in: picture(bytes))
        guard !texts.isEmpty else { throw StageFailure(.noCodeOnScan(at: place)) }
        return texts
    }

    /// A few bytes may stand before the head (ISO 32000-1 annex H.3).
    private func isPDF(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes.prefix(1024), as: UTF8.self).contains("%PDF-")
    }

    private func picture(_ bytes: [UInt8]) throws(StageFailure) -> GreyPicture {
        let file: ImageFile
        do { file = try ImageFile(bytes) } catch {
            if case .tooLarge(let width, let height) = error { throw StageFailure(.scanTooLarge(width: width, height: height, at: place)) }
            throw StageFailure(.scanUnreadable(at: place))
        }
        do { return try GreyPicture(file, named: name) } catch { throw StageFailure(.scanUnreadable(at: place)) }
    }

    // MARK: PDF

    private func textsOfPages(_ bytes: [UInt8]) throws(StageFailure) -> [String] {
        var texts: [String] = []
        var pictures = 0
        var refused: [String] = []
        var tooLarge: Diagnostic?
        do {
            _ = try ScanReader().read(bytes) { _, picture in
                pictures += 1
                switch picture {
                case .picture(let picture):
                    for text in CodeReader().texts(in: picture) where !texts.contains(text) { texts.append(text) }
                case .refused(let reason): if !refused.contains(reason) { refused.append(reason) }
                case .tooLarge(let width, let height): tooLarge = .scanTooLarge(width: width, height: height, at: place)
                }
            }
        } catch { throw StageFailure(diagnostic(error)) }
        guard texts.isEmpty else { return texts }
        if pictures == 0 { throw StageFailure(.noPictureInPDF(at: place)) }
        if let tooLarge { throw StageFailure(tooLarge) }
        if !refused.isEmpty { throw StageFailure(.scanPackedOtherwise(refused, at: place)) }
        return []
    }

    private func diagnostic(_ fault: ScanFault) -> Diagnostic {
        switch fault {
        case .damaged: .scanUnreadable(at: place)
        case .locked: .scanLocked(at: place)
        case .pageCount(let count): .scanPageCount(count, most: ScanReader.mostPages, at: place)
        }
    }
}
