/// How the values on an axis or in a legend are printed: as the values of the chart are, with the places that the steps need.
///
/// A tick is a whole number times a power of ten, so that its text is made from exact digits.
package struct TickText: Sendable {
    /// Digits and exponent to text.
    private let print: @Sendable (Int, Int) -> String

    package init(_ print: @escaping @Sendable (_ digits: Int, _ exponent: Int) -> String) {
        self.print = print
    }

    /// Plain digits with a point.
    package static let plain = TickText { NiceNumber(digits: $0, exponent: $1).text }

    /// The same with what a language makes of plain digits.
    package func written(_ write: @escaping @Sendable (String) -> String) -> TickText {
        let print = print
        return TickText { write(print($0, $1)) }
    }

    func callAsFunction(_ number: NiceNumber) -> String { print(number.digits, number.exponent) }
}
