"""The editor's hand: what an interview.toml corrects in what the rules read, by permanent ids."""

from corpus.editing.corrections import apply
from corpus.editing.edits import Edits, parse
from corpus.editing.reshaping import Numbered, reshape

__all__ = ["Edits", "Numbered", "apply", "parse", "reshape"]
