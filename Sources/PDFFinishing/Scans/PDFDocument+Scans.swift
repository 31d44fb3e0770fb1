import CQPDF
import DisplayList

extension PDFDocument {
    /// Forms within forms are looked into so far.
    private static let deepest = 3

    /// Gives each page what the tree of pages has for all of them.
    func handDownResources() { unsafe _ = qpdf_push_inherited_attributes_to_page(data) }

    /// The images of a page, those in its forms among them.
    func images(of page: Object) -> [ScanImage] {
        has("Resources", in: page) ? images(in: value("Resources", of: page), depth: 0) : []
    }

    private func images(in resources: Object, depth: Int) -> [ScanImage] {
        guard depth < Self.deepest, has("XObject", in: resources) else { return [] }
        let objects = value("XObject", of: resources)
        var images: [ScanImage] = []
        for key in keys(of: objects) {
            let stream = value(key, of: objects)
            guard isStream(stream) else { continue }
            let dictionary = dictionary(of: stream)
            if isName("Image", "Subtype", of: dictionary) {
                images.append(image(stream, dictionary))
            } else if isName("Form", "Subtype", of: dictionary), has("Resources", in: dictionary) {
                images += self.images(in: value("Resources", of: dictionary), depth: depth + 1)
            }
        }
        return images
    }

    private func image(_ stream: Object, _ dictionary: Object) -> ScanImage {
        let isMask = unsafe has("ImageMask", in: dictionary) && qpdf_oh_get_bool_value(data, value("ImageMask", of: dictionary).handle) != 0
        let (space, components): (String, Int?) = isMask ? ("DeviceGray", 1) : colourSpace(of: dictionary)
        return ScanImage(
            stream: stream, width: integer("Width", of: dictionary), height: integer("Height", of: dictionary),
            bitsPerComponent: isMask ? 1 : integer("BitsPerComponent", of: dictionary), colourSpace: space, components: components,
            filters: names("Filter", of: dictionary), isInverted: isInverted(dictionary))
    }

    /// What a picture shows.
    func picture(_ image: ScanImage) -> ScannedPicture {
        guard image.width <= 65_500, image.height <= 65_500, image.width * image.height <= ImageFile.mostPixels else {
            return .tooLarge(width: image.width, height: image.height)
        }
        if let obstacle = image.obstacle { return .refused(obstacle) }
        guard let picture = image.picture(samples(of: image.stream)) else {
            return .refused(image.filters.joined(separator: "+"))
        }
        return .picture(picture)
    }

    // MARK: Values

    /// 0 for what is none.
    private func integer(_ key: String, of dictionary: Object) -> Int {
        guard has(key, in: dictionary) else { return 0 }
        let number = value(key, of: dictionary)
        defer { release(number) }
        return unsafe qpdf_oh_is_integer(data, number.handle) != 0 ? Int(qpdf_oh_get_int_value_as_int(data, number.handle)) : 0
    }

    /// A name or an array of names, without their slashes.
    private func names(_ key: String, of dictionary: Object) -> [String] {
        guard has(key, in: dictionary) else { return [] }
        let value = value(key, of: dictionary)
        guard unsafe qpdf_oh_is_array(data, value.handle) != 0 else { return name(value).map { [$0] } ?? [] }
        var names: [String] = []
        for item in items(of: value) { if let name = name(item) { names.append(name) } }
        return names
    }

    private func name(_ object: Object) -> String? {
        guard unsafe qpdf_oh_is_name(data, object.handle) != 0 else { return nil }
        return unsafe String(String(cString: qpdf_oh_get_name(data, object.handle)).dropFirst())
    }

    private func items(of array: Object) -> [Object] {
        let count = Int(unsafe qpdf_oh_get_array_n_items(data, array.handle))
        return (0..<max(0, count)).map { unsafe Object(handle: qpdf_oh_get_array_item(data, array.handle, Int32($0))) }
    }

    /// Its name, and how many components a pixel has (ISO 32000-1 §8.6).
    private func colourSpace(of dictionary: Object) -> (String, Int?) {
        guard has("ColorSpace", in: dictionary) else { return ("", nil) }
        let value = value("ColorSpace", of: dictionary)
        let isArray = unsafe qpdf_oh_is_array(data, value.handle) != 0
        let parts = isArray ? items(of: value) : [value]
        guard let first = parts.first, let name = name(first) else { return ("", nil) }
        switch name {
        case "DeviceGray", "CalGray": return (name, 1)
        case "DeviceRGB", "CalRGB": return (name, 3)
        case "ICCBased" where parts.count > 1 && isStream(parts[1]): return (name, integer("N", of: self.dictionary(of: parts[1])))
        default: return (name, nil)
        }
    }

    /// Whether `/Decode` begins with 1.
    private func isInverted(_ dictionary: Object) -> Bool {
        guard has("Decode", in: dictionary) else { return false }
        let value = value("Decode", of: dictionary)
        guard unsafe qpdf_oh_is_array(data, value.handle) != 0, let first = items(of: value).first else { return false }
        return unsafe qpdf_oh_get_numeric_value(data, first.handle) == 1
    }

    /// A stream's bytes without any packing, that of photographs among it.
    private func samples(of stream: Object) -> [UInt8] {
        var buffer: UnsafeMutablePointer<UInt8>?
        var count = 0
        unsafe qpdf_oh_get_stream_data(data, stream.handle, qpdf_dl_all, nil, &buffer, &count)
        guard let buffer = unsafe buffer else { return [] }
        defer { unsafe shim_free_buffer(buffer) }
        return unsafe [UInt8](UnsafeBufferPointer(start: buffer, count: count))
    }
}
