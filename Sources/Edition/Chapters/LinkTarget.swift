import Source

/// What a link in a chapter leads to.
package enum LinkTarget: Sendable, Hashable {
    case chapter(slug: String, fragment: String?)
    case unit(Int)
    case indicator(Int)
    case group(key: String, id: String)
    case page(SitePage)
    /// A figure or table, by id.
    case exhibit(String)
    /// A heading or note of the same chapter, by id.
    case fragment(String)
    /// A file of the edition's folder that is published beside the pages.
    case file(String)
    case external
}

/// The pages that `page:NAME` can name.
package enum SitePage: String, Sendable, CaseIterable {
    case front, ranking, units, indicators, chapters, data, method, report, checks, movers
}

/// The ids of a chapter's headings and notes, by the language of its text.
struct ChapterAnchors {
    private var versions: [(language: String, ids: Set<String>)] = []

    mutating func add(_ ids: Set<String>, _ language: String) { versions.append((language, ids)) }

    /// Of the text that a reader of `language` sees: the original's where there is no translation.
    func ids(_ language: String) -> Set<String> { (versions.first { $0.language == language } ?? versions.first)?.ids ?? [] }
}

/// Finds what a chapter's links lead to.
struct LinkResolver {
    /// Nil where they could not be read.
    let units: [Unit]?
    /// Ids of units whose rows could not be read.
    let unreadUnits: Set<String>
    let indicators: [Indicator]?
    let groupings: [Grouping]?
    /// Slug by file name, and the ids on each chapter's page by slug.
    let slugs: [String: String]
    let anchors: [String: ChapterAnchors]
    let exhibits: Set<String>
    /// The chapter of each formula with a number, by its id.
    let equations: [String: String]
    /// Ids of blocks with errors of their own.
    let brokenExhibits: Set<String>
    let unreadChapters: [UnreadChapter]
    /// File names of chapters that are left out as drafts.
    let drafts: Set<String>
    /// Paths below the edition's folder.
    let files: Set<String>
    /// Whether the report has an edition before this one; nil where one could not be read.
    let hasEditionBefore: Bool?

    enum Outcome {
        case target(LinkTarget)
        case dead(message: Message, hint: Message)
        /// Depends on something that has an error of its own.
        case unknown
    }

    /// - Parameter language: of the text that the link stands in: a heading has an id of its own in each.
    func resolve(_ destination: String, in slug: String, language: String) -> Outcome {
        // What stood as escapes may be in another Unicode form than ids and names.
        let destination = destination.composed
        if destination.hasPrefix("#") { return fragment(String(destination.dropFirst()), in: slug, language: language) }
        if let colon = destination.firstIndex(of: ":") {
            let scheme = destination[..<colon].lowercased(), rest = String(destination[destination.index(after: colon)...])
            switch scheme {
            case "unit":
                guard let units, !unreadUnits.contains(rest) else { return .unknown }
                return found(
                    units.firstIndex { $0.id == rest }.map { .unit($0) }, "unit", rest, units.map(\.id), names: units.map { ($0.id, $0.name) })
            case "indicator":
                guard let indicators else { return .unknown }
                return found(
                    indicators.dropFirst().firstIndex { $0.id == rest }.map { .indicator($0) }, "indicator", rest, indicators.dropFirst().map(\.id),
                    names: indicators.dropFirst().map { ($0.id, $0.name) })
            case "group": return group(rest)
            case "page" where rest == SitePage.movers.rawValue && hasEditionBefore != true:
                if hasEditionBefore == nil { return .unknown }
                return .dead(
                    message: "there is no page of movers: no edition stands before this one", hint: "remove the link, or write page:ranking")
            case "page":
                return found(SitePage(rawValue: rest).map { .page($0) }, "page", rest, SitePage.allCases.map(\.rawValue))
            case "chapter", "section", "figure", "fig", "table", "tab", "tbl":
                return .dead(
                    message: "no link begins with \"\(scheme):\"", hint: scheme == "chapter" ? chapterHint(rest) : "write #\(rest), the id of what is meant")
            case "units", "indicators", "groups", "pages":
                return .dead(message: "no link begins with \"\(scheme):\"", hint: "did you mean \(String(scheme.dropLast())):\(rest)?")
            default:
                if let outcome = ExternalLink.outcome(destination, scheme: scheme, rest: rest) { return outcome }
            }
        }
        if destination.hasPrefix("//") {
            return .dead(
                message: "link to \"\(destination)\" has no scheme, and leads elsewhere where the site is opened from a folder",
                hint: "write https:\(destination)")
        }
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = Self.path(destination), fragment = parts.count > 1 ? parts[1] : nil
        if path.hasSuffix(".md") {
            let name = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
            guard let target = slugs[name] else {
                if unreadChapters.contains(where: { $0.fileName == name }) { return .unknown }
                if drafts.contains(name) {
                    return .dead(
                        message: "chapter \"\(name)\" is a draft, which this site leaves out",
                        hint: "remove the link, or \"draft: true\" from that chapter")
                }
                return .dead(
                    message: "there is no chapter \"\(name)\"",
                    hint: nearest(name, among: slugs.keys.sorted()).map { "did you mean \($0)?" } ?? "link to a file of chapters/ by its name")
            }
            guard let fragment else { return .target(.chapter(slug: target, fragment: nil)) }
            let ids = anchors[target]?.ids(language) ?? []
            if ids.contains(fragment) { return .target(.chapter(slug: target, fragment: fragment)) }
            if brokenExhibits.contains(fragment) { return .unknown }
            // Wherever it stands: its id is one of the whole edition.
            if exhibits.contains(fragment) { return .target(.exhibit(fragment)) }
            return .dead(
                message: "chapter \"\(name)\" has nothing with the id \"\(fragment)\"",
                hint: nearest(fragment, among: ids.sorted()).map { "did you mean #\($0)?" } ?? "link to the chapter, or give a heading {#\(fragment)}")
        }
        if let file = Self.normalised(path, from: "chapters"), files.contains(file) { return .target(.file(file)) }
        if let colon = destination.firstIndex(of: "："), !destination.contains("/"), !destination.contains(".") {
            return .dead(
                message: "link to \"\(destination)\" has a full-width colon",
                hint: "write \(destination[..<colon]):\(destination[destination.index(after: colon)...])")
        }
        return .dead(
            message: "link to \"\(destination)\" leads nowhere",
            hint: nearestFile(path).map { "did you mean \($0)?" }
                ?? "link to a chapter (03-findings.md), a page (unit:…, indicator:…, group:…, page:…), a file of the edition, or a web address")
    }

