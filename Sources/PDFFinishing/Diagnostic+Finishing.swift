package import Diagnostics

extension Diagnostic.Code {
    package static let pdfUnreadable = Self(rawValue: "PDF0101")
    package static let pdfEditFailed = Self(rawValue: "PDF0102")
    package static let pdfPageCountDiffers = Self(rawValue: "PDF0103")
    package static let pdfContentDiffers = Self(rawValue: "PDF0104")
    package static let notAPDF = Self(rawValue: "PDF0201")
    package static let noDataInPDF = Self(rawValue: "PDF0202")
    package static let dataOfPDFChanged = Self(rawValue: "PDF0203")
    package static let dataOfOtherPage = Self(rawValue: "PDF0204")
}

extension Diagnostic {
    static func pdfUnreadable(_ reason: String) -> Diagnostic {
        Diagnostic(
            code: .pdfUnreadable, cause: .environment,
            message: Bilingual("待完成的 PDF 已损坏：\(reason)", "the PDF to be finished is damaged: \(reason)"),
            hints: [.reportThis])
    }

    static func pdfEditFailed(_ reason: String) -> Diagnostic {
        Diagnostic(
            code: .pdfEditFailed, cause: .environment,
            message: Bilingual("不能写出 PDF：\(reason)", "the PDF cannot be written: \(reason)"),
            hints: [.reportThis])
    }

    static func pdfPageCountDiffers(found: Int, expected: Int) -> Diagnostic {
        Diagnostic(
            code: .pdfPageCountDiffers, cause: .environment,
            message: Bilingual(
                "PDF 有 \(found) 页，应当有 \(expected) 页",
                "the PDF has \(found) pages, it should have \(expected)"),
            hints: [.reportThis])
    }

    /// - Parameter page: from 1.
    static func pdfContentDiffers(page: Int) -> Diagnostic {
        Diagnostic(
            code: .pdfContentDiffers, cause: .environment,
            message: Bilingual(
                "PDF 第 \(page) 页上的文字、图片与排版的结果不一致，无法加标签",
                "what the PDF's page \(page) shows is not what was laid out, so it cannot be tagged"),
            hints: [.reportThis])
    }
}

extension Diagnostic {
    static func notAPDF(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notAPDF, message: Bilingual("这不是 PDF 文件，或者已经损坏", "this is no PDF, or a damaged one"), place: place,
            hints: [Bilingual("给出本程序做的 PDF", "give a PDF that this program has made")])
    }

    static func noDataInPDF(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noDataInPDF, message: Bilingual("这份 PDF 里没有附数据", "no data are attached to this PDF"), place: place,
            hints: [
                Bilingual(
                    "本程序做的 PDF 都附数据；打印后扫描的、经别的软件另存的没有",
                    "every PDF of this program has them, but not when scanned or saved anew by another one")
            ])
    }
}

extension Diagnostic {
    static func dataOfPDFChanged(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .dataOfPDFChanged,
            message: Bilingual("这份 PDF 附的数据改动过，和文件里记的摘要不符", "the data with this PDF were changed: their digest is not the one that the file states"),
            place: place, hints: [Bilingual("不要用这份文件；请原来发文的单位再给一份", "do not use this file; ask who issued it for another copy")])
    }

    /// - Parameter reason: what the page says, and what the data do.
    package static func dataOfOtherPage(_ reason: Bilingual, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .dataOfOtherPage,
            message: Bilingual("这份 PDF 附的数据不是它纸面的：\(reason.chinese)", "the data with this PDF are not those of its page: \(reason.english)"),
            place: place,
            hints: [Bilingual("数据换过，不要用；请原来发文的单位再给一份", "the data were swapped, do not use them; ask who issued the file for another copy")])
    }
}

extension Bilingual {
    /// Nothing that a user wrote leads here.
    fileprivate static let reportThis = Bilingual(
        "检查内存是否够用；仍然出错请报告这条信息", "check that there is memory enough, else report this message")
}
