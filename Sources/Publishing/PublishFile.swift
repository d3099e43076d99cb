package import Source

/// publish.yaml, beside Content/: where a report is published. It is no part of Content/, whose files stand in every sealed release for anyone to read.
package struct PublishFile: Sendable {
    package static let name = "publish.yaml"

    package let destination: String
    /// The address of a service that speaks like S3.
    package let endpoint: String?

    /// - Parameter bytes: nil where there is no file.
    /// - Returns: nil where there is none, or where it has errors.
    package static func read(_ bytes: [UInt8]?) -> (file: PublishFile?, diagnostics: [Diagnostic]) {
        guard let bytes else { return (nil, []) }
        let (node, problems) = YAMLNode.parse(String(decoding: bytes, as: UTF8.self), file: name)
        guard let node else { return (nil, problems) }
        var fields = YAMLFields(node, of: "publish.yaml")
        let destination = fields.requiredString("to"), endpoint = fields.string("endpoint")
        if let destination {
            do throws(Address.Flaw) { _ = try Address(destination) } catch {
                fields.report(Diagnostic("not-a-destination", error.message, at: fields.place(of: "to")))
            }
        }
        let diagnostics = problems + fields.finish()
        guard let destination, !diagnostics.hasErrors else { return (nil, diagnostics) }
        return (PublishFile(destination: destination, endpoint: endpoint), diagnostics)
    }
}
