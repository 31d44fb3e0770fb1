import Composition
import Diagnostics
import Foundation
import Geometry
import Layout
import PlacedYAML

extension HouseProfile {
    /// Reads 版式 of `office.yaml`: the figures themselves, or the name of a file with them.
    ///
    /// - Throws: `FIL`, `CFG` and `PRO` diagnostics, all at once.
    static func read(
        _ node: YAMLNode, folder: URL, shown: (String) -> String
    ) throws(StageFailure) -> HouseProfile {
        guard let file = node.scalarText else { return try read(node) }
        let source = try TextFiles.read(
            folder.appendingPathComponent(file), shownAs: shown(file), namedAt: node.place)
        return try read(try YAMLFile.parse(source.text, file: source.file))
    }

    static func read(_ node: YAMLNode) throws(StageFailure) -> HouseProfile {
        var collector = DiagnosticCollector()
        guard let record = node.record(keys: keys, &collector) else { throw StageFailure(collector.diagnostics) }
        let name = record.requiredString("名称", &collector)
        var measures = Measures()
        for figure in figures {
            guard let node = record[figure.key] else { continue }
            let value = hundredths(node, figure.key, figure.bounds, unit: figure.unit.rawValue, &collector)
            if let value { measures[keyPath: figure.path] = figure.unit.length(hundredths: value) }
        }
        for count in counts {
            guard let node = record[count.key], let value = node.integer(&collector) else { continue }
            if count.bounds.contains(value) {
                measures[keyPath: count.path] = value
            } else {
                collector.report(
                    .outOfBounds(
                        count.key, String(value), "\(count.bounds.lowerBound)", "\(count.bounds.upperBound)", unit: "",
                        at: node.place))
            }
        }
        if let node = record[stockRule.key] {
            let value = hundredths(node, stockRule.key, stockRule.bounds, unit: "毫米", &collector)
            measures.stockRuleTop = value.map { .millimetres(Double($0) / 100) }
        }
        measures.lineRules = lineRules(record, &collector)
        if let mirrors = record["双面对称"]?.boolean(&collector) { measures.mirrorsMargins = mirrors }
        if let node = record["红色"], let red = colour(node, &collector) { measures.red = red }
        // Figures that are wrong one by one would only be wrong together again.
        if !collector.hasErrors { check(measures, record, &collector) }
        try collector.throwIfFailed()
        return HouseProfile(name: name ?? "", measures: measures)
    }

    // MARK: One value

    /// A number with two decimals at most.
    private static func hundredths(
        _ node: YAMLNode, _ key: String, _ bounds: ClosedRange<Int>, unit: String,
        _ collector: inout DiagnosticCollector
    ) -> Int? {
        let text = node.scalarText ?? ""
        guard case .scalar(_, isPlain: true) = node.content, let value = hundredths(text) else {
            collector.report(.notAFigure(key, text, unit: unit, at: node.place))
            return nil
        }
        guard bounds.contains(value) else {
            collector.report(
                .outOfBounds(
                    key, text, shown(bounds.lowerBound), shown(bounds.upperBound), unit: unit, at: node.place))
            return nil
        }
        return value
    }

    static func hundredths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
            let whole = Int(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 100 }
        guard parts[1].count <= 2, let fraction = Int(parts[1]) else { return nil }
        return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
    }

    private static func shown(_ hundredths: Int) -> String {
        let fraction = hundredths % 100
        if fraction == 0 { return "\(hundredths / 100)" }
        return "\(hundredths / 100).\(fraction % 10 == 0 ? "\(fraction / 10)" : fraction < 10 ? "0\(fraction)" : "\(fraction)")"
    }

    /// Three numbers from 0 to 255, the first the largest: whatever else they give is no red.
    private static func colour(_ node: YAMLNode, _ collector: inout DiagnosticCollector) -> Colour? {
        guard case .sequence(let items) = node.content, items.count == 3,
            case let channels = items.compactMap({ $0.scalarText.flatMap { UInt8($0) } }), channels.count == 3,
            channels[0] > channels[1], channels[0] > channels[2]
        else {
            collector.report(.notARed(at: node.place))
            return nil
        }
        return Colour(red: channels[0], green: channels[1], blue: channels[2])
    }

    // MARK: All of them together

    private static func check(_ measures: Measures, _ record: YAMLRecord, _ collector: inout DiagnosticCollector) {
        let place = { (keys: [String]) in keys.compactMap { record[$0]?.place }.first ?? record.place }
        let foot = measures.sheet.height - measures.topMargin - measures.typeArea.height
        // The folio stands 7 mm below the text area, and printers leave 5 mm blank.
        if foot < .millimetres(15) {
            collector.report(.typeAreaTooLarge(["天头", "版心高"], 297 - 15, at: place(["版心高", "天头"])))
        }
        let side = measures.sheet.width - measures.bindingMargin - measures.typeArea.width
        if side < .millimetres(10) {
            collector.report(.typeAreaTooLarge(["订口", "版心宽"], 210 - 10, at: place(["版心宽", "订口"])))
        }
        let cell = measures.cellPitch.width(ofCells: 1)
        // A 3号 character keeps its side bearings only so far.
        if cell < .millimetres(5.3) || cell > .millimetres(8) {
            collector.report(.crowded("每行字数", "版心宽", at: place(["每行字数", "版心宽"])))
        }
        let pitch = (measures.typeArea.height - cell).scaled(1, over: measures.linesPerPage - 1)
        if pitch < .millimetres(7.5) || pitch > .millimetres(16) {
            collector.report(.crowded("每页行数", "版心高", at: place(["每页行数", "版心高"])))
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
