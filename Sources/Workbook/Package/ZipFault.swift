/// Why an archive, or an entry of it, cannot be read.
enum ZipFault: Error, Hashable, Sendable {
    /// No archive, or its directory at the end is missing or contradicts itself.
    case damaged
    case encrypted
    /// More entries than are allowed.
    case tooManyEntries(Int)
    /// More bytes than are allowed; the entry's name, or nil for all together.
    case tooLarge(entry: String?)
    /// An entry that unpacks to a suspicious multiple of its size.
    case bomb(entry: String)
    /// Two entries of one name, by which two programs would read different things.
    case doubled(entry: String)
}
