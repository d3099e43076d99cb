import Testing

/// A text with its bytes in another encoding than UTF-8. A test decodes each with its encoding named, so text and bytes are known to agree.
struct EncodedSample: Sendable, CustomTestStringConvertible {
    let name: String
    let encoding: String
    let text: String
    let bytes: [UInt8]

    init(_ name: String, _ encoding: String, _ text: String, hex: String) {
        self.name = name
        self.encoding = encoding
        self.text = text
        let digits = hex.utf8.filter { $0 > 0x20 }.map { $0 < 0x40 ? $0 - 0x30 : $0 - 0x61 + 10 }
        bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    var testDescription: String { name }

    /// Tables and texts that a Chinese institute saves.
    static let chinese: [EncodedSample] = [
        EncodedSample(
            "citiesGB18030", "gb18030", "编号,名称,等级,得分\nhangzhou,杭州,副省级,86\nningbo,宁波,副省级,79\nwenzhou,温州,地级,64\n",
            hex: """
                b1e0bac52cc3fbb3c62cb5c8bcb62cb5c3b7d60a68616e677a686f752cbabcd6dd2cb8b1caa1bcb62c38360a6e696e67626f2cc4feb2a82cb8b1caa1
                bcb62c37390a77656e7a686f752ccec2d6dd2cb5d8bcb62c36340a
                """),
        EncodedSample(
            "oneCityGB18030", "gb18030", "杭州",
            hex: """
                babcd6dd
                """),
        EncodedSample(
            "twoNamesGB18030", "gb18030", "id,name\na,瑾瑜\nb,李娜\n",
            hex: """
                69642c6e616d650a612ce8aae8a40a622cc0eec4c80a
                """),
        EncodedSample(
            "personalNamesGB18030", "gb18030", "姓名\n王喆\n李堃\n张珺\n朱镕基\n陈翀\n赵犇\n",
            hex: """
                d0d5c3fb0acdf586b40ac0ee88d20ad5c5ac420ad6ece946bbf90ab3c2c1880ad5d4a0c40a
                """),
        EncodedSample(
            "minorityNamesGB18030", "gb18030", "名称\n阿卜杜热依木·买买提\n古丽娜扎尔\n仁增旺姆\n仫佬族\n鄂伦春族\n博尔塔拉蒙古自治州\n",
            hex: """
                c3fbb3c60ab0a2b2b7b6c5c8c8d2c0c4bea1a4c2f2c2f2cce10ab9c5c0f6c4c8d4fab6fb0ac8cad4f6cdfac4b70ad8efc0d0d7e50ab6f5c2d7b4bad7
                e50ab2a9b6fbcbfec0adc3c9b9c5d7d4d6ced6dd0a
                """),
        EncodedSample(
            "levelTwoPlacesGB18030", "gb18030", "名称\n亳州\n衢州\n漯河\n濮阳\n盱眙\n婺源\n岢岚\n邛崃\n綦江\n溆浦\n",
            hex: """
                c3fbb3c60ad9f1d6dd0ae1e9d6dd0ae4f0bad30ae5a7d1f40aedecedf40ae6c4d4b40ae1b3e1b00adaf6e1c10af4ebbdad0ae4d3c6d60a
                """),
        EncodedSample(
            "traditionalGB18030", "gb18030", "名稱\n臺北\n高雄\n臺中\n桃園\n",
            hex: """
                c3fbb7510ac55fb1b10ab8dfd0db0ac55fd6d00accd288400a
                """),
        EncodedSample(
            "japaneseInGB18030", "gb18030", "城市,日文\n东京,とうきょう\n大阪,おおさか\n札幌,さっぽろ\n",
            hex: """
                b3c7cad02cc8d5cec40ab6abbea92ca4c8a4a6a4ada4e7a4a60ab4f3dae62ca4aaa4aaa4b5a4ab0ad4fdbbcf2ca4b5a4c3a4dda4ed0a
                """),
        EncodedSample(
            "proseGB18030", "gb18030", "为贯彻落实国务院关于加快推进“互联网+政务服务”工作的指导意见，我们对22个城市的移动政务服务能力进行了评价。",
            hex: """
                ceaab9e1b3b9c2e4cab5b9facef1d4bab9d8d3dabcd3bfeccdc6bdf8a1b0bba5c1aacdf82bd5fecef1b7fecef1a1b1b9a4d7f7b5c4d6b8b5bcd2e2bc
                fba3acced2c3c7b6d43232b8f6b3c7cad0b5c4d2c6b6afd5fecef1b7fecef1c4dcc1a6bdf8d0d0c1cbc6c0bcdba1a3
                """),
        EncodedSample(
            "accidentallyUTF8GB18030", "gb18030", "id,状态\na,1\n",
            hex: """
                69642cd7b4ccac0a612c310a
                """),
        EncodedSample(
            "fourByteGB18030", "gb18030", "姓名,分\n王㛃,81\n李𠮷,79\n张伟,90\n",
            hex: """
                d0d5c3fb2cb7d60acdf58230b7312c38310ac0ee9534b2352c37390ad5c5ceb02c39300a
                """),
    ]

    /// What reaches it from elsewhere.
    static let foreign: [EncodedSample] = [
        EncodedSample(
            "citiesBig5", "big5", "臺北,高雄,臺中",
            hex: """
                bb4fa55f2cb0aab6af2cbb4fa4a4
                """),
        EncodedSample(
            "namesBig5", "big5", "姓名,分數\n陳怡君,81\n林志玲,79\n黃國昌,90\n",
            hex: """
                a96da6572ca4c0bcc60ab3afa9c9a7672c38310aaa4ca7d3acc22c37390ab6c0b0eaa9f72c39300a
                """),
        EncodedSample(
            "proseBig5", "big5", "本研究針對全國各縣市政府的行動服務能力進行評比。",
            hex: """
                a5bbace3a873b077b9efa5feb0eaa655bfa4a5abac46a9b2aabaa6e6b0caaa41b0c8afe0a44fb669a6e6b5fba4f1a143
                """),
        EncodedSample(
            "citiesLatin1", "latin-1", "Zürich,Genève,São Paulo",
            hex: """
                5afc726963682c47656ee876652c53e36f205061756c6f
                """),
        EncodedSample(
            "oneCityLatin1", "latin-1", "id,name\nzurich,Zürich\n",
            hex: """
                69642c6e616d650a7a75726963682c5afc726963680a
                """),
        EncodedSample(
            "coffeeLatin1", "latin-1", "nom\ncafé, crème\n",
            hex: """
                6e6f6d0a636166e92c206372e86d650a
                """),
        EncodedSample(
            "quotesWindows1252", "windows-1252", "“l’été”, naïve",
            hex: """
                936c92e974e9942c206e61ef7665
                """),
        EncodedSample(
            "citiesShiftJIS", "shift_jis", "東京,大阪,名古屋",
            hex: """
                938c8b9e2c91e58de32c96bc8cc389ae
                """),
        EncodedSample(
            "kanaShiftJIS", "shift_jis", "さいたま市,つくば市",
            hex: """
                82b382a282bd82dc8e732c82c282ad82ce8e73
                """),
        EncodedSample(
            "citiesEUCKR", "euc-kr", "서울,부산,대구,인천,광주,대전,울산,세종",
            hex: """
                bcadbfef2cbacebbea2cb4ebb1b82cc0cec3b52cb1a4c1d62cb4ebc0fc2cbfefbbea2cbcbcc1be
                """),
        EncodedSample(
            "citiesWindows1251", "windows-1251", "Москва,Казань,Самара",
            hex: """
                cceef1eae2e02ccae0e7e0edfc2cd1e0ece0f0e0
                """),
    ]
}
