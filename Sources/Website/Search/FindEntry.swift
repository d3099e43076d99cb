/// What the find dialog lists by name: a page, or a place on one.
struct FindEntry: Equatable {
    /// As the page calls it.
    var label: String
    /// What it is, in the page's language: 城市, 指标, 章节.
    var kind: String
    /// From the site's root, as part of an address.
    var path: String
    /// What it is part of, shown behind its kind: a heading's chapter, a criterion's indicator.
    var part = ""
    /// What else it is called: in other languages, in other editions.
    var names: [String] = []
    /// How its names are typed in Latin letters (`Pinyin`).
    var readings: [String] = []
}
