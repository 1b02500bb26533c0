"""What reading Russian takes: its numbers and its nouns."""
