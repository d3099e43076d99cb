/// A text for one line of a terminal. What authors and files say must neither look like lines of ours nor reach the terminal as commands.
package func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n", "\r", "\t": out.append(" ")
        case _ where scalar.properties.generalCategory == .control: out += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
        default: out.append(scalar)
        }
    }
    return String(out)
}
