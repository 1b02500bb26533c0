"""The environment, read here and nowhere else."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PositiveInt, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class SettingsError(Exception):
    """The environment cannot be used; the message says what is wrong and how to mend it."""


def _listed(value: object) -> object:
    """The entries of a list with commas; what is none is left to be checked."""
    if not isinstance(value, str):
        return value
    return [entry for entry in map(str.strip, value.split(",")) if entry]


Ids = Annotated[frozenset[PositiveInt], NoDecode, BeforeValidator(_listed)]
"""Of people: those of groups and channels are negative."""


class Settings(BaseSettings):
    """SUHBAT_…: docs/operators.md has a table of them."""

    model_config = SettingsConfigDict(env_prefix="SUHBAT_", env_ignore_empty=True, frozen=True)

    token: SecretStr | None = None
    data_dir: Path = Path("data")
    database_url: str | None = None
    api_url: str = Field(default="https://api.telegram.org", pattern="^https?://")
    operators: Ids = frozenset()
    semantic: bool = True
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    def database(self) -> str:
        """The database's address; the folder of a default one is made. SettingsError if it cannot be."""
        if self.database_url:
            return self.database_url
        try:
            self.data_dir.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SettingsError(
                f"SUHBAT_DATA_DIR: cannot make the folder {self.data_dir} ({error.strerror}). "
                "Name one that may be written to."
            ) from error
        return f"sqlite+aiosqlite:///{self.data_dir / 'suhbat.db'}"


def load(**overrides: object) -> Settings:
    """The settings of the environment; raises SettingsError with a line for the first bad one."""
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings.model_validate(Settings().model_dump() | given) if given else Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"SUHBAT_{str(first['loc'][0]).upper()}"
        raise SettingsError(
            f"{name}: {first['msg']}; got {first['input']!r}. Mend the environment."
        ) from error
