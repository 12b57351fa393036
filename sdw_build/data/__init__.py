"""What programs of others may build on: the public knowledge as data, described, and promised to stay as it is."""
