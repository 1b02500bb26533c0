"""The examples in the docstrings of the corpus are true."""

import doctest
import importlib
import pkgutil

import pytest

import corpus


@pytest.mark.parametrize(
    "module", [found.name for found in pkgutil.walk_packages(corpus.__path__, prefix="corpus.")]
)
def test_examples_in_docstrings(module: str) -> None:
    assert doctest.testmod(importlib.import_module(module)).failed == 0
