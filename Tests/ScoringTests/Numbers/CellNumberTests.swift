import Scoring
import Testing

/// The number that a cell of a data file is.
struct CellNumberTests {
    @Test(arguments: [
        ("0.30000000000000004", "0.3"), ("18.518873000000003", "18.518873"), ("9.400000000000001", "9.4"), ("18.499999999999996", "18.5"),
        ("71.89999999999998", "71.9"), ("-0.30000000000000004", "-0.3"), ("1234.5600000000002", "1234.56"), ("0.0010000000000000002", "0.001"),
        ("99.99999999999999", "100"), ("0.99999999999999989", "1"),
    ])
    func `the noise of binary doubles is taken away`(_ text: String, _ plain: String) {
        #expect(Exact(cell: text) == Exact(plain))
    }

    @Test(arguments: [
        "0.3333333333333333", "0.6666666666666666", "7.999999999999999999999", "8.000000000000000000001", "1234567890123456", "12345678901234567", "0.1",
        "18.518873", "71.8999999999999",
        "3.141592653589793", "100.00000000000001234", "0.12345678901234567",
    ])
    func `what fills its digits, is whole or has still more is meant as it stands`(_ text: String) {
        #expect(Exact(cell: text) == Exact(text))
    }

    @Test(arguments: [("−5", "-5"), (" 12 ", "12"), ("\u{A0}12.5\u{A0}", "12.5"), ("\u{3000}7", "7"), ("−0.30000000000000004", "-0.3")])
    func `a minus sign and spaces around it leave no doubt`(_ text: String, _ plain: String) {
        #expect(Exact(cell: text) == Exact(plain))
    }

    @Test(arguments: ["", " ", "-", "−", "−-5", "--5", "1E+05", "1,234", "12*", "１２", "1 2", "5.", ".5", "NaN"])
    func `nothing else is a number`(_ text: String) {
        #expect(Exact(cell: text) == nil)
    }
}
