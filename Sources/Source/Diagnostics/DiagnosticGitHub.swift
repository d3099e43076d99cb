/// Diagnostics as workflow commands of GitHub Actions, which it shows as annotations of the changed lines:
/// `::error file=…,line=…,col=…,title=rule::message`. Notes and hint are further lines of the message.
enum DiagnosticGitHub {
    static func render(_ diagnostics: [Diagnostic], _ language: MessageLanguage) -> String {
        diagnostics.map { line($0, language) + "\n" }.joined()
    }

    private static func line(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> String {
        let command =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties = ""
        var message = diagnostic.message.text(in: language)
        if let place = diagnostic.place {
            properties = "file=\(property(place.file)),"
            // A workbook has no lines that could be shown.
            if let cell = place.cell { message = "\(cell): \(message)" } else { properties += "line=\(place.line),col=\(place.column)," }
        }
        for note in diagnostic.notes { message += "\n" + ("note: \(note.text)" as Message).text(in: language) }
        if let hint = diagnostic.hint { message += "\n" + ("hint: \(hint)" as Message).text(in: language) }
        return "::\(command) \(properties)title=\(property(diagnostic.rule))::\(data(message))"
    }

    /// The escapes of a command's message, as actions/toolkit has them.
    private static func data(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            case _ where scalar.properties.generalCategory == .control: out += printable(String(scalar))
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// A property's value escapes its separators too.
    private static func property(_ text: String) -> String {
        var out = ""
        for scalar in data(text).unicodeScalars {
            switch scalar {
            case ":": out += "%3A"
            case ",": out += "%2C"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
