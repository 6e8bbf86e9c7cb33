# Earshot: everything a person types. `make help` lists it.
#
# demo and test install the Debian packages that are missing (asking for root only then), so a fresh
# Debian 12 with a Swift toolchain needs nothing else. A second run goes straight to work.

PACKAGES := libxml2-dev libcurl4-openssl-dev libsqlite3-dev libstemmer-dev zlib1g-dev pkg-config ca-certificates
MISSING   = $(shell for p in $(PACKAGES); do \
              dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done)

prefix    ?= /usr/local
sysconfdir ?= /etc
unitdir   ?= /etc/systemd/system
sysusersdir ?= /usr/lib/sysusers.d
SWIFT     ?= swift
PASSES    ?= 5
EARSHOT   := .build/debug/earshot
SOURCES   := Package.swift Sources Tests $(wildcard Benchmarks/Package.swift Benchmarks/Sources)

.PHONY: help setup build demo run test lint format release install uninstall clean \
        bench-feeds bench-extract bench-statements bench-stories train-articles train-statements

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z -]+:.*## / { printf "  make %-48s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the Debian packages that are missing
	@command -v $(SWIFT) >/dev/null || { \
	  echo "earshot: cannot build: no Swift toolchain on PATH (6.2 or later; https://swift.org/install)" >&2; exit 1; }
	@missing="$(strip $(MISSING))"; if [ -n "$$missing" ]; then \
	  root=; [ "$$(id -u)" = 0 ] || root=sudo; \
	  command -v apt-get >/dev/null || { echo "earshot: cannot install $$missing: no apt-get on this system" >&2; exit 1; }; \
	  echo "Installing with $${root:+sudo }apt-get: $$missing"; \
	  $$root apt-get update -qq && $$root env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

build: setup ## build for working on it
	@$(SWIFT) build --product earshot

demo: build ## watch the bundled sample newsroom for half a minute, offline
	@$(EARSHOT) demo --for 30s

run: build ## run with config/earshot.yaml (real public feeds)
	@$(EARSHOT) run --config config/earshot.yaml

test: setup ## every test
	@$(SWIFT) build --build-tests
	@$(SWIFT) test --skip-build --disable-xctest

bench-feeds bench-extract bench-statements: setup ## throughput of a part, one thread: DIR=… PASSES=5
	@$(SWIFT) build --package-path Benchmarks -c release --static-swift-stdlib --product $@ >&2
	@Benchmarks/.build/release/$@ "$(DIR)" "$(PASSES)" $(MODE)

bench-stories: setup ## pairs of copies and of lookalikes, judged: CORPUS=… SEED=1
	@$(SWIFT) build --package-path Benchmarks -c release --product $@ >&2
	@Benchmarks/.build/release/$@ "$(CORPUS)" $(SEED)

train-articles train-statements: setup ## learn the weights anew: CORPUS=…
	@$(SWIFT) build --package-path Benchmarks -c release --product $@ >&2
	@Benchmarks/.build/release/$@ "$(CORPUS)" "$(OUT)"

lint: ## what the formatter would change
	@$(SWIFT) format lint --strict --recursive $(SOURCES)

format: ## format all sources
	@$(SWIFT) format --in-place --recursive $(SOURCES)

release: setup ## the program as it is installed: optimised, the Swift runtime inside
	@$(SWIFT) build -c release --product earshot --static-swift-stdlib

install: release ## install the program, a sample configuration and the systemd unit
	install -D -s -m 755 .build/release/earshot $(DESTDIR)$(prefix)/bin/earshot
	install -d -m 755 $(DESTDIR)$(sysconfdir)/earshot
	@test -e $(DESTDIR)$(sysconfdir)/earshot/earshot.yaml \
	  && echo "kept $(DESTDIR)$(sysconfdir)/earshot/earshot.yaml" \
	  || sed -e 's|^state_dir:.*|state_dir: /var/lib/earshot|' \
	         -e 's|^alert_log:.*|alert_log: /var/log/earshot/alerts.jsonl|' config/earshot.yaml \
	       | install -D -m 644 /dev/stdin $(DESTDIR)$(sysconfdir)/earshot/earshot.yaml
	install -d -m 755 $(DESTDIR)$(unitdir)
	sed 's|/usr/local/bin/earshot|$(prefix)/bin/earshot|' systemd/earshot.service \
	  | install -D -m 644 /dev/stdin $(DESTDIR)$(unitdir)/earshot.service
	install -D -m 644 systemd/earshot.sysusers $(DESTDIR)$(sysusersdir)/earshot.conf
	@if [ -z "$(DESTDIR)" ] && command -v systemd-sysusers >/dev/null; then \
	  systemd-sysusers $(sysusersdir)/earshot.conf; fi
	@echo 'Next: systemctl daemon-reload && systemctl enable --now earshot && journalctl -fu earshot'

uninstall: ## remove the program and the unit; configuration and state stay
	rm -f $(DESTDIR)$(prefix)/bin/earshot $(DESTDIR)$(unitdir)/earshot.service \
	  $(DESTDIR)$(sysusersdir)/earshot.conf

clean: ## remove what was built
	rm -rf .build Benchmarks/.build
