"""The site generator behind Sterk door Werk."""
