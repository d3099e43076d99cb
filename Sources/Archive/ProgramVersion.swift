/// The program's own version: a release says what sealed it.
package enum ProgramVersion {
    package static let current = "0.1.0"
}
