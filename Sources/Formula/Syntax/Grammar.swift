/// The grammar of formulas, for the user's guide.
package enum Grammar {
    /// In the EBNF of ISO/IEC 14977, less its commas.
    ///
    /// Full-width punctuation and digits count as ASCII; keywords and names are compared without regard to case. Brackets
    /// nest at most 40 deep, a formula has at most 4,000 characters, a number at most 60 digits, an exponent is within 1,000.
    package static let ebnf = """
        formula    = [ "=" ] expression [ "as" format ] ;
        condition  = [ "where" ] expression ;
        expression = and { "or" and } ;
        and        = not { "and" not } ;
        not        = [ "not" | "!" ] comparison ;
        comparison = sum [ relation sum | [ "not" ] "in" sum ] ;
        relation   = "=" | "≠" | "<" | "≤" | ">" | "≥" | "==" | "!=" | "<>" | "<=" | ">=" ;
        sum        = product { ( "+" | "-" ) product } ;
        product    = power { ( "*" | "/" | "×" | "÷" ) power } ;
        power      = signed { "^" signed } ;                  (* from left to right, as in a spreadsheet *)
        signed     = { "-" | "+" } postfix ;                  (* -2^2 is 4, as in a spreadsheet *)
        postfix    = primary { "%" | "in" edition | "under" ( name | text ) } ;
        primary    = number | text | "true" | "false" | name | call | set | "(" expression ")" ;
        call       = word "(" [ expression { "," expression } [ "weighted" "by" expression ] ] [ [ "," ] "where" expression ] ")" ;
        set        = "{" [ expression { "," expression } ] "}" ;
        edition    = digits | text ;
        name       = word { word } ;                          (* a name of several words needs no quotes *)
        word       = ( letter | "_" | digit ) { letter | digit | "_" | "." | "'" } ;
        number     = digits [ "." digits ] [ "万" | "亿" ] ;
        text       = '"' { character | '""' } '"' | "'" { character } "'" | "“" { character } "”" | "「" { character } "」" ;
        format     = [ prefix ] [ "+" ] ( "0" | "#,##0" ) [ "." { "0" } { "#" } ] [ "%" | "万" | "亿" ] [ suffix ] | "ordinal" ;
        """
}
