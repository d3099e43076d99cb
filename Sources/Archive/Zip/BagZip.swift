import Output
import Zip

/// A bag as one .zip.
enum BagZip {
    /// - Parameter folder: the folder that unpacking makes.
    static func bytes(_ files: [OutputFile], folder: String) throws(ArchiveFailure) -> [UInt8] {
        do {
            return try ZipFile.bytes(files.map { ($0.path, $0.bytes) }, folder: folder)
        } catch {
            throw ArchiveFailure(error.message)
        }
    }

    /// The entries of a .zip, as `ZipFile.entries` gives them.
    static func entries(_ zip: [UInt8], most: (String) -> Int, read: (Int) -> Void = { _ in }) throws(ArchiveFailure) -> [ZipFile.Entry] {
        do {
            return try ZipFile.entries(zip, most: most, read: read)
        } catch {
            throw ArchiveFailure(error.message)
        }
    }
}
