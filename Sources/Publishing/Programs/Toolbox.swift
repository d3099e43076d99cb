import Exports
import Foundation
import Messages

/// A program that was found, with a folder for the lists that it is given. A class because destinations share it while they live.
final class Toolbox: Sendable {
    let tool: PublishingTool
    let program: String
    private let folder: TemporaryFolder
    private let more: [String: String]

    /// - Parameter more: variables for the program.
    init(_ tool: PublishingTool, more: [String: String] = [:]) throws(PublishFailure) {
        guard let program = Self.find(tool.name) else { throw .missing(tool) }
        self.tool = tool
        self.program = program
        self.more = more
        folder = try Self.onDisk { try TemporaryFolder() }
    }

    static func find(_ program: String) -> String? { ProgramRun.find(program, in: ProgramRun.folders()) }

    static func variable(_ name: String) -> String? { ProcessInfo.processInfo.environment[name] }

    private static func onDisk<Value: ~Copyable>(_ work: () throws -> Value) throws(PublishFailure) -> Value {
        do { return try work() } catch { throw .system(Message(verbatim: error.localizedDescription)) }
    }

    func path(_ name: String) -> String { folder.path(name).path(percentEncoded: false) }

    /// Runs it whatever its end.
    func attempt(_ arguments: [String]) throws(PublishFailure) -> ToolRun { try ToolRun(program, arguments, more: more, in: folder) }

    /// Runs another program beside it.
    func attempt(_ other: String, _ arguments: [String]) throws(PublishFailure) -> ToolRun { try ToolRun(other, arguments, more: more, in: folder) }

    /// Runs it to a good end.
    @discardableResult
    func run(_ arguments: [String], accepting accepted: Set<Int32> = [0]) throws(PublishFailure) -> ToolRun {
        let run = try attempt(arguments)
        guard let status = run.status, accepted.contains(status) else { throw failure(run) }
        return run
    }

    func failure(_ run: ToolRun) -> PublishFailure { .failed(tool, status: run.status, said: run.said) }

    /// A list of files, each name ended by a byte that no name holds.
    func list(_ paths: [String], endedBy end: UInt8) throws(PublishFailure) -> String {
        var bytes: [UInt8] = []
        for path in paths {
            bytes.append(contentsOf: path.utf8)
            bytes.append(end)
        }
        return try write(bytes, to: "list-\(UUID().uuidString)")
    }

    func write(_ bytes: [UInt8], to name: String) throws(PublishFailure) -> String {
        try Self.onDisk { try folder.write(bytes, to: name) }
        return path(name)
    }

    /// A folder that holds one file, to be sent from.
    func alone(_ bytes: [UInt8], as name: String) throws(PublishFailure) -> String {
        let stage = "alone-\(UUID().uuidString)"
        _ = try write(bytes, to: "\(stage)/\(name)")
        return path(stage)
    }

    /// A folder of symbolic links to some files of a site, under their paths there.
    func links(_ paths: [String], into site: String) throws(PublishFailure) -> String {
        let stage = path("links-\(UUID().uuidString)")
        try Self.onDisk {
            var made: Set<String> = []
            for path in paths {
                let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
                if made.insert(parent).inserted { try FileManager.default.createDirectory(atPath: stage + "/" + parent, withIntermediateDirectories: true) }
                try FileManager.default.createSymbolicLink(atPath: stage + "/" + path, withDestinationPath: site + "/" + path)
            }
        }
        return stage
    }

    func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
