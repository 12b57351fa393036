"""The only code that knows MkDocs: it hands our pages over, and puts the result in place."""
