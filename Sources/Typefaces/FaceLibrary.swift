import Composition
import Diagnostics
import DisplayList

/// The faces of all roles, each opened when first needed.
final class FaceLibrary {
    private let roles: FontRoles
    private var faces: [FaceID: LoadedFace] = [:]
    private var orders: [Order: [FontFile]] = [:]

    init(_ roles: FontRoles) { self.roles = roles }

    /// - Throws: `FNT0104`, `FNT0105`.
    func face(_ file: FontFile) throws(StageFailure) -> LoadedFace {
        if let face = faces[file.id] { return face }
        let face = try LoadedFace(file)
        faces[file.id] = face
        return face
    }

    /// A face that shaped text names.
    func loaded(_ id: FaceID) -> LoadedFace? { faces[id] }

    /// The face that sets a grapheme cluster: the first of the role that has all of it.
    ///
    /// Western characters ask the `latin` files first, all others the `han`
    /// files: quotation marks, dashes, the ellipsis and the middle dot are
    /// Chinese marks here (clreq §3.1.2), whatever Unicode's East Asian width says.
    ///
    /// - Returns: the face and whether it is the one that should set it, or nil
    ///   when no file has the character.
    func choose(
        for character: Character, in role: FontRole
    ) throws(StageFailure) -> (face: LoadedFace, isFirst: Bool)? {
        let isWestern = character.unicodeScalars.first.map(isWestern) ?? false
        for (position, file) in order(role, isWestern: isWestern).enumerated() {
            let face = try face(file)
            if face.tables.coverage.contains(character) { return (face, position == 0) }
        }
        return nil
    }

    /// The role's first file, which stands for it where no character asks.
    func principal(of role: FontRole) throws(StageFailure) -> LoadedFace {
        try face(roles[role].han[0])
    }

    private struct Order: Hashable {
        var role: FontRole
        var isWestern: Bool
    }

    private func order(_ role: FontRole, isWestern: Bool) -> [FontFile] {
        let key = Order(role: role, isWestern: isWestern)
        if let order = orders[key] { return order }
        let chain = roles[role]
        let order = isWestern ? chain.latin + chain.han : chain.han + chain.latin
        orders[key] = order
        return order
    }
}

/// Whether a character is set from the Western files of a role.
///
/// ASCII with the space, the no-break space and the letters of Latin-1, Latin
/// Extended-A, -B and Additional.
func isWestern(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0, 0xAA, 0xBA: true
    case 0xD7, 0xF7: false  // × and ÷
    case 0xC0...0x024F, 0x1E00...0x1EFF: true
    default: false
    }
}
