import Source

/// Addresses on the web in YAML.
package enum WebAddress {
    /// An absolute address, or nil with a diagnostic.
    static func read(_ fields: inout YAMLFields, _ key: String) -> String? {
        guard let text = fields.string(key) else { return nil }
        if isAbsolute(text) { return text }
        fields.report(
            Diagnostic("not-an-address", "\(key) \"\(text)\" is not a web address", at: fields.place(of: key), hint: hint(text)))
        return nil
    }

    private static func hint(_ text: String) -> Message {
        let scheme = text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://")
        guard scheme else { return "write it with https://" }
        if text.unicodeScalars.contains(where: \.properties.isWhitespace) {
            let joined = text.trimmed.unicodeScalars.reduce(into: "") { $0 += $1.properties.isWhitespace ? "%20" : String($1) }
            if isAbsolute(joined) { return "write %20 in place of a space: \(joined)" }
        }
        if !text.hasPrefix("http") { return "write http in small letters" }
        return "write it with https:// and a host, without quotes, brackets or spaces"
    }

    /// The address of a folder, ending in `/`.
    static func base(_ fields: inout YAMLFields, _ key: String) -> String? {
        guard let text = read(&fields, key) else { return nil }
        if let folder = folder(text) { return folder }
        fields.report(
            Diagnostic(
                "not-an-address", "\(key) \"\(text)\" is not the address of a folder", at: fields.place(of: key),
                hint: "write where index.html will stand, without what follows ? or #"))
        return nil
    }

    /// The folder that an address names: `https://example.org/report/` for it with or without its last stroke or `index.html`; nil if it
    /// is no absolute address or has a query.
    package static func folder(_ text: String) -> String? {
        guard isAbsolute(text), !text.contains("?"), !text.contains("#") else { return nil }
        var folder = text.hasSuffix("/index.html") ? String(text.dropLast("index.html".count)) : text
        while folder.hasSuffix("/") { folder.removeLast() }
        return folder + "/"
    }

    /// Whether it is an address with a host, without spaces or what would end it in running text.
    private static func isAbsolute(_ text: String) -> Bool {
        let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
        guard let scheme, let first = text.dropFirst(scheme.count).unicodeScalars.first, first != "/", first != "?", first != "#" else { return false }
        return text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0 != "\u{7F}" && !"\"<>\\^`{|}".unicodeScalars.contains($0) && !$0.properties.isWhitespace }
    }
}
