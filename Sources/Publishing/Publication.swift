import Foundation
package import Messages
import Output
import Source

/// A site on its way to where readers find it, in an order in which none of them sees a broken page.
///
///     site + listing + manifest → plan → manifest “under way” → files, wave by wave → compared → removals → manifest “whole”
///
/// Wherever this is interrupted, pages lead to what stands there, and the next run, from this machine or another, goes on.
package struct Publication {
    package var out: String
    /// Compares every file by its bytes, in place of taking the manifest at its word.
    package var isThorough = false
    /// Replaces files that Almanac did not publish where the site has others of the same names.
    package var takesOver = false

    package init(out: String) { self.out = out }

    /// Publishes.
    /// - Parameter isRehearsal: changes nothing.
    package func run(
        to destination: any Destination, isRehearsal: Bool = false, progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }
    ) throws(PublishFailure) -> PublicationReport {
        let site = try FinishedSite.held(out)
        var report = PublicationReport()
        report.diagnostics = SiteProblems.of(site, out: out)
        if report.diagnostics.hasErrors { return report }
        let (files, unread) = SiteFile.all(of: site, function: destination.function) { progress(.init("reading the site", $0, of: $1)) }
        if let path = unread.first { throw .unreadable("\(out)/\(path)") }

        progress(.init("listing what is there"))
        let state = try DestinationState(destination)
        let findings = PublicationPlan.Findings(files: files, listing: state.listing, manifest: state.manifest)
        // Where nothing tells bytes apart, the manifest has to be believed.
        let isThorough = isThorough && destination.comparesBytes
        let unsure = findings.unsure(isThorough: isThorough)
        if !unsure.isEmpty { progress(.init("comparing")) }
        let differing = unsure.isEmpty ? [] : try destination.differing(unsure, from: site.folder)
        let plan = PublicationPlan(findings, isThorough: isThorough, differing: differing)
        report.plan = plan
        report.diagnostics += PlanProblems.of(plan, at: destination.shown, takesOver: takesOver, isFirst: state.manifest == nil)
        if report.diagnostics.hasErrors || isRehearsal { return report }

        let after = Manifest(.whole, Self.entries(files).merging(plan.kept) { own, _ in own })
        if plan.isIdle && state.manifest == after { return report }
        if !plan.isIdle {
            let run = UUID().uuidString
            let before = Manifest(.underWay(run: run), (state.manifest?.entries ?? [:]).merging(Self.entries(files)) { $1 })
            try destination.write(before.bytes, to: Manifest.name)
            for (wave, files) in plan.waves {
                progress(.init(Self.work(wave, files.count)))
                try destination.send(files, from: site.folder)
            }
            progress(.init("comparing what arrived"))
            let arrived = try DestinationState(destination)
            // Before anything is compared: what another publication sent would differ, and be told as damage.
            guard arrived.manifest?.state == before.state else { throw .overtaken(destination.shown) }
            report.bySizeAlone = try verify(files, sent: plan.sent, at: destination, as: arrived, from: site.folder)
            if !plan.removed.isEmpty {
                progress(.init("removing what is gone"))
                try destination.remove(plan.removed)
                try destination.removeFolders(plan.emptied)
            }
        }
        try destination.write(after.bytes, to: Manifest.name)
        report.isPublished = true
        return report
    }

    private static func entries(_ files: [SiteFile]) -> [String: Manifest.Entry] {
        Dictionary(uniqueKeysWithValues: files.map { ($0.path, Manifest.Entry(.current, sha256: $0.sha256, size: $0.size)) })
    }

    private static func work(_ wave: Wave, _ count: Int) -> Message {
        switch wave {
        case .loaded: "sending what pages load (\(count))"
        case .newPages: "sending new pages (\(count))"
        case .pages: "sending changed pages (\(count))"
        case .fronts: "sending front pages (\(count))"
        }
    }

    /// Holds the destination to what was built.
    /// - Returns: how many files of those that were sent could be compared by size alone.
    private func verify(
        _ files: [SiteFile], sent: [SiteFile], at destination: any Destination, as state: DestinationState, from site: String
    ) throws(PublishFailure) -> Int {
        var wrong = Set(files.filter { file in state.listing[file.path]?.size != file.size }.map(\.path))
        var untold: [SiteFile] = []
        for file in sent where !wrong.contains(file.path) {
            switch state.listing[file.path]?.digest.flatMap({ file.agrees(with: $0) }) {
            case true?: continue
            case false?: wrong.insert(file.path)
            case nil: untold.append(file)
            }
        }
        if destination.comparesBytes, !untold.isEmpty {
            wrong.formUnion(try destination.differing(untold, from: site))
            untold = []
        }
        if !wrong.isEmpty { throw .arrivedOtherwise(wrong.sorted(), at: destination.shown) }
        return untold.count
    }
}
