import Languages

/// The forms of one text for numbers: `1 row`, `2 rows`.
struct PluralForms: Sendable {
    /// That of the language in which the forms are written.
    let rule: PluralRule
    let texts: [PluralCategory: String]

    /// The form for a number. `zero` and `one` may be given in any language; where its rule knows no such form they are for nothing at all and for
    /// a single thing.
    func text(for number: PluralOperands) -> String? {
        if number.isNone, let text = texts[.zero] { return text }
        if number.isSingle, let text = texts[.one] { return text }
        return texts[rule.category(of: number)] ?? texts[.other]
    }
}
