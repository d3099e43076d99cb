import Commentary
import Source

/// What the theme calls things that a link without words can lead to, in one language.
package struct TargetWords: Sendable {
    /// “Figure {number}”, “Table {number}”.
    let figure: String
    let table: String
    /// “Equation {number}”.
    let equation: String
    let pages: [SitePage: String]

    package init(figure: String, table: String, equation: String, pages: [SitePage: String]) {
        self.equation = equation
        self.figure = figure
        self.table = table
        self.pages = pages
    }
}

extension Edition {
    /// What a link's target is called: a figure's label, a chapter's or heading's title, a unit's name. Nil for what has no
    /// name: a file, a web address, a footnote.
    package func name(of target: LinkTarget, in slug: String, language: String, _ words: TargetWords) -> String? {
        switch target {
        case .exhibit(let id):
            guard let exhibit = exhibit(id) else { return nil }
            return (exhibit.isFigure ? words.figure : words.table).replacing("{number}", with: String(exhibit.number))
        case .chapter(let slug, let fragment):
            guard let version = chapters.first(where: { $0.slug == slug })?.version(language) else { return nil }
            return fragment.flatMap { version.name($0, words) } ?? version.title
        case .fragment(let id): return chapters.first { $0.slug == slug }?.version(language).name(id, words)
        case .unit(let unit): return units[unit].name.text(language)
        case .indicator(let node): return indicators[node].name.text(language)
        case .group(let key, let id):
            return groupings.first { $0.key == key }?.values.first { $0.id == id }?.label.text(language)
        case .page(.front): return facts.title.text(language)
        case .page(.units):
            let name = facts.unitPlural.written(in: language) ?? facts.unitName.text(language)
            return name.prefix(1).uppercased() + name.dropFirst()
        case .page(let page): return words.pages[page]
        case .file, .external: return nil
        }
    }
}

extension Chapter.Version {
    /// What the formula or the heading with that id is called.
    fileprivate func name(_ id: String, _ words: TargetWords) -> String? {
        equations[id].map { words.equation.replacing("{number}", with: String($0)) } ?? heading(id)
    }

    /// The words of the heading with that id.
    fileprivate func heading(_ id: String) -> String? {
        guard let position = document.headings.firstIndex(where: { $0.id == id }) else { return nil }
        return numbers.headings.indices.contains(position) ? numbers.headings[position] : document.headings[position].text
    }
}
