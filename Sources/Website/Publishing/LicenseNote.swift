import Edition
import Source

/// A site without a licence leaves its readers to guess whether they may quote a table.
enum LicenseNote {
    /// Nil where the site declares one.
    static func note(_ site: Site) -> Diagnostic? {
        guard site.license == nil else { return nil }
        return Diagnostic(
            .note, "no-license", "the site does not say what readers may do with its text, figures and data", at: Place(file: "Content/site.yaml"),
            hint: "write the licence that you grant, such as \"license: CC-BY-4.0\", or the address of your terms of use")
    }
}
