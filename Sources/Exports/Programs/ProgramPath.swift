/// Where programs of others are.
package enum ProgramPath {
    /// The first of this name in the folders of `PATH`; nil where there is none.
    package static func find(_ name: String) -> String? { ProgramRun.find(name, in: ProgramRun.folders()) }
}
