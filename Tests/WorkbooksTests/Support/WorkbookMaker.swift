import Zip

/// Workbooks as small as they can be, part by part, for what a program would not write of itself.
struct WorkbookMaker {
    /// What stands in `<sheetData>`, and what behind it.
    var rows = ""
    var behind = ""
    var columns = ""
    var strings: [String] = []
    /// The codes of number formats; style n has format n.
    var formats: [String] = []
    var sheets = ["Scores"]
    var hidden: Set<String> = []
    var starts1904 = false
    var prefix = ""

    var bytes: [UInt8] {
        get throws {
            try ZipFile.bytes(parts.map { ($0.0, Array($0.1.utf8)) }, folder: "")
        }
    }

    private var parts: [(String, String)] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let listed = sheets.enumerated().map { position, name in
            "<sheet name=\"\(name)\" sheetId=\"\(position + 1)\"\(hidden.contains(name) ? " state=\"hidden\"" : "") r:id=\"rId\(position + 1)\"/>"
        }
        let related = sheets.indices.map { "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(types)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>" }
        let formatted = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }
        let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
        let sheet = sheets.indices.map { position in
            (
                "xl/worksheets/sheet\(position + 1).xml",
                "<worksheet xmlns=\"\(main)\">\(columns)<sheetData>\(position == 0 ? rows : "<row><c t=\"inlineStr\"><is><t>\(sheets[position])</t></is></c></row>")</sheetData>\(behind)</worksheet>"
            )
        }
        return [
            ("_rels/.rels", "<Relationships><Relationship Id=\"r\" Type=\"\(types)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\"><workbookPr\(starts1904 ? " date1904=\"1\"" : "")/><sheets>\(listed.joined())</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(related.joined())<Relationship Id=\"s\" Type=\"\(types)/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"\(types)/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(main)\"><numFmts>\(formatted.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
            ),
        ] + sheet
    }
}

/// A row of cells, each as XML; `r` is left out, as some programs do.
func row(_ cells: String...) -> String { "<row>\(cells.joined())</row>" }
func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
func number(_ number: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(number)</v></c>" }
