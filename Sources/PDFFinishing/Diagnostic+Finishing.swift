package import Diagnostics

extension Diagnostic.Code {
    package static let pdfUnreadable = Self(rawValue: "PDF0101")
    package static let pdfEditFailed = Self(rawValue: "PDF0102")
    package static let pdfPageCountDiffers = Self(rawValue: "PDF0103")
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
}

extension Bilingual {
    /// Nothing that a user wrote leads here.
    fileprivate static let reportThis = Bilingual(
        "检查内存是否够用；仍然出错请报告这条信息", "check that there is memory enough, else report this message")
}
