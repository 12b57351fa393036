"""What a message proposes to write: worked out here from a mistake, and tried on the whole check before it is told."""
