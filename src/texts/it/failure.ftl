# Operations that the machine refused, and why.
