import Diagnostics

extension Rule {
    /// The colon after the addressees is the program's.
    static let addresseesEnd = Rule(
        code: .addresseesEnd, severity: .error, source: "GB/T 9704-2012 §7.3.2", strength: .required
    ) { reading in
        guard let addressees = reading.addressees, let last = addressees.scalars.last,
            "：:，,。.；;、".unicodeScalars.contains(last)
        else { return [] }
        return [Finding(.addresseesEnd(String(last)), in: addressees, addressees.count - 1..<addressees.count)]
    }

    /// A request goes to one organ, and to no person.
    static let request = Rule(
        code: .request, severity: .warning, source: "《党政机关公文处理工作条例》第十五条", strength: .usual
    ) { reading in
        guard reading.genre == .request, let addressees = reading.addressees else { return [] }
        let separators = Set("、，；,;".unicodeScalars)
        if let index = addressees.scalars.indices.first(where: {
            separators.contains(addressees.scalars[$0]) && addressees.nesting[$0].isEmpty
        }) {
            return [Finding(.severalAddressees, in: addressees, index..<index + 1)]
        }
        let offices = ["同志", "省长", "市长", "县长", "区长", "书记", "主任", "局长", "厅长", "部长"]
        guard let office = offices.first(where: addressees.hasSuffix) else { return [] }
        return [Finding(.personalAddressee(office), in: addressees)]
    }
}
