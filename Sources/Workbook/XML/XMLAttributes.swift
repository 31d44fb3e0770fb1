import Glibc

/// The attributes of an element, valid within the call that hands them on.
@safe struct XMLAttributes {
    /// Names and values in turn, closed by nil.
    private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { unsafe self.list = list }

    /// Calls `body` with each attribute's name and the bytes of its value.
    func forEach(_ body: (XMLName, Span<UInt8>) -> Void) {
        guard let list = unsafe list else { return }
        var index = 0
        while let name = unsafe list[index], let value = unsafe list[index + 1] {
            let count = unsafe strlen(value)
            let bytes = unsafe UnsafeRawBufferPointer(start: value, count: count).assumingMemoryBound(to: UInt8.self)
            unsafe body(XMLName(name), bytes.span)
            index += 2
        }
    }

    /// The value of the attribute with this local name; nil when there is none.
    ///
    /// - Parameter space: none, as most attributes have.
    func text(_ name: StaticString, in space: XMLName.Space = .none) -> String? {
        var found: String?
        forEach { if $0.space == space, $0.is(name) { found = String(bytes: $1) } }
        return found
    }

    /// A whole number without a sign; nil for anything else.
    func integer(_ name: StaticString) -> Int? {
        var found: Int?
        forEach { if $0.space == .none, $0.is(name) { found = $1.wholeNumber } }
        return found
    }

    /// Whether the attribute says yes (`1` or `true`, XML Schema's boolean).
    func flag(_ name: StaticString) -> Bool { ["1", "true"].contains(text(name) ?? "") }
}

extension Span<UInt8> {
    /// ASCII digits as a number below ten to the ninth; nil for anything else.
    var wholeNumber: Int? {
        guard !isEmpty, count <= 9 else { return nil }
        var number = 0
        for index in indices {
            guard let digit = self[index].digit else { return nil }
            number = number * 10 + digit
        }
        return number
    }
}

extension String {
    /// The text of bytes that expat has found to be UTF-8.
    init(bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    /// Adds bytes that are handed on for a moment.
    mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

extension Span<UInt8> {
    /// Whether the bytes are this ASCII text.
    func equals(_ text: StaticString) -> Bool {
        guard text.utf8CodeUnitCount == count else { return false }
        for index in 0..<count where unsafe self[index] != text.utf8Start[index] { return false }
        return true
    }
}

extension UInt8 {
    /// The value of an ASCII digit.
    var digit: Int? { (0x30...0x39).contains(self) ? Int(self) - 0x30 : nil }
}
