import Markup

/// What the find box searches: a classic script (fetch is blocked on file://) that sets one variable.
struct SearchIndex {
    struct Entry {
        var label: String
        /// What it is, in the page's language: 城市, 指标, 章节.
        var kind: String
        /// From the site's root.
        var path: String
        /// Further words to find it by: names in other languages, attributes.
        var words: [String] = []
    }

    var entries: [Entry]

    /// `window.almanacIndex=[[label,kind,path,words],…];`
    func write(to script: inout ByteBuffer) {
        script.raw("window.almanacIndex=[")
        for (index, entry) in entries.enumerated() {
            script.raw(index == 0 ? "\n[" : ",\n[")
            script.jsonString(entry.label, inScript: true)
            script.raw(",")
            script.jsonString(entry.kind, inScript: true)
            script.raw(",")
            script.jsonString(entry.path, inScript: true)
            script.raw(",")
            script.jsonString(entry.words.joined(separator: " "), inScript: true)
            script.raw("]")
        }
        script.raw("\n];\n")
    }
}
