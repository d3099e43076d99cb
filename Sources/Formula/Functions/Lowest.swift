extension Function {
    static let lowest = Function(
        "lowest", signature: "lowest(rate, indicator), lowest(mean(indicator), group)",
        help: "The child of an indicator with the lowest rate or mean, or the group value or unit where a formula is lowest; all of them if they tie.",
        examples: [("lowest(rate, ux)", "初始化体验"), ("lowest(mean(total), 地区)", "西部")]
    ) { call, binder in
        bindExtreme(call, &binder, isHighest: false)
    }
}