    private func fragment(_ id: String, in slug: String, language: String) -> Outcome {
        let own = anchors[slug]?.ids(language) ?? []
        if own.contains(id) { return .target(.fragment(id)) }
        if exhibits.contains(id) { return .target(.exhibit(id)) }
        if let chapter = equations[id] { return .target(.chapter(slug: chapter, fragment: id)) }
        if brokenExhibits.contains(id) { return .unknown }
        if unreadChapters.contains(where: { $0.mayHold(id: id) }) { return .unknown }
        let known = exhibits.union(own).union(equations.keys).sorted()
        return .dead(
            message: "reference to \"\(id)\" leads nowhere",
            hint: nearest(id, among: known).map { "did you mean #\($0)?" } ?? "write the id of a figure, a table or a heading of this chapter")
    }

    /// The file of a chapter that is called by its slug or its title's words.
    private func chapterHint(_ name: String) -> Message {
        let file =
            slugs.keys.sorted().first { slugs[$0] == name }
            ?? nearest(name, among: slugs.values.sorted()).flatMap { slug in
                slugs.keys.sorted().first { slugs[$0] == slug }
            }
        return file.map { "write \($0)" } ?? "link to a file of chapters/ by its name"
    }

    /// - Parameter names: of what there is, by id: who does not know an id writes the name.
    private func found(
        _ target: LinkTarget?, _ what: String, _ name: String, _ known: [String], names: [(id: String, name: LocalizedText)] = []
    ) -> Outcome {
        if let target { return .target(target) }
        let message: Message = "there is no \(what) \"\(name)\""
        let written = Self.folded(Self.path(name))
        for (id, texts) in names {
            guard let text = texts.texts.first(where: { Self.folded($0.text) == written })?.text else { continue }
            return .dead(message: message, hint: "\"\(text)\" is the name of \(id): write \("\(what):\(id)" as String)")
        }
        let lower = known.filter { $0.hasSuffix("." + name) }
        let near = lower.count == 1 ? lower[0] : nearest(name, among: known)
        return .dead(message: message, hint: near.map { "did you mean \(what):\($0)?" } ?? Self.choice(known))
    }

    /// A name as it is written in an address: `new-zealand` for New Zealand.
    private static func folded(_ name: String) -> String { String(name.lowercased().map { " _".contains($0) ? "-" : $0 }) }

    private static func choice(_ known: [String]) -> Message {
        if known.isEmpty { return "remove the link: this edition has none" }
        return known.count > 12 ? "write one of \(known.prefix(12)) …" : "write one of \(known)"
    }

    private func group(_ rest: String) -> Outcome {
        guard let groupings else { return .unknown }
        let parts = rest.split(separator: "/", maxSplits: 1).map(String.init)
        if parts.count == 2, let grouping = groupings.first(where: { $0.key == parts[0] }),
            let value = grouping.values.first(where: { $0.id == parts[1] }), !value.units.isEmpty
        {
            return .target(.group(key: grouping.key, id: value.id))
        }
        let known = groupings.flatMap { grouping in grouping.values.filter { !$0.units.isEmpty }.map { "\(grouping.key)/\($0.id)" } }
        return found(nil, "group", rest, known)
    }

    /// `../images/x.png`, written in `folder`, as a path below the edition's folder; nil if it leaves it.
    static func normalised(_ path: String, from folder: String) -> String? {
        guard !path.hasPrefix("/"), !path.isEmpty else { return nil }
        var parts = [Substring(folder)]
        for part in path.split(separator: "/") {
            if part == "." { continue }
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    /// A file of the edition of nearly this path, as an author writes it in a chapter.
    func nearestFile(_ path: String) -> String? {
        nearest(path, among: files.sorted().map { "../" + $0 }).map { $0.contains(where: { " ()".contains($0) }) ? "<\($0)>" : $0 }
    }

    /// The path of a link or image without its fragment, its percent escapes decoded.
    static func path(_ destination: String) -> String {
        decoded(String(destination.prefix { $0 != "#" }))
    }

    private static func decoded(_ path: String) -> String {
        guard path.contains("%") else { return path }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.prefix(2).count == 2, rest.first != UInt8(ascii: "+"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)?.composed ?? path
    }
}
