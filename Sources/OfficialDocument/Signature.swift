package import Quantities

/// 署名, 成文日期 and how the document is sealed (GB/T 9704-2012 §7.3.5).
package struct Signature: Hashable, Sendable {
    /// 发文机关署名, the main organ first; never empty.
    package var organs: [PlacedText]
    package var date: CivilDate
    package var sealing: Sealing
    /// The diameters of the ink seals in millimetres, in the organs' order; the last stands for
    /// those that are not given, and none at all for seals of the usual size.
    package var sealDiameters: [Int]
    /// Who sign with a 签名章, in order; only with `.stamped`.
    package var signers: [Signer]
    /// The room that each 签名章 takes.
    package var stampSize: StampSize

    /// - Precondition: there is an organ.
    package init(
        organs: [PlacedText], date: CivilDate, sealing: Sealing, sealDiameters: [Int] = [], signers: [Signer] = [],
        stampSize: StampSize = StampSize()
    ) {
        precondition(!organs.isEmpty, "a document is signed by an organ")
        self.organs = organs
        self.date = date
        self.sealing = sealing
        self.sealDiameters = sealDiameters
        self.signers = signers
        self.stampSize = stampSize
    }

    package init(organ: PlacedText, date: CivilDate, sealing: Sealing) {
        self.init(organs: [organ], date: date, sealing: sealing)
    }

    /// 主办机关.
    package var organ: PlacedText { organs[0] }

    /// 成文日期 as printed (§7.3.5.4).
    package var printedDate: String { date.chinese }

    package enum Sealing: String, Hashable, Sendable, CaseIterable {
        /// 加盖印章 (§7.3.5.1): the ink seal presses name and date.
        case sealed = "盖章"
        /// 不加盖印章 (§7.3.5.2).
        case unsealed = "不盖章"
        /// 加盖签发人签名章 (§7.3.5.3): title, room for the stamp, date.
        case stamped = "签名章"
    }
}

/// Who signs with a 签名章 (§7.3.5.3).
package struct Signer: Hashable, Sendable {
    /// 职务, in full where several sign.
    package var title: PlacedText

    package init(title: PlacedText) { self.title = title }
}

/// The width and height of a 签名章 in millimetres.
package struct StampSize: Hashable, Sendable {
    package var width: Int
    package var height: Int

    package init(width: Int = 40, height: Int = 20) {
        self.width = width
        self.height = height
    }
}
