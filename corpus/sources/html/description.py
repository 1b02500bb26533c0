"""What a page says of itself in its head: title, outlet, date, author, address, language."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from corpus import dates
from corpus.model import Language
from corpus.sources.html.markup import Element

_LANGUAGES: Final[dict[str, Language]] = {"kk": "kk", "kz": "kk", "ru": "ru", "en": "en"}
"""By the first letters of a language tag; kz is a country, and often written for the language."""
_TITLE_KEYS: Final = ("og:title", "twitter:title", "dc.title")
_DATE_KEYS: Final = (
    "article:published_time",
    "datepublished",
    "og:article:published_time",
    "publishdate",
    "pubdate",
    "dc.date.issued",
    "dc.date",
    "date",
)
_AUTHOR_KEYS: Final = ("author", "article:author", "dc.creator", "og:article:author")
_ARTICLES: Final = re.compile(r"Article$|Posting$|^Report$|^Interview$|^WebPage$")
"""Types of schema.org whose fields are those of the page."""
_PERSON: Final = re.compile(r"[^\W\d_][\w’'.-]*(?: [^\W\d_][\w’'.-]*){1,3}")
_NO_PERSON: Final = re.compile(
    r"редакци|корреспондент|admin|editor|staff|team|news|жаңалық|новост|агенттігі|агентство|media|press",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(r"\s+[|–—•·:»/-]\s+|\s*\|\s*")
"""Signs between an article's title and its site's name."""
_DEEPEST: Final = 20
"""Levels of JSON that are gone into."""


@dataclass(frozen=True, slots=True)
class Description:
    """What was found; None where the page does not say."""

    title: str | None
    outlet: str | None
    published_on: date | None
    author: str | None
    url: str | None
    language: Language | None


def describe(root: Element) -> Description:
    """What a page says of itself; what of it is broken says nothing."""
    metas = _metas(root)
    linked = list(_linked_data(root))
    outlet = _line(metas.get("og:site_name")) or _publisher(linked) or _line(metas.get("application-name"))
    title, site = _title(root, metas, outlet)
    outlet = outlet or site
    return Description(
        title=title,
        outlet=outlet,
        published_on=_published_on(root, metas, linked),
        author=_author(metas, linked, outlet),
        url=_url(root, metas),
        language=_language(root, metas),
    )


def _metas(root: Element) -> dict[str, str]:
    """The first content of each meta element, by its name in lower case."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content") or ""
        if key and content.strip():
            found.setdefault(key.strip().lower(), content)
    if (content := next(iter(root.xpath("//meta[@http-equiv='Content-Language']/@content")), "")).strip():
        found.setdefault("content-language", content)
    return found


def _linked_data(root: Element) -> Iterator[dict[str, object]]:
    """The objects of its JSON-LD that describe an article or page; broken JSON is passed over."""
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            try:
                data = json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue
            yield from _articles(data, 0)


def _articles(data: object, depth: int) -> Iterator[dict[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _articles(each, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if any(_ARTICLES.search(str(type_)) for type_ in (types if isinstance(types, list) else [types])):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)
        yield from _articles(data.get("mainEntity"), depth + 1)


def _publisher(linked: list[dict[str, object]]) -> str | None:
    return next((name for data in linked if (name := _name(data.get("publisher")))), None)


def _name(thing: object) -> str | None:
    """The name of a thing of JSON-LD: a string, an object with one, or the first of several."""
    if isinstance(thing, list) and thing:
        thing = thing[0]
    if isinstance(thing, dict):
        thing = thing.get("name")
    return _line(thing) if isinstance(thing, str) else None


def _title(root: Element, metas: dict[str, str], outlet: str | None) -> tuple[str | None, str | None]:
    """The article's title, and the site's name where the page's title adds it to the heading."""
    headings = [text for h1 in root.iter("h1") if (text := _line("".join(h1.itertext())))]
    page = _line("".join(next(root.iter("title"), root.makeelement("title")).itertext()))
    named = next((title for key in _TITLE_KEYS if (title := _line(metas.get(key)))), None)
    heading = next((each for each in headings if page and page.startswith(each)), None)
    site = None
    if page and heading and (rest := _PARTS.split(page[len(heading) :])) and len(rest) > 1 and not rest[0]:
        site = rest[-1] or None
    title = named or heading or (headings[0] if len(headings) == 1 else None) or page
    return _without_site(title, outlet or site), site


def _without_site(title: str | None, site: str | None) -> str | None:
    """A title without its site's name at the end.

    >>> _without_site("Су туралы – Дала үні", "Дала үні"), _without_site("Дала үні", "Дала үні")
    ('Су туралы', 'Дала үні')
    """
    if title is None or site is None or not title.casefold().endswith(site.casefold()):
        return title
    found = list(_PARTS.finditer(title[: len(title) - len(site)]))
    return title[: found[-1].start()] if found and found[-1].end() == len(title) - len(site) else title


def _published_on(root: Element, metas: dict[str, str], linked: list[dict[str, object]]) -> date | None:
    said = [str(data["datePublished"]) for data in linked if data.get("datePublished")]
    said += [metas[key] for key in _DATE_KEYS if key in metas]
    said += [time.get("datetime") for time in root.iter("time") if time.get("datetime")]
    return next((day for text in said if (day := dates.find(text))), None)


def _author(metas: dict[str, str], linked: list[dict[str, object]], outlet: str | None) -> str | None:
    said = [_name(data.get("author")) for data in linked]
    said += [_line(metas.get(key)) for key in _AUTHOR_KEYS]
    return next((name for name in said if name and name != outlet and is_person(name)), None)


def is_person(name: str) -> bool:
    """Whether a name is a person's: of two words or more, each with a capital, none of them a newsroom's.

    >>> is_person("Ерлан Сапаров"), is_person("Дала үні"), is_person("Редакция Сайта")
    (True, False, False)
    """
    titled = all(word[0].isupper() for word in name.split())
    return titled and bool(_PERSON.fullmatch(name)) and not _NO_PERSON.search(name)


def _url(root: Element, metas: dict[str, str]) -> str | None:
    canonical = [
        link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"
    ]
    said = [_line(address) for address in (*canonical, metas.get("og:url"))]
    return next((address for address in said if address and re.match(r"https?://\S+$", address)), None)


def _language(root: Element, metas: dict[str, str]) -> Language | None:
    said = (root.get("lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"), root.get("xml:lang"))
    for tag in (*said, metas.get("content-language"), metas.get("og:locale")):
        if tag and (language := _LANGUAGES.get(re.split(r"[-_,]", tag.strip().lower())[0])):
            return language
    return None


def _line(text: str | None) -> str | None:
    """The text on one line; None when there is none."""
    return " ".join(text.replace("\xad", "").split()) or None if text else None
