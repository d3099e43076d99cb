/// How the items of a list are marked, as far as CommonMark does not say: pages number a list as its author did.
package enum ListMarker: String, Sendable {
    /// `1.` and bullets.
    case plain
    /// 1、2、3、
    case enumeration
    /// 1）2）3）
    case closing
    /// （1）（2）（3）
    case parentheses
    /// ①②③
    case circled
    /// 一、二、三、
    case chinese
    /// （一）（二）（三）
    case chineseParentheses = "chinese-parentheses"
}
