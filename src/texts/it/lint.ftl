# Advice on correct entries that could serve readers better.
