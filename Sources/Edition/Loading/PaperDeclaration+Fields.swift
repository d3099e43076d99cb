import Source

extension PaperDeclaration {
    /// Reads `pdf` of site.yaml or edition.yaml.
    init(_ fields: inout YAMLFields) {
        self.init()
        guard var pdf = fields.fields("pdf", of: "pdf") else { return }
        formulas = pdf.choice("formulas", PaperSettings.Formulas.self)
        paper = pdf.choice("paper", PaperSettings.Size.self)
        for problem in pdf.finish() { fields.report(problem) }
    }
}
