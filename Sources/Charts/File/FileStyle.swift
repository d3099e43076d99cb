/// The style inside a file: sizes once, colours for each theme. What is printed stays light.
enum FileStyle {
    static let text =
        "text{font:14px system-ui,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-variant-numeric:tabular-nums;"
        + "paint-order:stroke;stroke-width:4px;stroke-linejoin:round}" + marks
        + colours(.light) + "@media screen and (prefers-color-scheme:dark){" + colours(.dark) + "}"

    /// For an image on paper: light, and without the outline of texts, which WeasyPrint draws over them.
    static let paper = "text{font-size:14px}" + marks + colours(.light) + "text{stroke:none}"

    /// Sizes and lines, in any colour.
    private static let marks =
        ".n{font-size:12px}.rg{stroke-width:.75;stroke-linejoin:round}.b,.ti{font-weight:600}.ti{font-size:17px}"
        + ".o0,.o1,.o2,.o3,.o4,.o5,.o6,.w{stroke:none}"
        + ".ref{stroke-dasharray:2 3;opacity:.6}.range{stroke-width:6;opacity:.45}.med{stroke-width:2}.stem{stroke-width:2}"
        + ".lead{stroke-width:1}.trend{stroke-width:1.5;opacity:.75}.trace{fill:none;stroke-width:2}.trace.hi,.trace.g1,.trace.g2,.trace.g3,.trace.g4{fill:none;stroke-width:4}"
        + ".area{fill-opacity:.18;stroke-width:2}.ring{fill:none}.area.ctx{fill:none}"

    private static func colours(_ palette: Palette) -> String {
        var css = ".paper{fill:\(palette.paper)}text{fill:\(palette.ink);stroke:\(palette.paper)}.m,.n{fill:\(palette.muted)}"
        css += "rect,circle{fill:\(palette.bar)}.area{fill:\(palette.bar);stroke:\(palette.bar)}"
        css += ".paper{fill:\(palette.paper)}.axis,.grid,.ring{stroke:\(palette.grid)}.ref,.med,.k-med,.trend{stroke:\(palette.ink)}"
        css += ".range,.k-range,.lead,.stem,.trace{stroke:\(palette.context)}.dot,.k-dot{fill:\(palette.highlight)}"
        css += ".seg{stroke:\(palette.paper)}.open{fill:\(palette.paper);stroke:\(palette.bar);stroke-width:2}"
        css += ".s{fill:\(palette.ink)}.rg{stroke:\(palette.context)}.bg{fill:none;stroke:\(palette.grid)}"
        css += ".none{fill:none;stroke:\(palette.context)}.seg.q1,.seg.q2,.seg.q3{stroke:\(palette.context)}"
        for (index, colour) in palette.steps.enumerated() {
            css += ".q\(index){fill:\(colour)}.o\(index){fill:\(index < palette.earlySteps ? palette.early : palette.late)}"
        }
        for (name, colour) in [("hi", palette.highlight), ("ctx", palette.context)] + palette.series.enumerated().map({ ("g\($0 + 1)", $1) }) {
            css += ".\(name){fill:\(colour)}.trace.\(name),.stem.\(name){stroke:\(colour);fill:none}.open.\(name){stroke:\(colour);fill:\(palette.paper)}"
            css += ".area.\(name){stroke:\(colour);fill:none}"
        }
        return css
    }
}
