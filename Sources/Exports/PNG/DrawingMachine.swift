import Foundation

/// What the pixels of a picture depend on beside the drawing: the rasteriser's version and the fonts of the machine.
///
/// A picture that another machine drew is not wrong, but a site should not hold pictures in two faces.
enum DrawingMachine {
    /// What text is set in, as drawings name it: which font stands for each depends on fontconfig's settings.
    private static let families = ["system-ui", "sans-serif", "sans-serif:lang=zh-cn", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei"]

    /// SHA-256 of what rsvg-convert and fontconfig say of themselves. Nil where fontconfig's programs are not there: then nobody can tell whether a
    /// picture would be the same today.
    static func digest(rasteriser: String, folders: [String]) -> String? {
        guard let list = ProgramRun.find("fc-list", in: folders), let match = ProgramRun.find("fc-match", in: folders) else { return nil }
        var said: [String] = []
        guard let version = output(rasteriser, ["--version"]), let fonts = output(list, ["--format", "%{file} %{fontversion} %{fullname}\n"]) else {
            return nil
        }
        said.append(version)
        // Sorted: fontconfig lists them in the order of its cache.
        said += fonts.split(separator: "\n").map(String.init).sorted()
        for family in families {
            guard let font = output(match, ["--format", "%{file} %{index}", family]) else { return nil }
            said.append(font)
        }
        return SHA256.hex(Array(said.joined(separator: "\n").utf8))
    }

    /// What a program prints; nil where it fails.
    private static func output(_ program: String, _ arguments: [String]) -> String? {
        let run = Process(), pipe = Pipe()
        run.executableURL = URL(filePath: program)
        run.arguments = arguments
        // In the words of no language: fontconfig would prefer names and fonts of the terminal's.
        run.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") && $0.key != "LANG" && $0.key != "LANGUAGE" }
            .merging(["LC_ALL": "C"]) { $1 }
        run.standardInput = FileHandle.nullDevice
        run.standardError = FileHandle.nullDevice
        run.standardOutput = pipe
        guard (try? run.run()) != nil, let data = try? pipe.fileHandleForReading.readToEnd() else { return nil }
        run.waitUntilExit()
        return run.terminationReason == .exit && run.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
    }
}
