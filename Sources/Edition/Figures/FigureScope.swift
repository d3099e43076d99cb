/// Which of the rows that there are a figure shows. Whatever is said of the shown ones names both numbers where they differ.
package struct FigureScope: Sendable, Hashable {
    /// Rows before the condition and the limit: every unit, every group with units, every indicator of the levels shown.
    package var all: Int
    package var shown: Int
    /// Where values are means over units, and a condition chose among these: how many it kept, and of how many.
    package var units: Part?

    package struct Part: Sendable, Hashable {
        package var chosen: Int
        package var all: Int

        package init(chosen: Int, all: Int) {
            self.chosen = chosen
            self.all = all
        }
    }

    package init(all: Int, shown: Int, units: Part? = nil) {
        self.all = all
        self.shown = shown
        self.units = units
    }

    /// Whether rows that there are do not stand in the figure.
    package var isCut: Bool { shown < all }
    /// Whether what stands in the figure is not of everything.
    package var isPartial: Bool { isCut || units != nil }
}
