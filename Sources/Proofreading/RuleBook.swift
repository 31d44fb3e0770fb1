extension Rule {
    /// All rules, in the order of their numbers.
    package static let all: [Rule] = [
        .copyNumber, .secrecy, .urgency, .classifiedCopies, .numberBrackets, .numberForm, .signers,
        .titleWording, .titleMarks, .addresseesEnd, .request, .indent, .headingOrder, .headingForm,
        .headingEnd, .attachmentLabel, .attachmentMarks, .attachmentNumber, .attachmentTitle, .dateForm,
        .emptyPage, .organs, .noteBrackets, .copies, .printDate, .keywords, .halfWidthMarks, .quotes,
        .ellipsesAndDashes, .fullWidthLetters, .spaces, .citations, .genre, .units, .ranges, .roundNumbers,
        .approximateNumbers, .shortYears, .marksBetweenQuotes, .repeatedColons, .ordinals, .attachmentQuotes,
        .impossibleDates, .planNames, .attachmentPages, .captionNumbers, .markForm,
        .attachmentMentions, .emptyHeadings,
    ]
}
