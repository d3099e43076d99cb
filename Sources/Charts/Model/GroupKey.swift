/// The legend of rows coloured by group. Every group beyond the third has the third colour; a finding says so.
enum GroupKey {
    static func entries(_ groups: [String]) -> [(tint: String, label: String)] {
        groups.enumerated().map { (ChartRole.group($0).className, $1) }
    }
}
