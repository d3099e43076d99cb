import Foundation

/// The files below a folder, in the order of their paths.
struct EmbeddedFolder {
    let path: String

    var name: String { URL(filePath: path, directoryHint: .isDirectory).lastPathComponent }

    /// Each by its path below the folder.
    func files() throws -> [(path: String, text: String)] {
        let root = URL(filePath: path, directoryHint: .isDirectory)
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted().filter { name in
            var isFolder: ObjCBool = false
            let path = root.appending(path: name).path(percentEncoded: false)
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            // Editors' backup and swap files are not meant.
            return exists && !isFolder.boolValue && !name.hasSuffix("~")
                && !name.split(separator: "/").contains { $0.hasPrefix(".") }
        }
        return try names.map { name in
            guard let text = String(validating: try Data(contentsOf: root.appending(path: name)), as: UTF8.self) else {
                throw Refusal(description: "\(name) is not UTF-8")
            }
            for scalar in text.unicodeScalars where scalar.value < 0x20 && scalar != "\n" && scalar != "\t" {
                // A carriage return would come out as a line feed, and the compiler refuses the others.
                throw Refusal(description: "\(name) holds the control character U+\(String(scalar.value, radix: 16))")
            }
            return (name, text)
        }
    }
}
