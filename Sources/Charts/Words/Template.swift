/// Filling `{name}` in a template. What stands between braces but is not given stays as it is written.
enum Template {
    static func fill(_ template: String, _ values: [(name: String, text: String)]) -> String {
        var filled = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else { return filled + rest[open...] }
            let name = rest[rest.index(after: open)..<close]
            if let value = values.first(where: { $0.name == name }) {
                filled += value.text
            } else {
                filled += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
