/// One thing that is wrong, or odd, in what the user gave: what, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
    /// A stable name such as `TPL0104`: never reused, listed in `docs/diagnostics.md`.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    /// How grave it is. A warning leaves the output valid; an error leaves none.
    public enum Severity: String, Hashable, Sendable {
        case warning, error
    }

    /// Who has to act, which decides the exit code.
    public enum Cause: String, Hashable, Sendable {
        /// What the user wrote or typed is wrong (exit code 2).
        case input
        /// Disk, fonts or a library failed (exit code 3).
        case environment
    }

    public var code: Code
    public var severity: Severity
    public var cause: Cause
    public var message: Bilingual
    public var place: Place?
    /// Further places that explain the message, such as a declaration.
    public var notes: [Note]
    /// What to do, in the imperative.
    public var hints: [Bilingual]
    /// Further cells of its column where the same is wrong, each with what is wrong there: a long column is told once.
    public var repeats: [Note] = []
    /// What makes two faults of a column the same although their messages name different values.
    package var kin: String?
    /// What the message is about as it is printed, so that a later stage can find where it was typed.
    package var typed: TypedPiece?

    public init(
        code: Code, severity: Severity = .error, cause: Cause = .input, message: Bilingual,
        place: Place? = nil, notes: [Note] = [], hints: [Bilingual] = []
    ) {
        self.code = code
        self.severity = severity
        self.cause = cause
        self.message = message
        self.place = place
        self.notes = notes
        self.hints = hints
    }

    /// An explanation with a place of its own.
    public struct Note: Hashable, Sendable {
        public var message: Bilingual
        public var place: Place?

        public init(message: Bilingual, place: Place? = nil) {
            self.message = message
            self.place = place
        }
    }
}

/// A sentence in the two languages of the program.
public struct Bilingual: Hashable, Sendable {
    public var chinese: String
    public var english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The sentence in one language.
    public func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

/// The language of messages.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}
