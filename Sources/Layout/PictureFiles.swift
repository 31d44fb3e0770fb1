import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// The bytes of the pictures that a document names, by the names that it writes.
package struct PictureFiles: Sendable {
    private let bytes: [String: [UInt8]]

    /// - Parameter bytes: a file that cannot be read is not in it.
    package init(_ bytes: [String: [UInt8]] = [:]) { self.bytes = bytes }

    /// More bytes make a document that nobody can send.
    private static let mostBytes = 20_000_000

    /// The picture's file; nil after reporting why it cannot be set.
    func image(of picture: Picture, _ typesetter: Typesetter) -> ImageFile? {
        let name = picture.file.text
        guard let bytes = bytes[name] else {
            typesetter.report(.pictureMissing(name, at: picture.file.place))
            return nil
        }
        guard bytes.count <= Self.mostBytes else {
            let size = "\(bytes.count / 1_000_000) MB"
            typesetter.report(.pictureTooLarge(name, size: size, limit: "20 MB", at: picture.file.place))
            return nil
        }
        do { return try ImageFile(bytes) } catch {
            switch error {
            case .tooLarge(let width, let height):
                typesetter.report(
                    .pictureTooLarge(name, size: "\(width)×\(height)", limit: "4000万 px", at: picture.file.place))
            default: typesetter.report(.pictureUnreadable(name, error, at: picture.file.place))
            }
            return nil
        }
    }
}
