/// Characters that ordinary Chinese tables and reports are made of: the most frequent ones of running text, those of places
/// and family names, in both scripts. Text that was decoded with a wrong encoding holds few of them.
enum CommonCharacters {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        let index = Int(scalar.value) - first
        return index >= 0 && index < bits.count * 64 && bits[index / 64] >> UInt64(index % 64) & 1 == 1
    }

    private static let first = 0x4E00

    /// One bit for each character from U+4E00 to U+9FFF.
    private static let bits: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 0x5200 / 64)
        for scalar in (running + places + names + traditional).unicodeScalars where scalar != "\n" {
            let index = Int(scalar.value) - first
            bits[index / 64] |= 1 << UInt64(index % 64)
        }
        return bits
    }()

    private static let running = """
        的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还\
        发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工\
        己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山\
        五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及\
        今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资\
        队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极\
        令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组\
        造落视济喜离虽坏料响待费乐示热服较号级类增价质标评率省县镇村府案项积检注查布源引型超集营优创推移动支付便捷互网络智慧端渠道覆盖客户
        """

    private static let places = """
        州宁波温嘉兴绍湖衢舟丽杭徐苏锡淮盐扬泰宿连云港合肥芜蚌埠滨福厦莆漳泉龙岩赣景萍鹰饶济南淄枣烟潍威莱临沂聊菏泽郑洛阳焦鹤新乡濮许昌漯\
        驻汉襄宜荆孝鄂咸恩株潭衡邵岳常益郴永怀娄深圳珠汕佛韶惠梅莞揭茂肇清柳桂梧贺崇玉贵钦琼三亚重庆成都攀泸绵广遂乐眉巴雅资阿坝甘孜凉遵义\
        安顺铜仁黔昆曲保昭普拉萨日喀则林芝那西宝鸡渭延榆兰嘉峪白银酒张掖武威定陇固中卫乌鲁木齐克吐番哈密伊犁塔城阿勒石河疆维吾尔自治回族蒙古\
        藏壮满内呼和浩特包头赤峰通辽鄂尔多斯伦贝沈大鞍抚本丹锦营盘铁岭朝葫芦岛长春吉四平松原延边哈齐鸡鹤双鸭佳佛牡绥黑河北石唐秦皇邯邢沧廊坊\
        衡太原同晋朔运忻吕梁临汾津冀豫鲁皖苏浙闽粤桂滇渝川湘沪香港澳门台湾
        """

    private static let names =
        "赵钱孙李周吴郑王冯陈蒋沈韩杨朱许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳唐薛雷贺罗郝安常于傅康伍余元顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒董梁杜阮季贾江郭林钟徐邱高夏蔡田樊胡霍万卢莫房丁邓洪包左石崔龚程陆段侯武刘龙叶黎白史申温曾肖涂伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞平刚辉玲桂鹏斌宇浩凯健俊帆雪婷慧莹"

    private static let traditional = """
        這來個國說們為時會過對裡後麼沒還發當見經頭長從現將與進實點種聲話兒問機給幾業間電門東氣關並內軍產萬體別處總場師書員華報馬張難數\
        應車親務許聽學歷戰題統請愛讓認論義術連遠資隊帶條變聯權領傳紅達辦運強眾輕語滿極識寫錢黨雙歲設觀爭廣議單據導網專讀組視濟離號級類\
        價質標評縣鎮項積檢營優創動臺灣灣雄隆園義蘭蓮島與區鄉鎮縣竹苗彰投嘉屏宜花澎湖臺北高雄桃新竹基隆龍陽陳劉黃吳蔡楊許鄭謝賴鐘葉蘇莊呂盧羅\
        會計畫開務學校醫藥環節約數據統計圖書館選舉
        """
}
