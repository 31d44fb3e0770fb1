/// What an office's 档号 are made of (DA/T 13-2022, DA/T 22-2015): the rules as data.
package struct RecordNumberScheme: Hashable, Sendable {
    /// A retention period (保管期限) and its code in a 档号.
    package struct Retention: Hashable, Sendable {
        /// `永久`, `30年`.
        package var name: String
        /// `Y`, `D30`.
        package var code: String

        package init(name: String, code: String) {
            self.name = name
            self.code = code
        }
    }

    package var retentions: [Retention]
    /// How many digits an item number (件号) has, 1 to 9.
    package var itemDigits: Int

    package init(retentions: [Retention], itemDigits: Int) {
        self.retentions = retentions
        self.itemDigits = itemDigits
    }

    /// 永久, 30年 and 10年 (国家档案局令第8号) and item numbers of four digits.
    package static let standard = RecordNumberScheme(
        retentions: [
            Retention(name: "永久", code: "Y"), Retention(name: "30年", code: "D30"), Retention(name: "10年", code: "D10"),
        ],
        itemDigits: 4)

    /// The period that is called so, as a person writes it.
    package func retention(named name: String) -> Retention? { retentions.first { $0.name == name } }
}
