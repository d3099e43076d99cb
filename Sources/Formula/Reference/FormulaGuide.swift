/// The reference page of the user's guide: what the functions and the grammar themselves say.
package enum FormulaGuide {
    package static var markdown: String {
        """
        # Formulas

        <!-- Made from the program's own list of functions. A test compares them; ALMANAC_RECORD=1 writes this file anew. -->

        A formula stands behind `=` in a chapter, in the title of a claim, in figure blocks and in errata.yaml. `almanac explain 'FORMULA'`
        prints its value and how it came about. How to write numbers into text is in [numbers.md](numbers.md).

        Names are those of the edition: indicators, units, columns of units.csv and data tables, by id or by any of their names, without
        regard to case and width. `where` restricts the units: `mean(total where region = "east" and total >= 60)`. A format follows
        `as`: `0`, `0.0`, `0%`, `0.0%`, `#,##0`, `0.0万`, `第0名`, `ordinal`.


        """ + FunctionReference.markdown + """

            # Grammar

            ```
            \(Grammar.ebnf)
            ```

            """
    }
}
