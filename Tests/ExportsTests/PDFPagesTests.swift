import Testing

@testable import Exports

struct PDFPagesTests {
    @Test func `the tree of pages says how many there are`() {
        let plain = "%PDF-1.4\n1 0 obj\n<</Type /Pages/Kids [2 0 R 3 0 R]/Count 2>>\nendobj\n4 0 obj\n<</Type /Outlines/Count 9>>\n"
        #expect(PDFPages.count(Array(plain.utf8)) == 2)
    }

    @Test func `what has no tree says nothing`() {
        for text in ["", "%PDF-1.7 made", "<</Type /Outlines/Count 9>>", "<</Type /Pages/Kids []>>", "<</Type /ObjStm>>\nstream\nnot of zlib\nendstream"] {
            #expect(PDFPages.count(Array(text.utf8)) == nil, "\(text)")
        }
    }
}
