/// The words of a label that should not be broken: those between spaces without a character that a line may end after, as Han ones are.
enum LatinWords {
    static func of(_ label: String) -> [String] {
        label.split(separator: " ").filter { $0.unicodeScalars.allSatisfy { $0.value < 0x2E80 } }.map(String.init)
    }
}
