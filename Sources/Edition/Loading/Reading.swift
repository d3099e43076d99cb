import Source

/// The files of one edition's folder, and the problems found while reading them.
///
/// What could not be read is nil from then on, so that checks that depend on it fall silent.
struct Reading {
    let tree: SourceTree
    /// `Content/2017`
    let folder: String
    var diagnostics: [Diagnostic] = []

    init(_ tree: SourceTree, folder: String) {
        self.tree = tree
        self.folder = folder
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
    mutating func report(_ more: [Diagnostic]) { diagnostics += more }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// The decoded text of a file; one diagnostic if it is missing or unreadable.
    mutating func text(_ name: String, required: Bool = true, encoding: String? = nil, hint: String? = nil) -> SourceText? {
        let path = path(name)
        guard let bytes = tree.bytes(at: path) else {
            if required {
                report(Diagnostic("missing-file", "\(name) is missing", at: Place(file: path), hint: hint))
            }
            return nil
        }
        let (text, problems) = SourceText.decode(bytes, file: path, encoding: encoding)
        report(problems)
        return text
    }

    mutating func yaml(_ name: String, required: Bool = true, hint: String? = nil) -> YAMLNode? {
        guard let text = text(name, required: required, hint: hint) else { return nil }
        let (node, problems) = YAMLNode.parse(text.text, file: text.file)
        report(problems)
        return problems.hasErrors ? nil : node
    }

    mutating func csv(_ name: String, required: Bool = true, encoding: String? = nil, hint: String? = nil) -> CSVTable? {
        guard let text = text(name, required: required, encoding: encoding, hint: hint) else { return nil }
        let (table, problems) = CSVTable.parse(text)
        report(problems)
        return table
    }
}
