import Diagnostics

/// The codes of the template language. 01xx: how it is written; 02xx: the front
/// matter; 03xx: names, types, filters; 04xx: filling it in; 06xx: formats and heads.
extension Diagnostic.Code {
    static let unclosedTag = Self(rawValue: "TPL0101")
    static let unexpectedCharacter = Self(rawValue: "TPL0102")
    static let unexpectedToken = Self(rawValue: "TPL0103")
    static let unclosedText = Self(rawValue: "TPL0104")
    static let strayClosing = Self(rawValue: "TPL0105")
    static let unknownStatement = Self(rawValue: "TPL0106")
    static let unclosedStatement = Self(rawValue: "TPL0107")
    static let strayStatement = Self(rawValue: "TPL0108")
    static let formOutsideAttachment = Self(rawValue: "TPL0109")
    static let tooDeep = Self(rawValue: "TPL0110")
    static let tooLong = Self(rawValue: "TPL0111")
    static let forbiddenCharacter = Self(rawValue: "TPL0112")
    static let mistypedBraces = Self(rawValue: "TPL0113")

    static let unknownFragment = Self(rawValue: "TPL0114")
    static let includeCircle = Self(rawValue: "TPL0115")
    static let tooMuchIncluded = Self(rawValue: "TPL0116")
    static let includeWithinLine = Self(rawValue: "TPL0117")
    static let macroWithinStatement = Self(rawValue: "TPL0118")
    static let unusedFragment = Self(rawValue: "TPL0119")

    static let missingFrontMatter = Self(rawValue: "TPL0201")
    static let unclosedFrontMatter = Self(rawValue: "TPL0202")
    static let malformedElement = Self(rawValue: "TPL0203")
    static let unknownElement = Self(rawValue: "TPL0204")
    static let duplicateElement = Self(rawValue: "TPL0205")
    static let missingElement = Self(rawValue: "TPL0206")
    static let emptyElement = Self(rawValue: "TPL0207")
    static let listExpected = Self(rawValue: "TPL0208")
    static let unexpectedItem = Self(rawValue: "TPL0209")
    static let elementsGoTogether = Self(rawValue: "TPL0210")
    static let dateExpected = Self(rawValue: "TPL0211")
    static let unknownSealing = Self(rawValue: "TPL0212")

    static let unknownName = Self(rawValue: "TPL0301")
    static let unknownMember = Self(rawValue: "TPL0302")
    static let unknownFilter = Self(rawValue: "TPL0303")
    static let wrongFilter = Self(rawValue: "TPL0304")
    static let wrongArguments = Self(rawValue: "TPL0305")
    static let notPrintable = Self(rawValue: "TPL0306")
    static let wrongType = Self(rawValue: "TPL0307")
    static let notACondition = Self(rawValue: "TPL0308")
    static let notComparable = Self(rawValue: "TPL0309")
    static let nameIsTaken = Self(rawValue: "TPL0310")
    static let unknownSheet = Self(rawValue: "TPL0311")
    static let headingInStatement = Self(rawValue: "TPL0312")
    static let halfWidthHeading = Self(rawValue: "TPL0313")

    static let notCalculable = Self(rawValue: "TPL0314")
    static let differentTypes = Self(rawValue: "TPL0315")
    static let neverContained = Self(rawValue: "TPL0316")
    static let wrongTestArguments = Self(rawValue: "TPL0317")
    static let alwaysThere = Self(rawValue: "TPL0318")
    static let unknownMacro = Self(rawValue: "TPL0319")
    static let wrongArgumentCount = Self(rawValue: "TPL0320")
    static let macroCircle = Self(rawValue: "TPL0321")
    static let paragraphsWithinLine = Self(rawValue: "TPL0322")
    static let unknownEscape = Self(rawValue: "TPL0331")
    static let keywordArgument = Self(rawValue: "TPL0332")
    static let comparedWithNothing = Self(rawValue: "TPL0333")

    static let unknownDocumentFormat = Self(rawValue: "TPL0601")
    static let elementOutsideFormat = Self(rawValue: "TPL0602")
    static let tooFewOrgans = Self(rawValue: "TPL0603")
    static let unknownJointMark = Self(rawValue: "TPL0604")
    static let markGivenTwice = Self(rawValue: "TPL0605")
    static let jointMarkWithoutOrgans = Self(rawValue: "TPL0606")
    static let notAnAnswer = Self(rawValue: "TPL0607")

    static let missingValue = Self(rawValue: "TPL0401")
    static let indexOutOfRange = Self(rawValue: "TPL0402")
    static let unexpectedValue = Self(rawValue: "TPL0403")
    static let tooMuch = Self(rawValue: "TPL0404")
    static let emptyList = Self(rawValue: "TPL0405")
    static let noNumeral = Self(rawValue: "TPL0406")
    static let missingSheet = Self(rawValue: "TPL0407")
    static let forbiddenInValue = Self(rawValue: "TPL0408")
    static let emptyDocument = Self(rawValue: "TPL0409")
    static let figureVanishes = Self(rawValue: "TPL0410")
    static let calculationOutOfBounds = Self(rawValue: "TPL0411")
    static let divisionByZero = Self(rawValue: "TPL0412")
    static let negativeRate = Self(rawValue: "TPL0413")
    static let noCapitals = Self(rawValue: "TPL0414")
    static let listsDiffer = Self(rawValue: "TPL0415")
    static let nothingAfterColon = Self(rawValue: "TPL0422")
}

extension Diagnostic {
    /// The hint after a mistyped name: the nearest one, else those there are.
    static func nearest(to name: String, among known: [String]) -> [Bilingual] {
        if let nearest = nearestName(to: name, among: known) ?? fullName(of: name, among: known) {
            return [Bilingual("是不是“\(nearest)”？", "did you mean '\(nearest)'?")]
        }
        guard !known.isEmpty else { return [] }
        // A list longer than this is read by nobody.
        let shown = known.prefix(20)
        let more = known.count > shown.count
        return [
            Bilingual(
                "可以用的有：\(shown.joined(separator: "、"))\(more ? "等" : "")",
                "known here: \(shown.joined(separator: ", "))\(more ? ", …" : "")")
        ]
    }
}
