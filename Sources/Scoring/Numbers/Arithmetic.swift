internal import BigInt

extension Exact {
    package static func + (a: Exact, b: Exact) -> Exact {
        if case .small(let p, let q) = a.storage, case .small(let r, let s) = b.storage {
            if q == s {
                let (sum, overflow) = p.addingReportingOverflow(r)
                if !overflow { return reduced(sum, q) }
            } else {
                let (x, o1) = p.multipliedReportingOverflow(by: s)
                let (y, o2) = r.multipliedReportingOverflow(by: q)
                let (d, o3) = q.multipliedReportingOverflow(by: s)
                let (sum, o4) = x.addingReportingOverflow(y)
                if !(o1 || o2 || o3 || o4) { return reduced(sum, d) }
            }
        }
        let ((p, q), (r, s)) = (a.big, b.big)
        return reduced(p * s + r * q, q * s)
    }

    package static prefix func - (a: Exact) -> Exact {
        if case .small(let n, let d) = a.storage, n != Int128.min { return Exact(storage: .small(-n, d)) }
        let (n, d) = a.big
        return reduced(-n, d)
    }

    package static func - (a: Exact, b: Exact) -> Exact { a + (-b) }

    package static func * (a: Exact, b: Exact) -> Exact {
        if case .small(let p, let q) = a.storage, case .small(let r, let s) = b.storage {
            let (n, o1) = p.multipliedReportingOverflow(by: r)
            let (d, o2) = q.multipliedReportingOverflow(by: s)
            if !(o1 || o2) { return reduced(n, d) }
        }
        let ((p, q), (r, s)) = (a.big, b.big)
        return reduced(p * r, q * s)
    }

    /// - Precondition: `b` is not zero.
    package static func / (a: Exact, b: Exact) -> Exact {
        precondition(!b.isZero, "division by zero: callers check it and say so to the author")
        if case .small(let p, let q) = a.storage, case .small(let r, let s) = b.storage {
            let (n, o1) = p.multipliedReportingOverflow(by: s)
            let (d, o2) = q.multipliedReportingOverflow(by: r)
            if !(o1 || o2) { return reduced(n, d) }
        }
        let ((p, q), (r, s)) = (a.big, b.big)
        return reduced(p * s, q * r)
    }

    package static func += (a: inout Exact, b: Exact) { a = a + b }

    package var magnitude: Exact { isNegative ? -self : self }

    /// - Precondition: `exponent` is not negative.
    package func power(_ exponent: Int) -> Exact {
        precondition(exponent >= 0, "powers here are whole and not negative")
        var result = Exact.one, base = self, left = exponent
        while left > 0 {
            if left & 1 == 1 { result = result * base }
            left >>= 1
            if left > 0 { base = base * base }
        }
        return result
    }
}

extension Exact: Comparable {
    package static func < (a: Exact, b: Exact) -> Bool {
        if case .small(let p, let q) = a.storage, case .small(let r, let s) = b.storage {
            if q == s { return p < r }
            let (x, o1) = p.multipliedReportingOverflow(by: s)
            let (y, o2) = r.multipliedReportingOverflow(by: q)
            if !(o1 || o2) { return x < y }
        }
        let ((p, q), (r, s)) = (a.big, b.big)
        return p * s < r * q
    }

    package static func == (a: Exact, b: Exact) -> Bool {
        // Lowest terms are unique, and a value that fits Int128 is always stored there.
        switch (a.storage, b.storage) {
        case (.small(let p, let q), .small(let r, let s)): p == r && q == s
        case (.big(let p, let q), .big(let r, let s)): p == r && q == s
        default: false
        }
    }
}

extension Exact: Hashable {
    package func hash(into hasher: inout Hasher) {
        switch storage {
        case .small(let n, let d):
            hasher.combine(n)
            hasher.combine(d)
        case .big(let n, let d):
            hasher.combine(n)
            hasher.combine(d)
        }
    }
}

extension Sequence where Element == Exact {
    package func sum() -> Exact { reduce(.zero, +) }
}

extension Collection where Element == Exact {
    /// The arithmetic mean, or nil of nothing.
    package func mean() -> Exact? { isEmpty ? nil : sum() / Exact(count) }
}
