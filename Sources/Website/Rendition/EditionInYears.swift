import Edition

/// Where an edition stands among the editions of its report.
struct EditionInYears {
    let years: Years
    /// Its position among `years.editions`.
    let position: Int

    /// It beside the edition before; nil of the oldest.
    var before: EditionComparison? { years.beforeAndAfter(position) }
}

extension Rendition {
    /// Nil of a report with one edition.
    var inYears: EditionInYears? {
        surroundings.years.flatMap { years in years.position(edition.id).map { EditionInYears(years: years, position: $0) } }
    }
}
