/// Takes out of an author's file what would be in our way: a byte order mark, NUL, and the noncharacters of the passes.
enum SourceCleaning {
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    static func edits(_ bytes: [UInt8], sentinels: Bool) -> [Edit] {
        var edits: [Edit] = []
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            func hasMark(at index: Int) -> Bool {
                bytes.count >= index + 3 && bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
            }
            // libcmark takes one mark off; behind ours it would take another.
            if hasMark(at: 0) && !hasMark(at: 3) {
                edits.append(Edit(range: 0..<3, replacement: []))
                index = 3
            }
            while index < bytes.count {
                if bytes[index] == 0 {
                    // libcmark would do the same, but its columns would then count bytes that are not in the file.
                    edits.append(Edit(range: index..<index + 1, replacement: replacement))
                } else if sentinels && bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xB7
                    && bytes[index + 2] >= 0x90 && bytes[index + 2] <= 0xAF
                {
                    edits.append(Edit(range: index..<index + 3, replacement: replacement))
                    index += 2
                }
                index += 1
            }
        }
        return edits
    }
}
