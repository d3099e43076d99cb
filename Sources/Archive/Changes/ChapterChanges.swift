import Source
import Website

extension Comparison {
    /// Chapters that were added, removed or renamed, and the passages whose text changed, before and after.
    var chapters: [Change] {
        let pairs = pairs("chapters", key: ["chapter", "language"])
        let languages = Set(pairs.map { $0.key[1] }).count
        /// Under a new address with the same text.
        func text(_ row: Row?, _ data: ReleaseData) -> [UInt8]? { row?["source"].flatMap { data.texts[$0] }.map { body($0) } }
        let gone = pairs.filter { $0.after == nil }
        let isReordered = order(before) != order(after)
        var renamed: Set<[String]> = []
        var changes: [Change] = []
        for (key, old, new) in pairs where new != nil {
            guard let new else { continue }
            func named(_ item: String) -> String { languages > 1 ? "\(item) (\(key[1]))" : item }
            guard let old else {
                let own = text(new, after)
                if let match = gone.first(where: { $0.key[1] == key[1] && !renamed.contains($0.key) && text($0.before, before) == own && own != nil }) {
                    renamed.insert(match.key)
                    changes.append(Change(.chapter, key[0], name: new["title"], item: named("address"), before: match.key[0], after: key[0]))
                } else {
                    changes.append(Change(.chapter, key[0], name: new["title"], before: nil, after: new["title"]))
                }
                continue
            }
            for column in ["title", "part", "summary"] where (old[column] ?? "") != (new[column] ?? "") {
                changes.append(
                    Change(
                        .chapter, key[0], name: new["title"], item: named(column), before: Self.value(old[column] ?? ""), after: Self.value(new[column] ?? "")))
            }
            if isReordered, let a = old["position"], let b = new["position"], a != b {
                changes.append(Change(.chapter, key[0], name: new["title"], item: named("position"), before: a, after: b))
            }
            let passages = Passages.changed(text(old, before) ?? [], text(new, after) ?? [])
            changes += passages.map { Change(.chapter, key[0], name: new["title"], item: named("text"), before: $0.before, after: $0.after) }
        }
        return changes
            + gone.filter { !renamed.contains($0.key) }.map { Change(.chapter, $0.key[0], name: $0.before?["title"], before: $0.before?["title"], after: nil) }
    }

    /// The order of the chapters that both releases have.
    private func order(_ data: ReleaseData) -> [String] {
        func slugs(_ data: ReleaseData) -> [String] {
            guard let table = data.table("chapters"), let column = table.column("chapter") else { return [] }
            return table.rows.map { $0[column] }
        }
        let common = Set(slugs(before)).intersection(slugs(after))
        return slugs(data).filter(common.contains)
    }

    /// The text below the front matter, whose keys are compared by themselves.
    private func body(_ bytes: [UInt8]) -> [UInt8] {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let fence = Array("---".utf8)
        guard lines.first.map({ $0.prefix(3).elementsEqual(fence) }) == true,
            let end = lines.dropFirst().firstIndex(where: { $0.prefix(3).elementsEqual(fence) })
        else { return bytes }
        return Array(lines[(end + 1)...].joined(separator: [0x0A]))
    }
}

/// Paragraphs that differ between two texts.
enum Passages {
    /// Runs of paragraphs that were taken out, put in or replaced, in the order of the text.
    static func changed(_ before: [UInt8], _ after: [UInt8]) -> [(before: String?, after: String?)] {
        if before == after { return [] }
        let old = paragraphs(before), new = paragraphs(after)
        let difference = new.difference(from: old)
        let removed = Set(difference.removals.map(Self.offset)), inserted = Set(difference.insertions.map(Self.offset))
        var changes: [(before: String?, after: String?)] = []
        var i = 0, j = 0
        while i < old.count || j < new.count {
            let (startOld, startNew) = (i, j)
            while i < old.count && removed.contains(i) { i += 1 }
            while j < new.count && inserted.contains(j) { j += 1 }
            if i > startOld || j > startNew {
                changes.append((joined(old[startOld..<i]), joined(new[startNew..<j])))
            } else {
                i += 1
                j += 1
            }
        }
        return changes
    }

    private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
        switch change {
        case .remove(let offset, _, _), .insert(let offset, _, _): offset
        }
    }

    private static func joined(_ paragraphs: ArraySlice<String>) -> String? {
        paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
    }

    /// What blank lines part, without the spaces around it.
    private static func paragraphs(_ bytes: [UInt8]) -> [String] {
        var paragraphs: [String] = []
        var lines: [String] = []
        for line in String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) {
                if !lines.isEmpty { paragraphs.append(lines.joined(separator: "\n")) }
                lines = []
            } else {
                lines.append(String(line))
            }
        }
        return lines.isEmpty ? paragraphs : paragraphs + [lines.joined(separator: "\n")]
    }
}
