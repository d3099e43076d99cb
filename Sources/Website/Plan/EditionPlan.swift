import Edition

/// An edition in one language with what stands around its pages: from it each kind of page takes what it needs.
struct EditionPlan: Sendable {
    let rendition: Rendition
    /// Every edition in this language, this one too, oldest first.
    let editions: [Rendition]
    /// Whether it is the edition in front, to whose pages those of the whole site belong.
    let isCurrent: Bool
    let frame: Frame
    /// What its pages say to machines.
    let metadata: EditionMetadata
    /// The tables to download.
    let tables: [DownloadTable]
    /// What its units' tables have in common.
    let profile: ProfileTable
    /// The same edition in the site's other languages.
    let translations: [Rendition]

    /// A page in the site's other languages.
    func translations(of page: some Page) -> [Translation] {
        if page.languages.isEmpty { return [] }
        let bare = page.path.dropFirst(rendition.addresses.languagePrefix.utf8.count)
        return translations.map { other in
            Translation(language: other.language, name: other.words["language_name"], path: percentEncoded(other.addresses.languagePrefix + bare))
        }
    }
}
