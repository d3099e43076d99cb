import Edition

/// What readers may do with text and data.
struct Terms: TemplateView {
    /// Short: `CC-BY-4.0`, or the address again.
    var name: String
    var address: String

    static let fields: [Field<Terms>] = [
        .text("name") { $0.name },
        .text("address") { $0.address },
    ]
}

extension Terms {
    init(_ license: License) {
        self.init(name: license.name, address: license.url)
    }
}
