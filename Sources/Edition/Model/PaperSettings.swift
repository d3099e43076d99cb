/// How the PDF files of an edition are made.
package struct PaperSettings: Sendable, Hashable {
    /// Where the formulas behind the numbers of a text stand.
    package enum Formulas: String, CaseIterable, Sendable {
        /// As notes at the end of each chapter.
        case endnotes
        /// Nowhere: the page of checks has them.
        case none
    }

    package enum Size: String, CaseIterable, Sendable {
        case a4
        case letter
    }

    package var formulas = Formulas.endnotes
    package var paper = Size.a4
}

/// `pdf: {formulas: none, paper: letter}`, as much of it as is written.
package struct PaperDeclaration: Sendable, Hashable {
    var formulas: PaperSettings.Formulas?
    var paper: PaperSettings.Size?

    /// What holds where the edition says as much as it does, and the site the rest.
    package func settings(within site: PaperDeclaration) -> PaperSettings {
        var settings = PaperSettings()
        if let formulas = formulas ?? site.formulas { settings.formulas = formulas }
        if let paper = paper ?? site.paper { settings.paper = paper }
        return settings
    }
}
