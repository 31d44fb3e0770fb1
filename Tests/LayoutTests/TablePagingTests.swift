import Geometry
@testable import Layout
import TestSupport
import Testing

@Suite("Where the pages of a table end")
struct TablePagingTests {
    /// Rows of 10 mm from a short notation, one letter each: `+` keeps the next with it, `|` begins a page,
    /// `-` a cell and `~` a label reach into the next; upper case carries.
    private func paging(_ notation: String, tail: Double = 0) -> TablePaging {
        var rows: [TablePaging.Row] = []
        var breaking = TablePaging.Break.free
        for character in notation {
            switch character {
            case "+": breaking = .kept
            case "|": breaking = .required
            case "-": breaking = .inCell
            case "~": breaking = .inLabel
            default:
                rows.append(
                    .init(height: .millimetres(10), breaking: breaking, carries: character.isUppercase, repeated: .zero))
                breaking = .free
            }
        }
        return TablePaging(rows: rows, carryHeight: .millimetres(10), tail: .millimetres(tail))
    }

    /// The letters of each page, `<` where it brings, `>` where it carries onward.
    private func picture(
        _ notation: String, first: Double = 40, other: Double = 40, tail: Double = 0, following: Double = 0
    ) -> String {
        let letters = notation.filter(\.isLetter).map(String.init)
        return paging(notation, tail: tail)
            .slices(first: .millimetres(first), other: .millimetres(other), following: .millimetres(following))
            .map { ($0.isBrought ? "<" : "") + letters[$0.rows].joined() + ($0.isCarriedOnward ? ">" : "") }
            .joined(separator: " ")
    }

    @Test(
        "pages are filled, and end where rows may part",
        arguments: [
            ("a", "a"), ("abcd", "abcd"), ("abcde", "abcd e"), ("abc+de", "abcd e"), ("abcd+e", "abc de"),
            ("ab+c+d+e", "a bcde"), ("a+b+c+d+e", "abcd e"), ("ab|cd", "ab cd"), ("a|b|c", "a b c"), ("abc-d-efg", "ab cdef g"),
            ("a-b-c-d-e-f", "abcd ef"),
        ])
    func breaks(notation: String, expected: String) {
        #expect(picture(notation) == expected)
    }

    @Test("a label that spans rows is parted rather than a quarter of the page left empty")
    func labels() {
        #expect(picture("abcd~e") == "abc de")
        #expect(picture("abc~d~e~f") == "abcd ef")
        #expect(picture("a~b~c~d~e") == "abcd e")
        // Not where what is inside it has to stay together.
        #expect(picture("ab-c-d-ef") == "a bcde f")
    }

    @Test("what is carried takes a row at the foot and one at the head")
    func carrying() {
        #expect(picture("ABCDEFGHi") == "ABC> <DE> <FG> <Hi")
        #expect(picture("ABCD") == "ABCD")
        // A sum that ends with a group is not carried past it.
        #expect(picture("ABCd|EFg") == "ABCd EFg")
        #expect(picture("ABc|DE") == "ABc DE")
        #expect(picture("AB|CD") == "AB> <CD")
    }

    @Test("the first page may have less room")
    func firstRoom() {
        #expect(picture("abcdef", first: 20) == "ab cdef")
        #expect(picture("abcdef", first: 20, other: 30) == "ab cde f")
    }

    @Test("notes stand below the last row, on its page")
    func tail() {
        #expect(picture("abcd", tail: 10) == "abc d")
        #expect(picture("abc", tail: 10) == "abc")
        #expect(picture("abc+d", tail: 10) == "ab cd")
    }

    @Test("what follows gets room below the last row if that can be")
    func following() {
        #expect(picture("abcd", following: 10) == "abc d")
        #expect(picture("abcd", following: 30) == "abc d")
        #expect(picture("ab", following: 35) == "a b")
        #expect(picture("a", following: 100) == "a")
    }

    @Test("a row higher than a page has one for itself")
    func highRow() {
        #expect(picture("abc", first: 5, other: 5) == "a b c")
    }

    @Test("the beginning ends with the first place at which a page may end")
    func least() {
        #expect(paging("abc").leastRows == 1)
        #expect(paging("a+b+cd").leastRows == 3)
        #expect(paging("a|b").leastRows == 1)
        #expect(paging("a+b").leastRows == 2)
        #expect(paging("a+B+c").height(ofFirst: 2) == .millimetres(30))
        #expect(paging("a+b", tail: 5).height(ofFirst: 2) == .millimetres(25))
    }

    // MARK: Properties

    private func random(_ seed: UInt64) -> (paging: TablePaging, room: Length) {
        var random = SplitMix64(seed: seed)
        let carries = Bool.random(using: &random)
        let rows = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            let breaking: TablePaging.Break = [.free, .free, .free, .kept, .inCell, .inLabel, .required][Int.random(in: 0..<7, using: &random)]
            return TablePaging.Row(
                height: .millimetres(Double(Int.random(in: 5...40, using: &random))), breaking: breaking,
                carries: carries && Bool.random(using: &random), repeated: .zero)
        }
        let tail = Length.millimetres(Double(Int.random(in: 0...20, using: &random)))
        return (TablePaging(rows: rows, carryHeight: .millimetres(6), tail: tail), .millimetres(Double(Int.random(in: 80...200, using: &random))))
    }

    @Test("pages cover the rows, fit, and part what they must not only if nothing else fits", arguments: 0..<200 as Range<UInt64>)
    func invariants(seed: UInt64) {
        let (paging, room) = random(seed)
        let slices = paging.slices(first: room, other: room)
        #expect(slices.flatMap { Array($0.rows) } == Array(paging.rows.indices))
        for (index, slice) in slices.enumerated() {
            let isLast = index == slices.count - 1
            let carried = [slice.isBrought, slice.isCarriedOnward].count { $0 }
            let height = paging.rows[slice.rows].map(\.height).sum() + paging.carryHeight * carried
                + (isLast ? paging.tail : .zero)
            #expect(height <= room)
            #expect(!slice.rows.isEmpty)
            #expect(slice.isCarriedOnward == (!isLast && paging.rows[slice.rows.upperBound - 1].carries))
            #expect(slice.isBrought == (index > 0 && slices[index - 1].isCarriedOnward))
            let inner = slice.rows.dropFirst()
            #expect(!inner.contains { paging.rows[$0].breaking == .required })
            guard !isLast, paging.rows[slice.rows.upperBound].breaking == .inCell else { continue }
            #expect(!inner.contains { paging.rows[$0].breaking == .free }, "a free place was passed over")
        }
    }
}
