"""Which pages exist, and what each template sees. Pure: the same library gives the same pages."""
