import Exports
import Foundation
import Output

/// What a machine has beside the program, told without starting any other: where the optional programs are and when they came there, and the same of fonts.
///
/// It says too often that something has changed rather than too seldom: then a build asks the programs themselves (`DrawingMachine`). Of fonts it knows the folders in
/// which systems and their users have them, not those that settings of fontconfig add.
enum MachineState {
    private static let programs = ["rsvg-convert", "fc-list", "fc-match", "pandoc", "weasyprint"]
    /// What these programs and fontconfig read.
    private static let variables = [
        "HOME", "XDG_DATA_HOME", "XDG_DATA_DIRS", "XDG_CONFIG_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT", "PYTHONPATH", "PYTHONHOME",
        "SOURCE_DATE_EPOCH", "LD_LIBRARY_PATH", "LD_PRELOAD",
    ]
    /// What package managers write with every installation: the libraries of those programs.
    private static let databases = [
        "/var/lib/dpkg/status", "/lib/apk/db/installed", "/var/lib/rpm/rpmdb.sqlite", "/var/lib/pacman/local", "/opt/homebrew/Cellar", "/usr/local/Cellar",
    ]

    /// Nil where a folder of fonts or settings cannot be seen: then nobody can tell.
    static func lines(besides: [String]) -> [String]? {
        let environment = ProcessInfo.processInfo.environment, home = environment["HOME"]
        var lines = variables.map { "\($0)=\(environment[$0] ?? "")" }
        for name in programs {
            let found = (name == "weasyprint" ? besides.first { FileManager.default.isExecutableFile(atPath: $0) } : nil) ?? ProgramPath.find(name)
            lines.append("\(name) \(found ?? "") \(found.flatMap(FileSystem.state(ofFile:)) ?? "")")
            if name == "weasyprint", let found { lines += packages(beside: found) }
        }
        lines += databases.map { "\($0) \(FileSystem.state(ofFile: $0) ?? "")" }
        let data = [environment["XDG_DATA_HOME"] ?? home.map { $0 + "/.local/share" }].compactMap { $0.map { $0 + "/fonts" } }
        let own = home.map { [$0 + "/.fonts", $0 + "/Library/Fonts", $0 + "/.config/fontconfig"] } ?? []
        for folder in ["/usr/share/fonts", "/usr/local/share/fonts", "/etc/fonts", "/Library/Fonts", "/System/Library/Fonts"] + data + own {
            guard let fonts = fonts(folder) else { return nil }
            lines.append("\(folder) \(fonts)")
        }
        return lines
    }

    /// Empty where there is no such folder.
    private static func fonts(_ folder: String) -> String? {
        FileSystem.kind(of: folder) == nil ? "" : FileSystem.state(of: folder, allowsLinks: true).map(SHA256.hex)
    }

    /// The folders of Python packages beside a program of a virtual environment, whose times change with every installation.
    private static func packages(beside program: String) -> [String] {
        guard let real = FileSystem.realPath(program), let bin = real.range(of: "/bin/", options: .backwards) else { return [] }
        let library = real[..<bin.lowerBound] + "/lib"
        let versions = ((try? FileSystem.names(in: String(library))) ?? []).map(\.name).filter { $0.hasPrefix("python") }
        return versions.flatMap { version in
            ["site-packages", "dist-packages"].map { "\(version) \(FileSystem.state(ofFile: "\(library)/\(version)/\($0)") ?? "")" }
        }
    }
}
