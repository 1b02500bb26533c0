"""Text in, data out: restores published interviews and finds their question-answer pairs."""
