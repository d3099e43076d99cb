import Charts
import Edition
import Geography
import Source

extension FigureDrawing {
    var map: RegionMap {
        guard let map = figure.map else { preconditionFailure("a figure of a map") }
        let scale = 1 / map.plane.width
        func ring(_ ring: PlaneMap.Ring) -> MapRing {
            MapRing(points: ring.points.map { Point($0.x * scale, $0.y * scale) }, weights: ring.weights.map { $0 * scale * scale })
        }
        let parts = map.plane.regions.map { $0.parts.map { $0.map(ring) } }
        return RegionMap(
            regions: zip(figure.rows, parts).map { row, parts in
                RegionMap.Region(row.label.text(language), value: value(row.cells[0]), parts: parts, href: href(row.subject), group: row.group)
            }, surroundings: Array(parts.dropFirst(figure.rows.count)), shape: map.plane.height / map.plane.width, median: median,
            bounds: figure.ticks(0, language), isReversed: figure.lowestFirst == true, groups: groups, absent: rendition.words["tile_missing"])
    }
}
