/// A value of a YAML document with its place. Scalars stay the text that was written: `07`, `1.10`, `yes` and
/// `2017-08-01` are converted by whoever knows what they mean.
package struct YAMLNode: Sendable {
    package indirect enum Value: Sendable {
        /// `isQuoted` is true of everything that can only be text: quoted and block scalars.
        case scalar(String, isQuoted: Bool)
        case sequence([YAMLNode])
        /// In the order of the file. Keys are unique; a duplicate was diagnosed and left out.
        case mapping([(key: String, keyPlace: Place, value: YAMLNode)])
    }

    package let value: Value
    /// Where the value begins: at its quote, its first character, its `|`, its `-` or its first key.
    package let place: Place

    package init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }

    /// Whether nothing was written: no value, `~` or `null`. Such a node is `.scalar("", isQuoted: false)`.
    package var isNull: Bool {
        if case .scalar("", isQuoted: false) = value { return true }
        return false
    }
}
