"""An interview as a page of a news site: its turns amid navigation, related boxes, captions, comments."""

from html import escape
from random import Random
from typing import Final, Literal

from bench.retypeset.clean import Clean
from bench.retypeset.furniture import Furniture, outlet
from bench.retypeset.syllables import breaks

Mark = Literal["–", "– ", "— ", "- ", "label", "bold label", "bold", "bold br", "heading", "em", "class"]
"""What tells a turn: a dash, a label, or the markup of questions."""

_LONG: Final = 9
"""Letters of a word that may get soft hyphens."""


def webpage(clean: Clean, mark: Mark, random: Random) -> str:
    """The page, in one of two skeletons: sections with semantic elements, or nested div elements only."""
    furniture = outlet(clean.language, random)
    body = _turns(clean, mark, furniture, random)
    for place, insert in zip(_places(body, random), _inserts(furniture), strict=False):
        body.insert(place, insert)
    page = _semantic if random.random() < 0.5 else _divs
    return page(clean, furniture, "\n".join(text for text in body))


def _turns(clean: Clean, mark: Mark, furniture: Furniture, random: Random) -> list[str]:
    found: list[str] = []
    for asks, paragraphs in clean.turns:
        texts = [_soft(text, random) for text in paragraphs]
        if mark == "bold br" and not asks:
            question = found.pop()
            found.append(f"<p>{question}<br>\n{texts[0]}</p>")
            found += [f"<p>{text}</p>" for text in texts[1:]]
        elif mark == "bold br":
            found.append(f"<b>{' '.join(texts)}</b>")
        else:
            found += [_paragraph(text, i == 0, asks, mark, furniture) for i, text in enumerate(texts)]
    return found


def _paragraph(text: str, first: bool, asks: bool, mark: Mark, furniture: Furniture) -> str:
    label = furniture.labels[0] if asks else furniture.labels[1]
    match mark:
        case "bold" if asks:
            return f"<p><strong>{text}</strong></p>"
        case "heading" if asks:
            return f"<h3>{text}</h3>"
        case "em" if asks:
            return f"<p><em>{text}</em></p>"
        case "class":
            return f'<p class="{"question" if asks else "answer"}">{text}</p>'
        case "label" if first:
            return f"<p>{label}: {text}</p>"
        case "bold label" if first:
            return f"<p><b>{label}:</b> {text}</p>"
        case "–" | "– " | "— " | "- " if first:
            return f"<p>{mark}{text}</p>"
    return f"<p>{text}</p>"


def _soft(text: str, random: Random) -> str:
    """The text as HTML, with &shy; in some of its long words."""
    words = []
    for word in text.split(" "):
        places = breaks(word) if len(word) >= _LONG and random.random() < 0.4 else []
        parts = [word[a:b] for a, b in zip([0, *places], [*places, len(word)], strict=True)]
        words.append("&shy;".join(escape(part, quote=False) for part in parts))
    return " ".join(words)


def _places(body: list[str], random: Random) -> list[int]:
    """Where the inserts go: between paragraphs, not before the first, the last place first."""
    return sorted(random.sample(range(2, len(body)), min(3, len(body) - 2)), reverse=True)


def _inserts(furniture: Furniture) -> list[str]:
    also = [escape(text) for text in furniture.also]
    return [
        f'<p>{furniture.read_also}: <a href="/n/1">{also[0]}</a></p>',
        f'<figure><img src="/i/2.jpg" alt=""><figcaption>{escape(furniture.caption)}</figcaption></figure>',
        f'<div class="related"><b>{furniture.read_also}</b><ul><li><a href="/n/3">{also[1]}</a></li>'
        f'<li><a href="/n/4">{also[2]}</a></li></ul></div>',
    ]


def _head(clean: Clean, furniture: Furniture) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="{clean.language}"><head><meta charset="utf-8">'
        f"<title>{escape(clean.title)} | {furniture.outlet}</title>\n"
        f'<meta property="og:site_name" content="{furniture.outlet}">\n'
        "<script>window.stat=[];stat.push('– ? – .');</script>\n"
        "<style>.related{background:#eee}p{margin:0 0 1em}</style></head>\n"
    )


def _semantic(clean: Clean, furniture: Furniture, body: str) -> str:
    menu = "".join(f'<li><a href="/{i}">{text}</a></li>' for i, text in enumerate(furniture.menu))
    also = "".join(
        f'<li><time>0{i}.06</time> <a href="/a{i}">{text}</a></li>'
        for i, text in enumerate(furniture.also, 1)
    )
    comments = "".join(
        f'<li class="comment"><b>user{i}</b><p>{escape(text)}</p></li>'
        for i, text in enumerate(furniture.comments)
    )
    return (
        f"{_head(clean, furniture)}<body>\n"
        f'<div class="cookie-banner">{furniture.cookies} <button>OK</button></div>\n'
        f'<header><a href="/">{furniture.outlet}</a><nav><ul>{menu}</ul></nav></header>\n'
        f'<main><nav class="breadcrumbs"><a href="/">{furniture.menu[0]}</a> › '
        f'<a href="/2">{furniture.menu[2]}</a></nav>\n'
        f'<article><h1>{escape(clean.title)}</h1><p class="lead">{furniture.lead}</p>\n'
        f"{body}\n<p><i>{furniture.credit}</i></p></article>\n"
        f'<div class="share">{furniture.share}: <a href="#">Facebook</a> <a href="#">Telegram</a></div>\n'
        f'<section id="comments"><h3>{len(furniture.comments)}</h3><ul>{comments}</ul></section></main>\n'
        f"<aside><h3>{furniture.news}</h3><ul>{also}</ul></aside>\n"
        f"<footer><p>{furniture.rights}</p></footer></body></html>\n"
    )


def _divs(clean: Clean, furniture: Furniture, body: str) -> str:
    menu = "".join(f'<a class="menu-item" href="/{i}">{text}</a>' for i, text in enumerate(furniture.menu))
    also = "".join(
        f'<div class="news-item"><a href="/a{i}">{text}</a></div>' for i, text in enumerate(furniture.also)
    )
    comments = "".join(
        f'<div class="comment-item"><span>user{i}</span><div class="comment-text">{escape(text)}</div></div>'
        for i, text in enumerate(furniture.comments)
    )
    return (
        f'{_head(clean, furniture)}<body><div id="page"><div class="topbar">{furniture.address}</div>\n'
        f'<div class="main-menu">{menu}</div>\n'
        f'<div class="row"><div class="col-8"><div class="post-title"><h1>{escape(clean.title)}</h1></div>\n'
        f'<div class="post-info"><span>06.06.2024</span> <span>1 284</span></div>\n'
        f'<div class="post-content"><p><b>{furniture.lead}</b></p>\n{body}\n<p>{furniture.credit}</p></div>\n'
        f'<div class="social-share"><span>{furniture.share}</span><a href="#">X</a></div>\n'
        f'<div class="comments-list">{comments}</div></div>\n'
        f'<div class="col-4 sidebar"><div class="sidebar-title">{furniture.news}</div>{also}</div></div>\n'
        f'<div class="bottom">{furniture.rights}</div></div></body></html>\n'
    )
