package import Diagnostics
import DisplayList

extension Diagnostic.Code {
    package static let cairoFailed = Self(rawValue: "RND0101")
    package static let faceUnreadable = Self(rawValue: "RND0102")
    package static let pictureNotDecoded = Self(rawValue: "RND0103")
}

extension Diagnostic {
    /// - Parameter page: the page's number counted from 1, or nil for the file as a whole.
    static func cairoFailed(_ error: CairoError, page: Int?) -> Diagnostic {
        let scope = page.map { Bilingual("第 \($0) 页", "page \($0)") } ?? Bilingual("整个文件", "the file")
        return Diagnostic(
            code: .cairoFailed, cause: .environment,
            message: Bilingual(
                "绘图库 cairo 在\(scope.chinese)出错：\(error.operation): \(error.reason)",
                "cairo failed on \(scope.english): \(error.operation): \(error.reason)"),
            hints: [
                Bilingual(
                    "检查内存和字体文件；图片的分辨率不要太高；仍然出错请报告这条信息",
                    "check memory and font files, and that the dots per inch are not too many; else report this message")
            ])
    }

    static func pictureNotDecoded(_ alternative: String, reason: String) -> Diagnostic {
        Diagnostic(
            code: .pictureNotDecoded,
            message: Bilingual(
                "图片“\(alternative)”的内容已损坏（\(reason)）", "the picture '\(alternative)' is damaged inside (\(reason))"),
            hints: [Bilingual("用看图软件打开它，另存一次", "open it in a viewer and save it again")])
    }

    static func faceUnreadable(_ file: FaceFile, path: String, reason: String) -> Diagnostic {
        Diagnostic(
            code: .faceUnreadable, cause: .environment,
            message: Bilingual(
                "不能打开字体文件 \(path)（\(reason)）", "the font file \(path) cannot be opened (\(reason))"),
            place: Place(file: path),
            hints: [
                path == file.drawingTwin
                    ? Bilingual("运行 make fonts 重新准备字体", "run `make fonts` to set the fonts up again")
                    : Bilingual("检查文件是否存在、是否完好", "check that the file is there and sound")
            ])
    }
}

/// Runs a step of cairo's; its failure becomes a diagnostic.
///
/// - Parameter page: the page's number counted from 1, or nil for the file as a whole.
func reporting<Output: ~Copyable>(
    page: Int? = nil, _ step: () throws(CairoError) -> Output
) throws(StageFailure) -> Output {
    do { return try step() } catch { throw StageFailure(.cairoFailed(error, page: page)) }
}
