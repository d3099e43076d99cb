import Commentary
import Edition
import Formula
import Geography
import Source

/// Where chapters and what is shown in them stand.
private let exhibits = ["/chapters/", "/figures/", "/tables/", "/embed/"]

extension FuzzTarget {
    /// A declaration: YAML at large, then as what edition.yaml and indicators.yaml say.
    static let yaml = FuzzTarget(name: "yaml") { bytes in
        guard let text = SourceText.decode(bytes, file: "a.yaml").0 else { return }
        _ = YAMLNode.parse(text.text, file: "a.yaml")
        FuzzReport.check("Content/2020/edition.yaml", bytes)
        FuzzReport.check("Content/2020/indicators.yaml", bytes)
    }

    /// A formula, evaluated in a report; a condition, over its units.
    static let formula = FuzzTarget(name: "formula") { bytes in
        guard let dataset = FuzzReport.edition?.dataset else { return }
        let text = String(decoding: bytes, as: UTF8.self), place = Place(file: "a.md")
        if let formula = Formula.parse(text, at: place).0 { _ = formula.evaluate(in: dataset) }
        if let condition = Condition.parse(text, at: place).0 { _ = condition.units(in: dataset) }
    }

    /// The text of a claim, held to values of every kind; its length says in which language, since each has marks and words of its own.
    static let claim = FuzzTarget(name: "claim") { bytes in
        let languages = ["en", "zh-Hans", "de", "fr", "ar"], language = languages[bytes.count % languages.count]
        guard let dataset = FuzzReport.edition?.dataset, let claim = ClaimText.parse(String(decoding: bytes, as: UTF8.self), language: language) else { return }
        for value in FuzzReport.values {
            for operation in [ClaimOperator.equal, .different, .about, .greater] { _ = claim.verdict(value, operation, in: dataset) }
        }
    }

    /// A chapter with its values, claims, blocks and links, rendered into every page that shows it.
    static let chapter = FuzzTarget(name: "chapter") { bytes in
        FuzzReport.render("Content/2020/chapters/01-findings.md", Array("---\ntitle: Findings\n---\n\n".utf8) + bytes, exhibits + ["checks", "find"])
    }

    /// Markdown alone.
    static let markdown = FuzzTarget(name: "markdown") { bytes in
        let (document, _) = Document.parse(String(decoding: bytes, as: UTF8.self), file: "a.md")
        _ = document.html(host: PlainHost())
        _ = document.footnotesHTML(host: PlainHost())
        _ = document.passages(host: PlainHost())
    }

    /// The YAML of a figure block and of a table block.
    static let figure = FuzzTarget(name: "figure") { bytes in
        for kind in ["figure", "table"] {
            let text = "---\ntitle: Findings\n---\n\n```\(kind)\n" + String(decoding: bytes, as: UTF8.self) + "\n```\n"
            FuzzReport.render("Content/2020/chapters/01-findings.md", Array(text.utf8), exhibits)
        }
    }

    /// A report's own template of the pages of units.
    static let template = FuzzTarget(name: "template") { bytes in FuzzReport.render("Templates/pages/unit.mustache", bytes, ["/units/"]) }

    /// Outlines of a map: GeoJSON, or SVG if it begins as XML does, laid on a plane and drawn at a size.
    static let outlines = FuzzTarget(name: "outlines") { bytes in
        let file = bytes.first == 0x3C ? "a.svg" : "a.geojson"
        guard let shapes = ShapeFile.read(bytes, file: file).0 else { return }
        _ = PlaneMap(shapes.shapes.map { [$0] }, isGeographic: shapes.isGeographic)
    }
}
