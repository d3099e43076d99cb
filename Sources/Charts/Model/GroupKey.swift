/// The legend of rows coloured by group. Every group beyond the third has the third colour; a finding says so.
enum GroupKey {
    static func entries(_ groups: [String]) -> [(tint: String, label: String)] {
        groups.enumerated().map { (ChartRole.group($0).className, $1) }
    }

    /// Of charts of dots, which have a second sign beside colour: the second group's dots are rings.
    static func dots(_ groups: [String]) -> [(tint: String, label: String)] {
        groups.enumerated().map { ("k-" + ChartRole.group($0).className, $1) }
    }
}
