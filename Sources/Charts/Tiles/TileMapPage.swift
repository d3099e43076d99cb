import Markup

/// Prints a tile map as a grid of HTML: the tiles shrink with the page while their text stays, so one grid serves wide and narrow
/// screens. A name that is wider than its tile wraps between words and the tile grows; where a word would have to be divided on a phone,
/// the map keeps its width there and scrolls.
enum TileMapPage {
    static func write(_ map: TileMap, to out: inout ByteBuffer, _ setting: ChartSetting) {
        let words = setting.words
        let (steps, scale) = map.coloured()
        // Of a tile on a phone.
        let narrowest = DrawnWidths.narrow / Double(map.columns) - 3
        let least = TileWidth.narrowest(map.placed), scrolls = least > narrowest
        if scrolls {
            out.raw("<div class=\"table-scroll tiles-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
            out.label(setting.title)
            out.raw("\">")
        }
        out.raw("<div class=\"tiles\" role=\"list\" style=\"--cols:")
        out.number(map.columns)
        out.raw(";--tile:")
        out.fixed(TileWidth.of(map.placed, least: 60, most: TileWidth.most))
        out.raw("px")
        if scrolls {
            out.raw(";--least:")
            out.fixed(least)
        }
        out.raw("\">")
        for (tile, step) in zip(map.placed, steps) {
            out.raw("<div role=\"listitem\" class=\"")
            out.raw(step?.tintClass ?? "none")
            // No word of it has to be divided, so none is.
            if TileWidth.isWhole(tile.label) { out.raw(" whole") }
            out.raw("\" style=\"grid-column:")
            out.number(tile.column)
            out.raw(";grid-row:")
            out.number(tile.row)
            out.raw("\">")
            if let href = tile.href {
                out.raw("<a href=\"")
                out.label(href)
                out.raw("\"><b>")
            } else {
                out.raw("<span><b>")
            }
            out.label(Hyphenation.softened(tile.label, size: 12, width: narrowest))
            out.raw("</b> ")
            if let value = tile.value, tile.number != nil {
                out.label(value.text)
            } else {
                out.raw("<span aria-hidden=\"true\">–</span><span class=\"vh\">")
                out.label(words.noData)
                out.raw("</span>")
            }
            out.raw(tile.href != nil ? "</a></div>" : "</span></div>")
        }
        out.raw(scrolls ? "</div></div>" : "</div>")
        scale.write(to: &out)
    }
}
