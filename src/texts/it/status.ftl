# Status lines of the commands.
