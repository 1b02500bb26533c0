"""Chats that the bot serves: ids and settings, no names."""

from typing import Literal

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from corpus.model import Language
from storage.schema import chats, subscriptions
from storage.upserts import upsert

ChatKind = Literal["private", "group", "supergroup", "channel"]


async def remember(conn: AsyncConnection, chat: int, kind: ChatKind, language: Language) -> None:
    """Know the chat from now on; the language of one that is known already stays."""
    row = {"kind": kind, "active": True}
    statement = upsert(conn, chats).values(id=chat, language=language, **row)
    await conn.execute(statement.on_conflict_do_update(index_elements=["id"], set_=row))


async def ids(conn: AsyncConnection) -> frozenset[int]:
    """Every chat that is known."""
    return frozenset(await conn.scalars(select(chats.c.id)))


async def language(conn: AsyncConnection, chat: int) -> Language | None:
    """The language that was chosen in the chat; None if none was."""
    return (await conn.execute(select(chats.c.language).where(chats.c.id == chat))).scalar_one_or_none()


async def choose_language(conn: AsyncConnection, chat: int, kind: ChatKind, chosen: Language) -> None:
    await remember(conn, chat, kind, chosen)
    await conn.execute(update(chats).where(chats.c.id == chat).values(language=chosen))


async def set_active(conn: AsyncConnection, chat: int, active: bool) -> None:
    """Send there, or send no longer: blocked, put out, or back again."""
    await conn.execute(update(chats).where(chats.c.id == chat).values(active=active))


async def migrate(conn: AsyncConnection, old: int, new: int) -> None:
    """A group became a supergroup: all that is its own follows to the new id."""
    known = select(subscriptions.c.thread).where(subscriptions.c.chat == new)
    row = (await conn.execute(select(chats).where(chats.c.id == old))).one_or_none()
    if row is None:
        return
    moved = upsert(conn, chats).values(id=new, kind="supergroup", language=row.language, active=row.active)
    await conn.execute(moved.on_conflict_do_nothing())
    await conn.execute(
        update(subscriptions)
        .where(subscriptions.c.chat == old, subscriptions.c.thread.not_in(known))
        .values(chat=new)
    )
    await conn.execute(delete(chats).where(chats.c.id == old))


async def forget(conn: AsyncConnection, chat: int) -> bool:
    """Delete all that is kept of the chat; False if nothing was."""
    return (await conn.execute(delete(chats).where(chats.c.id == chat))).rowcount > 0
