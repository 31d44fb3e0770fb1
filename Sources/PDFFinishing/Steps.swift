import DisplayList

// The steps of finishing, each on its own; they may run in any order.

extension PDFDocument {
    /// Adds what cairo leaves out of its CIDFontType2 fonts: `/CIDToGIDMap /Identity`
    /// (required of embedded ones, ISO 32000-1 §9.7.4.2 and ISO 19005-2 §6.2.11.3.2).
    borrowing func repairFonts() {
        for number in objectNumbers {
            let font = object(number: number)
            defer { release(font) }
            guard isName("CIDFontType2", "Subtype", of: font), !has("CIDToGIDMap", in: font) else { continue }
            set("CIDToGIDMap", .name("Identity"), in: font)
        }
    }

    /// Says that all is tagged, that fields and links go in the order of the tags, and which entry of the tree of
    /// parents is a page's (ISO 32000-1 §14.7.1, §14.7.4.4, Table 30).
    ///
    /// cairo calls each page a transparency group, which none is.
    borrowing func prepareTags() {
        set("MarkInfo", .dictionary(["Marked": .boolean(true)]), in: catalog)
        // Of a file that was finished before.
        for key in ["StructTreeRoot", "Outlines"] { remove(key, from: catalog) }
        for index in 0..<pageCount {
            let page = page(index)
            set("StructParents", .integer(index), in: page)
            set("Tabs", .name("S"), in: page)
            remove("Group", from: page)
            release(page)
        }
    }

    /// Lets viewers turn the pages that stand sideways on their sheets (ISO 32000-1 §7.7.3.3).
    borrowing func rotate(_ pages: [Page]) {
        for (index, page) in pages.enumerated() where page.viewerRotation != .none {
            set("Rotate", .integer(page.viewerRotation.rawValue), in: self.page(index))
        }
    }

    /// Calls each page by the folio printed on it, and a page without one by
    /// nothing (ISO 32000-1 §12.4.2). cairo 1.16 would call such a page by its
    /// place in the file.
    borrowing func label(_ pages: [Page]) {
        guard pages.contains(where: { $0.folio != nil }) else { return }
        var numbers: [PDFValue] = []
        for (index, page) in pages.enumerated() {
            let previous = index > 0 ? pages[index - 1] : nil
            let continues = previous.map { $0.folio.map { $0 + 1 } == page.folio } ?? false
            if continues { continue }
            let style = page.folio.map { ["S": .name("D"), "St": .integer($0)] as [String: PDFValue] }
            numbers += [.integer(index), .dictionary(style ?? [:])]
        }
        set("PageLabels", .dictionary(["Nums": .array(numbers)]), in: catalog)
    }

    /// The text's language, and printing as the standard wants it: at the true
    /// size (GB/T 9704-2012 §5), on both sides turned on the long edge or on
    /// one side (ISO 32000-1 §12.2, Table 150).
    borrowing func setLanguageAndViewing(_ metadata: Metadata) {
        set("Lang", .ascii("zh-CN"), in: catalog)
        set(
            "ViewerPreferences",
            .dictionary([
                "PrintScaling": .name("None"),
                "DisplayDocTitle": .boolean(true),
                "Duplex": .name(metadata.printsDuplex ? "DuplexFlipLongEdge" : "Simplex"),
            ]), in: catalog)
    }

    /// Says which red DeviceRGB's red is: sRGB's (ISO 32000-1 §14.11.5, ISO 19005-2 §6.2.3).
    borrowing func declareColours() {
        let name = "sRGB IEC61966-2.1"
        set(
            "OutputIntents",
            .array([
                .indirect(
                    .dictionary([
                        "Type": .name("OutputIntent"),
                        "S": .name("GTS_PDFA1"),
                        "OutputConditionIdentifier": .ascii(name),
                        "Info": .ascii(name),
                        "DestOutputProfile": .stream(SRGBProfile.bytes, ["N": .integer(3)]),
                    ]))
            ]), in: catalog)
    }
}
