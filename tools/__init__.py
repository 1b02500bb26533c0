"""What is run beside the program: making its translations, pictures and lexicon."""
