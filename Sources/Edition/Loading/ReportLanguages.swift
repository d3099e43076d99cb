import Source

/// The languages of a report, as far as its site.yaml can be read: in which its author is to be spoken to must be known before it is checked.
package enum ReportLanguages {
    /// Their tags; none where the file cannot be read, and what a report has by default where it names none.
    package static func read(_ siteFile: [UInt8]) -> [String] {
        guard let node = YAMLNode.parse(String(decoding: siteFile, as: UTF8.self), file: "site.yaml").0, case .mapping = node.value else { return [] }
        var fields = YAMLFields(node, of: "site.yaml")
        return fields.isGiven("languages") ? fields.strings("languages")?.map(\.text) ?? [] : SiteFile.defaultLanguages
    }
}
