import Charts
import Edition
import Markup
import Output

/// The cards of an edition in one language, as drawings that a release makes into PNG files: each card once, whichever pages share it.
enum CardFiles {
    static func all(_ pages: [any Page], _ addresses: Addresses) -> [OutputFile] {
        var seen: Set<String> = []
        return pages.compactMap(\.card).filter { seen.insert($0.name).inserted }.map { card in
            var out = ByteBuffer(capacity: 8 * 1024)
            card.drawing().write(to: &out)
            return OutputFile(path: addresses.card(card.name, "svg"), bytes: out.bytes, picture: addresses.card(card.name, "png"), isPictureOnly: true)
        }
    }
}
