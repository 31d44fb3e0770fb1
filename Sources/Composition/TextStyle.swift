package import Geometry

/// What a face is for; files play roles (GB/T 9704-2012 §7 names the faces, `fonts/roles.yaml` the files).
package enum FontRole: String, Hashable, Sendable, CaseIterable {
    /// 小标宋: mark and titles.
    case title = "小标宋"
    /// 仿宋: text.
    case text = "仿宋"
    /// 楷体: headings of the second level, signers.
    case kai = "楷体"
    /// 黑体: headings of the first level, 附件 labels, table headings.
    case hei = "黑体"
    /// 宋体: folios, table figures.
    case song = "宋体"
}

/// A role at a size.
package struct TextStyle: Hashable, Sendable {
    package var role: FontRole
    /// The em.
    package var size: Length

    package init(role: FontRole, size: Length) {
        self.role = role
        self.size = size
    }
}

/// Text in one or more styles, in reading order.
package struct StyledText: Hashable, Sendable {
    package var spans: [Span]

    package init(_ spans: [Span]) { self.spans = spans }

    package init(_ text: String, _ style: TextStyle) { self.spans = [Span(text, style)] }

    /// The characters without their styles.
    package var text: String { spans.map(\.text).joined() }

    package struct Span: Hashable, Sendable {
        package var text: String
        package var style: TextStyle

        package init(_ text: String, _ style: TextStyle) {
            self.text = text
            self.style = style
        }
    }
}
