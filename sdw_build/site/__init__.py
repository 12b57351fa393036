"""The whole site as finished files, built aside and put in place when it is whole."""
