"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import corpus
import storage


@pytest.mark.parametrize(
    "module",
    [
        *(found.name for found in pkgutil.walk_packages(corpus.__path__, prefix="corpus.")),
        *(found.name for found in pkgutil.iter_modules(storage.__path__, prefix="storage.")),
    ],
)
def test_examples_in_docstrings(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0
