"""The models as forms: JSON Schemas, the list of fields in the handbook, and the scaffold of a new document."""
