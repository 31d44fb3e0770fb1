/// A Swift text with comments and literals blanked out, so that only code is left.
///
/// Every line keeps its number. Code in interpolations stays.
package struct SwiftCode: Sendable {
    /// The code alone, line by line.
    package let lines: [String]
    /// The code alone.
    package let text: String

    package init(_ source: String) {
        var scanner = Scanner(Array(source.utf8))
        scanner.scan()
        text = String(decoding: scanner.output, as: UTF8.self)
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }
}

/// Copies code and blanks the rest.
private struct Scanner {
    private let input: [UInt8]
    private var index = 0
    private(set) var output: [UInt8] = []

    init(_ input: [UInt8]) {
        self.input = input
        output.reserveCapacity(input.count)
    }

    mutating func scan() {
        while index < input.count { code() }
    }

    private func starts(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= input.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where input[index + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where index < input.count {
            output.append(input[index] == UInt8(ascii: "\n") ? UInt8(ascii: "\n") : UInt8(ascii: " "))
            index += 1
        }
    }

    private mutating func code() {
        switch input[index] {
        case UInt8(ascii: "/") where starts("//"):
            while index < input.count, input[index] != UInt8(ascii: "\n") { blank() }
        case UInt8(ascii: "/") where starts("/*"):
            while index < input.count, !starts("*/") { blank() }
            blank(2)
        case UInt8(ascii: "\""):
            literal(closing: starts("\"\"\"") ? "\"\"\"" : "\"")
        default:
            output.append(input[index])
            index += 1
        }
    }

    private mutating func literal(closing: StaticString) {
        blank(closing.utf8CodeUnitCount)
        while index < input.count, !starts(closing) {
            if starts("\\(") {
                blank()
                interpolation()
            } else {
                blank(starts("\\") ? 2 : 1)
            }
        }
        blank(closing.utf8CodeUnitCount)
    }

    /// From `(` to the `)` that closes it.
    private mutating func interpolation() {
        var depth = 0
        repeat {
            if starts("(") { depth += 1 }
            if starts(")") { depth -= 1 }
            code()
        } while depth > 0 && index < input.count
    }
}

extension SwiftCode {
    /// A function with a body: its name's line and its length in lines.
    package struct Function {
        package var line: Int
        package var length: Int
        package var head: String
    }

    /// Every `func`, `init`, `deinit` and `subscript` that has a body.
    package var functions: [Function] {
        let lines = self.lines
        return lines.indices.compactMap { index in
            let line = lines[index]
            guard line.holds("func ") || line.holds("init") || line.holds("subscript"),
                line.contains(/^\s*(@?\w+(\(\w+\))? )*(func |init\W|deinit |subscript\W)/), let end = bodyEnd(lines, from: index) else { return nil }
            return Function(
                line: index + 1, length: end - index + 1, head: String(line.drop { $0 == " " }))
        }
    }

    /// The line of the brace that closes the first body after a head; nil without a body.
    private func bodyEnd(_ lines: [String], from start: Int) -> Int? {
        var parentheses = 0
        var braces = 0
        for index in start..<lines.count {
            for byte in lines[index].utf8 {
                switch byte {
                case UInt8(ascii: "("): parentheses += 1
                case UInt8(ascii: ")"): parentheses -= 1
                case UInt8(ascii: "{"): braces += 1
                case UInt8(ascii: "}"):
                    braces -= 1
                    if braces == 0, parentheses <= 0 { return index }
                    if braces < 0 { return nil }
                default: break
                }
            }
            let next = index + 1 < lines.count ? lines[index + 1] : ""
            if braces == 0, parentheses <= 0, !Self.goesOn(next) { return nil }
        }
        return nil
    }

    /// Whether a line goes on with the head of a function.
    private static func goesOn(_ line: String) -> Bool {
        let rest = line.utf8.drop { $0 == UInt8(ascii: " ") }
        return [")", "->", "throws", "where", "{"].contains { rest.starts(with: $0.utf8) }
    }
}
