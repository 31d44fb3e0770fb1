import Diagnostics
import Foundation
import Ledger

/// What lies in `ledger/`: the files that are read, and what is said of everything else.
///
/// A file that is passed over in silence is a county whose records count as none.
struct LedgerFolder {
    /// Names of the files that are read, sorted.
    private(set) var files: [String] = []
    /// `LED0114` for what is not read, `LED0115` for workbooks that somebody has open, at `ledger/…`.
    private(set) var findings: [Diagnostic] = []

    /// Looks into a folder; one that is not there holds nothing.
    init(_ url: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
        for name in names.sorted() {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: url.appendingPathComponent(name).path, isDirectory: &isFolder)
            add(name, isFolder: isFolder.boolValue)
        }
    }

    /// Whether there is nothing that holds records, or may hold some.
    var isEmpty: Bool { files.isEmpty && !isRefused }

    /// Whether something lies there that may hold records and is not read.
    var isRefused: Bool { findings.contains { $0.severity == .error } }

    private mutating func add(_ name: String, isFolder: Bool) {
        let place = Place(file: "ledger/\(name)")
        if name.hasPrefix("~$") || name.hasPrefix(".~") {
            findings.append(.openWorkbook(at: place))
        } else if name.hasPrefix(".") || Self.systemFiles.contains(name.lowercased()) {
            return
        } else if isFolder {
            findings.append(.unreadInLedger(.folder, at: place))
        } else if name.lowercased().hasSuffix(".csv") || LedgerFile.isWorkbook(named: name) {
            files.append(name)
        } else if let kind = UnreadKind(ofFile: name) {
            findings.append(.unreadInLedger(kind, at: place))
        }
    }

    /// What systems leave in folders by themselves.
    private static let systemFiles: Set<String> = ["thumbs.db", "desktop.ini"]
}

/// What something in `ledger/` is that is not read.
enum UnreadKind: Hashable, Sendable {
    case folder
    case archive
    /// A spreadsheet or list of a format that is not read.
    case table
    case other

    /// By the ending of its name; nil for notes in Markdown, which are for those who fill the ledger in.
    init?(ofFile name: String) {
        let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
        switch ending {
        case "md": return nil
        case "zip", "rar", "7z", "gz", "tar", "tgz": self = .archive
        case "ods", "xlsb", "xlt", "xltx", "ett", "dbf", "tsv", "xml", "html", "htm", "mht", "numbers", "dif", "slk": self = .table
        default: self = .other
        }
    }
}

extension Diagnostic.Code {
    static let unreadInLedger = Self(rawValue: "LED0114")
    static let openWorkbook = Self(rawValue: "LED0115")
}

extension Diagnostic {
    /// What may hold records is an error; anything else lies there by mistake.
    static func unreadInLedger(_ kind: UnreadKind, at place: Place) -> Diagnostic {
        let (message, hint): (Bilingual, Bilingual) =
            switch kind {
            case .folder:
                (
                    Bilingual("这是文件夹，里面的文件没有读", "this is a folder, and nothing in it is read"),
                    Bilingual("要算数的文件移到 ledger/ 里，其余的移到别处", "move the files that count into ledger/ itself, and the rest elsewhere")
                )
            case .archive:
                (
                    Bilingual("这是压缩文件，里面的台账没有读", "this is an archive, and nothing in it is read"),
                    Bilingual("解压，把里面的 .xlsx、.csv 放进 ledger/，压缩文件移到别处", "unpack its .xlsx and .csv files into ledger/, and move the archive elsewhere")
                )
            case .table:
                (
                    Bilingual("这种格式的表格读不了，里面的记录没有算进来", "tables of this format are not read, and its records do not count"),
                    Bilingual("用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”，原来的移到别处", "open it in the spreadsheet program, save it as 'Excel workbook (*.xlsx)', and move this one elsewhere")
                )
            case .other:
                (
                    Bilingual("这个文件不是台账的表，没有读", "this file is no table of the ledger and is not read"),
                    Bilingual("是台账的，另存为 .xlsx 或 .csv；不是的，移到别处", "if it is one, save it as .xlsx or .csv; else move it elsewhere")
                )
            }
        return Diagnostic(
            code: .unreadInLedger, severity: kind == .other ? .warning : .error, message: message, place: place, hints: [hint])
    }

    /// The file that a spreadsheet program keeps beside a workbook while it is open.
    static func openWorkbook(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .openWorkbook, severity: .warning,
            message: Bilingual(
                "有人正打开着这个工作簿（这是它的临时文件），没有保存的改动读不到",
                "somebody has this workbook open (this is its temporary file); changes that are not saved are not read"),
            place: place,
            hints: [
                Bilingual("保存、关闭以后再做一次；没有人打开的，删去这个临时文件", "save and close it and do this again; if nobody has it open, delete this temporary file")
            ])
    }
}
