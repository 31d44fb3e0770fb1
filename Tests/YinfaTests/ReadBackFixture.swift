import CairoRendering
import Diagnostics
import DisplayList
import Foundation
import PaperCodes
import StatisticalForms
import TestSupport

@testable import Yinfa

/// A small office and scans of its returns.
struct ReadBackFixture {
    let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["return-2020-12-31"])
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office, silent: ["长汶县"])
    }

    func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    /// The code of a unit's return as it would be printed.
    func code(_ unit: String = "栖云区", asOf: String = "2020-12-31") throws -> ReturnCode {
        let returns = try returns()
        return returns.form.completeCode(of: try returns.computed(.init(unit: unit, asOf: asOf, isIncomplete: true)).output.data)
    }

    /// A code with something changed, its digest made anew.
    func code(changed change: (inout ReturnCode) -> Void) throws -> ReturnCode {
        var code = try code()
        change(&code)
        code.digest = try returns().form.digest(of: code) ?? code.digest
        return code
    }

    /// Paper with codes beside one another, as a file.
    func scan(of texts: [String], as name: String = "scan.png") throws -> String {
        var rows: [[UInt8]] = []
        var width = 0
        for text in texts {
            guard let matrix = CodeEncoder.matrix(of: text) else { throw NoCode() }
            let paper = GreyPicture.paper(with: matrix, pixels: 4)
            while rows.count < paper.height { rows.append([UInt8](repeating: 255, count: width)) }
            width += paper.width
            for row in rows.indices {
                let level = row < paper.height ? Array(paper.levels[row * paper.width..<(row + 1) * paper.width]) : []
                rows[row] += level + [UInt8](repeating: 255, count: paper.width - level.count)
            }
        }
        return try scan(GreyPicture(width: width, height: rows.count, levels: rows.flatMap(\.self)), as: name)
    }

    func scan(_ picture: GreyPicture, as name: String = "scan.png") throws -> String {
        try office.write(SamplePictures.png(picture), as: name)
        return office.file(name)
    }

    func scan(_ bytes: [UInt8], as name: String) throws -> String {
        try office.write(bytes, as: name)
        return office.file(name)
    }

    /// What `read-back` says of a scan.
    func said(_ scan: String, with file: String? = nil) throws -> [Diagnostic] {
        try diagnostics { _ = try returns().readBack(scan: scan, with: file) }
    }

    func codes(_ scan: String, with file: String? = nil) throws -> [String] { try said(scan, with: file).map(\.code.rawValue) }

    struct NoCode: Error {}
}

/// Printed returns of the sample as scanners see them.
enum PrintedReturns {
    /// The page at 150 dots to the inch.
    static func page(_ name: String) throws -> GreyPicture {
        try GreyPicture(ImageFile(Sample.bytes(name + ".png")), named: name)
    }

    /// The page of a PDF as poppler draws it.
    static func drawn(_ name: String, dotsPerInch: Int, in folder: TemporaryFolder) throws -> String {
        let pdf = try folder.write(Sample.bytes(name + ".pdf"), as: "return.pdf")
        let base = folder.file("page-\(dotsPerInch)")
        _ = try Shell.run(["pdftoppm", "-r", "\(dotsPerInch)", "-png", "-gray", "-singlefile", pdf, base])
        return base + ".png"
    }
}
