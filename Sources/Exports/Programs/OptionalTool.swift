import Foundation
package import Messages

/// A program or a font that a report can do without: whether this machine has it, and what it adds.
package struct OptionalTool: Sendable {
    package enum State: Sendable {
        /// - Parameters:
        ///   - version: as it says itself, where it does.
        ///   - path: where it is; nil of what is no single file.
        case here(version: String?, path: String?)
        case missing
        /// It is there and cannot be used: why, with what to do.
        case unusable(Message)
    }

    package let name: Message
    package let state: State
    /// What a report gains by it.
    package let adds: Message
    /// How it comes onto the machine.
    package let install: Message
}

extension OptionalTool {
    /// Everything that is looked for, in the order in which an author comes to need it.
    /// - Parameters:
    ///   - languages: those of the report, as BCP 47 tags: each needs a font.
    ///   - besides: where WeasyPrint may be beside the folders of `PATH`.
    ///   - path: in place of the variable `PATH`.
    package static func all(languages: [String], besides: [String] = [], path: String? = nil) -> [OptionalTool] {
        let folders = ProgramRun.folders(path)
        return [pandoc(path), rasteriser(folders), weasyPrint(besides, path), formulasOnPaper(besides, path), fontconfig(folders)].compactMap { $0 }
            + languages.compactMap { font($0, path) } + opener(folders) + publishing(folders)
    }

    private static func pandoc(_ path: String?) -> OptionalTool {
        let found = Pandoc.find(path: path)?.program
        return OptionalTool(
            name: Message(verbatim: "pandoc"), state: found.map { .here(version: version($0), path: $0) } ?? .missing,
            adds: "formulas between dollars, $x$, as formulas: pages show their TeX without it",
            install: "Debian and Ubuntu: apt install pandoc; macOS: brew install pandoc")
    }

    /// Nil without WeasyPrint, beside which it stands.
    private static func formulasOnPaper(_ besides: [String], _ path: String?) -> OptionalTool? {
        guard let press = try? WeasyPrint(nil, besides: besides, path: path) else { return nil }
        let version = FormulaDrawings.version(beside: press.program)
        return OptionalTool(
            name: Message(verbatim: "ziamath"), state: version.map { .here(version: $0, path: nil) } ?? .missing,
            adds: "formulas in PDF files as formulas: they are printed as plain words without it",
            install: FormulaDrawings.install)
    }

    private static func rasteriser(_ folders: [String]) -> OptionalTool {
        let found = ProgramRun.find("rsvg-convert", in: folders)
        return OptionalTool(
            name: Message(verbatim: "rsvg-convert"), state: found.map { .here(version: version($0), path: $0) } ?? .missing,
            adds: "figures as PNG files; in a release (build --release, archive) also a picture for link previews of each page",
            install: "Debian and Ubuntu: apt install librsvg2-bin; macOS: brew install librsvg")
    }

    private static func weasyPrint(_ besides: [String], _ path: String?) -> OptionalTool {
        let state: State
        do throws(WeasyPrintFailure) {
            let press = try WeasyPrint(nil, besides: besides, path: path)
            state = .here(version: press.version, path: press.program)
        } catch {
            if case .missing = error { state = .missing } else { state = .unusable(error.message) }
        }
        return OptionalTool(
            name: Message(verbatim: "WeasyPrint"), state: state, adds: "the report as a book and a page for each unit as PDF files (pdf, build --release)",
            install: WeasyPrintFailure.install)
    }

    private static func fontconfig(_ folders: [String]) -> OptionalTool {
        let found = ProgramRun.find("fc-list", in: folders)
        return OptionalTool(
            name: Message(verbatim: "fontconfig"), state: found.map { .here(version: nil, path: $0) } ?? .missing,
            adds: "pictures that were drawn once are kept while the fonts are the same; a language without a font is named before it is printed",
            install: "Debian and Ubuntu: apt install fontconfig; macOS: brew install fontconfig")
    }

    /// Nil where nobody can tell.
    private static func font(_ language: String, _ path: String?) -> OptionalTool? {
        guard let isThere = InstalledFonts.have(language, path: path) else { return nil }
        return OptionalTool(
            name: "a font for \(language)", state: isThere ? .here(version: nil, path: nil) : .missing,
            adds: "its characters in pictures and PDF files, where there would be boxes",
            install: "Debian and Ubuntu: apt install \(WeasyPrintFailure.fonts(language))")
    }

    /// macOS always has one.
    private static func opener(_ folders: [String]) -> [OptionalTool] {
        #if canImport(Darwin)
            []
        #else
            let found = ProgramRun.find("xdg-open", in: folders)
            return [
                OptionalTool(
                    name: Message(verbatim: "xdg-open"), state: found.map { .here(version: nil, path: $0) } ?? .missing,
                    adds: "serve --open opens the browser, and a click on a mistake its file", install: "Debian and Ubuntu: apt install xdg-utils")
            ]
        #endif
    }

    /// From the first line that a program says of itself: the first word like “2.1” or “aws-cli/2.9”, else the last.
    static func version(_ program: String) -> String? {
        guard let folder = try? TemporaryFolder(),
            let run = try? ProgramRun(program, ["--version"], in: folder, name: "version", isAsked: true), run.status == 0
        else { return nil }
        let words = run.answer.split(separator: "\n").first?.split(separator: " ") ?? []
        let numbers = words.compactMap { word in word.split(separator: "/").last.map { $0.hasPrefix("v") ? $0.dropFirst() : $0 } }
        return (numbers.first { $0.contains(".") && $0.first?.isNumber == true } ?? words.last).map(String.init)
    }
}
