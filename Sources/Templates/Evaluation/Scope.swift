import Diagnostics

/// The names of the template's own that are known where the evaluation stands.
struct Scope {
    /// Of the names, the innermost last. A name is found among them without a look at each `Local`, whose references are counted.
    private var digests: [UInt64] = []
    /// In the same order.
    private var locals: [Local] = []

    /// How many names are known.
    var depth: Int { locals.count }

    mutating func append(_ local: Local) {
        digests.append(local.name.digest)
        locals.append(local)
    }

    /// Forgets the names that were made since there were so many.
    mutating func leave(to depth: Int) {
        while locals.count > depth {
            digests.removeLast()
            locals.removeLast()
        }
    }

    /// The innermost of a name.
    func local(_ name: ExactText) -> Local? {
        var position = digests.count - 1
        while position >= 0 {
            if digests[position] == name.digest, locals[position].name == name { return locals[position] }
            position -= 1
        }
        return nil
    }
}
