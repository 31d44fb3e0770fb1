/// The name that a typed one shortens.
///
/// - Returns: the one candidate that has the typed name's characters in order, from the same first one to the same last
///   one, as 高新技术产业开发区 has those of 高新区; nil where there are several, or where the typed name is not Chinese.
package func fullName(of typed: String, among candidates: some Sequence<String>) -> String? {
    guard typed.count > 1, let first = typed.first, let last = typed.last, !first.isASCII else { return nil }
    let found = candidates.filter { name in
        guard name.count > typed.count, name.first == first, name.last == last else { return false }
        var rest = typed[...]
        for character in name where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
    return found.count == 1 ? found[0] : nil
}
