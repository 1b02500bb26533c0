"""The language of the interviews: where its sentences end, how its numerals count."""
