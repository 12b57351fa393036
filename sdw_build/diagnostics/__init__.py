"""What can be wrong, where, and how to mend it. Imports nothing else of ours."""
