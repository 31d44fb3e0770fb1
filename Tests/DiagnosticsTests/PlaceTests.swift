import Testing

@testable import Diagnostics

@Suite("Places as values")
struct PlaceTests {
    private let cell = Place.Cell(row: 7, heading: "查实金额", column: 12)

    @Test("a place within a text is written as a user reads it")
    func inText() {
        #expect("\(Place(file: "a.gw", position: .init(line: 7, column: 3)))" == "a.gw:7:3")
        #expect("\(Place(file: "a.xlsx", sheet: "案件", cell: cell))" == "a.xlsx!案件!L7" && "\(Place(file: "a.yaml"))" == "a.yaml")
    }

    @Test("a copy that is changed leaves the other as it was")
    func copies() {
        let place = Place(file: "a.csv", position: .init(line: 7, column: 3, excerpt: "甲,乙"), cell: cell)
        var other = place
        other.file = "b.csv"
        #expect(place.file == "a.csv" && other.file == "b.csv")
        #expect(other.position == place.position && other.cell == cell && other.sheet == nil)
        other.sheet = "案件"
        #expect(place.sheet == nil && other.sheet == "案件" && other.file == "b.csv")
        other.position?.column = 9
        #expect(place.position?.column == 3 && other.position?.column == 9 && other.position?.line == 7)
        other.position = nil
        #expect(place.position != nil && other.position == nil)
        other.cell?.row = 8
        #expect(place.cell?.row == 7 && other.cell?.row == 8 && other.cell?.heading == "查实金额")
        other = place
        #expect(other == place)
    }

    @Test("places that say the same are equal, and told apart by each of their parts")
    func equality() {
        let place = Place(file: "a.xlsx", position: .init(line: 1, column: 2), sheet: "甲", cell: cell)
        let same = Place(file: "a.xlsx", position: .init(line: 1, column: 2), sheet: "甲", cell: cell)
        #expect(place == same && place.hashValue == same.hashValue)
        let others = [
            Place(file: "b.xlsx", position: .init(line: 1, column: 2), sheet: "甲", cell: cell),
            Place(file: "a.xlsx", position: .init(line: 1, column: 3), sheet: "甲", cell: cell),
            Place(file: "a.xlsx", sheet: "甲", cell: cell),
            Place(file: "a.xlsx", position: .init(line: 1, column: 2), sheet: "乙", cell: cell),
            Place(file: "a.xlsx", position: .init(line: 1, column: 2), sheet: "甲", cell: .init(row: 7)),
            Place(file: "a.xlsx", position: .init(line: 1, column: 2), sheet: "甲"),
        ]
        #expect(others.allSatisfy { $0 != place })
        #expect(Set(others + [place, same]).count == others.count + 1)
    }

    @Test("a place takes no more room than a reference, so that every cell of a table can have one")
    func size() {
        #expect(MemoryLayout<Place?>.size == MemoryLayout<Int>.size)
    }
}
