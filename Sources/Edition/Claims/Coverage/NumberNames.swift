import Formula
import Source

/// Names and phrases whose numbers are no data: 4G, 360手机助手. Those of the data are known; an author lists others.
struct NumberNames {
    private let names: [[Unicode.Scalar]]
    /// Words that count units and things.
    let counters: Set<Unicode.Scalar>

    init(_ edition: Edition, _ site: Site) {
        var texts = site.numberNames + edition.facts.numberNames
        texts += edition.units.flatMap { unit in unit.name.texts.map(\.text) + edition.attributes.compactMap { unit.values[$0.key] } }
        texts += edition.indicators.flatMap { indicator in indicator.name.texts.map(\.text) }
        texts += edition.groupings.flatMap { grouping in grouping.values.flatMap { value in value.label.texts.map(\.text) } }
        texts += edition.tables.flatMap { file in
            file.table.rows.flatMap { row in row.filter { $0.number == nil && $0.text.utf8.count <= 60 }.map(\.text) }
        }
        texts += [site.title, edition.facts.title].flatMap { title in title.texts.map(\.text) }
        var seen: Set<String> = []
        names = texts.filter { Self.hasNumber($0) && seen.insert($0).inserted }.map { Array($0.unicodeScalars) }
        counters = Set("个座家所项类种款名位人次城省倍处组".unicodeScalars)
            .union((edition.facts.counter?.texts ?? []).flatMap { $0.text.unicodeScalars.prefix(1) })
    }

    private static func hasNumber(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value) || "零〇一二两三四五六七八九十百千万亿".unicodeScalars.contains(scalar)
        }
    }

    /// Where names stand in a text.
    func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for name in names where name.count <= scalars.count {
            for start in 0...(scalars.count - name.count) where scalars[start] == name[0] && scalars[start..<start + name.count].elementsEqual(name) {
                ranges.append(start..<start + name.count)
            }
        }
        return ranges
    }
}
