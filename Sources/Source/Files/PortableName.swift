/// Names that cannot stand in a sealed release, or not on every system.
enum PortableName {
    /// What is wrong with the name of a file or folder, at its path; nil where nothing is.
    static func problem(_ name: String, at path: String) -> Diagnostic? {
        let place = Place(file: path)
        if let what = breaking(name) {
            return Diagnostic(
                "unsafe-file-name", "this name holds \(what), and programs that check a sealed release (sha256sum, BagIt) do not agree how to list it",
                at: place,
                hint: "rename it: letters and digits of any script, spaces, - and _ are safe")
        }
        if let what = foreign(name) {
            return Diagnostic(
                .warning, "unportable-file-name", "Windows cannot have this name, which \(what): a sealed release could not be unpacked there", at: place,
                hint: "rename it: letters and digits of any script, spaces, - and _ are safe")
        }
        return nil
    }

    private static func breaking(_ name: String) -> Message? {
        for scalar in name.unicodeScalars {
            switch scalar {
            case "%": return "%"
            case "\\": return "a backslash"
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": return "a line break"
            case _ where scalar.properties.generalCategory == .control: return "a control character"
            default: continue
            }
        }
        return nil
    }

    private static func foreign(_ name: String) -> Message? {
        if let scalar = name.unicodeScalars.first(where: { "<>:\"|?*".unicodeScalars.contains($0) }) { return "holds \(scalar)" }
        if name.hasSuffix(" ") { return "ends with a space" }
        if name.hasSuffix(".") { return "ends with a point" }
        let stem = name.prefix { $0 != "." }.uppercased()
        return devices.contains(stem) ? "is that of a device" : nil
    }

    private static let devices = Set(["CON", "PRN", "AUX", "NUL"] + (1...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
