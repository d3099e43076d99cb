/// What a page may load and run (Content Security Policy Level 3), on every page and in the headers of those who serve it: scripts, styles,
/// pictures and data of the site alone, and no script within a page. Styles within a page hold the geometry of its charts.
package enum ContentSecurity {
    package static let policy = [
        "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:", "connect-src 'self'",
        "object-src 'self'", "frame-src 'self'", "form-action 'none'", "base-uri 'none'",
    ].joined(separator: "; ")
}
