import Testing

@testable import DisplayList

@Suite("Names of faces") struct FaceIDTests {
    @Test("a name is one face, however often it is made, and comes back as it was")
    func same() {
        let names = ["FandolFang-Regular", "FandolSong-Regular", "", "方正仿宋", "a", "a~2"]
        let ids = names.map { FaceID(name: $0) }
        #expect(ids.map(\.name) == names)
        #expect(names.map { FaceID(name: $0) } == ids && Set(ids).count == names.count)
    }

    @Test("they are in the order of their names, not of their making")
    func order() {
        #expect([FaceID(name: "z-later"), FaceID(name: "b-later"), FaceID(name: "k-later")].sorted().map(\.name) == ["b-later", "k-later", "z-later"])
    }

    @Test("many threads that ask at once are told the same")
    func threads() async {
        let found = await withTaskGroup(of: [FaceID].self) { group in
            for _ in 0..<8 { group.addTask { (0..<50).map { FaceID(name: "thread-\($0)") } } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(found.count == 8 && Set(found).count == 1 && Set(found[0]).count == 50)
    }
}
