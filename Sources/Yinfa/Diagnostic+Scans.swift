import Diagnostics

extension Diagnostic.Code {
    static let noCodeOnScan = Self(rawValue: "RBK0101")
    static let scanUnreadable = Self(rawValue: "RBK0109")
    static let scanPageCount = Self(rawValue: "RBK0110")
    static let scanTooLarge = Self(rawValue: "RBK0111")
    static let scanLocked = Self(rawValue: "RBK0112")
    static let scanPackedOtherwise = Self(rawValue: "RBK0115")
    static let noPictureInPDF = Self(rawValue: "RBK0116")
}

/// What is wrong with a scan, before anybody knows whose return it shows.
extension Diagnostic {
    static func noCodeOnScan(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noCodeOnScan, message: Bilingual("扫描件上没有找到回读码", "no code was found on the scan"), place: place,
            hints: [
                Bilingual(
                    "表头一角的二维码要扫全、不被章盖住，用 300 dpi 灰度再扫一次；没有印回读码的报表不能回读",
                    "scan the code in the corner of the head whole, with no stamp over it, at 300 dpi and in grey; a return without a code cannot be read back")
            ])
    }

    static func scanUnreadable(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .scanUnreadable,
            message: Bilingual("这不是扫描件，或者已经损坏", "this is no scan, or a damaged one"), place: place,
            hints: [Bilingual("给出 PNG、JPEG 图片或者 PDF；打得开的，另存一次", "give a PNG or JPEG picture or a PDF; save it anew if it can be opened")])
    }

    /// - Parameter count: as the file has it; −1 where that is no number.
    static func scanPageCount(_ count: Int, most: Int, at place: Place) -> Diagnostic {
        let found = count > 0 ? Bilingual("有 \(count) 页", "has \(count) pages") : Bilingual("没有可读的页", "has no pages that can be read")
        return Diagnostic(
            code: .scanPageCount,
            message: Bilingual("这份 PDF \(found.chinese)，扫描件应当是 1 至 \(most) 页", "the PDF \(found.english); a scan has 1 to \(most)"), place: place,
            hints: [Bilingual("只扫报表那一页", "scan the page of the return alone")])
    }

    static func scanTooLarge(width: Int, height: Int, at place: Place) -> Diagnostic {
        scanTooLarge(Bilingual("\(width)×\(height) 像素", "\(width) × \(height) pixels"), at: place)
    }

    static func scanTooLarge(bytes: Int, at place: Place) -> Diagnostic {
        scanTooLarge(Bilingual("\(bytes / 1_000_000) 兆字节", "\(bytes / 1_000_000) MB"), at: place)
    }

    private static func scanTooLarge(_ size: Bilingual, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .scanTooLarge, message: Bilingual("扫描件太大：\(size.chinese)", "the scan is too large: \(size.english)"), place: place,
            hints: [Bilingual("用 300 dpi 灰度再扫一次", "scan again at 300 dpi, in grey")])
    }

    static func scanLocked(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .scanLocked, message: Bilingual("这份 PDF 有密码，打不开", "the PDF wants a password"), place: place,
            hints: [Bilingual("去掉密码另存一份", "save it without the password")])
    }

    /// - Parameter ways: names of filters or colours, as the file has them.
    static func scanPackedOtherwise(_ ways: [String], at place: Place) -> Diagnostic {
        let list = ways.joined(separator: ", ")
        return Diagnostic(
            code: .scanPackedOtherwise,
            message: Bilingual("这份 PDF 里的图片用的是 \(list)，读不了", "the pictures in the PDF are \(list), which is not read"), place: place,
            hints: [Bilingual("扫描时选灰度或彩色，不选黑白；或者另存为 PNG 图片", "scan in grey or colour, not in black and white, or save the page as a PNG picture")])
    }

    static func noPictureInPDF(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noPictureInPDF, message: Bilingual("这份 PDF 里没有扫描的图片", "no scanned picture is in the PDF"), place: place,
            hints: [
                Bilingual(
                    "本程序做的 PDF 不用回读，用 yinfa data 取数；要试打印的效果，先转成 PNG 图片",
                    "a PDF of this program need not be read back: its figures are those of yinfa data; to try what is printed, turn it into a PNG picture")
            ])
    }
}
