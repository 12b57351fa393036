"""Online: puts a site where a web server reads it, in one step, and back when that was a mistake."""
