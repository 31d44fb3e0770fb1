import DisplayList

/// The standard structure types that the program writes (ISO 32000-1 §14.8.4).
enum StructureRole: UInt8, CaseIterable {
    case document, heading1, heading2, heading3, heading4, heading5, heading6
    case section, paragraph, list, listItem, label, listBody
    case table, tableHead, tableBody, row, columnHeading, rowHeading, cell, caption
    case figure, note

    /// Its name in the file, without slash.
    var name: String {
        switch self {
        case .document: "Document"
        case .heading1: "H1"
        case .heading2: "H2"
        case .heading3: "H3"
        case .heading4: "H4"
        case .heading5: "H5"
        case .heading6: "H6"
        case .section: "Sect"
        case .paragraph: "P"
        case .list: "L"
        case .listItem: "LI"
        case .label: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .row: "TR"
        case .columnHeading, .rowHeading: "TH"
        case .cell: "TD"
        case .caption: "Caption"
        case .figure: "Figure"
        case .note: "Note"
        }
    }

    /// The role of a heading that lies below so many others, itself counted; deeper ones share the last.
    static func heading(depth: Int) -> StructureRole {
        let headings: [StructureRole] = [.heading1, .heading2, .heading3, .heading4, .heading5, .heading6]
        return headings[min(max(depth, 1), headings.count) - 1]
    }

    static func cell(_ role: StructureTag.Cell.Role) -> StructureRole {
        switch role {
        case .columnHeading: .columnHeading
        case .rowHeading: .rowHeading
        case .data: .cell
        }
    }
}
