# make site       build Content/ into Site/                make validate   other people's validators over the built site
# make release    the same, with what is slow to make
# make pdf        the report as a book, and a page for each unit, into PDF/   (EDITION=2017)
# make test       every test, the browser's included       make bench      speed beside Hugo  (BENCH="--only units")
# make preview    serve Content/ while it is written    (PORT=…, EDITOR_LINKS=vscode|cursor|zed|idea)
# make install    the program, its manual and completions into PREFIX   (PREFIX=/usr/local, DESTDIR=)
# make dist       packages for machines without Swift: .deb, .tar.gz, a formula for Homebrew
# make fuzz       a few thousand made-up inputs for everything that reads what others write (RUNS=2000)
# make format     lay out the Swift files as make test wants them
# make clean      remove what was built, but for the sealed editions in Site/archive/
#
# Each installs what it needs and lacks (through apt or brew, Python packages into .venv/, WeasyPrint into .venv/pdf/), and says so.

SHELL := /bin/bash
ALMANAC := .build/release/almanac
PYTHON := .venv/bin/python
need := @.ci/need

PREFIX ?= /usr/local
# What kills the program at exactly one system call, and what gives it another clock, where there is a Debian. Tests do without where there is none.
tracer := $(need) 'strace -V || ! command -v apt-get' 'strace' ''
clock := $(need) 'faketime --version || ! command -v apt-get' 'faketime' ''
# What makes a .deb, where there is a Debian.
packagers := $(need) 'dpkg-shlibdeps --version || ! command -v apt-get' 'dpkg-dev' ''

.PHONY: fuzz site release pdf paper formulas preview test validate bench clean program libraries rasteriser format browser install manual dist

site: program
	$(ALMANAC) build

release: program rasteriser
	$(ALMANAC) build --release

pdf: program paper
	$(ALMANAC) pdf $(EDITION) --weasyprint .venv/pdf/bin/weasyprint
	$(ALMANAC) pdf $(EDITION) --units --weasyprint .venv/pdf/bin/weasyprint

# What sets formulas in the texts.
formulas:
	$(need) 'pandoc --version' 'pandoc' 'pandoc'

# What breaks pages, and a font for it that has Chinese.
paper: .venv/pdf/bin/weasyprint
	$(need) '.venv/pdf/bin/weasyprint --version' 'libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0' 'pango'
	$(need) '.ci/fonts "Noto Sans CJK SC"' 'fonts-noto-cjk fontconfig' ''
	$(need) '.ci/fonts "Liberation Sans"' 'fonts-liberation fontconfig' ''

preview: program
	$(ALMANAC) serve $(if $(PORT),--port $(PORT)) $(if $(EDITOR_LINKS),--editor $(EDITOR_LINKS))

program: libraries formulas
	swift build -c release --product almanac

libraries:
	$(need) 'pkg-config --exists libcmark' 'libcmark-dev pkg-config' 'cmark pkg-config'
	$(need) 'pkg-config --exists libmicrohttpd' 'libmicrohttpd-dev pkg-config' 'libmicrohttpd pkg-config'
	$(need) 'pkg-config --exists zlib libbrotlienc xlsxwriter sqlite3' 'zlib1g-dev libbrotli-dev libxlsxwriter-dev libsqlite3-dev pkg-config' 'zlib brotli libxlsxwriter sqlite pkg-config'
	$(need) 'pkg-config --exists libcrypto || brew list openssl@3' 'libssl-dev pkg-config' 'openssl@3'
	$(need) 'pkg-config --exists libxml-2.0 || brew list libxml2' 'libxml2-dev' 'libxml2'
	$(need) 'pkg-config --exists libarchive || brew list libarchive' 'libarchive-dev pkg-config' 'libarchive'

install: manual
	Packaging/files $(ALMANAC) $(DESTDIR)$(PREFIX)

manual: program
	Packaging/manual

# A build of its own, with Swift's library inside; on macOS that is the system's.
dist: manual
	$(packagers)
	swift build -c release --product almanac --scratch-path .build/dist $(if $(filter Linux,$(shell uname)),--static-swift-stdlib -Xswiftc -DALMANAC_STATIC)
	Packaging/dist .build/dist/release/almanac .build/dist/packages

# What draws PNG files, and a font for it that has Chinese.
rasteriser:
	$(need) 'rsvg-convert --version' 'librsvg2-bin' 'librsvg'
	$(need) '.ci/fonts "Noto Sans CJK SC"' 'fonts-noto-cjk fontconfig' ''

# The program is built by Tests/run, beside the tests.
test: libraries formulas browser rasteriser paper
	$(need) 'qpdf --version' 'qpdf' 'qpdf'
	$(need) 'rsync --version && rclone version && test -x /usr/sbin/sshd' 'rsync rclone openssh-server openssh-client' 'rsync rclone'
	$(packagers)
	$(tracer)
	$(clock)
	Tests/run

fuzz: libraries
	Tests/Fuzzing/run $(RUNS)

format:
	swift format --in-place --parallel --recursive Package.swift Plugins Sources Tests

browser: .venv/tests
	$(need) 'Tests/Browser/chromium' 'chromium' '' '$(PYTHON) -m playwright install --with-deps chromium'
	$(need) '.ci/fonts "Noto Sans CJK SC" "Noto Serif CJK SC"' 'fonts-noto-cjk fontconfig' ''
	$(need) '.ci/fonts "DejaVu Sans" "DejaVu Sans Mono"' 'fonts-dejavu-core fontconfig' ''
	$(need) '.ci/fonts "Liberation Serif"' 'fonts-liberation fontconfig' ''

# Sites as they would be published: the report itself, and a made-up one with two languages and all that site.yaml can say.
validate: program rasteriser .venv/validators .venv/citation/bin/cffconvert
	$(need) 'java -version' 'default-jre-headless' '--cask temurin'
	$(ALMANAC) build --release --no-pdf --compress --base-url https://example.org/report/ --out .build/validated/report
	$(PYTHON) Tests/Validators/run .build/validated/report
	$(ALMANAC) build --release --compress --root $$(Tests/Fixtures/unfold published) --out .build/validated/published
	$(PYTHON) Tests/Validators/run .build/validated/published
	$(need) 'unzip -v' 'unzip' 'unzip'
	$(PYTHON) Tests/Validators/archive $(ALMANAC) . Tests/Fixtures/Archive/three-editions

# Releases of 2017 are timed, too, with all that they can have.
bench: program rasteriser paper .venv/bench
	$(PYTHON) Benchmarks/build $(BENCH)

.venv/tests: Tests/Browser/requirements.txt
.venv/validators: Tests/Validators/requirements.txt
.venv/bench: Benchmarks/requirements.txt
.venv/tests .venv/validators .venv/bench: | .venv/bin/pip
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.venv/pdf/bin/weasyprint: .ci/weasyprint-requirements.txt | .venv/bin/pip
	@echo "installing WeasyPrint (PyPI) into .venv/pdf"
	python3 -m venv .venv/pdf
	.venv/pdf/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.venv/citation/bin/cffconvert: Tests/Validators/citation-requirements.txt | .venv/bin/pip
	python3 -m venv .venv/citation
	.venv/citation/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	@touch $@

.venv/bin/pip:
	$(need) 'python3 -c "import venv, ensurepip"' 'python3 python3-venv' 'python'
	python3 -m venv .venv

clean:
	rm -rf .build .almanac-cache
	@test ! -d Site || find Site -mindepth 1 -maxdepth 1 ! -name archive -exec rm -rf {} +
	@test ! -d Site || rmdir Site 2>/dev/null || true
