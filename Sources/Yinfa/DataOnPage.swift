import PaperCodes
import PDFFinishing
import Quantities
import Reporting
import StatisticalForms

/// Holds the data that a PDF has with it against its page: what a person sees must be what a program takes.
///
/// A page says whose it is in its file's description, and a return's code has all of its figures. Who draws the page anew can
/// make the two agree; who puts other data into a file cannot.
struct DataOnPage {
    let bytes: [UInt8]
    let data: [UInt8]
    let stated: StatedInformation

    /// What is wrong; nil where the two agree, as far as the page can be asked.
    var fault: AttachedReturnFault? {
        if let data = StatedReturn(xml: data) { return fault(of: data) }
        if let data = StatedDocument(xml: data) { return fault(of: data) }
        return nil
    }

    private func fault(of data: StatedReturn) -> AttachedReturnFault? {
        if let title = stated.title, title != data.title { return .otherPage(title, data: data.title) }
        let reader = CodeReader()
        for matrix in DataReader().drawnCodes(in: bytes) {
            // A code of something else says nothing of the return.
            guard let text = reader.text(of: matrix), let code = try? ReturnCode(text: text) else { continue }
            let contradictions = data.contradictions(to: code)
            if !contradictions.isEmpty { return .otherFigures(contradictions) }
        }
        return nil
    }

    private func fault(of data: StatedDocument) -> AttachedReturnFault? {
        if let title = stated.title, !(data.isBook ? title.hasPrefix(data.title + "（") : title == data.title) {
            return .otherPage(title, data: data.title)
        }
        if let author = stated.author, author != data.organ { return .otherPage(author, data: data.organ) }
        if let number = data.number, let subject = stated.subject, subject != number, !subject.hasPrefix(number + "；") {
            return .otherPage(subject, data: number)
        }
        let day = data.date.iso.filter { $0 != "-" }
        if let date = stated.creationDate, !date.hasPrefix("D:" + day) {
            return .otherPage(String(date.dropFirst(2).prefix(8)), data: day)
        }
        return nil
    }
}
