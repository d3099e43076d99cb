import Edition
import Languages
import Markup
import Source

extension Rendition {
    /// The pages above a page of this edition, outermost first.
    func trail(_ more: LinkView...) -> [LinkView] {
        [LinkView(label: edition.id, path: addresses.front)] + more
    }

    var unitsLink: LinkView { LinkView(label: names.unitsTitle, path: addresses.units) }
    var indicatorsLink: LinkView { LinkView(label: words["nav_indicators"], path: addresses.indicators) }
    var chaptersLink: LinkView { LinkView(label: words["nav_analysis"], path: addresses.chapters) }

    /// The pages that the main navigation leads to. An edition without chapters has no pages for them.
    var navigation: [LinkView] {
        var links = [
            LinkView(label: words["nav_overview"], path: addresses.front), LinkView(label: words["nav_ranking"], path: addresses.ranking), unitsLink,
        ]
        if !edition.chapters.isEmpty { links.append(chaptersLink) }
        links += [indicatorsLink, LinkView(label: words["nav_data"], path: addresses.data)]
        if surroundings.hasOtherEditions { links.append(LinkView(label: words["nav_editions"], path: addresses.editions)) }
        return links
    }

    /// Publisher, period, version.
    var imprint: [String] {
        var imprint: [String] = edition.facts.isDraft ? [words["draft"]] : []
        if let publisher = site.publisher { imprint.append(publisher.text(language)) }
        if let period = edition.facts.period { imprint.append(words("period", ["from": period.from, "to": period.to])) }
        if let release = edition.facts.releases.last { imprint.append(words("version", ["version": release.version])) }
        return imprint
    }

    /// What surrounds every page of the edition.
    func frame(_ assets: ThemeAssets) -> PageFrame {
        // An edition without chapters has no pages for them.
        var footer = [
            LinkView(label: words["method"], path: addresses.method), LinkView(label: words["downloads"], path: addresses.data),
            LinkView(label: words["how_to_cite"], path: addresses.data + "#page:cite"),
        ]
        if !edition.chapters.isEmpty { footer.append(LinkView(label: words["report"], path: addresses.report)) }
        if hasChecks { footer.append(checksLink) }
        if let before = inYears?.before {
            footer.append(LinkView(label: words("movers_since", ["before": surroundings.years?.editions[before.before].id ?? ""]), path: addresses.movers))
        }
        if !changeLists.isEmpty { footer.append(changesLink) }
        if surroundings.releases.hasArchive { footer.append(archiveLink) }
        return PageFrame(
            language: language, siteTitle: site.title.text(language), year: edition.id, home: addresses.front,
            nav: navigation, imprint: imprint, footer: footer, stylesheet: assets.stylesheet.path, script: assets.script.path,
            earlyScript: assets.earlyScript.path, pageScripts: assets.pageScripts.mapValues(\.path), findScript: assets.findScript.path,
            searchIndex: addresses.findEntries, findCount: words.forms("find_count", [:]), findFirst: words.forms("find_first", [:]), sealed: sealedStrip,
            license: site.license.map(Terms.init),
            isRightToLeft: WritingDirection.isRightToLeft(language))
    }
}
