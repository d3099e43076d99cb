/// The ticks of an axis: nice steps, about as many as there is room for, all inside the domain.
enum Ticks {
    static func of(_ domain: Domain, about count: Int) -> [NiceNumber] {
        let span = domain.upper - domain.lower
        guard span.isFinite, span > 0, count > 0 else { return [] }
        let step = NiceStep.nearest(span / Double(count))
        let first = step.floor(domain.lower), last = step.floor(domain.upper)
        guard last - first <= 2 * count + 2 else { return [] }
        return (first...last).map(step.multiple).filter { $0.number >= domain.lower && $0.number <= domain.upper }
    }

    /// One tick in 80 px across, one in 35 upwards.
    static func across(_ domain: Domain, width: Double) -> [NiceNumber] { of(domain, about: max(2, Int(width / 80))) }
    static func upwards(_ domain: Domain, height: Double) -> [NiceNumber] { of(domain, about: max(2, Int(height / 35))) }
}
