"""The knowledge base: documents by slug, references both ways, and what is public on a day."""
