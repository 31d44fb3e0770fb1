import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import Templates

/// Random sums and products against an evaluator that knows nothing of tokens, trees or types.
@Suite("Random calculations") struct ArithmeticPropertyTests {
    /// A calculation with its text, and its value by other means.
    private indirect enum Sum {
        case number(Int)
        case negative(Sum)
        case both(Sum, String, Sum)

        static func random(_ seeds: inout SplitMix64, depth: Int) -> Sum {
            guard depth > 0, Int.random(in: 0..<4, using: &seeds) > 0 else {
                return .number(Int.random(in: 0...99, using: &seeds))
            }
            if Int.random(in: 0..<6, using: &seeds) == 0 { return .negative(random(&seeds, depth: depth - 1)) }
            let sign = ["+", "-", "*"].randomElement(using: &seeds) ?? "+"
            return .both(random(&seeds, depth: depth - 1), sign, random(&seeds, depth: depth - 1))
        }

        var value: Int128 {
            switch self {
            case .number(let number): Int128(number)
            case .negative(let sum): -sum.value
            case .both(let left, "+", let right): left.value + right.value
            case .both(let left, "-", let right): left.value - right.value
            case .both(let left, _, let right): left.value * right.value
            }
        }

        /// With brackets around every part.
        var bracketed: String {
            switch self {
            case .number(let number): "\(number)"
            case .negative(let sum): "(-\(sum.bracketed))"
            case .both(let left, let sign, let right): "(\(left.bracketed) \(sign) \(right.bracketed))"
            }
        }

        /// How strongly it binds: a sum least, a number most.
        private var binding: Int {
            switch self {
            case .both(_, "*", _): 2
            case .both: 1
            case .negative: 3
            case .number: 4
            }
        }

        /// With the brackets that precedence asks for, and no others.
        var spare: String {
            switch self {
            case .number(let number): return "\(number)"
            case .negative(let sum): return "-" + sum.text(atLeast: 3)
            case .both(let left, let sign, let right):
                let own = binding
                return left.text(atLeast: own) + " \(sign) " + right.text(atLeast: own + 1)
            }
        }

        private func text(atLeast least: Int) -> String { binding < least ? "(\(spare))" : spare }
    }

    @Test("brackets change nothing where precedence says the same", arguments: 0..<12)
    func precedence(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(100 + seed))
        for _ in 0..<10 {
            let sum = Sum.random(&seeds, depth: 4)
            guard let value = Int(exactly: sum.value), value.magnitude < 1 << 60 else { continue }
            #expect(try Fixture.texts("{{ (\(sum.bracketed)) }}") == ["\(value)"], "\(sum.bracketed)")
            #expect(try Fixture.texts("{{ (\(sum.spare)) }}") == ["\(value)"], "\(sum.spare)")
        }
    }

    /// Whole yuan without a point, all else to the fen.
    private func yuan(_ fen: Int) -> String {
        (fen.isMultiple(of: 100) ? "\(fen / 100)" : DecimalText.fixed(fen, per: 100, decimals: 2)) + "元"
    }

    @Test("quantities calculate like their base units", arguments: 0..<8)
    func quantities(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(200 + seed))
        for _ in 0..<10 {
            let (fen, other) = (Int.random(in: 0...1_000_000_000, using: &seeds), Int.random(in: 1...1_000_000_000, using: &seeds))
            let count = Int.random(in: 1...999, using: &seeds)
            var record = try Fixture.record()
            record["钱"] = Value(.quantity(Quantity(fen, .money)))
            record["人"] = Value(.quantity(Quantity(count, .persons)))
            record["各县"] = Value(
                .list([Value(.record(Value.Record(["名": Value(.text("甲")), "钱": Value(.quantity(Quantity(other, .money)))])))]))
            let body = """
                {{ (钱 + 各县[0].钱) | 元 }}
                {{ (钱 - 各县[0].钱) | 元 }}
                {{ (钱 * \(count)) | 元 }}
                {{ (钱 / \(count)) | 元 }}
                {{ (钱 / 人) | 元 }}
                {{ (钱 / 各县[0].钱) | 百分比(2) }}
                """
            let average = (2 * fen + count) / (2 * count)
            let expected = [
                yuan(fen + other), yuan(fen - other), yuan(fen * count), yuan(average), yuan(average),
                Rate(fen, of: other).text(decimals: 2),
            ]
            #expect(try Fixture.texts(body, record) == expected, "\(fen) \(other) \(count)")
        }
    }

    @Test("a share of an amount is the nearest fen, half up on both sides of 0", arguments: [
        (1, "0.5", "0.01元"),
        (1, "0.49", "0元"),
        (3, "0.5", "0.02元"),
        (-1, "0.5", "-0.01元"),
        (-3, "0.5", "-0.02元"),
        (-1, "0.49", "0元"),
        (100, "0.333333", "0.33元"),
        (100, "0.335", "0.34元"),
        (29_440_000, "0.6", "176640元"),
        (29_440_000, "1.0", "294400元"),
        (1_285_120_000, "0.000001", "12.85元"),
    ])
    func shares(fen: Int, share: String, expected: String) throws {
        var record = try Fixture.record()
        record["钱"] = Value(.quantity(Quantity(fen, .money)))
        #expect(try Fixture.texts("{{ (钱 * \(share)) | 元 }}", record) == [expected])
        #expect(try Fixture.texts("{{ (\(share) * 钱) | 元 }}", record) == [expected])
    }

    @Test("sums of a field are the sums of its values", arguments: 0..<4)
    func fieldSums(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(300 + seed))
        let amounts = (0..<Int.random(in: 1...40, using: &seeds)).map { _ in Int.random(in: 0...10_000_000, using: &seeds) }
        var record = try Fixture.record()
        record["各县"] = Value(
            .list(
                amounts.map {
                    Value(.record(Value.Record(["名": Value(.text("甲")), "钱": Value(.quantity(Quantity($0, .money)))])))
                }))
        #expect(try Fixture.texts("{{ 各县 | 合计(钱) | 元 }}", record) == [yuan(amounts.reduce(0, +))])
        let some = amounts.filter { $0 > 5_000_000 }.count
        let printed = try Fixture.texts("{% for 县 in 各县 if 县.钱 > 各县[0].钱 %}{{ loop.index }}，{% else %}无，{% endfor %}共{{ 各县 | 项数 }}个。", record)
        let above = amounts.filter { $0 > amounts[0] }.count
        let numbers = above == 0 ? "无" : (1...above).map(String.init).joined(separator: "，")
        #expect(printed == ["\(numbers)，共\(amounts.count)个。"], "\(some)")
    }
}
