import Markup

/// Prints a map on a page: a wide and a narrow drawing, what the colours mean, and the list of every region with its value, in which the
/// numbers on the map are found.
enum RegionMapPage {
    static func write(_ map: RegionMap, to out: inout ByteBuffer, _ setting: ChartSetting) {
        let sentence = setting.lead + map.description(setting.words)
        out.raw("<div class=\"drawing\">")
        for (form, width) in [(DrawnForm.wide, DrawnWidths.wide), (.narrow, DrawnWidths.narrow)] {
            DrawnImage.write(form, RegionMapDrawing(map, width: width).drawing, sentence, to: &out, setting)
        }
        out.raw("</div>")
        let (tints, scale) = map.tints()
        if let scale { scale.write(to: &out) } else { PageKey.write(GroupKey.entries(map.groups), to: &out) }
        out.raw("<ol class=\"regions\">")
        for (region, tint) in zip(map.regions, tints) {
            out.raw("<li><i class=\"")
            out.raw(tint ?? "none")
            out.raw("\"></i>")
            if let href = region.href {
                out.raw("<a")
                out.attribute("href", href)
                out.raw(">")
                out.label(region.label)
                out.raw("</a> ")
            } else {
                out.label(region.label)
                out.raw(" ")
            }
            if let value = region.value, region.number != nil {
                out.raw("<b>")
                out.label(value.text)
                out.raw("</b>")
            } else {
                out.raw("<span aria-hidden=\"true\">–</span><span class=\"vh\">")
                out.label(setting.words.noData)
                out.raw("</span>")
            }
            if region.parts.isEmpty {
                out.raw(" <small>")
                out.label(map.absent)
                out.raw("</small>")
            }
            out.raw("</li>")
        }
        out.raw("</ol>")
    }
}
