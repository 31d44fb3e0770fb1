// Fuzzes the workbook reader with whole files.
import Workbook

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    readWorkbook(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}
