"""What nobody means well: as data and generators, each run on whatever reads it."""
