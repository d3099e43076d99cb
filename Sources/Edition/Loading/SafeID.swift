package import Source

/// The rule for ids that become addresses: a unit, an indicator, a group, a figure.
package enum SafeID {
    /// The problem with `id` as a file name and as part of an address, or nil if it is safe.
    ///
    /// Letters and digits of any script, with `-`, `_` and `.` between them: enough for `CHN`, `BR-SP`, `ux.auth` and 杭州,
    /// and nothing that leaves the output folder, hides a file or means something to a shell or a file system.
    package static func problem(_ id: String) -> Message? {
        if id.isEmpty { return "is empty" }
        if id.unicodeScalars.count > 100 { return "is longer than 100 characters" }
        let letters = id.unicodeScalars
        for scalar in letters where !isPlain(scalar) && !"-_.".unicodeScalars.contains(scalar) {
            return scalar == "\t" ? "contains a tab" : "contains \"\(scalar)\""
        }
        if !isPlain(letters.first!) { return "begins with \"\(letters.first!)\"" }
        if letters.last! == "." { return "ends with a point" }
        if id.contains("..") { return "contains \"..\"" }
        if reserved.contains(id.lowercased().prefix { $0 != "." }.description) { return "is a reserved name" }
        return nil
    }

    /// What to do about any of them.
    package static let hint: Message = "use letters and digits, with -, _ or . between them"

    /// What two ids share when a file system that ignores case would take them for one.
    static func folded(_ id: String) -> String { id.lowercased() }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            : scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }

    /// `index` is the list page of every folder; the others are devices to Windows.
    private static let reserved: Set<String> = [
        "index", "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3",
    ]
}

/// Ids seen so far in one name space, for the checks that need all of them.
struct IDRegister {
    private var places: [String: (id: String, place: Place)] = [:]
    let what: Message
    /// Whether it is the name of a file, not an id that a file states.
    let isName: Bool

    init(_ what: Message, isName: Bool = false) {
        self.what = what
        self.isName = isName
    }

    /// Takes `id` in, or says why it can't be one.
    mutating func register(_ id: String, at place: Place) -> Diagnostic? {
        if let problem = SafeID.problem(id) {
            return Diagnostic(
                "unsafe-id",
                isName
                    ? "\(what) name \"\(id)\" \(problem), so it cannot be an address" : "\(what) id \"\(id)\" \(problem), so it cannot be an address",
                at: place, hint: SafeID.hint)
        }
        if let first = places[SafeID.folded(id)] {
            let note = Diagnostic.Note("the first one is at", at: first.place)
            if first.id == id {
                return Diagnostic(
                    "duplicate-\(what.english)", "\(what) \"\(id)\" is there twice", at: place,
                    hint: isName ? "give each \(what) a name of its own" : "give each \(what) an id of its own", notes: [note])
            }
            return Diagnostic(
                "id-differs-in-case",
                isName
                    ? "\(what) names \"\(id)\" and \"\(first.id)\" differ only in case" : "\(what) ids \"\(id)\" and \"\(first.id)\" differ only in case",
                at: place,
                hint: isName
                    ? "many file systems take them for one file: choose another name" : "many file systems take them for one file: choose another id",
                notes: [note])
        }
        places[SafeID.folded(id)] = (id, place)
        return nil
    }
}
