class Almanac < Formula
  desc "Static site generator for yearly index reports"
  homepage "https://example.org/almanac"
  url "@URL@"
  sha256 "@SHA256@"

  depends_on "pkg-config" => :build
  depends_on xcode: ["26.0", :build]
  depends_on "brotli"
  depends_on "cmark"
  depends_on "libarchive"
  depends_on "libmicrohttpd"
  depends_on "librsvg"
  depends_on "libxlsxwriter"
  depends_on "openssl@3"

  uses_from_macos "swift" => :build
  uses_from_macos "libxml2"
  uses_from_macos "sqlite"
  uses_from_macos "zlib"

  def install
    system "swift", "build", "--disable-sandbox", "--configuration", "release", "--product", "almanac"
    bin.install ".build/release/almanac"
    generate_completions_from_executable(bin/"almanac", "--generate-completion-script")
  end

  test do
    system bin/"almanac", "new", "report", testpath/"report", "--language", "en"
    system bin/"almanac", "build", "--root", testpath/"report"
    assert_path_exists testpath/"report/Site/index.html"
  end
end
