import Markup

extension EditionMetadata {
    /// schema.org's BreadcrumbList: the pages above this one and itself. It asks for absolute addresses.
    ///
    /// Written by hand, not through `JSON`: every page of a site has one.
    func breadcrumbs(_ head: PageHead, canonical: String, into out: inout ByteBuffer) {
        guard let base = site.base, let title = head.title, !head.breadcrumbs.isEmpty else { return }
        out.raw("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[")
        func item(_ position: Int, _ name: String, _ path: String, _ out: inout ByteBuffer) {
            out.raw("{\"@type\":\"ListItem\",\"position\":")
            out.number(position)
            out.raw(",\"name\":")
            out.jsonString(name, inScript: true)
            out.raw(",\"item\":")
            out.jsonString(base + path, inScript: true)
            out.raw("}")
        }
        for (index, link) in head.breadcrumbs.enumerated() {
            item(index + 1, link.label, link.path, &out)
            out.raw(",")
        }
        item(head.breadcrumbs.count + 1, title, canonical, &out)
        out.raw("]}</script>\n")
    }
}
