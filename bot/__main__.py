"""The command `suhbat`."""

import sys


def main() -> None:
    """Run a command; what the user can mend is one line on stderr and exit 1."""
    # Here, not above: a process that only reads documents imports this module, and needs none of it.
    from bot.cli import app
    from bot.running import StartError
    from bot.settings import SettingsError
    from corpus.model import CorpusError
    from storage.engine import StorageError

    try:
        app()
    except (CorpusError, StorageError, SettingsError, StartError) as error:
        print(f"suhbat: {error}", file=sys.stderr)  # noqa: T201 - the one line that a user reads
        sys.exit(1)


if __name__ == "__main__":
    main()
