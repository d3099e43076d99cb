import Edition
import Scoring

/// The sentences that a generated figure has to have, in both languages, written out.
struct ExpectedWords {
    let expected: ExpectedFigure
    let isEnglish: Bool

    private var separator: String { isEnglish ? ", " : "、" }
    private var figure: GeneratedFigure { expected.figure }

    func names(_ labels: [String]) -> String {
        let first = labels.prefix(3).joined(separator: separator)
        guard labels.count > 3 else { return first }
        return isEnglish ? "\(first) and others, \(labels.count) in all" : "\(first)等 \(labels.count) 项"
    }

    private var counter: String { figure.rows == .units && ![.strip, .radar].contains(figure.kind) ? "个" : "项" }

    var among: String {
        guard expected.isCut else { return "" }
        let shown = expected.rows.count, all = expected.all
        return isEnglish ? "of the \(shown) shown of \(all), " : "图中 \(shown) \(counter)（共 \(all) \(counter)）里，"
    }

    /// What stands before a description.
    var lead: String {
        var lead = ""
        let about = figure.kind == .dumbbells ? figure.values.last : figure.values.first
        let isRank = if case .rank? = about { true } else { false }
        let ranksOnly = [.slope, .bump].contains(figure.kind) || isRank
        if expected.lowIsBest == true, !ranksOnly { lead += isEnglish ? "Lower is better. " : "数值越低越好。" }
        if let chosen = expected.chosenUnits {
            let all = expected.edition.units.count
            lead += isEnglish ? "Means are over \(chosen) of \(all) towns. " : "均值取自 \(all) 个town中的 \(chosen) 个。"
        }
        if expected.isCut {
            let shown = expected.rows.count, all = expected.all
            lead += isEnglish ? "Shown: \(shown) of \(all). " : "共 \(all) \(counter)，图中 \(shown) \(counter)。"
        }
        return lead
    }

    func measure(_ value: GeneratedFigure.Value) -> String {
        let name = value.node.map { $0 == "total" ? (isEnglish ? "Total" : "总分") : "Name " + $0 } ?? ""
        var measure: String
        switch value {
        case .score, .cell: measure = name
        case .rate: measure = isEnglish ? name + ", score rate" : name + "得分率"
        case .rank: measure = isEnglish ? name + ", rank" : name + "名次"
        case .mean: measure = isEnglish ? name + ", mean" : "平均" + name
        case .indicatorMean: measure = isEnglish ? "Mean" : "平均"
        }
        if let chosen = expected.chosenUnits {
            let all = expected.edition.units.count
            measure = isEnglish ? "\(measure) over \(chosen) of \(all) towns" : "\(chosen) 个town（共 \(all) 个）的\(measure)"
        }
        if case .rank = value { return measure }
        if expected.lowIsBest == true { measure += isEnglish ? " (lower is better)" : "（低者为优）" }
        return measure
    }

    private var heading: String {
        switch figure.rows {
        case .units: "town"
        case .region: "Region"
        case .indicators: isEnglish ? "Indicator" : "指标"
        case .words: ""
        }
    }

    /// The caption of one series of values.
    func spread(_ measure: String, _ values: [(label: String, number: Exact?, text: String?)], isRank: Bool) -> String {
        let present = values.compactMap { value in value.number.map { (label: value.label, number: $0, text: value.text ?? "") } }
        let by = isEnglish ? "\(measure) by \(heading)" : "各\(heading)\(measure)"
        guard let high = present.map(\.number).max(), let low = present.map(\.number).min() else {
            guard expected.isCut else { return by }
            return isEnglish
                ? "\(by) (\(expected.rows.count) of \(expected.all))"
                : "各\(heading)（共 \(expected.all) \(counter)，图中 \(expected.rows.count) \(counter)）\(measure)"
        }
        let highest = present.first { $0.number == high }!.text, lowest = present.first { $0.number == low }!.text
        let highLabels = names(present.filter { $0.text == highest }.map(\.label)), lowLabels = names(present.filter { $0.text == lowest }.map(\.label))
        if values.count == 1 { return isEnglish ? "\(highLabels): \(measure) \(highest)" : "\(highLabels)：\(measure) \(highest)" }
        if highest == lowest { return isEnglish ? "\(by): \(among)\(highest) throughout" : "\(by)：\(among)都是 \(highest)" }
        let top = isEnglish ? "\(highLabels) highest at \(highest)" : "\(highLabels) \(highest) 最高"
        let bottom = isEnglish ? "\(lowLabels) lowest at \(lowest)" : "\(lowLabels) \(lowest) 最低"
        if isRank {
            return isEnglish
                ? "\(by): \(among)\(lowLabels) best at \(lowest), \(highLabels) last at \(highest)"
                : "\(by)：\(among)\(lowLabels) \(lowest) 最前，\(highLabels) \(highest) 最后"
        }
        let both = expected.lowIsBest == true ? [bottom, top] : [top, bottom]
        return isEnglish ? "\(by): \(among)\(both.joined(separator: ", "))" : "\(by)：\(among)\(both.joined(separator: "，"))"
    }

    /// The description of one series: how many, the highest, the lowest, the median.
    func summary(_ values: [(label: String, number: Exact?, text: String?)], median: String?) -> String {
        let present = values.compactMap { value in value.number.map { (label: value.label, number: $0, text: value.text ?? "") } }
        guard let high = present.map(\.number).max(), let low = present.map(\.number).min() else { return isEnglish ? "no data" : "无数据" }
        let highest = present.first { $0.number == high }!.text, lowest = present.first { $0.number == low }!.text
        var sentence: String
        func labels(_ text: String) -> String {
            let all = present.filter { $0.text == text }.map(\.label), first = all.prefix(3).joined(separator: separator)
            return all.count <= 3 ? first : isEnglish ? "\(first) and others, \(all.count) in all" : "\(first) 等 \(all.count) 项"
        }
        if present.count == 1 {
            sentence = isEnglish ? "\(present[0].label): \(highest)." : "\(present[0].label)：\(highest)。"
        } else if highest == lowest {
            sentence = isEnglish ? "\(present.count) values, all of them \(highest)." : "共 \(present.count) 项，都是 \(highest)。"
        } else {
            sentence =
                isEnglish
                ? "\(present.count) values: highest \(highest) (\(labels(highest))), lowest \(lowest) (\(labels(lowest))), median \(median ?? "")."
                : "共 \(present.count) 项，最高 \(highest)（\(labels(highest))），最低 \(lowest)（\(labels(lowest))），中位数 \(median ?? "")。"
        }
        let missing = values.count - present.count
        if missing > 0 { sentence += isEnglish ? " \(missing) without data." : "\(missing) 项无数据。" }
        return sentence
    }
}
