import Source

/// `license` in site.yaml is an identifier of the SPDX licence list, so that catalogues and citation managers know what it is.
enum LicenseID {
    /// Those of the list (version 3) that are made for texts, data or pictures, or are commonly used for them.
    static let known: Set<String> = [
        "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0", "CC-BY-NC-3.0", "CC-BY-NC-4.0", "CC-BY-NC-SA-3.0", "CC-BY-NC-SA-4.0",
        "CC-BY-ND-3.0", "CC-BY-ND-4.0", "CC-BY-NC-ND-3.0", "CC-BY-NC-ND-4.0", "CC-BY-3.0-IGO", "CC-BY-NC-SA-3.0-IGO", "CC-BY-NC-ND-3.0-IGO",
        "CC-PDDC", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "CDLA-Permissive-1.0", "CDLA-Permissive-2.0", "CDLA-Sharing-1.0", "OGL-UK-1.0",
        "OGL-UK-2.0", "OGL-UK-3.0", "OGL-Canada-2.0", "NLOD-1.0", "NLOD-2.0", "etalab-2.0", "DL-DE-BY-2.0", "DL-DE-ZERO-2.0", "MulanPSL-2.0",
        "GFDL-1.3-only", "GFDL-1.3-or-later", "MIT", "Apache-2.0", "BSD-3-Clause", "0BSD", "Unlicense", "WTFPL",
    ]

    static func check(_ id: String, at place: Place) -> Diagnostic? {
        if known.contains(id) { return nil }
        let same = known.sorted().first { $0.lowercased() == id.lowercased() }
        return Diagnostic(
            "unknown-license", "license \"\(id)\" is no SPDX identifier of a licence for texts or data", at: place,
            hint: (same ?? nearest(id, among: known.sorted())).map { "did you mean \($0)?" } ?? "write one such as CC-BY-4.0, or leave the line out")
    }
}
