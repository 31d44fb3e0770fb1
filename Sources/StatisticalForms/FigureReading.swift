import Diagnostics
import PlacedYAML
import Quantities

extension YAMLNode {
    /// A figure in base units: ASCII digits and nothing else.
    ///
    /// A blank is no zero and a guess is no figure, so `1,234`, `3.5万`, `１２`
    /// and `"12"` are refused, each with its reason.
    ///
    /// - Parameter name: asked for only when something is wrong.
    func figure(
        _ name: @autoclosure () -> FigureName, _ collector: inout DiagnosticCollector
    ) -> Figure? {
        guard case .scalar(let text, let isPlain) = content else {
            collector.report(isNull ? .figureBlank(name(), at: place) : .wrongKind(expected: .integer, at: place))
            return nil
        }
        if text.allSatisfy(\.isWhitespace) {
            collector.report(.figureBlank(name(), at: place))
        } else if let fault = FigureFault(of: text, isPlain: isPlain) {
            collector.report(.figureMalformed(text, reason: fault, name: name(), at: place))
        } else if let value = Int(text), value <= Figure.largest {
            return Figure(value, at: place)
        } else {
            collector.report(.figureTooLarge(text, name: name(), at: place))
        }
        return nil
    }
}

extension FigureFault {
    /// The first fault of a text that is not empty, or nil for a whole number.
    init?(of text: String, isPlain: Bool) {
        let isDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        switch text {
        case _ where isDigits && !isPlain: self = .quoted
        case _ where isDigits && text.hasPrefix("0") && text.utf8.count > 1: self = .leadingZero
        case _ where isDigits: return nil
        default: self = Self.fault(ofOther: text)
        }
    }

    private static func fault(ofOther text: String) -> FigureFault {
        guard text.contains(where: \.isDecimalDigit) else { return .notANumber }
        let isNumeric = text.allSatisfy { $0.isDecimalDigit || "-−－.．,， _'".contains($0) }
        guard isNumeric else { return hasUnit(text) ? .unit : .notANumber }
        if let first = text.first, "-−－".contains(first) { return .negative }
        if text.contains(where: { ".．".contains($0) }) { return .fraction }
        return text.contains(where: { ",， _'".contains($0) }) ? .separators : .fullWidth
    }

    /// Whether it is digits followed by nothing but unit words, such as `3.5万元`.
    private static func hasUnit(_ text: String) -> Bool {
        let tail = text.drop { $0.isDecimalDigit || ".．,， ".contains($0) }
        return tail.count < text.count && tail.allSatisfy { "十百千万亿元分人户件个家".contains($0) }
    }
}

extension Character {
    /// A decimal digit of any script; `isWholeNumber` would take 万 for one.
    fileprivate var isDecimalDigit: Bool {
        unicodeScalars.count == 1 && unicodeScalars.first?.properties.numericType == .decimal
    }
}
