import CQPDF
import DisplayList

extension PDFDocument {
    /// Attaches the data behind the pages, associated with the whole document (ISO 19005-3 §6.8, ISO 32000-1 §7.11).
    borrowing func attach(_ file: AttachedFile, date: Metadata.Date) {
        let stream = PDFValue.stream(
            file.bytes,
            [
                "Type": .name("EmbeddedFile"), "Subtype": .name("text/xml"),
                "Params": .dictionary([
                    "Size": .integer(file.bytes.count), "ModDate": .ascii(date.pdf),
                    "CheckSum": .bytes(Digest.md5(file.bytes)),
                ]),
            ])
        set("AF", .array([.indirect(.dictionary([
            "Type": .name("Filespec"), "F": .text(file.name), "UF": .text(file.name), "Desc": .text(file.description),
            "AFRelationship": .name("Data"), "EF": .dictionary(["F": stream]),
        ]))]), in: catalog)
        let associated = value("AF", of: catalog)
        defer { release(associated) }
        let specification = item(0, of: associated)
        let names = PDFValue.array([.text(file.name), .existing(specification)])
        set("Names", .dictionary(["EmbeddedFiles": .dictionary(["Names": names])]), in: catalog)
        release(specification)
    }

    /// The data of a PDF of ours, and whether they are those that were attached; nil where there are none.
    borrowing func attachedData() -> (file: AttachedFile, isWhole: Bool)? {
        guard has("AF", in: catalog) else { return nil }
        let specification = item(0, of: value("AF", of: catalog))
        guard has("EF", in: specification), isName("Data", "AFRelationship", of: specification) else { return nil }
        let stream = value("F", of: value("EF", of: specification))
        guard isStream(stream), let name = text("UF", of: specification) else { return nil }
        let bytes = unpackedBytes(of: stream)
        let stated = value("Params", of: dictionary(of: stream))
        let isWhole = !has("CheckSum", in: stated) || self.bytes("CheckSum", of: stated) == Digest.md5(bytes)
        return (AttachedFile(name: name, description: text("Desc", of: specification) ?? "", bytes: bytes), isWhole)
    }

    private func item(_ index: Int, of array: Object) -> Object {
        unsafe Object(handle: qpdf_oh_get_array_item(data, array.handle, Int32(index)))
    }
}
