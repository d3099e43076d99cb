import Source
import Workbooks
import Zip

extension FuzzTarget {
    /// A table as a text: any encoding, separator, quotes, marks of numbers.
    static let csv = FuzzTarget(name: "csv") { bytes in
        guard let text = SourceText.decode(bytes, file: "scores.csv").0 else { return }
        for number in [nil, DecimalMark.comma, .point] { _ = CSVTable.parse(text, number: number) }
    }

    /// A workbook as it comes, which a mutation seldom leaves a .zip.
    static let workbook = FuzzTarget(name: "workbook") { bytes in
        _ = Workbook.read(bytes, file: "scores.xlsx").0?.table()
    }

    /// A sheet's XML within a workbook that is whole, and the shared strings behind a byte 0.
    static let sheet = FuzzTarget(name: "sheet") { bytes in
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        let files =
            ParsedWorkbook.parts + [("xl/worksheets/sheet1.xml", Array(parts[0]))] + (parts.count > 1 ? [("xl/sharedStrings.xml", Array(parts[1]))] : [])
        guard let packed = try? ZipFile.bytes(files, folder: "") else { return }
        _ = Workbook.read(packed, file: "scores.xlsx").0?.table()
    }
}

/// What stands around a sheet.
private enum ParsedWorkbook {
    static let parts: [(path: String, bytes: [UInt8])] = [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        (
            "_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Scores\" sheetId=\"1\" r:id=\"r1\"/>"
                + "</sheets></workbook>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
        ),
    ].map { ($0.0, Array($0.1.utf8)) }
}
