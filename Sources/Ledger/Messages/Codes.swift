package import Diagnostics

extension Diagnostic.Code {
    // MARK: Files
    package static let ledgerUnknownTable = Self(rawValue: "LED0101")
    package static let ledgerMissingHeading = Self(rawValue: "LED0102")
    package static let ledgerUnknownHeading = Self(rawValue: "LED0103")
    package static let ledgerDoubledHeading = Self(rawValue: "LED0104")
    package static let ledgerDoubledFile = Self(rawValue: "LED0105")
    package static let ledgerMore = Self(rawValue: "LED0106")
    package static let ledgerUnknownSheet = Self(rawValue: "LED0107")
    package static let sheetWithoutHeadings = Self(rawValue: "LED0108")
    package static let valueWithoutHeading = Self(rawValue: "LED0109")
    package static let workbookWithoutTables = Self(rawValue: "LED0110")
    package static let silentUnits = Self(rawValue: "LED0111")
    package static let ledgerMissingTable = Self(rawValue: "LED0112")
    package static let ledgerCopiedFile = Self(rawValue: "LED0113")
    package static let ledgerSecondWorkbook = Self(rawValue: "LED0116")
    package static let ledgerForeignRecords = Self(rawValue: "LED0117")
    package static let ledgerTwinElsewhere = Self(rawValue: "LED0118")
    package static let goneFile = Self(rawValue: "LED0119")

    // MARK: Cells
    package static let cellBlank = Self(rawValue: "LED0201")
    package static let cellNumber = Self(rawValue: "LED0202")
    package static let cellDate = Self(rawValue: "LED0203")
    package static let cellFlag = Self(rawValue: "LED0204")
    package static let cellWord = Self(rawValue: "LED0205")
    package static let cellUnit = Self(rawValue: "LED0206")
    package static let cellIndustry = Self(rawValue: "LED0207")
    package static let cellIdentifier = Self(rawValue: "LED0208")
    package static let cellForbiddenCharacter = Self(rawValue: "LED0209")
    package static let cellSpaces = Self(rawValue: "LED0210")
    package static let cellTooLong = Self(rawValue: "LED0211")
    package static let cellMerged = Self(rawValue: "LED0212")
    package static let cellValue = Self(rawValue: "LED0213")
    package static let repeatedDates = Self(rawValue: "LED0214")
    package static let strayRow = Self(rawValue: "LED0215")

    // MARK: Records
    package static let duplicateRecord = Self(rawValue: "LED0301")
    package static let danglingReference = Self(rawValue: "LED0302")
    package static let partExceedsTotal = Self(rawValue: "LED0303")
    package static let personsWithoutMoney = Self(rawValue: "LED0304")
    package static let daysInWrongOrder = Self(rawValue: "LED0305")
    package static let recoveryTooEarly = Self(rawValue: "LED0306")
    package static let stepTooEarly = Self(rawValue: "LED0307")
    package static let recoveredTooMuch = Self(rawValue: "LED0308")
    package static let closedWhileOwed = Self(rawValue: "LED0309")
    package static let stepWithoutBasis = Self(rawValue: "LED0310")
    package static let orderWithoutTerm = Self(rawValue: "LED0311")
    package static let stepRepeated = Self(rawValue: "LED0312")
    package static let coordinatedButFiled = Self(rawValue: "LED0313")
    package static let eventInFuture = Self(rawValue: "LED0314")
    package static let employerDiffers = Self(rawValue: "LED0315")
    package static let yearImpossible = Self(rawValue: "LED0316")
    /// Warning.
    package static let yearDoubtful = Self(rawValue: "LED0317")

    // MARK: Store
    package static let storeUnusable = Self(rawValue: "LED0401")
    package static let storeWriting = Self(rawValue: "LED0402")
    package static let storeForeign = Self(rawValue: "LED0403")
    package static let storeMissing = Self(rawValue: "LED0404")

    // MARK: Expressions
    package static let expressionMalformed = Self(rawValue: "LED0501")
    package static let expressionForbidden = Self(rawValue: "LED0502")
    package static let expressionTooMuchWork = Self(rawValue: "LED0503")
    package static let expressionNoInteger = Self(rawValue: "LED0504")
    package static let expressionUnknownView = Self(rawValue: "LED0505")
    package static let expressionParameter = Self(rawValue: "LED0506")
    package static let expressionBareColumn = Self(rawValue: "LED0601")
}
