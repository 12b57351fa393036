"""What may be written: one Pydantic model a kind, and the vocabularies. Imports nothing else of ours."""
