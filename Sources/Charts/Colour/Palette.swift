/// The colours of a file, light and dark. Pages have the same ones as custom properties in charts.css; a file cannot use
/// those, because librsvg does not know `var()`.
struct Palette {
    let ink, muted, grid, paper, bar, highlight, context: String
    /// The seven sequential steps, and how many of the first ones take `early` text; the rest take `late`.
    let steps: [String]
    let early: String
    let late: String
    let earlySteps: Int
    /// Four categories: dark blue, ochre, blue, plum. They differ in hue and in lightness.
    let series: [String]

    static let light = Palette(
        ink: "#1d2229", muted: "#535861", grid: "#dcdee2", paper: "#fff", bar: "#346db2", highlight: "#c44323", context: "#8c929b",
        steps: ["#ecf3fa", "#cde0f5", "#a5c8ed", "#7cacdf", "#4f8dcc", "#276fb1", "#03528e"],
        early: "#12161c", late: "#fff", earlySteps: 5,
        series: ["#1f4e8c", "#9a6412", "#5f97d3", "#5b1846"])

    static let dark = Palette(
        ink: "#e5e8ed", muted: "#a6abb3", grid: "#303338", paper: "#15181d", bar: "#64a3e3", highlight: "#f58b4b", context: "#646972",
        steps: ["#1b2835", "#213a53", "#285077", "#32669a", "#4b8ac9", "#61a0e0", "#8bbff6"],
        early: "#fff", late: "#12161c", earlySteps: 4,
        series: ["#8bbff6", "#d08f22", "#4b8ac9", "#f7dbee"])
}
