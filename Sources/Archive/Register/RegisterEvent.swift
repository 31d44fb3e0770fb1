package import Diagnostics

/// What a line of the register tells.
package enum RegisterEvent: String, Hashable, Sendable, CaseIterable {
    /// A record was archived (归档).
    case archive
    /// A record was archived that corrects an earlier one (更正).
    case supersede
    /// A record was archived that stands in an earlier one's place (替换).
    case replace
    /// A record was withdrawn (撤回); it stays where it is.
    case withdraw
    /// The archive was verified (检测).
    case verify
    /// Records were copied out of it (利用).
    case export
    /// Records were handed over to an archive (移交).
    case transfer
    /// The register's head was written down (固化).
    case checkpoint
    /// An incomplete last line was moved aside (修复).
    case repair

    /// Whether the line brings a bag of its own.
    package var bringsBag: Bool { self == .archive || self == .supersede || self == .replace }

    /// Whether the line brings a file of the archive's own, with its digest.
    var bringsFile: Bool { self == .checkpoint || self == .repair }

    /// Whether the line points at an earlier record.
    package var pointsBack: Bool { self == .supersede || self == .replace || self == .withdraw }

    package var words: Bilingual {
        switch self {
        case .archive: Bilingual("归档", "archived")
        case .supersede: Bilingual("更正", "corrects")
        case .replace: Bilingual("替换", "replaces")
        case .withdraw: Bilingual("撤回", "withdrawn")
        case .verify: Bilingual("检测", "verified")
        case .export: Bilingual("利用", "copied out")
        case .transfer: Bilingual("移交", "handed over")
        case .checkpoint: Bilingual("固化", "checkpoint")
        case .repair: Bilingual("修复", "repaired")
        }
    }
}
