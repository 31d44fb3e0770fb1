# Yinfa 印发: set-up, build, tests and installation. `make help` lists the targets.

PREFIX ?= /usr/local
SWIFT ?= swift

program := .build/release/yinfa
share = $(DESTDIR)$(PREFIX)/share/yinfa

.PHONY: all test setup swift packages fonts bagit build install bench fuzz check-excel gallery clean help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

all: build ## 编译并生成样例 Build, then make the sample office's documents (the default)
	@echo '▸ 生成样例 Making the sample documents: output/'
	@$(program) make -C templates/winter-2020/sample -o output

# Fonts and bagit.py are fetched and made beside the build, which does not need them. The index, by which tests are
# found, need not have the system's modules.
test: packages swift ## 测试 Build and run every test
	@echo '▸ 编译测试 Building the tests'
	@{ .ci/fonts.sh && .ci/bagit.sh; } & beside=$$!; \
		YINFA_OPTIMIZED=1 $(SWIFT) build --build-tests -Xswiftc -index-ignore-system-modules; built=$$?; \
		wait $$beside || exit; exit $$built
	@echo '▸ 测试 Testing'
	@YINFA_OPTIMIZED=1 $(SWIFT) test --skip-build

setup: packages swift fonts ## 准备环境 Packages and fonts; quick when all is there

swift: packages
	@.ci/swift.sh

packages: ## 软件包 Install the Debian packages that are missing
	@.ci/packages.sh

fonts: packages ## 字体 Fill fonts/built with trimmed fonts
	@.ci/fonts.sh

bagit: packages ## 验包工具 bagit.py, by which the tests validate bags
	@.ci/bagit.sh

build: setup ## 编译 Build the program for release
	@echo '▸ 编译 Building'
	@$(SWIFT) build -c release --product yinfa

# What is built already is installed as it is: root may have no Swift.
$(program):
	@$(MAKE) build

install: fonts $(program) ## 安装 Install to PREFIX (/usr/local), under DESTDIR if given
	@echo '▸ 安装 Installing: $(DESTDIR)$(PREFIX)'
	@install -D -m 755 $(program) '$(DESTDIR)$(PREFIX)/bin/yinfa'
	@rm -rf '$(share)/fonts' '$(share)/templates' '$(share)/docs'
	@install -d '$(share)/fonts/built/twins' '$(share)/templates' '$(share)/docs/schemas'
	@install -m 644 docs/diagnostics.md docs/diagnostics.zh-CN.md '$(share)/docs'
	@install -m 644 docs/schemas/*.xsd '$(share)/docs/schemas'
	@install -m 644 fonts/roles.yaml '$(share)/fonts'
	@cp -r fonts/charsets '$(share)/fonts'
	@install -m 644 fonts/built/*.?tf '$(share)/fonts/built'
	@install -m 644 fonts/built/twins/*.?tf '$(share)/fonts/built/twins'
	@tar -C templates --exclude='*.sqlite*' --exclude=output --mode=u=rwX,go=rX -cf - . \
		| tar -C '$(share)/templates' --no-same-owner -xf -

bench: build ## 测速 Measure the program
	@.ci/bench.sh

fuzz: setup ## 模糊测试 Feed the readers damaged files, 60 s (FUZZ_SECONDS) a target
	@.ci/fuzz.sh $(FUZZ_SECONDS)

check-excel: setup ## 核对 Excel Let LibreOffice open the workbooks that we write
	@.ci/check-excel.sh

gallery: build ## 样张 One document for each element and format, in docs/gallery
	@echo '▸ 生成样张 Making the gallery: docs/gallery/index.md'
	@.ci/gallery.sh

clean: ## 清理 Remove what was built; downloads and documents stay
	@rm -rf .build .build-* fonts/built

help: ## 帮助 List the targets
	@sed -n 's/^\([a-z-]*\):.*## /  \1	/p' $(MAKEFILE_LIST) | expand -t 14
