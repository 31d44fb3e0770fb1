import Diagnostics
import Foundation

/// Reads text files whole, as UTF-8.
enum TextFiles {
    /// The text of a file, a byte order mark taken off.
    ///
    /// - Parameters:
    ///   - shown: the name that diagnostics give the file.
    ///   - place: where the file is named in another file, which is then what has to change.
    /// - Throws: `FIL0101` when it cannot be read, `FIL0102` when it is not UTF-8.
    static func read(
        _ url: URL, shownAs shown: String, namedAt place: Place? = nil
    ) throws(StageFailure) -> SourceText {
        let bytes = try self.bytes(url, shownAs: shown, namedAt: place)
        guard var text = String(validating: bytes, as: UTF8.self) else {
            throw StageFailure(.notUTF8(shown))
        }
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        return SourceText(file: shown, text: text)
    }

    /// The bytes of a file, whatever its encoding.
    ///
    /// - Throws: `FIL0101` when it cannot be read.
    static func bytes(
        _ url: URL, shownAs shown: String, namedAt place: Place? = nil
    ) throws(StageFailure) -> [UInt8] {
        do { return [UInt8](try Data(contentsOf: url)) } catch {
            throw StageFailure(
                .cannotRead(shown, reason: reason(url), nearest: neighbour(of: url), namedAt: place))
        }
    }

    private static func reason(_ url: URL) -> Bilingual {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            return Bilingual("没有这个文件", "there is no such file")
        }
        if isFolder.boolValue { return Bilingual("这是一个文件夹", "it is a folder") }
        return Bilingual("没有读取权限，或者磁盘出错", "no permission to read it, or a disk error")
    }

    /// The file of the same kind in the same folder that was probably meant.
    private static func neighbour(of url: URL) -> String? {
        let folder = url.deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let alike = names.filter { $0.hasSuffix("." + url.pathExtension) && $0 != url.lastPathComponent }
        return nearestName(to: url.lastPathComponent, among: alike.sorted())
    }
}
