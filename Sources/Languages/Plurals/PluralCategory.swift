/// A form that a word or a sentence has for a number, by the names of Unicode's CLDR.
package enum PluralCategory: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other
}
