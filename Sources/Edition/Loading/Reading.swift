import Parallel
import Source

/// The files of one edition's folder, and the problems found while reading them.
///
/// What could not be read is nil from then on, so that checks that depend on it fall silent.
struct Reading {
    let tree: SourceTree
    /// `Content/2017`
    let folder: String
    /// The site's languages, to which texts in several are held; none while they are not known.
    let languages: [String]
    var diagnostics: [Diagnostic] = []
    /// The YAML files that were read, in the order of reading.
    private(set) var documents: [YAMLNode] = []

    init(_ tree: SourceTree, folder: String, languages: [String] = []) {
        self.tree = tree
        self.folder = folder
        self.languages = languages
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
    mutating func report(_ more: [Diagnostic]) { diagnostics += more }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// Reads several files side by side; what was found in them is reported in their order.
    mutating func each<Item: Sendable, Result: Sendable>(_ items: [Item], _ read: @Sendable (Item, inout Reading) -> Result) -> [Result] {
        let empty = Reading(tree, folder: folder, languages: languages)
        let all = Workers.map(items) { item in
            var own = empty
            return (result: read(item, &own), reading: own)
        }
        for (_, own) in all {
            diagnostics += own.diagnostics
            documents += own.documents
        }
        return all.map(\.result)
    }

    /// The decoded text of a file; one diagnostic if it is missing or unreadable.
    mutating func text(_ name: String, required: Bool = true, encoding: String? = nil, hint: Message? = nil) -> SourceText? {
        let path = path(name)
        guard let bytes = tree.bytes(at: path) else {
            // What is there and could not be read has been said already.
            let isThere = tree.diagnostics.contains { $0.rule == "unreadable-file" && $0.place?.file == path }
            if required, !isThere {
                report(Diagnostic("missing-file", "\(name) is missing", at: Place(file: path), hint: inPlace(of: name) ?? hint))
            }
            return nil
        }
        return text(bytes, path: path, encoding: encoding)
    }

    /// What to do with the file that probably was to be this one.
    private func inPlace(of name: String) -> Message? {
        if let table = UnreadFiles.foreignTable(name, in: self) {
            return "save \(table) in the program that wrote it as \(name.dropLast(4)).xlsx or as \(name): it cannot be read as it is"
        }
        return UnreadFiles.meant(name, in: self).map { "rename \($0.file) to \($0.name)" }
    }

    /// The decoded text of these bytes; a diagnostic for what cannot be decoded.
    mutating func text(_ bytes: [UInt8], path: String, encoding: String? = nil) -> SourceText? {
        let (text, problems) = tree.memo.value(of: path, EncodedText(bytes: bytes, encoding: encoding)) {
            SourceText.decode(bytes, file: path, encoding: encoding)
        }
        report(problems)
        return text
    }

    mutating func yaml(_ name: String, required: Bool = true, hint: Message? = nil) -> YAMLNode? {
        guard let text = text(name, required: required, hint: hint) else { return nil }
        let (node, problems) = tree.memo.value(of: text.file, YAMLStep(text: text.text)) { YAMLNode.parse(text.text, file: text.file) }
        report(problems)
        if let node {
            report(TextLanguages.check(node, languages))
            documents.append(node)
        }
        return problems.hasErrors ? nil : node
    }
}

/// What the text of a file depends on.
private struct EncodedText: MemoStep {
    typealias Value = (SourceText?, [Diagnostic])

    let bytes: [UInt8]
    let encoding: String?
}

private struct YAMLStep: MemoStep {
    typealias Value = (YAMLNode?, [Diagnostic])

    let text: String
}
