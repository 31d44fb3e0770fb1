// Fuzzes the workbook reader with single parts: the first byte says which, the rest is its XML.
import Workbook

private let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedstrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "_rels/.rels",
]

private let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
private let package = "http://schemas.openxmlformats.org/package/2006/relationships"

/// Right parts for all names.
private let parts = [
    "<worksheet xmlns=\"\(main)\"><sheetData><row><c t=\"s\" s=\"1\"><v>0</v></c></row></sheetData></worksheet>",
    "<sst xmlns=\"\(main)\"><si><t>a</t></si></sst>",
    "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(references)\"><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></workbook>",
    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"b\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"c\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>",
    "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
]

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    guard size > 0 else { return 0 }
    var zip = ZipBuilder(Array(zip(names, parts)))
    let part = Int(data[0]) % names.count
    zip.entries[part].bytes = Array(UnsafeBufferPointer(start: data + 1, count: size - 1))
    readWorkbook(zip.archive)
    return 0
}
