# Findings of `filiera import`.
