import Source

/// Whether the colours of charts can still be told from their ground where a report's own stylesheets set them: text 4.5, marks 3
/// (WCAG 2.2, 1.4.3 and 1.4.11), in light and in dark.
enum ContrastCheck {
    /// A colour, what it stands on, and what it is.
    private struct Pair {
        let colour: String
        let ground: String
        let least: Double
        let role: Role

        enum Role {
            case text
            case mark
            case number
        }
    }

    /// - Parameter files: the theme's files, a report's own among them.
    static func check(_ files: [ThemeFile], memo: Memo? = nil) -> [Diagnostic] {
        let styles = ThemeAssets.styles(files).filter { !$0.path.hasSuffix("/print.css") }
        guard styles.contains(where: { !$0.isBuiltIn }) else { return [] }
        let tokens = styles.flatMap { file in
            StyleTokens.of(file, memo: memo).declarations.map { (file: file, token: $0) }
        }
        var diagnostics: [Diagnostic] = []
        for isDark in [false, true] {
            // Of equal rules the last one counts, so one without a condition that follows replaces that of a colour scheme too.
            var last: [String: (file: ThemeFile, token: StyleTokens.Declaration)] = [:]
            for entry in tokens where entry.token.scheme == .both || (entry.token.scheme == .dark) == isDark { last[entry.token.name] = entry }
            func colour(_ name: String, depth: Int = 0) -> Colour? {
                guard let value = last[name]?.token.value, depth < 8 else { return nil }
                if value.hasPrefix("var(--"), value.hasSuffix(")"), !value.contains(",") {
                    return colour(String(value.dropFirst(4).dropLast()), depth: depth + 1)
                }
                return Colour(css: value)
            }
            for pair in pairs(isDark: isDark) {
                guard let mark = colour(pair.colour), let ground = colour(pair.ground) else { continue }
                let contrast = mark.contrast(with: ground)
                // Theirs to mend is what they wrote: the colour, or else the ground.
                guard contrast < pair.least, let entry = [pair.colour, pair.ground].compactMap({ last[$0] }).first(where: { !$0.file.isBuiltIn }) else {
                    continue
                }
                let isGround = entry.token.name == pair.ground
                let better = (isGround ? ground : mark).shade(contrast: pair.least, with: isGround ? mark : ground)
                let shown: Message = "\(pair.colour) (\(mark.hex)) on \(pair.ground) (\(ground.hex))"
                let contrasts: Message =
                    "a contrast of \(printed(contrast))\(isDark ? " in dark mode" : ""), less than \(String(pair.least == 3 ? "3" : "4.5"))"
                let message: Message =
                    switch pair.role {
                    case .text: "texts in \(shown) have \(contrasts)"
                    case .mark: "marks in \(shown) have \(contrasts)"
                    case .number: "numbers in \(shown) have \(contrasts)"
                    }
                diagnostics.append(
                    Diagnostic(
                        .warning, "low-contrast", message,
                        at: Place(file: entry.file.name, line: entry.token.line, column: entry.token.column),
                        hint: better.map { better in
                            isDark && entry.token.scheme == .both
                                ? "\(better.hex) has enough; write light-dark(\(entry.token.value), \(better.hex))" : "\(better.hex) has enough"
                        } ?? "choose colours that are further apart"))
            }
        }
        return diagnostics
    }

    private static func pairs(isDark: Bool) -> [Pair] {
        let texts = ["--ink", "--muted", "--hi"].map { Pair(colour: $0, ground: "--paper", least: 4.5, role: .text) }
        let marks = ["--bar", "--ctx", "--g1", "--g2", "--g3", "--g4"].map { Pair(colour: $0, ground: "--paper", least: 3, role: .mark) }
        let steps = (0...6).map { step in
            Pair(colour: step < (isDark ? 4 : 5) ? "--qd" : "--ql", ground: "--q\(step)", least: 4.5, role: .number)
        }
        return texts + marks + steps
    }

    /// Two decimals, cut off: 4.499 is not 4.5.
    private static func printed(_ contrast: Double) -> String {
        let hundredths = Int(contrast * 100)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
