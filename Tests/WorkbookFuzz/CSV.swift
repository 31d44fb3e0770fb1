// Fuzzes the CSV reader with whole files.
import Workbook

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    var reader = CSVReader(
        file: "x.csv",
        bytes: Array(UnsafeBufferPointer(start: data, count: size))
    )
    while reader.advance() {
        for (index, cell) in reader.row.cells.enumerated() {
            _ = reader.text(cell)
            _ = reader.place(ofCell: index, heading: nil)
        }
    }
    return 0
}
