import Diagnostics
import Quantities

/// A scalar as a clerk wrote it, and the ways to read it. Nothing is guessed:
/// `1,234`, `１２` and `3.5万` each get their own answer.
struct ScalarText {
    let written: String
    let isPlain: Bool
    let place: Place

    init(text: String, isPlain: Bool, place: Place) {
        written = text
        self.isPlain = isPlain
        self.place = place
    }

    var text: Result<String, ScalarFault> {
        if let scalar = PlainText.forbiddenScalar(in: written) { return .failure(.forbidden(scalar)) }
        return .success(written)
    }

    var date: Result<CivilDate, ScalarFault> {
        if let date = CivilDate(iso: written) { return .success(date) }
        let parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
        return .failure(isDigits && parts.map(\.count) == [4, 2, 2] ? .noSuchDay : .dateForm)
    }

    var boolean: Result<Bool, ScalarFault> {
        switch (written, isPlain) {
        case ("true", true), ("是", _): .success(true)
        case ("false", true), ("否", _): .success(false)
        default: .failure(.notBoolean)
        }
    }

    var wholeNumber: Result<Int, ScalarFault> {
        let digits = written.hasPrefix("-") ? written.dropFirst() : written[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return .failure(numberFault)
        }
        guard isPlain else { return .failure(.quotedNumber) }
        guard digits == "0" || digits.first != "0" else { return .failure(.leadingZero) }
        // 10 trillion yuan in fen; above it the arithmetic of printing could overflow.
        guard let number = Int(written), number.magnitude <= 1_000_000_000_000_000 else {
            return .failure(.outOfRange)
        }
        return .success(number)
    }

    /// A whole number that is not below 0.
    var amount: Result<Int, ScalarFault> {
        wholeNumber.flatMap { $0 < 0 ? .failure(.negative) : .success($0) }
    }

    /// `12/13`: the part, a stroke, the whole.
    var rate: Result<Rate, ScalarFault> {
        let parts = written.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return .failure(.rateForm) }
        let numbers = parts.map { ScalarText(text: String($0), isPlain: true, place: place).amount }
        do { return .success(Rate(try numbers[0].get(), of: try numbers[1].get())) } catch { return .failure(.rateForm) }
    }

    /// A place in a ranking.
    var rank: Result<Int, ScalarFault> {
        amount.flatMap { $0 == 0 ? .failure(.rankZero) : .success($0) }
    }

    private var numberFault: ScalarFault {
        if written.contains(where: { $0.isNumber && !$0.isASCII && $0.wholeNumberValue != nil && !isHan($0) }) {
            return .fullWidthDigits
        }
        let hasDigits = written.contains { $0.isASCII && $0.isNumber }
        guard hasDigits else { return .notANumber }
        let hasUnit = written.contains { isHan($0) }
        if hasUnit { return .unitInNumber }
        if written.contains(where: { ",，'’ ".contains($0) }) { return .thousandsSeparator }
        if written.contains(where: { ".．eE".contains($0) }) { return .decimals }
        return .notANumber
    }

    private func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
}

/// Why a scalar cannot be read.
enum ScalarFault: Error, Hashable, Sendable {
    case forbidden(Unicode.Scalar)
    case dateForm, noSuchDay
    case notBoolean
    case thousandsSeparator, fullWidthDigits, unitInNumber, decimals, quotedNumber, leadingZero
    case notANumber, outOfRange, negative
    case rateForm, rankZero
}

extension ScalarFault {
    /// The number that was meant, where the fault leaves no doubt of it.
    func meant(by text: String) -> String? {
        switch self {
        case .fullWidthDigits, .quotedNumber, .leadingZero, .thousandsSeparator: break
        default: return nil
        }
        let groups = text.split(omittingEmptySubsequences: false) { ",，'’ ".contains($0) }
        // 1,5 may be one and a half.
        guard (1...3).contains(groups[0].count) || groups.count == 1,
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        var digits = ""
        for character in groups.joined() {
            guard let value = character.wholeNumberValue, (0...9).contains(value) else { return nil }
            digits += String(value)
        }
        let number = digits.drop { $0 == "0" }
        return digits.isEmpty ? nil : number.isEmpty ? "0" : String(number)
    }
}
