#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Message {
    /// What the system says of an error number. Its words are the pattern: the usual ones have an entry in the catalogues.
    package init(systemError code: Int32) { self.init(pattern: String(cString: strerror(code)), parts: []) }
}
