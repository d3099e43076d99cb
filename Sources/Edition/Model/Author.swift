package import Source

/// Who answers for an edition, as citations name them.
package enum Author: Sendable, Hashable {
    case institution(LocalizedText)
    case person(family: LocalizedText, given: LocalizedText?)
}
