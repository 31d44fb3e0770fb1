package import Diagnostics
import DisplayList

/// What can be wrong with signature, footnotes and pictures (LAY05xx).
extension Diagnostic.Code {
    package static let signatureDoesNotFit = Self(rawValue: "LAY0501")
    package static let pictureMissing = Self(rawValue: "LAY0502")
    package static let pictureUnreadable = Self(rawValue: "LAY0503")
    package static let pictureTooLarge = Self(rawValue: "LAY0504")
    package static let pictureTooCoarse = Self(rawValue: "LAY0505")
    package static let tooManyFootnotes = Self(rawValue: "LAY0506")
}

extension Diagnostic {
    static func signatureDoesNotFit(at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .signatureDoesNotFit,
            message: Bilingual(
                "署名、印章和成文日期不能与正文同处一页：调整行距、字距后仍放不下",
                "signature, seal and date find no room on a page with text, even with lines and characters closer or wider"),
            place: place,
            hints: [
                Bilingual(
                    "正文增加或减少几行；联合行文机关太多时，核对印章直径（GB/T 9704-2012 第7.3.5.5条，不得用“此页无正文”）",
                    "add or remove a few lines of text; with many organs check the diameters (GB/T 9704-2012 §7.3.5.5)")
            ])
    }

    static func pictureMissing(_ name: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .pictureMissing,
            message: Bilingual("找不到图片“\(name)”", "the picture '\(name)' is not there or cannot be read"), place: place,
            hints: [
                Bilingual("把图片放在文稿的文件夹或者模板包里，文件名一字不差", "put it into the document's folder or the pack, under just this name")
            ])
    }

    static func pictureUnreadable(_ name: String, _ fault: ImageFile.Fault, at place: Place?) -> Diagnostic {
        let reason =
            switch fault {
            case .unknownFormat: Bilingual("不是 PNG 或 JPEG", "it is neither PNG nor JPEG")
            case .unsupported: Bilingual("是印刷用的（CMYK）或少见的 JPEG", "it is a JPEG in CMYK or of a rare kind")
            case .damaged, .tooLarge: Bilingual("文件不完整", "the file is not whole")
            }
        return Diagnostic(
            code: .pictureUnreadable,
            message: Bilingual(
                "不能使用图片“\(name)”：\(reason.chinese)", "the picture '\(name)' cannot be used: \(reason.english)"),
            place: place,
            hints: [Bilingual("用看图软件另存为 PNG 或 RGB 的 JPEG", "save it again as PNG, or as JPEG in RGB")])
    }

    static func pictureTooLarge(_ name: String, size: String, limit: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .pictureTooLarge,
            message: Bilingual(
                "图片“\(name)”太大：\(size)，最多 \(limit)", "the picture '\(name)' is too large: \(size), at most \(limit)"),
            place: place,
            hints: [Bilingual("缩小图片；版心宽156毫米，2000像素已够清楚", "scale it down: 2000 pixels are enough for 156 mm")])
    }

    static func pictureTooCoarse(_ name: String, resolution: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .pictureTooCoarse, severity: .warning,
            message: Bilingual(
                "图片“\(name)”印出来会不清楚：每英寸只有\(resolution)点",
                "the picture '\(name)' prints coarse: \(resolution) dots to the inch"),
            place: place,
            hints: [Bilingual("换一张像素更多的，或者把 width 改小", "use one with more pixels, or make width smaller")])
    }

    static func tooManyFootnotes(limit: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .tooManyFootnotes,
            message: Bilingual("脚注太多，最多\(limit)条", "there are more than \(limit) footnotes"), place: place,
            hints: [Bilingual("把注写进正文，或者改作附件", "move notes into the text or into an attachment")])
    }
}
