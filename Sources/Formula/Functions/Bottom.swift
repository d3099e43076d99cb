extension Function {
    static let bottom = Function(
        "bottom", signature: "bottom(3, indicator where condition)",
        help: "The units on the last ranks, the last of all at the end; ties on the first of them are all in.",
        examples: [("bottom(3, total)", "重庆、大连、银川")]
    ) { call, binder in
        bindEnd(call, &binder, fromTop: false)
    }
}
