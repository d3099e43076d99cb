import Charts
import Edition
import Formula
import Scoring

extension Figure {
    /// How the values of a series stand on an axis or in a legend: in the series’ own format, with as many places as the steps need.
    func ticks(_ series: Int, _ language: String) -> TickText {
        ticks(rows.lazy.compactMap { $0.cells[series]?.format }.first ?? references.first?.cell.format, language)
    }

    /// The same for values of every series, which share one axis.
    func ticks(_ language: String) -> TickText { ticks(rows.lazy.flatMap(\.cells).compactMap { $0?.format }.first, language) }

    private func ticks(_ format: NumberFormat?, _ language: String) -> TickText {
        guard let format else { return .plain }
        return TickText { digits, exponent in
            let step = exponent < 0 ? Exact.one / Exact(10).power(-exponent) : Exact(10).power(exponent)
            var format = format
            format.optional = 0
            format.decimals = (0...12).first { (step * format.scale).rounded($0) == step * format.scale } ?? 12
            return FigureCell(number: Exact(digits) * step, format: format).text(language)
        }
    }
}
