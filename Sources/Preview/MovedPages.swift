import Source

/// Where pages have gone when their chapter's file was renamed, so that a page that is open can follow.
struct MovedPages {
    /// By the address that is no more: the one that takes its place.
    private(set) var pages: [String: String] = [:]
    /// Files that were renamed since the last good site, by their old path.
    private var files: [String: String] = [:]

    private static let most = 500

    mutating func note(_ renamed: [(from: String, to: String)]) {
        for (from, to) in renamed {
            // A file that is renamed twice has come from its first name.
            let first = files.first { $0.value == from }?.key ?? from
            files[first] = first == to ? nil : to
        }
    }

    /// A new good site stands in the place of the old one.
    mutating func follow(from old: PreviewSite?, to new: PreviewSite) {
        defer { files = [:] }
        guard let old else { return }
        for (from, to) in files.sorted(by: { $0.key < $1.key }) {
            for (gone, came) in zip(old.chapterPages(from), new.chapterPages(to)) where gone != came {
                for (page, target) in pages where target == gone { pages[page] = came }
                pages[gone] = came
            }
        }
        pages = pages.filter { page, target in page != target && new.file(page) == nil && new.file(target) != nil }
        if pages.count > Self.most { pages = [:] }
    }
}
