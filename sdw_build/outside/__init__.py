"""Links that lead to other sites: where they stand, and whether they still lead somewhere, asked politely."""
