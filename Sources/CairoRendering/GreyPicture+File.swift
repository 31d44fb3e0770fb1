import CCairo
package import Diagnostics
package import DisplayList

extension GreyPicture {
    /// The pixels of a picture's file, transparent ones over white.
    ///
    /// - Throws: `RND0103` for a file that is damaged inside.
    package init(_ file: ImageFile, named name: String) throws(StageFailure) {
        do {
            let surface = try Surface.picture(file, forPDF: false)
            self = try surface.greyPicture(of: file)
        } catch {
            throw StageFailure(.pictureNotDecoded(name, reason: error.reason))
        }
    }
}

extension Surface {
    /// What an image surface shows.
    fileprivate func greyPicture(of file: ImageFile) throws(CairoError) -> GreyPicture {
        unsafe cairo_surface_flush(pointer)
        let format = unsafe cairo_image_surface_get_format(pointer)
        let stride = Int(unsafe cairo_image_surface_get_stride(pointer))
        guard let data = unsafe cairo_image_surface_get_data(pointer), [CAIRO_FORMAT_RGB24, CAIRO_FORMAT_ARGB32].contains(format)
        else {
            throw CairoError(status: CAIRO_STATUS_INVALID_FORMAT.rawValue, operation: "cairo_image_surface_get_data")
        }
        let isOpaque = format == CAIRO_FORMAT_RGB24
        let bytes = unsafe UnsafeBufferPointer(start: data, count: stride * file.height)
        var levels: [UInt8] = []
        levels.reserveCapacity(file.width * file.height)
        for row in 0..<file.height {
            for column in 0..<file.width {
                // Blue first on the machines that we run on; what is transparent has been made darker by as much.
                let offset = row * stride + column * 4
                let (blue, green, red) = unsafe (Int(bytes[offset]), Int(bytes[offset + 1]), Int(bytes[offset + 2]))
                let white = isOpaque ? 0 : 255 - Int(unsafe bytes[offset + 3])
                levels.append(UInt8(min(255, (299 * red + 587 * green + 114 * blue + 500) / 1000 + white)))
            }
        }
        return GreyPicture(width: file.width, height: file.height, levels: levels)
    }
}
