"""The words by which pages name boxes, in classes and ids."""

import re
from collections.abc import Container, Iterable
from itertools import pairwise
from typing import Final

_NAMES: Final = {
    "navigation": """
        nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs crumbs pagination pager
        paging offcanvas sitemap toc tableofcontents skiplink""",
    "page header": "masthead topbar siteheader mainheader globalheader topheader",
    "page footer": "footer colophon copyright copyrights",
    "advertisement": """
        ad ads adv advert adverts advertisement advertising adsense adsbygoogle adfox banner banners
        promo promos promotion sponsor sponsored sponsors reklama outbrain taboola mgid""",
    "related articles": """
        related relatedposts relatednews relatedarticles recommended recommend recommendation
        recommendations readalso seealso also similar popular trending latest lastnews latestnews
        morenews othernews newsfeed teaser teasers recirculation lenta""",
    "comments": "comment comments commentlist disqus respond kommentarii pikirler",
    "share buttons": """
        share shares sharing sharebar social socials sharedaddy addthis addtoany likes reactions
        bolisu pluso uptolike""",
    "sidebar": "sidebar sidebars rightbar leftbar widget widgets widgetarea",
    "cookie notice": "cookie cookies cookiebar gdpr consent",
    "form": "subscribe subscription newsletter signup signin login search searchform feedback mailchimp",
    "rating": "rating ratings vote voting poll",
    "tags": "tags taglist tagcloud posttags catlinks taglinks keywords",
    "author's box": "authorbox aboutauthor authorbio authorinfo byline postauthor entryauthor articleauthor",
    "date line": "meta pubdate postdate articledate newsdate timestamp postedon views viewcount",
    "caption": "caption captions imgcaption photocredit photoauthor imagecredit imagesource",
    "gallery": "gallery slider slideshow carousel swiper",
    "pull quote": "pullquote",
    "embedded post": "twittertweet instagrammedia tiktokembed fbpost fbvideo telegrampost vkpost redditembed",
    "pop-up": "popup modal lightbox toast",
}
_REASONS: Final = {word: reason for reason, words in _NAMES.items() for word in words.split()}
_CONTENT: Final = frozenset(
    """
    articlebody articlecontent articletext entrycontent postcontent postbody posttext storybody
    storycontent newstext newsbody newscontent maincontent contentbody singlecontent fulltext
    detailtext interviewbody
    """.split()
)
_PART: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def reason(names: Iterable[str], disbelieved: Container[str] = ()) -> tuple[str, str] | None:
    """Why a box of such classes and such an id is none of the article, and the word that says so.

    >>> reason(["wp-block-relatedPosts", "mt-4"])
    ('related articles', 'related')
    """
    for word in _words(names):
        if word in _REASONS and word not in disbelieved:
            return _REASONS[word], word
    return None


def is_article(names: Iterable[str]) -> bool:
    """Whether classes or an id say that the article's text is in the box.

    >>> is_article(["entry-content"]), is_article(["content"])
    (True, False)
    """
    return not _CONTENT.isdisjoint(_words(names))


def _words(names: Iterable[str]) -> Iterable[str]:
    """The words of names, and neighbours as one: `entryContent` is entry, content, entrycontent."""
    for name in names:
        words = [word.lower() for word in _PART.findall(name)]
        yield from words
        yield from (before + word for before, word in pairwise(words))
