import Markup

/// A chart that is a list of rows. It computes one layout; the page and the file print it.
protocol RowChart: Chart {
    func layout(_ words: ChartWords) -> RowList
}

extension RowChart {
    package func write(to page: inout ByteBuffer, _ setting: ChartSetting) {
        RowListPage.write(layout(setting.words), to: &page)
    }

    package func drawing(width: Double, _ words: ChartWords) -> Drawing {
        RowListDrawing.draw(layout(words), width: width)
    }
}
