import Diagnostics

extension Diagnostic.Code {
    // What is to be archived
    static let recordNumberWrong = Self(rawValue: "ARC0101")
    static let payloadNameUnfit = Self(rawValue: "ARC0102")
    static let payloadNameTwice = Self(rawValue: "ARC0103")
    static let recordNumberTaken = Self(rawValue: "ARC0104")
    static let recordUnknown = Self(rawValue: "ARC0105")
    static let recordNotCurrent = Self(rawValue: "ARC0106")
    static let metadataTextUnfit = Self(rawValue: "ARC0107")
    static let payloadFormatUnfit = Self(rawValue: "ARC0108")
    static let payloadChanged = Self(rawValue: "ARC0109")
    static let exportTargetTaken = Self(rawValue: "ARC0110")

    // The archive's folder
    static let archiveUnwritable = Self(rawValue: "ARC0201")
    static let archiveUnreadable = Self(rawValue: "ARC0202")
    static let registerEndBroken = Self(rawValue: "ARC0203")
    static let pendingEntryUnfit = Self(rawValue: "ARC0204")
    static let registerEndRepaired = Self(rawValue: "ARC0205")
    static let depositCompleted = Self(rawValue: "ARC0206")
    static let depositAbandoned = Self(rawValue: "ARC0207")

    // Verification: 真实性
    static let registerLineBroken = Self(rawValue: "ARC0301")
    static let chainBroken = Self(rawValue: "ARC0302")
    static let bagContradicted = Self(rawValue: "ARC0303")
    static let checkpointContradicted = Self(rawValue: "ARC0304")
    static let printedHeadContradicted = Self(rawValue: "ARC0305")
    static let registerTimeBackwards = Self(rawValue: "ARC0306")
    static let registerContradictory = Self(rawValue: "ARC0307")
    static let metadataContradicted = Self(rawValue: "ARC0308")
    static let rememberedHeadContradicted = Self(rawValue: "ARC0309")

    // Verification: 完整性
    static let archivedFileMissing = Self(rawValue: "ARC0401")
    static let archivedFileChanged = Self(rawValue: "ARC0402")
    static let archivedFileExtra = Self(rawValue: "ARC0403")
    static let oxumContradicted = Self(rawValue: "ARC0404")
    static let tagFileWrong = Self(rawValue: "ARC0405")
    static let itemNumberGap = Self(rawValue: "ARC0406")
    static let registerEndTorn = Self(rawValue: "ARC0407")
    static let depositUnfinished = Self(rawValue: "ARC0408")
    static let issuedRecordMissing = Self(rawValue: "ARC0409")
    static let registerLost = Self(rawValue: "ARC0410")

    // Verification: 可用性
    static let archivedFormatWrong = Self(rawValue: "ARC0501")
    static let metadataUnreadable = Self(rawValue: "ARC0502")

    // Verification: 安全性
    static let foreignKindOfFile = Self(rawValue: "ARC0601")
    static let writableInArchive = Self(rawValue: "ARC0602")
    static let programInArchive = Self(rawValue: "ARC0603")
}
