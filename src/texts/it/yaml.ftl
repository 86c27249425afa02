# Rules of YAML syntax.
