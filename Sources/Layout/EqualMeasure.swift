import Composition
import Geometry

extension ComposedLine {
    /// The line with its characters spread evenly to a width: names of different length, one under
    /// another, in one measure (均排). Nothing changes if there is nothing to spread.
    func spread(to width: Length) -> ComposedLine {
        let gaps = clusters.count - 1
        guard gaps > 0, width > extent else { return self }
        var line = self
        let free = width - extent
        for index in clusters.indices {
            let shift = free.scaled(index, over: gaps)
            line.clusters[index].x += shift
            line.clusters[index].left += shift
        }
        line.extent = width
        return line
    }
}
