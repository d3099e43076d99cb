import Source

/// Puts the editions that were read side by side, and says what is wrong with what they say of each other.
enum YearsLoading {
    /// - Returns: nil where fewer than two editions could be read. Where one could not, nothing is held against the others: what they refer to may
    ///   stand in it.
    /// - Parameter gone: editions that only sealed releases have. What was sealed is not judged again.
    static func load(_ loaders: [EditionLoader], gone: [EditionLoader] = [], language: String) -> (years: Years?, diagnostics: [Diagnostic]) {
        let sealed = gone.filter { $0.yearEdition != nil }
        let read = (loaders + sealed).compactMap { loader in loader.yearEdition.map { (edition: $0, rows: loader.unitRows) } }
            .sorted { ($0.edition.year, $0.edition.id) < ($1.edition.year, $1.edition.id) }
        let editions = read.map(\.edition)
        guard editions.count > 1 else { return (nil, []) }
        let units = LineageBuilder(editions.map { $0.units.map { .init(id: $0.id, former: $0.former) } })
        let indicators = LineageBuilder(editions.map { $0.indicators.map { .init(id: $0.id, former: $0.former) } })
        let years = Years(editions, units: units.result, indicators: indicators.result, language: language)
        guard read.count == loaders.count + sealed.count else { return (years, []) }
        let unitMessages = FormerIDMessages(
            isUnit: true, editions: editions, ids: editions.map { $0.units.map(\.id) }, names: editions.map { $0.units.map(\.name) },
            former: editions.map { $0.units.map(\.former) }, lineages: years.units)
        let indicatorMessages = FormerIDMessages(
            isUnit: false, editions: editions, ids: editions.map { $0.indicators.map(\.id) }, names: editions.map { $0.indicators.map(\.name) },
            former: editions.map { $0.indicators.map(\.former) }, lineages: years.indicators)
        let diagnostics =
            unitMessages.problems(units.problems) { edition, position in editions[edition].units[position].place }
            + unitMessages.renames { edition, position in
                editions[edition].units[position].place
            } line: { edition, position, former in
                unitLine(read[edition].rows, editions[edition].units[position].id, former)
            }
            + indicatorMessages.problems(indicators.problems) { edition, position in place(editions[edition].indicators[position]) }
            + indicatorMessages.renames { edition, position in
                place(editions[edition].indicators[position])
            } line: { edition, position, former in
                "write below \"id: \(editions[edition].indicators[position].id)\": formerly: \(former)"
            }
        let folders = sealed.map { "Content/\($0.id)/" }
        func isSealed(_ place: Place?) -> Bool { place.map { place in folders.contains { place.file.hasPrefix($0) } } ?? false }
        let said = (diagnostics + DeclaredComparability.check(years)).filter { !isSealed($0.place) }.map { problem in
            var problem = problem
            problem.notes.removeAll { isSealed($0.place) }
            return problem
        }
        return (years, said)
    }

    private static func place(_ indicator: Indicator) -> Place { indicator.idPlace ?? indicator.place }

    private static func unitLine(_ rows: UnitRowTexts, _ id: String, _ former: String) -> Message {
        let line = rows.line(id, formerly: former) ?? former
        return rows.hasColumn ? "write \(line)" : "head a new last column of units.csv formerly, and write \(line)"
    }
}
