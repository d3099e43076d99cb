extension NumberMarks {
    /// By language, as Unicode CLDR 41 has them for Latin digits (common/main), printed by make-number-marks.py; with what later releases changed in
    /// Italian, Hungarian and Slovenian. A longer tag stands here where it differs from what is left of it from the front.
    static let table: [String: NumberMarks] = {
        var table: [String: NumberMarks] = [:]
        // Statements, since a compiler takes minutes for so large a literal.
        func add(_ marks: NumberMarks, _ tags: String) {
            for tag in tags.split(whereSeparator: \.isWhitespace) { table[String(tag)] = marks }
        }
        add(
            NumberMarks(decimal: ",", group: "."),
            """
            ast az bs ca da de dsb el eu fo fur fy gl hr hsb id is jgo jv kgp kkj kl km ku lb ln lo lu mgh mk mua nds nl nnh ps pt rn ro rw sc
            seh sg sr su tr vi wo yrl ar-dz ar-lb ar-ly ar-ma ar-mr ar-tn en-at en-be en-de en-dk en-nl en-si es-ar es-bo es-cl es-co es-ec
            es-py es-uy es-ve fr-lu fr-ma ms-bn ms-id qu-bo sw-cd uz-arab
            """)
        add(
            NumberMarks(decimal: ",", group: "\u{A0}"),
            """
            af agq bas br cs dua dyo eo ewo ff fi hy kab kea kk ksf ksh ky lt nb nmg nn no os ru sah se shi sk smn sv tg tk tt tzm uk uz yav
            zgh de-at en-fi en-se en-za es-cr fr-ca pt-ao
            """)
        add(
            NumberMarks(decimal: ",", group: "\u{A0}", least: 2),
            """
            be bg et hu ka lv pl sq pt-ch pt-cv pt-gq pt-gw pt-lu pt-mo pt-mz pt-pt pt-st pt-tl ru-ua
            """)
        add(
            NumberMarks(decimal: ".", group: ","),
            """
            es-419 es-br es-bz es-cu es-do es-gt es-hn es-mx es-ni es-pa es-pe es-pr es-sv es-us ks-deva pa-arab ta-my ta-sg
            """)
        add(
            NumberMarks(decimal: ".", group: ",", further: 2),
            """
            as bn brx ccp dz gu hi ml mr ne or pa sa ta te en-in
            """)
        add(
            NumberMarks(decimal: ".", group: "\u{A0}"),
            """
            dje khq mfe ses twq xh
            """)
        add(
            NumberMarks(decimal: ".", group: "\u{2019}"),
            """
            gsw rm de-ch de-li en-ch
            """)
        add(
            NumberMarks(decimal: ",", group: ".", least: 2),
            """
            es ia it sl
            """)
        add(
            NumberMarks(decimal: ",", group: "\u{2019}"),
            """
            wae
            """)
        add(
            NumberMarks(decimal: ",", group: "\u{202F}"),
            """
            fr
            """)
        add(
            NumberMarks(decimal: ".", group: ",", least: 3),
            """
            ee
            """)
        add(
            NumberMarks(decimal: ".", group: "\u{60C}"),
            """
            ks
            """)
        add(
            NumberMarks(decimal: ".", group: "\u{2019}", least: 2),
            """
            it-ch
            """)
        add(
            NumberMarks(decimal: ".", group: "\u{2E41}"),
            """
            ff-adlm
            """)
        return table
    }()
}
