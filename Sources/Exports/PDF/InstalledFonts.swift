import Foundation

/// The fonts that WeasyPrint finds, as fontconfig lists them.
package enum InstalledFonts {
    /// Whether some font has the characters of a language; nil where fontconfig's program is not there to be asked.
    /// - Parameter tag: BCP 47.
    package static func have(_ tag: String, path: String? = nil) -> Bool? {
        guard let program = ProgramRun.find("fc-list", in: ProgramRun.folders(path)) else { return nil }
        do {
            let run = try ProgramRun(program, [":lang=" + language(tag), "family"], in: try TemporaryFolder(), name: "fonts", isAsked: true)
            return run.status == 0 ? !run.answer.allSatisfy(\.isWhitespace) : nil
        } catch {
            return nil
        }
    }

    /// As fontconfig names it: Chinese by its territory, other languages by their first subtag.
    private static func language(_ tag: String) -> String {
        let parts = tag.lowercased().split(separator: "-")
        guard parts.first == "zh" else { return parts.first.map(String.init) ?? "en" }
        return parts.contains("hant") || parts.contains("tw") || parts.contains("hk") ? "zh-tw" : "zh-cn"
    }
}
