/// The reference page of the user's guide: what the functions and the grammar themselves say.
package enum FormulaGuide {
    /// Formulas of which a part would have no effect, each with what to write instead. A test runs both.
    static let noEffects: [(instead: String, write: [String])] = [
        ("mean(total where region = \"east\" in 2016)", ["mean(total in 2016 where region = \"east\")", "mean(total where (region in 2016) = \"east\")"]),
        ("mean(total, ux)", ["mean(total)", "mean(total weighted by ux)"]),
        ("max(ux, ops)", ["max(max(ux), max(ops))"]),
        ("count(where mean(total) > 60)", ["count(where total > 60)"]),
        ("mean(mean(ux) where region = \"east\")", ["mean(ux where region = \"east\")"]),
        ("highest(mean(total), ux)", ["highest(mean, ux)"]),
        ("count(where region = \"east\" and region = \"west\")", ["count(where region in {\"east\", \"west\"})"]),
        ("units(where total > 60) as 0.0", ["units(where total > 60)"]),
        ("change(mean(total) in 2016)", ["change(mean(total))"]),
    ]

    package static var markdown: String {
        """
        # Formulas

        <!-- Made from the program's own list of functions. A test compares them; ALMANAC_RECORD=1 writes this file anew. -->

        A formula stands behind `=` in a chapter, in the title of a claim, in figure blocks and in errata.yaml. `almanac explain 'FORMULA'`
        prints its value and how it came about. How to write numbers into text is in [numbers.md](numbers.md).

        Names are those of the edition: indicators, units, columns of units.csv and data tables, by id or by any of their names, without
        regard to case and width. `where` restricts the units: `mean(total where region = "east" and total >= 60)`. A format follows
        `as`: `0`, `0.0`, `0%`, `0.0%`, `#,##0`, `0.0万`, `第0名`, `ordinal`.


        # Scenarios

        Where edition.yaml declares `scenarios` or `weight_sets` (see [content.md](content.md)), `under` and the name of one give what would come out under
        its rules: `mean(total under experts)`, `rank("Hangzhou") under "no-bonus"`, `count(where (rank(total) under experts) < rank(total))`. An id with a
        hyphen stands in quotes. What the scenario does not change, such as `region under experts`, is an error. An indicator may be called
        `Deaths under five`: a name goes before a scenario.

        # What is missing

        A score that is not there, a blank cell, a unit that another edition did not have: what is missing is neither equal to anything nor
        different. A comparison with it is neither true nor false, it cannot be told:

        | | true | false | cannot be told |
        |---|---|---|---|
        | `not` | false | true | cannot be told |
        | `and` with what cannot be told | cannot be told | false | cannot be told |
        | `or` with what cannot be told | true | cannot be told | cannot be told |

        `not` before a comparison with one value says that it does not hold, and who has no value does not reach it: `units(where not ux >= 0)` are
        those without a score on ux, and `not region = "east"` takes blank cells too, which `region ≠ "east"` leaves out. Before a comparison of
        two things with each other, or with another edition, `not` cannot tell either.

        `where`, `count`, `share` and `where:` of a figure take only what is true. So `count(where region ≠ (region in 2016))` counts the units that
        moved, and none that is new. `x in {…}` cannot be told where `x` is missing, or where the set lacks `x` and holds something missing. The
        base of `share` is every unit, or those that meet its `where`, also where the condition cannot be told. Aggregates leave out what is
        missing; arithmetic with it is missing. `count(total)` and `count(app)` count the units that have one. A claim upon what cannot be told
        is an error.

        # Other years

        `in 2016` behind a formula asks another edition, and so do `change`, `climb`, `entrants`, `leavers` and `comparable`, which look at the
        edition before unless they are told which. Names are those of the edition in which the formula stands: what it calls Eswatini is
        Eswatini in every year, by its id or by what the column `formerly` says; then they are the other edition's own.

        | formula | means |
        |---|---|
        | `change(mean(ux))` | the mean of this edition's units less the mean of the other's: above zero where it rose |
        | `change(score("Hangzhou", ux))` | one unit's score less its score then |
        | `change(rate(ux))` | the same of score rates, which compare where only the maximum changed |
        | `climb("Hangzhou", ux)` | places gained towards rank 1, among the units that both editions rank: above zero is up |
        | `count(entrants())`, `leavers()` | who is new, who is gone |
        | `comparable(ux, 2016)` | whether scores compare under the rules of both editions |

        A formula that reads an indicator in two editions compares them, whatever it does with them. Where their rules do not let them be
        compared, that is an error that says what changed; `acknowledged(…)` around the formula lets it pass, and the text has to say so. In a row
        of indicators, those that do not compare are missing. `change(rank(…))` would be above zero for a fall, and is refused; so is the difference of two editions'
        ranks where their units are not the same.

        # What would have no effect

        What a formula would read and then ignore is an error, with the spelling that means something:

        | instead of | write |
        |---|---|
        \(noEffects.map { "| `\($0.instead)` | \($0.write.map { "`\($0)`" }.joined(separator: ", or ")) |" }.joined(separator: "\n"))

        So are comparisons of two constants, of a thing with itself, with a text that no unit has, and with an empty set. In a row of units or of
        a data table, `max(ux, ops)` is the larger of the row's own two.


        """ + FunctionReference.markdown + """

            # Grammar

            ```
            \(Grammar.ebnf)
            ```

            """
    }
}
