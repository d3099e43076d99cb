import Edition
import Markup
package import Source

/// What a verification says, for people and for programs.
extension Verification {
    package var lines: [Message] {
        var lines = releases.map { release -> Message in
            let extent: Message = "\(release.fileCount) files, \(ArchiveList.size(release.byteCount))"
            let errors = release.problems.count { $0.severity == .error }
            return errors == 0
                ? "\(release.name): whole, \(extent), digest \(release.digest)"
                : "\(release.name): damaged, \(errors == 1 ? "1 problem" : "\(errors) problems"), \(extent)"
        }
        if lines.isEmpty && problems.isEmpty { lines.append("there are no sealed releases") }
        return lines
    }

    /// One JSON document: releases with their problems, and problems of no release.
    package var json: String {
        func value(_ problem: Diagnostic) -> JSON {
            .members([
                "severity": .string("\(problem.severity)"), "rule": .string(problem.rule), "file": problem.place.map { .string($0.file) },
                "message": .string(problem.message.english), "hint": problem.hint.map { .string($0.english) },
                "notes": problem.notes.isEmpty ? nil : .strings(problem.notes.map(\.text.english)),
            ])
        }
        let value = JSON.members([
            "whole": .bool(!diagnostics.hasErrors),
            "releases": .array(
                releases.map { release in
                    .members([
                        "edition": .string(release.edition), "version": .string(release.version.description), "digest": .string(release.digest),
                        "files": .integer(release.fileCount), "bytes": .integer(release.byteCount), "whole": .bool(!release.problems.hasErrors),
                        "problems": .array(release.problems.map(value)),
                    ])
                }),
            "problems": .array(problems.map(value)),
        ])
        return String(decoding: value.bytes, as: UTF8.self)
    }
}
