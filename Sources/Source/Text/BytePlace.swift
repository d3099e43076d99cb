extension Place {
    /// The place of a byte in a file of text that nobody has decoded.
    package init(file: String, offset: Int, in bytes: [UInt8]) {
        var line = 1, column = 1
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in bytes.indices.prefix(offset).dropFirst(start) {
            let byte = bytes[index], isReturn = byte == UInt8(ascii: "\r") && bytes.indices.contains(index + 1) && bytes[index + 1] == UInt8(ascii: "\n")
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isReturn) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80, !isReturn {
                column += 1
            }
        }
        self.init(file: file, line: line, column: column)
    }
}
