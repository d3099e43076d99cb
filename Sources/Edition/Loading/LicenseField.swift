import Source

/// `license:` in site.yaml: the address of the conditions, or the SPDX identifier of ones that are common for reports and data.
enum LicenseField {
    /// By SPDX identifier (spdx.org/licenses): the address that its publisher gives.
    private static let known: [(id: String, url: String)] = [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
        ("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/"),
        ("CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
        ("ODC-By-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
        ("PDDL-1.0", "https://opendatacommons.org/licenses/pddl/1-0/"),
    ]

    static func read(_ fields: inout YAMLFields, _ key: String) -> License? {
        guard fields.has(key), let text = fields.string(key) else { return nil }
        if let license = known.first(where: { $0.id.lowercased() == text.lowercased() }) { return License(name: license.id, url: license.url) }
        if let license = known.first(where: { $0.url == text || $0.url == text + "/" }) { return License(name: license.id, url: license.url) }
        if text.contains("://") { return WebAddress.read(&fields, key).map { License(name: $0, url: $0) } }
        fields.report(
            Diagnostic(
                "unknown-license", "license \"\(text)\" is not one that is known", at: fields.place(of: key),
                hint: nearest(text, among: known.map(\.id)).map { "did you mean \($0)?" }
                    ?? "write its address, or one of \(known.map(\.id))"))
        return nil
    }
}
