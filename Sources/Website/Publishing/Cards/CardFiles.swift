import Charts
import Edition
import Markup

/// The cards of an edition in one language, as drawings that a release makes into PNG files: each card once, whichever pages share it.
enum CardFiles {
    static func all(_ pages: [any Page], _ addresses: Addresses) -> [PlannedFile] {
        var seen: Set<String> = []
        return pages.compactMap(\.card).filter { seen.insert($0.name).inserted }.map { card in
            PlannedFile(path: addresses.card(card.name, "svg"), picture: addresses.card(card.name, "png"), isPictureOnly: true) { card.bytes() }
        }
    }
}
