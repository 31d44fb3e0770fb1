/// How a spreadsheet shows a number.
package struct NumberFormat: Hashable, Sendable {
    /// What the format makes of the number.
    package enum Kind: Hashable, Sendable {
        /// As it is, perhaps rounded, with separators or a unit.
        case plain
        /// A hundredfold: 0.5 shows as 50%.
        case percent
        /// Divided by a thousand or a million: 12000 shows as 12.
        case scaled
        /// As text, which is how `@` shows it.
        case text
        /// A day, perhaps with a time.
        case date
        /// A time of day or a duration, without a day.
        case time
    }

    /// The format's code, such as `0.00` or `yyyy"年"m"月"d"日"`.
    package let code: String
    package let kind: Kind

    package init(code: String) {
        self.code = code
        kind = FormatCode(code).kind
    }

    /// The format of cells that have none.
    package static let general = NumberFormat(code: "General")

    /// A format that files refer to by number without giving its code (ECMA-376 Part 1 §18.8.30).
    ///
    /// Includes 27 to 36 and 50 to 58, whose meaning in Chinese versions is a date or a time.
    static func builtIn(_ number: Int) -> NumberFormat? {
        builtInCodes[number].map(NumberFormat.init(code:))
    }

    private static let builtInCodes: [Int: String] = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
        12: "# ?/?", 13: "# ??/??", 14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
        19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
        27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m-d-yy", 31: "yyyy\"年\"m\"月\"d\"日\"",
        32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"", 34: "AM/PM h\"时\"mm\"分\"", 35: "AM/PM h\"时\"mm\"分\"ss\"秒\"",
        36: "yyyy\"年\"m\"月\"", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
        40: "#,##0.00;[Red](#,##0.00)", 41: "#,##0", 42: "\"¥\"#,##0", 43: "#,##0.00", 44: "\"¥\"#,##0.00",
        45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
        50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"", 54: "m\"月\"d\"日\"",
        55: "AM/PM h\"时\"mm\"分\"", 56: "AM/PM h\"时\"mm\"分\"ss\"秒\"", 57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
    ]
}
