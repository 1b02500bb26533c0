"""Dataclasses -> Telegram HTML (pure), cut to Telegram's limits."""
