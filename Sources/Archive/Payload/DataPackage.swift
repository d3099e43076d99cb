import Edition
import Markup
import Output
import Source
import Website

/// `data/datapackage.json`: a Frictionless Data Package (version 1, tabular) over the plain tables of a release, with a schema for each:
/// types, keys, references, bounds and allowed values.
struct DataPackage: Sendable {
    let sealed: SealedEdition
    let sealing: Sealing
    let tables: [DownloadTable]

    /// Paths from the folder that holds datapackage.json.
    var files: [OutputFile] {
        let resources = tables.map { table in OutputFile(path: table.name + ".csv", bytes: CSVDownload.plain(table)) }
        return resources + [OutputFile(path: "datapackage.json", bytes: descriptor(resources).bytes)]
    }

    private var language: String { sealed.site.defaultLanguage }

    private func descriptor(_ files: [OutputFile]) -> JSON {
        let facts = sealed.edition.facts
        return .members([
            "profile": .string("tabular-data-package"), "name": .string(Self.name(sealed.edition.id)), "version": .string(sealing.version.description),
            "created": .string(sealing.date + "T00:00:00Z"), "title": .string(facts.title.text(language)),
            "description": facts.summary.map { .string($0.text(language)) },
            "licenses": sealed.site.license.map { license in
                // A licence that is known by its address alone has no identifier.
                .array([.members(["name": license.name == license.url ? nil : .string(license.name), "path": .string(license.url)])])
            },
            "contributors": .array([
                .members(["title": .string((sealed.site.publisher ?? sealed.site.title).text(language)), "role": .string("publisher")])
            ]),
            "sources": sources.isEmpty ? nil : .array(sources.map { .members(["title": .string($0)]) }),
            "resources": .array(zip(tables, files).map { resource($0, $1) }),
        ])
    }

    /// What the tables name as their sources, each once.
    private var sources: [String] {
        var seen: Set<String> = []
        return tables.compactMap { $0.source?.text(language) }.filter { seen.insert($0).inserted }
    }

    private func resource(_ table: DownloadTable, _ file: OutputFile) -> JSON {
        .members([
            "profile": .string("tabular-data-resource"), "name": .string(Self.name(table.name)), "path": .string(file.path),
            "title": .string(table.title.text(language)), "description": table.note.map { .string($0.text(language)) },
            "sources": table.source.map { .array([.members(["title": .string($0.text(language))])]) },
            "format": .string("csv"), "mediatype": .string("text/csv"), "encoding": .string("utf-8"), "bytes": .integer(file.bytes.count),
            "hash": .string("sha256:" + Digest.sha256.hex(file.bytes)),
            "dialect": .members([
                "delimiter": .string(","), "lineTerminator": .string("\n"), "quoteChar": .string("\""), "doubleQuote": .bool(true), "header": .bool(true),
            ]),
            "schema": schema(table),
        ])
    }

    private func schema(_ table: DownloadTable) -> JSON {
        let key = table.key.map { table.columns[$0].name }
        let references = table.columns.filter { column in
            column.references.map { reference in tables.contains { $0.name == reference.table } } ?? false
        }
        return .members([
            "fields": .array(table.columns.map { field($0, isWholeKey: key == [$0.name]) }),
            "missingValues": .array([.string("")]),
            "primaryKey": key.isEmpty ? nil : .strings(key),
            "foreignKeys": references.isEmpty
                ? nil
                : .array(
                    references.compactMap { column in
                        column.references.map { reference in
                            .members([
                                "fields": .strings([column.name]),
                                "reference": .members([
                                    // The package's word for the table itself is no name.
                                    "resource": .string(reference.table == table.name ? "" : Self.name(reference.table)),
                                    "fields": .strings([reference.column]),
                                ]),
                            ])
                        }
                    }),
        ])
    }

    private func field(_ column: DownloadTable.Column, isWholeKey: Bool) -> JSON {
        let type: String =
            switch column.kind {
            case .text: "string"
            case .integer: "integer"
            case .number: "number"
            }
        let description = [column.description?.text(language), column.unit.map { $0.text(language) }].compactMap { $0 }.joined(separator: "; ")
        let constraints: [(key: String, value: JSON?)] = [
            ("required", column.isRequired ? .bool(true) : nil), ("unique", isWholeKey ? .bool(true) : nil),
            ("minimum", column.minimum.map { .number($0) }), ("maximum", column.maximum.map { .number($0) }),
            ("enum", column.allowed.isEmpty ? nil : .strings(column.allowed.map(\.value))),
        ]
        let given = constraints.compactMap { key, value in value.map { (key: key, value: $0) } }
        return .members([
            "name": .string(column.name), "type": .string(type), "title": .string(column.label.text(language)),
            "description": description.isEmpty ? nil : .string(description), "constraints": given.isEmpty ? nil : .object(given),
        ])
    }

    /// A name as the specification allows it: lower-case letters, digits, and `.`, `-`, `_`.
    static func name(_ text: String) -> String {
        String(
            decoding: text.lowercased().utf8.map { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x5F ? byte : UInt8(ascii: "-")
            }, as: UTF8.self)
    }
}
