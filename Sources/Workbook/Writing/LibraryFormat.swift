import CXLSXWriter

/// Transcribes styles into the library's formats.
enum LibraryFormat {
    static func set(_ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle, numberFormat: String?) {
        if let font = style.font {
            unsafe format_set_font_name(format, font.name)
            unsafe format_set_font_size(format, font.size)
            if font.isBold { unsafe format_set_bold(format) }
            if font.isItalic { unsafe format_set_italic(format) }
            if let colour = font.colour { unsafe format_set_font_color(format, colour.rgb) }
        }
        if let fill = style.fill {
            unsafe format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            unsafe format_set_bg_color(format, fill.rgb)
        }
        if style.border != .none { unsafe format_set_border(format, border(style.border)) }
        if style.horizontal != .general { unsafe format_set_align(format, horizontal(style.horizontal)) }
        if style.vertical != .bottom { unsafe format_set_align(format, vertical(style.vertical)) }
        if style.wraps { unsafe format_set_text_wrap(format) }
        if let numberFormat { unsafe format_set_num_format(format, numberFormat) }
    }

    private static func border(_ border: CellStyle.Border) -> UInt8 {
        let value =
            switch border {
            case .none: LXW_BORDER_NONE
            case .hair: LXW_BORDER_HAIR
            case .thin: LXW_BORDER_THIN
            case .medium: LXW_BORDER_MEDIUM
            case .thick: LXW_BORDER_THICK
            case .double: LXW_BORDER_DOUBLE
            }
        return UInt8(value.rawValue)
    }

    private static func horizontal(_ alignment: CellStyle.Horizontal) -> UInt8 {
        let value =
            switch alignment {
            case .general: LXW_ALIGN_NONE
            case .left: LXW_ALIGN_LEFT
            case .center: LXW_ALIGN_CENTER
            case .right: LXW_ALIGN_RIGHT
            case .distributed: LXW_ALIGN_DISTRIBUTED
            }
        return UInt8(value.rawValue)
    }

    private static func vertical(_ alignment: CellStyle.Vertical) -> UInt8 {
        let value =
            switch alignment {
            case .top: LXW_ALIGN_VERTICAL_TOP
            case .center: LXW_ALIGN_VERTICAL_CENTER
            case .bottom: LXW_ALIGN_VERTICAL_BOTTOM
            }
        return UInt8(value.rawValue)
    }
}
