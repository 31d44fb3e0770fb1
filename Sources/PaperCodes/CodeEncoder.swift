import CQREncode
package import DisplayList

/// Texts to QR codes (GB/T 18284, ISO/IEC 18004), in the alphanumeric mode and at the level M, which survives that 15 %
/// of a code are spoilt.
package enum CodeEncoder {
    /// What a text may have: digits, capital letters and nine signs (ISO/IEC 18004 table 5).
    package static let alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

    /// The smallest code that holds a text.
    ///
    /// - Returns: nil for a text with other characters, and for one that no code can hold (more than 3,391 characters).
    package static func matrix(of text: String) -> ModuleMatrix? {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy(allowed.contains) else { return nil }
        guard let input = CodeInput(), input.append(bytes), let code = EncodedCode(input) else { return nil }
        return code.matrix
    }

    private static let allowed = Set(alphabet.utf8)
}

/// Sole owner of what libqrencode is given to encode.
@safe private struct CodeInput: ~Copyable {
    let pointer: OpaquePointer

    init?() {
        // Version 0: the smallest that holds the text.
        guard let pointer = unsafe QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
        unsafe self.pointer = pointer
    }

    deinit { unsafe QRinput_free(pointer) }

    borrowing func append(_ bytes: [UInt8]) -> Bool {
        unsafe QRinput_append(pointer, QR_MODE_AN, Int32(bytes.count), bytes) == 0
    }
}

/// Sole owner of a code that libqrencode has made.
@safe private struct EncodedCode: ~Copyable {
    private let pointer: UnsafeMutablePointer<QRcode>

    init?(_ input: borrowing CodeInput) {
        guard let pointer = unsafe QRcode_encodeInput(input.pointer) else { return nil }
        unsafe self.pointer = pointer
    }

    deinit { unsafe QRcode_free(pointer) }

    /// Of each module's byte the lowest bit says whether it is dark.
    var matrix: ModuleMatrix {
        let side = Int(unsafe pointer.pointee.width)
        let dark = unsafe UnsafeBufferPointer(start: pointer.pointee.data, count: side * side).map { $0 & 1 == 1 }
        return ModuleMatrix(side: side, dark: dark)
    }
}
