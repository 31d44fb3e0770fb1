import Composition
import Diagnostics
import DisplayList

/// The faces of all roles, each opened when first needed.
final class FaceLibrary {
    private let roles: FontRoles
    private var faces: [FaceID: LoadedFace] = [:]
    private var orders: [FontRole: RoleFaces] = [:]

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

    func faces(of role: FontRole) -> RoleFaces {
        if let known = orders[role] { return known }
        let made = RoleFaces(roles[role], self)
        orders[role] = made
        return made
    }
}

/// The faces of one role in the order in which characters ask them.
struct RoleFaces {
    private let western: FaceOrder
    private let han: FaceOrder

    init(_ chain: FontRoles.Chain, _ library: FaceLibrary) {
        western = FaceOrder(chain.latin + chain.han, library)
        han = FaceOrder(chain.han + chain.latin, library)
    }

    /// The face that sets a grapheme cluster: the first of the role that has all of it.
    ///
    /// Western characters ask the `latin` files first, all others the `han`
    /// files: quotation marks, dashes, the ellipsis and the middle dot are
    /// Chinese marks here (clreq §3.1.2), whatever Unicode's East Asian width says.
    ///
    /// - Returns: the face and whether it is the one that should set it, or nil
    ///   when no file has the character or it is one for private use.
    /// - Throws: `FNT0104`, `FNT0105`.
    func choose(for character: Character) throws(StageFailure) -> (face: LoadedFace, isFirst: Bool)? {
        let scalars = character.unicodeScalars
        let first = scalars[scalars.startIndex]
        // What a face draws there is its maker's affair, and no reader of the file knows which character it is.
        guard !PrivateUse.contains(first) else { return nil }
        return try (isWestern(first) ? western : han).choose(for: character, startingWith: first)
    }

    /// The role's first file, which stands for it where no character asks.
    ///
    /// - Throws: `FNT0104`, `FNT0105`.
    func principal() throws(StageFailure) -> LoadedFace { try han.face(0) }
}

/// Files in the order in which they are asked, opened only as far as the asking went.
private final class FaceOrder {
    private let files: [FontFile]
    private unowned let library: FaceLibrary
    private var opened: [LoadedFace] = []

    init(_ files: [FontFile], _ library: FaceLibrary) {
        self.files = files
        self.library = library
    }

    func face(_ position: Int) throws(StageFailure) -> LoadedFace {
        while opened.count <= position { opened.append(try library.face(files[opened.count])) }
        return opened[position]
    }

    func choose(
        for character: Character, startingWith first: Unicode.Scalar
    ) throws(StageFailure) -> (face: LoadedFace, isFirst: Bool)? {
        for position in files.indices {
            let face = try face(position)
            let coverage = face.tables.coverage
            // Nearly all are one scalar: the common case asks one bit.
            let isSingle = character.utf8.count == UTF8.width(first)
            if isSingle && coverage.contains(first) || coverage.contains(character) {
                return (face, position == 0)
            }
        }
        return nil
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
