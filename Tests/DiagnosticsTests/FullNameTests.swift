import Diagnostics
import Testing

@Suite("The name that a typed one shortens") struct FullNameTests {
    private static let units = ["栖云区", "望河区", "平陶市", "高新技术产业开发区", "经济技术开发区", "城乡一体化示范区"]

    @Test("its characters in order, from the first to the last", arguments: [
        ("高新区", "高新技术产业开发区"), ("高新开发区", "高新技术产业开发区"), ("经开区", "经济技术开发区"), ("示范区", nil), ("城乡示范区", "城乡一体化示范区"),
        ("区", nil), ("", nil), ("平陶", nil), ("开发区", nil), ("高新区域", nil), ("新高区", nil), ("栖云区", nil), ("高区新", nil),
    ] as [(String, String?)])
    func units(typed: String, expected: String?) { #expect(fullName(of: typed, among: Self.units) == expected) }

    @Test("of several nobody knows which; Latin names are not shortened so")
    func several() {
        #expect(fullName(of: "高区", among: ["高新区", "高陵区"]) == nil)
        #expect(fullName(of: "高区", among: ["高新区", "灞桥区"]) == "高新区")
        #expect(fullName(of: "tl", among: ["total"]) == nil)
        #expect(fullName(of: "高区", among: [String]()) == nil)
    }
}
