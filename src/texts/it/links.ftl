# Rules for external URLs, checked with `--network`.
