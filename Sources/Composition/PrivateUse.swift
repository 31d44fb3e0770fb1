/// Code points of the private use areas, which mean something only on the computer that made them.
///
/// GBK wrote 106 characters there that Unicode has encoded since; texts typed years ago still hold
/// them, names of persons above all. All others are characters that an office drew for itself.
package enum PrivateUse {
    /// Whether a scalar is of a private use area (U+E000–F8FF and planes 15 and 16).
    package static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
        default: false
        }
    }

    /// The character that replaced a code point of GBK's, nil for one that was never encoded.
    package static func encoded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? { table[scalar] }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for line in rows.split(separator: "\n") {
            let values = line.split { $0 == " " || $0 == ":" }.compactMap { UInt32($0, radix: 16) }
            guard let first = values.first else { continue }
            for (offset, value) in values.dropFirst().enumerated() {
                guard let old = Unicode.Scalar(first + UInt32(offset)), let new = Unicode.Scalar(value) else {
                    continue
                }
                table[old] = new
            }
        }
        return table
    }()

    /// Each row: the first private code point, then what it and those after it have become.
    ///
    /// U+E815–E864 are GBK's positions FE50–FEA0; U+E7E7–E7F3 its A989–A995; U+E7C7 and E7C8 its
    /// A8BC and A8BF; U+E78D–E796 its A6D9–A6DF, A6EC, A6ED and A6F3; U+E76C its A2E3. What stands
    /// there now is the mapping of GB 18030-2005 and, for the vertical marks and the six characters
    /// beyond the first plane, of GB 18030-2022; taken from and compared with the character map
    /// `GB18030` of the GNU C library.
    private static let rows = """
        E76C: 20AC
        E78D: FE10 FE12 FE11 FE13 FE14 FE15 FE16
        E794: FE17 FE18 FE19
        E7C7: 1E3F 01F9
        E7E7: 303E 2FF0 2FF1 2FF2 2FF3 2FF4 2FF5 2FF6
        E7EF: 2FF7 2FF8 2FF9 2FFA 2FFB
        E815: 2E81 20087 20089 200CC 2E84 3473 3447 2E88
        E81D: 2E8B 9FB4 359E 361A 360E 2E8C 2E97 396E
        E825: 3918 9FB5 39CF 39DF 3A73 39D0 9FB6 9FB7
        E82D: 3B4E 3C6E 3CE0 2EA7 215D7 9FB8 2EAA 4056
        E835: 415F 2EAE 4337 2EB3 2EB6 2EB7 2298F 43B1
        E83D: 43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723
        E845: 4729 477C 478D 2ECA 4947 497A 497D 4982
        E84D: 4983 4985 4986 499F 499B 49B7 49B6 9FBA
        E855: 241FE 4CA3 4C9F 4CA0 4CA1 4C77 4CA2 4D13
        E85D: 4D14 4D15 4D16 4D17 4D18 4D19 4DAE 9FBB
        """
}
