import Edition
import Source

extension Grouping {
    /// Its label at the head of something: `Region`. Within a phrase the label stands as the author wrote it, in lower case or not.
    func title(_ language: String) -> String {
        let label = label.text(language)
        return label.prefix(1).uppercased() + label.dropFirst()
    }
}
