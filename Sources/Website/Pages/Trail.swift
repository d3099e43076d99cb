import Edition
import Markup
import Source

extension Rendition {
    /// The pages above a page of this edition, outermost first.
    func trail(_ more: Link...) -> [Link] {
        [Link(label: edition.id, path: addresses.front)] + more
    }

    var unitsLink: Link { Link(label: unitsTitle, path: addresses.units) }
    var indicatorsLink: Link { Link(label: words["nav_indicators"], path: addresses.indicators) }
    var chaptersLink: Link { Link(label: words["nav_analysis"], path: addresses.chapters) }

    /// Where `page:NAME` leads, from the site's root.
    func path(_ page: SitePage) -> String {
        switch page {
        case .front: addresses.front
        case .ranking: addresses.ranking
        case .units: addresses.units
        case .indicators: addresses.indicators
        case .chapters: addresses.chapters
        case .data: addresses.data
        case .method: addresses.method
        case .report: addresses.report
        case .checks: addresses.checks
        }
    }

    /// What surrounds every page of the edition.
    func frame(searchIndex: String) -> Frame {
        var imprint: [String] = edition.facts.isDraft ? [words["draft"]] : []
        if let publisher = site.publisher { imprint.append(publisher.text(language)) }
        if let period = edition.facts.period { imprint.append(words("period", ["from": period.from, "to": period.to])) }
        if let release = edition.facts.releases.last { imprint.append(words("version", ["version": release.version])) }
        // An edition without chapters has no pages for them, and one without a release nothing to cite.
        var footer = [Link(label: words["method"], path: addresses.method), Link(label: words["downloads"], path: addresses.data)]
        if !edition.facts.releases.isEmpty { footer.append(Link(label: words["how_to_cite"], path: addresses.data + "#cite")) }
        if !edition.chapters.isEmpty { footer.append(Link(label: words["report"], path: addresses.report)) }
        if hasChecks { footer.append(checksLink) }
        if !changeLists.isEmpty { footer.append(changesLink) }
        if releases.hasArchive { footer.append(archiveLink) }
        return Frame(
            language: language, siteTitle: site.title.text(language), year: edition.id, home: addresses.front,
            nav: [
                NavigationItem(section: .overview, label: words["nav_overview"], path: addresses.front),
                NavigationItem(section: .ranking, label: words["nav_ranking"], path: addresses.ranking),
                NavigationItem(section: .units, label: unitsTitle, path: addresses.units),
                NavigationItem(section: .chapters, label: words["nav_analysis"], path: addresses.chapters),
                NavigationItem(section: .indicators, label: words["nav_indicators"], path: addresses.indicators),
                NavigationItem(section: .data, label: words["nav_data"], path: addresses.data),
                NavigationItem(section: .editions, label: words["nav_editions"], path: addresses.editions),
            ].filter { ($0.section != .chapters || !edition.chapters.isEmpty) && ($0.section != .editions || hasOtherEditions) },
            imprint: imprint, footer: footer, searchIndex: searchIndex, sealed: sealedStrip)
    }
}
