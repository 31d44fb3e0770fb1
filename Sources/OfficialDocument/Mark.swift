package import Diagnostics

/// 发文机关标志 (GB/T 9704-2012 §7.2.4).
package enum Mark: Hashable, Sendable {
    /// As printed, with 文件 where it has it.
    case single(PlacedText)
    /// 联合行文 with all names: the main organ first, and the suffix, 文件, at their right, if there is one.
    case joint(organs: [PlacedText], suffix: PlacedText?)

    /// All of it in reading order.
    package var text: String {
        switch self {
        case .single(let text): text.text
        case .joint(let organs, let suffix): organs.map(\.text).joined(separator: "、") + (suffix?.text ?? "")
        }
    }

    /// Where it was written; of a joint mark, where its first name was.
    package var place: Place? {
        switch self {
        case .single(let text): text.place
        case .joint(let organs, _): organs.first?.place
        }
    }
}
