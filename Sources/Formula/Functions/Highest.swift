extension Function {
    static let highest = Function(
        "highest", signature: "highest(rate, indicator), highest(mean(indicator), group)",
        help: "The child of an indicator with the highest rate or mean, or the group value or unit where a formula is highest; all of them if they tie.",
        examples: [("highest(rate, ux)", "账号认证"), ("highest(mean(svc), region)", "东部"), ("highest(rate, total)", "用户体验")]
    ) { call, binder in
        bindExtreme(call, &binder, isHighest: true)
    }
}
