import Geometry

extension MeasuredText.Item {
    init(
        _ cluster: ShapedCluster, _ characterClass: CharacterClass, _ pitch: CellPitch, _ rules: LineRules
    ) {
        let natural = pitch.fine(cluster.advance)
        guard characterClass != .box, cluster.size > .zero else {
            self.init(
                characterClass: characterClass, width: natural, trimmedLeft: 0, bearing: 0, squeezable: 0)
            return
        }
        let em = cluster.size.emu
        let scaled = (cluster.advance.emu * pitch.cell + em / 2) / em
        let width =
            Self.cells(cluster.scalar, characterClass, rules).map { pitch.cell * $0 / 2 } ?? scaled
        // What has a width of its own whatever its glyph's is centred in it.
        let isFullWidth = cluster.advance == cluster.size && width == scaled
        let mayGive = (characterClass.isMark || characterClass == .middleDot)
        self.init(
            characterClass: characterClass, width: width, trimmedLeft: 0, bearing: (width - natural) / 2,
            squeezable: isFullWidth && mayGive && CharacterClass.hasBlankHalf(cluster.scalar) ? width : 0)
    }

    /// The width in half cells that the rules give a mark whatever its glyph's is, nil for all else.
    ///
    /// A dash and an ellipsis take two cells (GB/T 15834-2011 §5.1.4, §5.1.5; CLREQ §3.1.4).
    private static func cells(
        _ scalar: Unicode.Scalar, _ characterClass: CharacterClass, _ rules: LineRules
    ) -> Int? {
        switch characterClass {
        case .dash: scalar == "⸺" ? 4 : scalar == "⸻" ? 6 : 2
        case .ellipsis: 2
        case .connector where scalar == "—": 2
        case .middleDot, .connector, .solidus:
            rules.strictness >= .gb && CharacterClass.isHalfAnEm(scalar) ? 1 : nil
        default: nil
        }
    }

    // MARK: Marks that stand together

    /// The halves of a dash touch where the cell is wider than the em.
    static func joinDashes(_ items: inout [Self], _ clusters: [ShapedCluster], _ pitch: CellPitch) {
        var index = 1
        while index < items.count {
            if clusters[index].scalar == "—", clusters[index - 1].scalar == "—",
                items[index].characterClass == .dash
            {
                let slack = pitch.cell - pitch.fine(clusters[index].advance)
                if slack > 0 {
                    items[index - 1].bearing = slack
                    items[index].bearing = 0
                }
                index += 1
            }
            index += 1
        }
    }

    /// ？！ take one em together, ？？？ two (GB/T 15834-2011 §5.1.2).
    static func squeezeQuestions(_ items: inout [Self], _ clusters: [ShapedCluster]) {
        var start = 0
        while start < items.count {
            let run = clusters[start...].prefix { $0.scalar == "？" || $0.scalar == "！" }.count
            if run > 1 {
                for offset in 0..<(run - run % 2) {
                    items[start + offset].trimRight(items[start + offset].remainingSqueeze)
                }
            }
            start += max(1, run)
        }
    }

    /// Two marks of which one is a bracket take 1.5 em together, the bracket close to its content.
    static func squeezeNeighbours(_ items: inout [Self], to width: LineRules.NeighbouringMarks) {
        for index in items.indices.dropFirst() {
            let first = items[index - 1]
            let second = items[index]
            guard first.squeezable > 0, second.squeezable > 0,
                first.characterClass.isMark, second.characterClass.isMark,
                first.characterClass.isBracket || second.characterClass.isBracket
            else { continue }
            if second.characterClass == .opening {
                items[index].trimLeft(second.squeezable / 2)
                if width == .one, first.characterClass != .opening {
                    items[index - 1].trimRight(first.remainingSqueeze)
                }
            } else if first.characterClass != .opening {
                items[index - 1].trimRight(first.remainingSqueeze)
            }
        }
    }

    /// （一） and （二）, 一、 and 二、 at the beginning of paragraphs stand below each other, and so does what
    /// follows them: their marks never give.
    static func keepNumber(_ items: inout [Self], _ clusters: [ShapedCluster]) {
        let isBracketed = items.first?.characterClass == .opening
        if isBracketed { items[0].squeezable = 0 }
        let start = isBracketed ? 1 : 0
        let count = clusters.dropFirst(start).prefix(longestNumber).prefix { numerals.contains($0.scalar) }.count
        let end = start + count
        // A number alone is no heading.
        guard count > 0, end + 1 < clusters.count, clusters[end].scalar == (isBracketed ? "）" : "、") else { return }
        items[end].squeezable = 0
    }

    /// 抄送：, 报：, 注：: further lines hang under what follows the colon of a label (GB/T 9704-2012 §7.4.2), which
    /// never gives.
    static func keepLabel(_ items: inout [Self], _ clusters: [ShapedCluster]) {
        let end = items.prefix(longestLabel).prefix { $0.characterClass == .ideograph }.count
        guard end > 0, end + 1 < clusters.count, clusters[end].scalar == "：" else { return }
        items[end].squeezable = 0
    }

    private static let longestLabel = 2

    /// 二十一, 12.
    private static let longestNumber = 3
    private static let numerals = Set("一二三四五六七八九十百0123456789".unicodeScalars)

    // MARK: Giving way

    mutating func trimLeft(_ amount: Int) {
        width -= amount
        trimmedLeft += amount
    }

    mutating func trimRight(_ amount: Int) { width -= amount }

    /// How much of the mark's blank half is still there to give.
    var remainingSqueeze: Int {
        guard squeezable > 0 else { return 0 }
        return max(0, width - squeezable / 2)
    }
}
