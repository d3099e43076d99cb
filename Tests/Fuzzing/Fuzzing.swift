#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Hands each input of libFuzzer (https://llvm.org/docs/LibFuzzer.html) to the target that `--target=NAME` names; what begins with one hyphen is libFuzzer's.
@main
enum Fuzzing {
    /// The one that was chosen: libFuzzer's callback has nothing but the bytes.
    fileprivate static let chosen: FuzzTarget? = {
        let option = "--target="
        return CommandLine.arguments.first { $0.hasPrefix(option) }.flatMap { given in FuzzTarget.all.first { $0.name == given.dropFirst(option.count) } }
    }()

    static func main() {
        guard chosen != nil else {
            print("--target= is one of \(FuzzTarget.all.map(\.name).joined(separator: " "))")
            exit(2)
        }
        var count = CommandLine.argc, arguments = CommandLine.unsafeArgv
        exit(runFuzzer(&count, &arguments, runInput))
    }
}

/// By the name that libFuzzer knows: where its own main is linked, too, it asks for this one.
@_cdecl("LLVMFuzzerTestOneInput")
func runInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Fuzzing.chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// Of FuzzerInterface.h, which no module declares.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
