"""The editorial desk: what asks for an editor's attention on a day. Pure; it reads the library and writes nothing."""
