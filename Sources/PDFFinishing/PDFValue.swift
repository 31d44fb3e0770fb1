/// A value to be put into a PDF (ISO 32000-1 §7.3).
indirect enum PDFValue: Equatable {
    case boolean(Bool)
    case integer(Int)
    /// Without its slash.
    case name(String)
    /// A text string, written as PDFDocEncoding or UTF-16BE.
    case text(String)
    /// A string of bytes, here ASCII: dates and language tags.
    case ascii(String)
    /// A string of bytes.
    case bytes([UInt8])
    case array([PDFValue])
    /// Keys without their slashes.
    case dictionary([String: PDFValue])
    /// A stream with its dictionary's further entries; always an indirect object.
    case stream([UInt8], [String: PDFValue])
    /// The value as an object of its own.
    case indirect(PDFValue)
    /// An object that the document has.
    case existing(PDFDocument.Object)
}
