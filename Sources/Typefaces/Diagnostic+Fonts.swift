import Composition
package import Diagnostics

extension Diagnostic.Code {
    package static let fontFileMissing = Self(rawValue: "FNT0101")
    package static let roleWithoutFiles = Self(rawValue: "FNT0102")
    package static let rolesUnreadable = Self(rawValue: "FNT0103")
    package static let notAFont = Self(rawValue: "FNT0104")
    package static let faceIndexTooHigh = Self(rawValue: "FNT0105")
    package static let fontRefused = Self(rawValue: "FNT0106")
}

extension Diagnostic {
    static func fontFileMissing(_ path: String, _ origin: RoleOrigin, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .fontFileMissing, cause: origin == .setUp ? .environment : .input,
            message: Bilingual(
                "找不到字体文件，或者不能读取：\(path)", "the font file is not there or cannot be read: \(path)"),
            place: place,
            hints: [
                origin == .setUp
                    ? Bilingual("运行 make fonts 准备字体", "run `make fonts` to set up the fonts")
                    : Bilingual(
                        "检查文件名；相对路径从本单位的文件夹算起",
                        "check the name; a relative path starts at the office's folder")
            ])
    }

    static func roleWithoutFiles(_ role: FontRole, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .roleWithoutFiles,
            message: Bilingual(
                "“\(role.rawValue)”没有汉字字体文件", "the role \(role.rawValue) names no file for Han characters"),
            place: place,
            hints: [Bilingual("在 han 里至少写一个文件", "name one file at least under `han`")])
    }

    static func rolesUnreadable(_ file: String) -> Diagnostic {
        Diagnostic(
            code: .rolesUnreadable, cause: .environment,
            message: Bilingual("不能读取字体角色表 \(file)", "the table of font roles cannot be read: \(file)"),
            place: Place(file: file),
            hints: [
                Bilingual(
                    "重新安装本程序，或者用 --resources 指出资源文件夹",
                    "install the program again, or name its resources with --resources")
            ])
    }

    static func notAFont(_ file: FontFile) -> Diagnostic {
        Diagnostic(
            code: .notAFont, cause: .environment,
            message: Bilingual(
                "这个文件不是可用的字体：\(file.path)", "the file is not a font that can be used: \(file.path)"),
            place: file.place,
            hints: [
                Bilingual(
                    "换成完好的 OpenType 或 TrueType 字体（.otf、.ttf、.ttc）；自带的字体用 make fonts 重新准备",
                    "name a sound OpenType or TrueType font (.otf, .ttf, .ttc); make our own again with `make fonts`")
            ])
    }

    static func faceIndexTooHigh(_ file: FontFile, count: Int) -> Diagnostic {
        Diagnostic(
            code: .faceIndexTooHigh,
            message: Bilingual(
                "\(file.path) 里只有 \(count) 个字体，没有 #\(file.index)（从 0 数起）",
                "\(file.path) holds \(count) faces, so there is no #\(file.index) (counted from 0)"),
            place: file.place,
            hints: [
                Bilingual("把 # 后面的数改成 0 到 \(count - 1)", "write a number from 0 to \(count - 1) after the #")
            ])
    }

    static func fontRefused(_ file: FontFile, operation: String) -> Diagnostic {
        Diagnostic(
            code: .fontRefused, cause: .environment,
            message: Bilingual(
                "排版库不接受字体 \(file.path)（\(operation)）",
                "the text library does not accept the font \(file.path) (\(operation))"),
            place: file.place,
            hints: [Bilingual("换一个字体文件", "name another font file")])
    }
}
