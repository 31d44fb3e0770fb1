/// Reads the table of shared texts (ECMA-376 Part 1 §18.4).
final class SharedStringHandler: XMLHandler {
    private(set) var strings = SharedStrings()
    private(set) var isRight = false
    /// Whether there are more or longer texts than allowed.
    private(set) var isTooLarge = false
    private let limits: WorkbookLimits
    private var collector = TextCollector()
    private var isInItem = false

    init(limits: WorkbookLimits) { self.limits = limits }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.is("sst") {
            isRight = true
        } else if name.is("si") {
            isInItem = true
            collector.reset()
        } else if isInItem {
            collector.start(name, attributes)
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if isInItem { collector.add(bytes) }
    }

    func end(_ name: XMLName) {
        guard isInItem else { return }
        guard name.is("si") else { return collector.end(name) }
        isInItem = false
        guard !isTooLarge, !collector.isTooLong, strings.count < limits.sharedTexts,
            strings.byteCount + collector.text.count <= limits.sharedTextBytes
        else {
            isTooLarge = true
            return
        }
        strings.append(collector.text[...])
    }
}
