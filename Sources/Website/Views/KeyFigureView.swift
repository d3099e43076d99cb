/// A large number with its label.
struct KeyFigureView: TemplateView {
    var label: String
    /// The formatted number, such as `57.3` or `=8`.
    var value: String
    /// Set small behind it: `%`, `/100`.
    var suffix: String?

    static let fields: [Field<KeyFigureView>] = [
        .text("label") { $0.label },
        .text("value") { $0.value },
        .text("suffix") { $0.suffix },
    ]
}
