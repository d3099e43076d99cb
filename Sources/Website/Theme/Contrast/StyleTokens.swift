import Source

/// The custom properties that a stylesheet sets on the whole page, with their places.
///
/// Reads as much of CSS (Syntax Level 3) as that needs: comments, strings, brackets, nested blocks. What a condition other than the
/// colour scheme or the screen holds (print, a reader's own colours) is left out. `light-dark(a, b)` is a value for each scheme.
struct StyleTokens: Sendable {
    enum Scheme: Sendable {
        case both, light, dark
    }

    struct Declaration: Sendable {
        /// With its two hyphens: `--bar`.
        let name: String
        let value: String
        let scheme: Scheme
        /// Of the value's first character, from 1.
        let line: Int
        let column: Int
    }

    private(set) var declarations: [Declaration] = []
    /// Where the sheet first asks for the system's colour scheme, from 1; nil if it does not.
    private(set) var systemScheme: (line: Int, column: Int)?
    /// What stands before each open brace.
    private var preludes: [String] = []
    private var text = ""
    /// The places of the characters of `text`.
    private var places: [(line: Int, column: Int)] = []

    init(_ css: String) {
        let scalars = Array(css.unicodeScalars)
        var position = 0, line = 1, column = 1, brackets = 0
        func starts(_ word: String) -> Bool { scalars[position...].starts(with: word.unicodeScalars) }
        func step() {
            if scalars[position] == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
            position += 1
        }
        while position < scalars.count {
            if starts("/*") {
                step()
                repeat { step() } while position < scalars.count && !starts("*/")
                if position < scalars.count { step() }
                if position < scalars.count { step() }
                continue
            }
            let scalar = scalars[position]
            switch scalar {
            case "\"", "'":
                repeat {
                    keep(scalars[position], line, column)
                    step()
                } while position < scalars.count && scalars[position] != scalar && scalars[position] != "\n"
                if position < scalars.count { step() }
                keep(scalar, line, column)
                continue
            case "(": brackets += 1
            case ")": brackets = max(0, brackets - 1)
            case "{" where brackets == 0:
                noteSystemScheme()
                preludes.append(trimmed(text))
                clear()
                step()
                continue
            case ";" where brackets == 0, "}":
                brackets = 0
                declaration()
                if scalar == "}", !preludes.isEmpty { preludes.removeLast() }
                clear()
                step()
                continue
            default: break
            }
            keep(scalar, line, column)
            step()
        }
    }

    /// Of a stylesheet of a theme, read once.
    static func of(_ file: ThemeFile, memo: Memo?) -> StyleTokens { memo.value(of: file.name, Step(text: file.text)) { StyleTokens(file.text) } }

    private struct Step: MemoStep {
        typealias Value = StyleTokens

        let text: String
    }

    private mutating func keep(_ scalar: Unicode.Scalar, _ line: Int, _ column: Int) {
        text.unicodeScalars.append(scalar)
        places.append((line, column))
    }

    private mutating func clear() {
        text = ""
        places = []
    }

    private mutating func noteSystemScheme() {
        guard systemScheme == nil, let found = text.lowercased().firstRange(of: "prefers-color-scheme") else { return }
        systemScheme = places[text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)]
    }

    private mutating func declaration() {
        // Of all declarations few set a property of one's own, so that is asked first.
        guard let colon = text.unicodeScalars.firstIndex(of: ":") else { return }
        let name = trimmed(String(text[..<colon]))
        guard name.hasPrefix("--"), let scheme else { return }
        let after = text.unicodeScalars[text.unicodeScalars.index(after: colon)...]
        // Without !important.
        let value = trimmed(String(after.prefix { $0 != "!" }))
        let first = after.firstIndex { !$0.properties.isWhitespace } ?? after.startIndex
        let offset = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: first)
        guard places.indices.contains(offset) else { return }
        func add(_ value: String, _ scheme: Scheme, at offset: Int) {
            declarations.append(Declaration(name: name, value: value, scheme: scheme, line: places[offset].line, column: places[offset].column))
        }
        guard let (light, dark, step) = Self.lightDark(value) else { return add(value, scheme, at: offset) }
        if scheme != .dark { add(light, .light, at: offset + Self.lightDarkOpening.unicodeScalars.count) }
        if scheme != .light { add(dark, .dark, at: offset + step) }
    }

    private static let lightDarkOpening = "light-dark("

    /// The two values of `light-dark(…)` (CSS Color Module Level 5, 4), and how far behind its beginning the second one is.
    private static func lightDark(_ value: String) -> (light: String, dark: String, step: Int)? {
        guard value.lowercased().hasPrefix(lightDarkOpening), value.hasSuffix(")") else { return nil }
        let scalars = Array(value.unicodeScalars)
        var depth = 0
        for position in lightDarkOpening.unicodeScalars.count..<scalars.count - 1 {
            if scalars[position] == "(" { depth += 1 }
            if scalars[position] == ")" { depth -= 1 }
            guard scalars[position] == ",", depth == 0 else { continue }
            func text(_ part: ArraySlice<Unicode.Scalar>) -> String { trimmed(String(String.UnicodeScalarView(part))) }
            let dark = scalars[(position + 1)..<(scalars.count - 1)]
            let space = dark.prefix { $0.properties.isWhitespace }.count
            return (text(scalars[lightDarkOpening.unicodeScalars.count..<position]), text(dark), min(position + 1 + space, scalars.count - 1))
        }
        return nil
    }

    /// The selectors of the whole page, and the scheme that each is for: a reader's choice stands in `data-theme`.
    private static let roots: [String: Scheme] = {
        var roots: [String: Scheme] = [:]
        for root in [":root", "html"] {
            roots[root] = .both
            for (theme, scheme) in [("light", Scheme.light), ("dark", .dark)] {
                for quote in ["", "\"", "'"] { roots["\(root)[data-theme=\(quote)\(theme)\(quote)]"] = scheme }
            }
        }
        return roots
    }()

    /// Of the block that is open; nil where its rules are not for the whole page, or not for the screen.
    private var scheme: Scheme? {
        guard let selector = preludes.last, var scheme = selector.split(separator: ",").lazy.compactMap({ Self.roots[trimmed(String($0))] }).first
        else { return nil }
        for condition in preludes.dropLast() {
            let query = condition.lowercased()
            if query.hasPrefix("@layer") || query.hasPrefix("@supports") { continue }
            guard query.hasPrefix("@media") else { return nil }
            if query.contains("prefers-color-scheme") {
                scheme = query.contains("dark") ? .dark : .light
            } else if trimmed(String(query.dropFirst("@media".count))) != "screen" {
                return nil
            }
        }
        return scheme
    }
}

private func trimmed(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let rest = text.unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(rest.reversed().drop(while: isSpace).reversed()))
}
