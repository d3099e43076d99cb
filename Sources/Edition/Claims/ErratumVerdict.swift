/// What is wrong with a statement of a printed report.
package enum ErratumVerdict: String, Sendable, CaseIterable {
    /// A number or a list is not what the data give.
    case differs
    /// The data say the opposite.
    case contradicted
    /// A list leaves something out.
    case incomplete
    /// The report says two things of one.
    case inconsistent
    /// A figure, table or page is cited by a wrong number.
    case wrongReference = "wrong-reference"
    /// The data neither bear it out nor refute it: a remark, not an erratum.
    case doubtful

    package var isRemark: Bool { self == .doubtful }
}
