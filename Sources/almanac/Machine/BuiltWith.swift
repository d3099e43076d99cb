internal import CArchive
internal import CBrotli
internal import CCrypto
internal import CMark
internal import CMicroHTTP
internal import CSQLite
internal import CXML
internal import CXlsxWriter
internal import CZlib

/// What this program was compiled with, and the libraries that it runs with.
enum BuiltWith {
    /// The compiler's version as far as a program can tell, the machine, and where Swift's own library is.
    static var swift: String {
        #if ALMANAC_STATIC
            "Swift \(compiler), \(machine), its library inside"
        #else
            "Swift \(compiler), \(machine)"
        #endif
    }

    /// Each library with its version, in the order of the alphabet.
    static var libraries: [(name: String, version: String)] {
        [
            ("brotli", dotted(BrotliEncoderVersion(), bits: 12)),
            ("cmark", String(cString: cmark_version_string())),
            ("libarchive", lastWord(String(cString: archive_version_string()))),
            ("libmicrohttpd", String(cString: MHD_get_version())),
            ("libxlsxwriter", String(cString: lxw_version())),
            ("libxml2", xmlVersion(String(cString: almanac_xml_version()))),
            ("OpenSSL", String(cString: OpenSSL_version(OPENSSL_VERSION_STRING))),
            ("SQLite", String(cString: sqlite3_libversion())),
            ("zlib", String(cString: zlibVersion())),
        ]
    }

    private static var compiler: String {
        #if compiler(>=7.0)
            "7"
        #elseif compiler(>=6.5)
            "6.5"
        #elseif compiler(>=6.4)
            "6.4"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }

    private static var machine: String {
        #if arch(x86_64)
            let architecture = "x86_64"
        #elseif arch(arm64)
            let architecture = "arm64"
        #else
            let architecture = "another processor"
        #endif
        #if os(macOS)
            return "macOS \(architecture)"
        #elseif canImport(Musl)
            return "Linux \(architecture) (musl)"
        #else
            return "Linux \(architecture)"
        #endif
    }

    /// Three numbers packed into one: the last two have so many bits each.
    private static func dotted(_ packed: UInt32, bits: UInt32) -> String {
        let mask = (UInt32(1) << bits) - 1
        return "\(packed >> (2 * bits)).\((packed >> bits) & mask).\(packed & mask)"
    }

    /// “libarchive 3.6.2”.
    private static func lastWord(_ text: String) -> String { text.split(separator: " ").last.map(String.init) ?? text }

    /// “20914” and whatever a build from its repository puts behind it.
    private static func xmlVersion(_ text: String) -> String {
        guard let number = Int(text.prefix { $0.isASCII && $0.isNumber }) else { return text }
        return "\(number / 10000).\(number / 100 % 100).\(number % 100)"
    }
}
