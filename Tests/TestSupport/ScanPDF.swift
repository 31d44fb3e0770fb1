package import DisplayList

/// A PDF as a scanner makes it: a picture on each page.
package enum ScanPDF {
    /// An image as it goes into the file.
    package struct Image {
        package var width: Int
        package var height: Int
        /// The dictionary's entries besides size and kind.
        package var entries: String
        package var bytes: [UInt8]

        package init(width: Int, height: Int, entries: String, bytes: [UInt8]) {
            (self.width, self.height, self.entries, self.bytes) = (width, height, entries, bytes)
        }

        /// Grey, a byte a pixel.
        package init(_ picture: GreyPicture) {
            self.init(
                width: picture.width, height: picture.height, entries: "/ColorSpace/DeviceGray/BitsPerComponent 8", bytes: picture.levels)
        }
    }

    /// One page an image; nil for a page without one.
    ///
    /// - Parameters:
    ///   - count: what the tree of pages says; how many there are unless given.
    ///   - isShared: whether the resources stand at the tree of pages and not at each page.
    package static func bytes(_ images: [Image?], count: Int? = nil, isShared: Bool = false) -> [UInt8] {
        var file = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        func add(_ object: [UInt8]) {
            offsets.append(file.count)
            file += Array("\(offsets.count) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let resources = images.indices.map { images[$0] == nil ? "<<>>" : "<</XObject<</Im0 \(4 + $0 * 2) 0 R>>>>" }
        let kids = images.indices.map { "\(3 + $0 * 2) 0 R" }.joined(separator: " ")
        add(Array("<</Type/Catalog/Pages 2 0 R>>".utf8))
        add(Array("<</Type/Pages/Kids[\(kids)]/Count \(count ?? images.count)\(isShared ? "/Resources\(resources[0])" : "")>>".utf8))
        for (index, image) in images.enumerated() {
            let own = isShared ? "" : "/Resources\(resources[index])"
            add(Array("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]\(own)>>".utf8))
            let picture = image ?? Image(width: 1, height: 1, entries: "/ColorSpace/DeviceGray/BitsPerComponent 8", bytes: [0])
            let head = "<</Type/XObject/Subtype/Image/Width \(picture.width)/Height \(picture.height)\(picture.entries)/Length \(picture.bytes.count)>>\nstream\n"
            add(Array(head.utf8) + picture.bytes + Array("\nendstream".utf8))
        }
        let start = file.count
        let entries = offsets.map { offset in
            let digits = String(offset)
            return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += Array("xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n\(entries.joined())".utf8)
        file += Array("trailer\n<</Size \(offsets.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return file
    }
}
