"""The rules for a server, in the words of each host."""
