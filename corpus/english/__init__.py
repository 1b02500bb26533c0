"""What reading English takes: its numbers and its nouns."""
