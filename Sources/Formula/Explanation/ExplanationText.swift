package import Messages
import Scoring
import Source

extension Explanation {
    /// `{"formula":…,"value":57.318…,"exact":"1261/22","text":"57.3","unit_count":22,"parts":[…]}`, one line, keys in this order.
    ///
    /// `value` has 12 decimals at most; `exact` has all there is to know. Names and truth values are JSON strings and booleans.
    package func json(in dataset: Dataset) -> String {
        var fields = ["\"formula\":\(JSONText.string(formula))", "\"value\":\(value.content.json(in: dataset))"]
        if let exact { fields.append("\"exact\":\(JSONText.string(exact))") }
        fields.append("\"text\":\(JSONText.string(text))")
        fields.append("\"unit_count\":\(unitCount)")
        let parts = parts.map { part in
            let units = part.units.map { unit, number in
                "{\"unit\":\(JSONText.string(dataset.units[unit].id))" + (number.map { ",\"value\":\($0.shortest(12))" } ?? "") + "}"
            }
            return "{\"formula\":\(JSONText.string(part.formula)),\"text\":\(JSONText.string(part.result)),\"units\":[\(units.joined(separator: ","))]}"
        }
        fields.append("\"parts\":[\(parts.joined(separator: ","))]")
        return "{" + fields.joined(separator: ",") + "}"
    }

    /// Lines for a terminal: the value, its exact fraction, then each part with its units.
    /// - Parameter language: of the names of units.
    package func lines(in dataset: Dataset, language: String = "") -> [Message] {
        var lines = [Message(verbatim: "\(formula) = \(text)")]
        if let exact, let number = value.number {
            lines.append(number.isInteger ? "exactly \(exact)" : "exactly \(exact) = \(number.shortest(12))")
        }
        for part in parts {
            let count = part.units.count, units: Message = count == 1 ? "1 unit" : "\(count) units"
            lines.append("\(part.formula): \(part.result), from \(units)")
            for (unit, number) in part.units {
                lines.append(Message(verbatim: "  \(dataset.units[unit].name.text(language))" + (number.map { "  \($0.shortest(6))" } ?? "")))
            }
        }
        return lines
    }
}

extension Value.Content {
    fileprivate func json(in dataset: Dataset) -> String {
        switch self {
        case .number(let number, _): number.shortest(12)
        case .text(let text): JSONText.string(text)
        case .truth(let truth): truth ? "true" : "false"
        case .unit(let unit): JSONText.string(dataset.units[unit].id)
        case .indicator(let node): JSONText.string(dataset.results.tree[node].id)
        case .group(let group, let value): JSONText.string(dataset.groups[group].values[value].id)
        case .absent(let name): JSONText.string(name.text(""))
        case .list(let elements): "[" + elements.map { $0.json(in: dataset) }.joined(separator: ",") + "]"
        case .missing: "null"
        }
    }
}
