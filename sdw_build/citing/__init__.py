"""How to refer to a page: one value for each, written as a line of APA, as RIS, as BibTeX and as CSL-JSON."""
