package import Diagnostics

/// What a verification has found (四性检测, DA/T 70-2018).
package struct Verification: Hashable, Sendable {
    /// Under which of the four heads a finding stands.
    package enum Aspect: Int, Hashable, Sendable, CaseIterable {
        /// 真实性, 完整性, 可用性, 安全性.
        case authenticity = 3, integrity, usability, security

        package var words: Bilingual {
            switch self {
            case .authenticity: Bilingual("真实性", "authenticity")
            case .integrity: Bilingual("完整性", "integrity")
            case .usability: Bilingual("可用性", "usability")
            case .security: Bilingual("安全性", "security")
            }
        }
    }

    /// In the order of the register and of the bags' files.
    package var findings: [Diagnostic] = []
    /// The register's head, to be compared with a printed one.
    package var head = RegisterHead.empty
    package var records = 0
    /// Payload files that were read, and their bytes.
    package var files = 0
    package var bytes = 0

    /// Whether nothing is wrong; warnings may be there.
    package var passes: Bool { !findings.contains { $0.severity == .error } }

    /// The findings under one head; the third digit of a code is its number. A file that is not the one whose digest was
    /// kept is a matter of 真实性 as well as of 完整性, and so is a register that is gone: nothing vouches for the bags then.
    package func findings(_ aspect: Aspect) -> [Diagnostic] {
        findings.filter { found in
            found.code.rawValue.dropFirst(4).first?.wholeNumberValue == aspect.rawValue
                || aspect == .authenticity && [.archivedFileChanged, .registerLost].contains(found.code)
        }
    }
}
