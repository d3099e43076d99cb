import Source

/// Whether a report's own stylesheets follow the reader's choice of light or dark: `prefers-color-scheme` knows the system's alone, so that
/// a page would be half light and half dark.
enum SystemSchemeCheck {
    /// - Parameter files: the theme's files, a report's own among them.
    static func check(_ files: [ThemeFile], memo: Memo? = nil) -> [Diagnostic] {
        ThemeAssets.styles(files).filter { !$0.isBuiltIn }.compactMap { file in
            guard let place = StyleTokens.of(file, memo: memo).systemScheme else { return nil }
            return Diagnostic(
                .warning, "system-scheme", "prefers-color-scheme follows the reader’s system, not the choice of light or dark at the top of every page",
                at: Place(file: file.name, line: place.line, column: place.column),
                hint: "write the two colours where the one stands: light-dark(#346db2, #64a3e3)")
        }
    }
}
