"""The built site, looked at as it will be served, before it takes its place."""
