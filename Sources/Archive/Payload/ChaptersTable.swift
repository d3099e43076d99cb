import Edition
import Source
import Website

extension SealedEdition {
    /// The chapters as a table: what they are called, and which source file has their text.
    var chaptersTable: DownloadTable {
        let rows = edition.chapters.enumerated().flatMap { position, chapter in
            chapter.versions.map { version -> [DownloadCell] in
                [
                    .text(chapter.slug), .text(version.language), .number(String(position + 1)), version.part.map { .text($0) } ?? .empty,
                    .text(version.title), version.summary.map { .text($0) } ?? .empty, .text(version.path),
                ]
            }
        }
        let label = { (zh: String, en: String) in LocalizedText([("zh-Hans", zh), ("en", en)]) }
        return DownloadTable(
            name: "chapters", title: label("章节", "Chapters"),
            columns: [
                .init("chapter", label: label("章节", "Chapter"), isKey: true), .init("language", label: label("语言", "Language"), isKey: true),
                .init("position", .integer, label: label("次序", "Position"), isRequired: true, minimum: "1"),
                .init("part", label: label("部分", "Part")), .init("title", label: label("标题", "Title"), isRequired: true),
                .init("summary", label: label("摘要", "Summary")),
                .init(
                    "source", label: label("源文件", "Source file"),
                    description: label("sources/ 下的路径", "path below sources/ of the bag"), isRequired: true),
            ],
            rows: rows)
    }
}
