import Formula
import Source

/// Names and phrases whose numbers are no data: 4G, 360手机助手. Those of the data are known; an author lists others.
struct NumberNames {
    private let names: [[Unicode.Scalar]]
    /// Words that count units and things.
    let counters: Set<Unicode.Scalar>
    /// What number words count in English: the units by their names, and indicators.
    let counted: Set<String>

    init(_ edition: Edition, _ site: Site) {
        var texts = site.numberNames + edition.facts.numberNames
        texts += edition.units.flatMap { unit in unit.name.texts.map(\.text) + edition.attributes.compactMap { unit.values[$0.key] } }
        texts += edition.indicators.flatMap { indicator in indicator.name.texts.map(\.text) }
        texts += edition.groupings.flatMap { grouping in grouping.values.flatMap { value in value.label.texts.map(\.text) } }
        // The rows' names, not what is said of them.
        texts += edition.tables.flatMap { file in
            file.table.rows.compactMap { row in row.prefix(2).first { $0.number == nil && Self.isName($0.text) }?.text }
        }
        texts += [site.title, edition.facts.title].flatMap { title in title.texts.map(\.text) }
        var seen: Set<String> = []
        names = texts.filter { Self.hasNumber($0) && seen.insert($0).inserted }.map { Array($0.unicodeScalars.filter { $0 != " " }) }
        counted = Set(
            (["indicators"] + (edition.facts.unitName.texts + edition.facts.unitPlural.texts).map { $0.text.lowercased() }).flatMap { $0.split(separator: " ") }
                .map(String.init).filter { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
        counters = Set("个座家所项类种条款名位人次城省倍处组".unicodeScalars)
            .union((edition.facts.counter?.texts ?? []).flatMap { $0.text.unicodeScalars.prefix(1) })
    }

    /// 360手机助手 is a name, 57.3 分 is none.
    private static func isName(_ text: String) -> Bool {
        text.unicodeScalars.count <= 24 && text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) >= 3
    }

    private static func hasNumber(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value) || "零〇一二两三四五六七八九十百千万亿".unicodeScalars.contains(scalar)
        }
    }

    /// Where names stand in a text, whose spaces do not matter.
    func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for start in scalars.indices where scalars[start] != " " {
            for name in names where name[0] == scalars[start] {
                if let end = Self.end(of: name, in: scalars, from: start) { ranges.append(start..<end) }
            }
        }
        return ranges
    }

    private static func end(of name: [Unicode.Scalar], in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        var index = start
        for scalar in name {
            while index < scalars.count, scalars[index] == " " { index += 1 }
            guard index < scalars.count, scalars[index] == scalar else { return nil }
            index += 1
        }
        return index
    }
}
