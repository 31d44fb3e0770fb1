package import Diagnostics

extension Value {
    /// Named values. An optional one that is missing has no entry.
    package struct Record: Hashable, Sendable {
        /// In the order of the names' digests, in which a name is found without hashing it, and of equal ones in that of
        /// their bytes: records of the same values are equal.
        private var fields: [Entry] = []

        private struct Entry: Hashable, Sendable {
            let name: ExactText
            var value: Value
        }

        package init(_ fields: [String: Value] = [:]) {
            self.fields.reserveCapacity(fields.count)
            for (name, value) in fields { self[name] = value }
        }

        /// As by the name, for a key that is made once.
        package subscript(_ name: ExactText) -> Value? {
            get {
                let place = place(of: name)
                return place.isTaken ? fields[place.index].value : nil
            }
            set {
                let place = place(of: name)
                switch (newValue, place.isTaken) {
                case (let value?, true): fields[place.index].value = value
                case (let value?, false): fields.insert(Entry(name: name, value: value), at: place.index)
                case (nil, true): fields.remove(at: place.index)
                case (nil, false): break
                }
            }
        }

        package subscript(_ name: String) -> Value? {
            get { self[ExactText(name)] }
            set { self[ExactText(name)] = newValue }
        }

        /// In the order of the code points, so that nothing depends on hashing.
        package var names: [String] { fields.map(\.name.text).sorted() }

        /// Where a field of a name stands or belongs.
        private func place(of name: ExactText) -> (index: Int, isTaken: Bool) {
            var index = fields.withUnsafeBufferPointer { fields in
                var (index, end) = (0, fields.count)
                while index < end {
                    let middle = (index + end) / 2
                    if fields[middle].name.digest < name.digest { index = middle + 1 } else { end = middle }
                }
                return index
            }
            while index < fields.count, fields[index].name.digest == name.digest {
                if fields[index].name == name { return (index, true) }
                guard fields[index].name.text.utf8.lexicographicallyPrecedes(name.text.utf8) else { break }
                index += 1
            }
            return (index, false)
        }
    }
}
