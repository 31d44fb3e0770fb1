import DisplayList
import PaperCodes
import TestSupport
import Testing

@Suite("Codes on turned paper") struct TurnedCodeTests {
    @Test("a code upside down is read", arguments: ["A", "YINFA:1", "0123456789", "$%*+-./:"])
    func turned(_ text: String) throws {
        let picture = GreyPicture.paper(with: try #require(CodeEncoder.matrix(of: text)), pixels: 5)
        let turned = GreyPicture(width: picture.width, height: picture.height, levels: picture.levels.reversed())
        #expect(CodeReader().texts(in: turned) == [text])
    }
}
