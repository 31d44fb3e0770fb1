package import Composition
package import Diagnostics
import DisplayList
package import Geometry

/// A shaper without fonts: Han characters and marks are one em wide, ASCII half an em.
///
/// Its em box reaches 0.88 em above the baseline, its ink 0.8 em up and 0.1 em
/// down. Characters of the private use area are missing; U+4DB6 (䶶) to U+4DBF
/// are substituted by the face `fallback`.
package struct FakeShaper: TextShaper {
    package init() {}

    package func shape(_ text: StyledText) throws(StageFailure) -> ShapedText {
        var result = ShapedText(text: text.text, clusters: [])
        var offset = 0
        for span in text.spans {
            for character in span.text {
                let length = character.utf8.count
                let scalar = character.unicodeScalars[character.unicodeScalars.startIndex]
                result.clusters.append(
                    cluster(scalar, range: offset..<offset + length, style: span.style))
                note(character, scalar, span.style, in: &result)
                offset += length
            }
        }
        return result
    }

    private func cluster(
        _ scalar: Unicode.Scalar, range: Range<Int>, style: TextStyle
    ) -> ShapedCluster {
        let isHalf = scalar.value < 0x80
        let isMissing = (0xE000...0xF8FF).contains(scalar.value)
        return ShapedCluster(
            utf8Range: range, scalar: scalar, face: FaceID(name: style.role.rawValue), size: style.size,
            advance: isHalf ? style.size.half : style.size,
            glyphs: isMissing ? [] : [.init(id: scalar.value)])
    }

    private func note(
        _ character: Character, _ scalar: Unicode.Scalar, _ style: TextStyle, in text: inout ShapedText
    ) {
        if (0xE000...0xF8FF).contains(scalar.value), !text.missing.contains(character) {
            text.missing.append(character)
        }
        if (0x4DB6...0x4DBF).contains(scalar.value) {
            text.substituted.append(
                .init(character: character, role: style.role, face: FaceID(name: "fallback")))
        }
    }

    package func emTop(of style: TextStyle) throws(StageFailure) -> Length {
        style.size.scaled(88, over: 100)
    }

    package func ink(of text: ShapedText) throws(StageFailure) -> InkExtent {
        let size = text.clusters.map(\.size).max() ?? .zero
        return InkExtent(above: size.scaled(80, over: 100), below: size.scaled(10, over: 100))
    }
}
