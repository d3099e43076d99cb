import Edition
import Markup
import Source
import Website

/// `README.txt`: what the bag is and how to verify it, for somebody who finds it without its site or this program.
struct Readme: Sendable {
    let sealed: SealedEdition
    let sealing: Sealing

    var bytes: [UInt8] {
        let language = sealed.site.defaultLanguage, facts = sealed.edition.facts
        var out = ByteBuffer(capacity: 4096)
        out.raw(facts.title.text(language))
        out.raw("\n")
        out.raw("\(sealed.edition.id), release \(sealing.version), \(sealing.date)\n")
        if let publisher = sealed.site.publisher { out.raw(publisher.text(language) + "\n") }
        if let note = sealing.note { out.raw(note.text(language) + "\n") }
        out.raw("\n")
        if language.hasPrefix("zh") { out.raw(chinese) }
        out.raw(english)
        return out.bytes
    }

    private var front: String { "site/\(sealed.edition.id)/index.html" }

    private var english: String {
        """
        What this is

          This folder (data/) is the payload of a BagIt bag (RFC 8493): one sealed release of a yearly report. A sealed release never
          changes; a correction is a new release with a higher number. Dates are those of the report, not of the files.

          \(front)   the report as web pages; open it in a browser, no server or network needed
          data/                      the data as plain CSV (UTF-8), described by data/datapackage.json (Frictionless Data Package)
          sources/                   the texts, tables and templates that the pages and data were built from
          release.json               what the release says of itself, and the digest of the release that it supersedes
          CITATION.cff               how to cite it
          ro-crate-metadata.json     the payload described as an RO-Crate 1.1

        How to verify it

          In the folder above this one:

            sha256sum --check --quiet tagmanifest-sha256.txt
            sha256sum --check --quiet manifest-sha256.txt

          or: bagit.py --validate . (from the Library of Congress). The manifests with sha512 serve the same end.

          Whoever alters a file can list it anew. Therefore compare the digest of the release,

            sha256sum tagmanifest-sha256.txt

          with the one that stands where the release is cited: in the report's archive page, its feed, or a paper.


        """
    }

    private var chinese: String {
        """
        这是什么

          本文件夹（data/）是一个 BagIt 包（RFC 8493）的内容：年度报告的一个封存版。封存版不再改动，更正另出编号更高的新版。

          \(front)   报告网页，用浏览器打开即可，不需要服务器和网络
          data/                      数据（CSV，UTF-8），data/datapackage.json 说明各列的类型与约束
          sources/                   生成网页与数据所用的文字、表格和模板
          release.json               本版说明，以及所取代的上一版的摘要
          CITATION.cff               引用方式
          ro-crate-metadata.json     RO-Crate 1.1 描述

        如何核验

          在上一级文件夹运行：

            sha256sum --check --quiet tagmanifest-sha256.txt
            sha256sum --check --quiet manifest-sha256.txt

          或 bagit.py --validate .（美国国会图书馆）。再运行 sha256sum tagmanifest-sha256.txt，与引用处（档案页、订阅源、论文）所印的
          摘要比较：改动文件的人也可以重算清单，却改不了已经印出的摘要。


        """
    }
}
