"""Interviews, chats, subscriptions and deliveries in SQLite: the only room with SQL."""
