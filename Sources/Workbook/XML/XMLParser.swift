import CExpat

/// Sole owner of an expat parser that is fed block by block.
///
/// No document type is allowed, so there are no entities but XML's five; expat's
/// memory stays bounded by the longest token.
@safe final class XMLParser {
    /// Levels of elements; a worksheet has eight.
    static let deepest = 100
    /// Of a tag, comment or instruction, in bytes.
    static let longestToken = 1 << 20

    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var fault: XMLFault?
    private var depth = 0
    /// The level at which elements of other namespaces began.
    private var skippedFrom: Int?
    private var fed = 0

    init(handler: any XMLHandler) {
        guard let parser = unsafe XML_ParserCreateNS(nil, CChar(XMLName.separator)) else {
            preconditionFailure("out of memory")
        }
        unsafe self.parser = parser
        self.handler = handler
        unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        unsafe XML_SetElementHandler(
            parser,
            { user, name, attributes in
                guard let name = unsafe name else { return }
                unsafe XMLParser.from(user)?.start(XMLName(name), XMLAttributes(attributes))
            },
            { user, name in
                guard let name = unsafe name else { return }
                unsafe XMLParser.from(user)?.end(XMLName(name))
            })
        unsafe XML_SetCharacterDataHandler(parser) { user, text, count in
            let bytes = unsafe UnsafeRawBufferPointer(start: text, count: Int(count)).assumingMemoryBound(to: UInt8.self)
            unsafe XMLParser.from(user)?.text(bytes.span)
        }
        unsafe XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            unsafe XMLParser.from(user)?.stop(.doctype)
        }
    }

    deinit { unsafe XML_ParserFree(parser) }

    private static func from(_ user: UnsafeMutableRawPointer?) -> XMLParser? {
        unsafe user.map { unsafe Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Parses a further block.
    func feed(_ block: Span<UInt8>, isLast: Bool) throws(XMLFault) {
        let status = unsafe block.withUnsafeBytes { bytes in
            unsafe XML_Parse(
                parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
        }
        if let fault { throw fault }
        guard status == XML_STATUS_OK else { throw malformed() }
        fed += block.count
        // What expat has taken and not yet handed on is an unfinished token.
        guard isLast || fed - Int(unsafe XML_GetCurrentByteIndex(parser)) <= Self.longestToken else { throw .tokenTooLong }
    }

    private func malformed() -> XMLFault {
        let reason = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { unsafe String(cString: $0) } ?? ""
        return .malformed(
            line: Int(unsafe XML_GetCurrentLineNumber(parser)), column: Int(unsafe XML_GetCurrentColumnNumber(parser)) + 1,
            reason: reason)
    }

    private func stop(_ fault: XMLFault) {
        self.fault = self.fault ?? fault
        unsafe _ = XML_StopParser(parser, 0)
    }

    private func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard fault == nil else { return }
        depth += 1
        if depth > Self.deepest { return stop(.tooDeep) }
        if skippedFrom == nil, name.space != .spreadsheet, name.space != .package { skippedFrom = depth }
        if skippedFrom == nil { handler.start(name, attributes) }
    }

    private func text(_ bytes: Span<UInt8>) {
        if fault == nil, skippedFrom == nil { handler.text(bytes) }
    }

    private func end(_ name: XMLName) {
        guard fault == nil else { return }
        if skippedFrom == nil { handler.end(name) }
        if skippedFrom == depth { skippedFrom = nil }
        depth -= 1
    }
}
