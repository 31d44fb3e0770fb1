import CZBar
package import DisplayList

/// Reads the QR codes in pictures of sheets, however they lie in them.
package struct CodeReader {
    package init() {}

    /// The texts of a picture's codes, each once, in the order in which they were found.
    ///
    /// A scan may be noisy, blurred or coarse, so the picture is looked at again in other ways until one shows a code.
    package func texts(in picture: GreyPicture) -> [String] {
        for view in ScanView.allCases {
            guard let seen = view.look(at: picture) else { continue }
            let texts = scan(seen)
            if !texts.isEmpty { return texts }
        }
        return []
    }

    private func scan(_ picture: GreyPicture) -> [String] {
        guard let scanner = ImageScanner(), let image = ScannerImage() else { return [] }
        return unsafe picture.levels.withUnsafeBufferPointer { levels in
            // The image points at the levels and is asked only while they are there.
            unsafe image.show(levels, width: picture.width, height: picture.height)
            let texts = scanner.texts(in: image)
            image.clear()
            return texts
        }
    }
}

/// Sole owner of one scanner of libzbar, which looks for QR codes and nothing else.
@safe private struct ImageScanner: ~Copyable {
    private let pointer: OpaquePointer

    init?() {
        guard let pointer = unsafe zbar_image_scanner_create() else { return nil }
        unsafe self.pointer = pointer
        unsafe zbar_image_scanner_set_config(pointer, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        unsafe zbar_image_scanner_set_config(pointer, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
    }

    deinit { unsafe zbar_image_scanner_destroy(pointer) }

    borrowing func texts(in image: borrowing ScannerImage) -> [String] {
        guard unsafe zbar_scan_image(pointer, image.pointer) > 0 else { return [] }
        var texts: [String] = []
        var symbol = unsafe zbar_image_first_symbol(image.pointer)
        while let found = unsafe symbol {
            if let data = unsafe zbar_symbol_get_data(found) {
                let count = Int(unsafe zbar_symbol_get_data_length(found))
                let bytes = unsafe UnsafeBufferPointer(start: data, count: count).map { UInt8(bitPattern: $0) }
                let text = String(decoding: bytes, as: UTF8.self)
                if !texts.contains(text) { texts.append(text) }
            }
            unsafe symbol = zbar_symbol_next(found)
        }
        return texts
    }
}

/// Sole owner of one image of libzbar, which looks at levels that somebody else owns.
@safe private struct ScannerImage: ~Copyable {
    let pointer: OpaquePointer

    /// `Y800`: a byte a pixel.
    private static let grey: UInt = 0x3030_3859

    init?() {
        guard let pointer = unsafe zbar_image_create() else { return nil }
        unsafe self.pointer = pointer
    }

    deinit { unsafe zbar_image_destroy(pointer) }

    /// - Precondition: the levels stay until `clear`.
    borrowing func show(_ levels: UnsafeBufferPointer<UInt8>, width: Int, height: Int) {
        unsafe zbar_image_set_format(pointer, Self.grey)
        unsafe zbar_image_set_size(pointer, UInt32(width), UInt32(height))
        unsafe zbar_image_set_data(pointer, levels.baseAddress, UInt(levels.count), nil)
    }

    borrowing func clear() { unsafe zbar_image_set_data(pointer, nil, 0, nil) }
}
