/// 发文字号, such as 凤治欠办〔2020〕6号 (GB/T 9704-2012 §7.2.5).
struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
    /// 机关代字, with what follows it before the year: 凤治欠办, 凤治欠办函.
    var code: String
    var year: Int
    /// 发文顺序号, from 1.
    var serial: Int

    init(code: String, year: Int, serial: Int) {
        self.code = code
        self.year = year
        self.serial = serial
    }

    /// Reads a number as it is printed, and nothing that differs from it in form.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /([^〔〕\s]+)〔([0-9]{4})〕([1-9][0-9]{0,5})号/),
            let year = Int(match.2), let serial = Int(match.3)
        else { return nil }
        self.init(code: String(match.1), year: year, serial: serial)
    }

    var description: String { "\(code)〔\(year)〕\(serial)号" }

    /// As a draft prints it, with room for the number.
    var blank: String { "\(code)〔\(year)〕　号" }
}
