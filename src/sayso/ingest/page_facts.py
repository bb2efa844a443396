"""What a page says of itself: title, day, publisher, by-line, language and credit, from its metadata alone.

JSON-LD comes first, then meta elements, then marked elements of the page. Nothing is guessed from the text.
"""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sayso.ingest.loose_days import MONTH, find_loose_day, find_path_day
from sayso.ingest.names import is_web_url

LONGEST = 300  # characters of a title, by-line or name
LONGEST_SCRIPT = 1_000_000
MOST_OBJECTS = 2_000
ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)\Z")
DAYS = (
    "article:published_time og:article:published_time datepublished article:published og:pubdate parsely-pub-date "
    "sailthru.date dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date date.issued "
    "publishdate publish-date publish_date pubdate publication_date cxenseparse:recs:publishtime rnews:datepublished "
    "datecreated article_date_original originalpublicationdate date"
).split()
PUBLISHERS = "og:site_name dc.publisher dcterms.publisher cre application-name".split()
TITLES = "og:title twitter:title dc.title headline".split()
BYLINES = "author article:author byl dc.creator dcterms.creator parsely-author sailthru.author cxenseparse:author".split()
CREDITS = "source dc.source dcterms.source syndication-source original-source article:provider news_agency".split()
DESCRIPTIONS = "og:description description twitter:description".split()
LD_CREDITS = ("sourceOrganization", "creditText", "provider", "copyrightHolder")
STAMP = re.compile(r"\s+(?:@\w+|\||•|(?:published|updated|posted)\b|" + MONTH + r" \d{1,2}, \d{4}).*", re.IGNORECASE)
BY = re.compile(r"(?:written )?by:?\s+", re.IGNORECASE)
SIGN = re.compile(r"(\s[|–—»-]+\s)")
TAG = re.compile(r"<[^<>]{0,500}>")
SPACE = re.compile(r"\s+")


class Facts(NamedTuple):
    """What is known of a page; None is what it does not say.

    `is_article` is true where it calls itself one; `body` is the text that its metadata hold, often cut.
    """

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    byline: str | None = None
    language: str | None = None
    credit: str | None = None
    description: str | None = None
    is_article: bool = False
    url: str | None = None
    body: str | None = None


def find_facts(tree: Any, url: str | None) -> Facts:
    """The facts of a parsed page; `url` is where it was found, its own one counts where it was not."""
    metas = _find_metas(tree)
    article, others = _find_objects(tree)
    own = metas.get("og:url") or _first(tree, ".//link[@rel='canonical']", "href")
    url = url or (own if own and is_web_url(own) else None)
    publisher = _find_publisher(metas, article, others, url)
    return Facts(
        title=_without_publisher(_find_title(tree, metas, article), publisher),
        published=_find_published(tree, metas, article, url),
        publisher=publisher,
        byline=_find_byline(tree, metas, article),
        language=_find_language(tree, metas, article),
        credit=_find_credit(metas, article, publisher),
        description=next((metas[key] for key in DESCRIPTIONS if key in metas), None),
        is_article=bool(article) or metas.get("og:type", "").lower().endswith("article"),
        url=url,
        body=_lines(article.get("articleBody")),
    )


def _find_metas(tree: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content")
        if content and content.strip():
            for key in ("property", "name", "itemprop", "http-equiv"):
                if meta.get(key):
                    metas.setdefault(meta.get(key).strip().lower(), _flat(content))
    return metas


def _find_objects(tree: Any) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """The JSON-LD object of the article (empty where there is none), and all objects."""
    every: list[Mapping[str, Any]] = []
    for script in tree.iter("script"):
        if script.get("type", "").strip().lower() == "application/ld+json" and script.text:
            text = script.text.strip().removeprefix("<!--").removesuffix("-->")
            if len(text) > LONGEST_SCRIPT:
                continue
            try:
                content = json.loads(text, strict=False)
            except (ValueError, RecursionError):
                continue
            every += islice(_objects_of(content), MOST_OBJECTS)
    articles = (o for o in every if any(ARTICLES.match(kind) for kind in _strings(o.get("@type"))))
    return next(articles, {}), every


def _objects_of(content: object) -> Iterator[Mapping[str, Any]]:
    waiting = [content]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Mapping):
            yield item
            waiting += reversed(list(item.values()))
        elif isinstance(item, list):
            waiting += reversed(item)


def _find_title(tree: Any, metas: Mapping[str, str], article: Mapping[str, Any]) -> str | None:
    headline = next(_strings(article.get("headline")), None)
    if not headline:
        headline = next((metas[key] for key in TITLES if key in metas), None)
    if not headline:
        marked = [h for h in (_text(h) for h in islice(tree.iter("h1"), 5)) if h]
        headline = marked[0] if len(marked) == 1 else _text(tree.find(".//title"))
    return _short(headline)


def _find_published(
    tree: Any, metas: Mapping[str, str], article: Mapping[str, Any], url: str | None
) -> str | None:
    told = [article.get("datePublished"), *(metas.get(key) for key in DAYS)]
    for element in tree.xpath("//*[@itemprop='datePublished']|//time[@pubdate]"):
        told += [element.get("datetime"), element.get("content")]
    day = next(filter(None, map(find_loose_day, told)), None) or find_path_day(url)
    if day:
        return day
    days = {find_loose_day(t.get("datetime")) for t in tree.iter("time") if t.get("datetime")}
    return days.pop() if len(days) == 1 else None  # of several, none is known to be that of the article


def _find_publisher(
    metas: Mapping[str, str],
    article: Mapping[str, Any],
    others: list[Mapping[str, Any]],
    url: str | None,
) -> str | None:
    names: list[str | None] = [*_names(article.get("publisher"))]
    names += [metas.get(key) for key in PUBLISHERS]
    names += [n for o in others if "WebSite" in _strings(o.get("@type")) for n in _names(o)]
    name = next((n for n in names if n and "://" not in n), None)
    host = urlsplit(url).hostname if url and is_web_url(url) else None
    return _short(name or (host.removeprefix("www.") if host else None))


def _find_byline(tree: Any, metas: Mapping[str, str], article: Mapping[str, Any]) -> str | None:
    names = list(dict.fromkeys(_names(article.get("author")) or _names(article.get("creator"))))
    if not names:
        names = [metas[key] for key in BYLINES if key in metas][:1]
    if not names:
        marked = tree.xpath("//*[@rel='author' or @itemprop='author' or contains(@class,'byline')]")
        names = [name for name in map(_text, marked[:3]) if name and len(name) < LONGEST][:1]
    told = STAMP.sub("", ", ".join(name for name in names if "://" not in name))
    return _short(BY.sub("", told, count=1) if BY.match(told) else told)


def _find_language(tree: Any, metas: Mapping[str, str], article: Mapping[str, Any]) -> str | None:
    told = (
        tree.get("lang"), next(_strings(article.get("inLanguage")), None), metas.get("og:locale"),
        metas.get("content-language"), metas.get("dc.language"),
    )  # fmt: skip
    for language in filter(None, told):
        code = re.split(r"[-_, ]", language.strip().lower())[0]
        if re.fullmatch(r"[a-z]{2,3}", code):
            return code
    return None


def _find_credit(
    metas: Mapping[str, str], article: Mapping[str, Any], publisher: str | None
) -> str | None:
    """Whom else the page says the story is from: often a wire agency."""
    names = [name for key in LD_CREDITS for name in _names(article.get(key))]
    names += [metas[key] for key in CREDITS if key in metas]
    own = (publisher or "").casefold()
    return _short(next((n for n in names if n.casefold() != own and "://" not in n), None))


def _names(value: object) -> list[str]:
    """The names of JSON-LD persons or organisations, however they are given."""
    if isinstance(value, str):
        return [_flat(value)] if value.strip() else []
    if isinstance(value, list):
        return [name for item in value[:10] for name in _names(item)]
    return _names(value.get("name")) if isinstance(value, Mapping) else []


def _strings(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, str) and item.strip():
            yield _flat(item)


def _lines(text: object) -> str | None:
    """A text with a line for each of its paragraphs, and no elements."""
    if not isinstance(text, str):
        return None
    plain = TAG.sub("\n", unescape(text)) if "<" in text or "&" in text else text
    return "\n".join(filter(None, map(_flat, plain.split("\n"))))


def _without_publisher(title: str | None, publisher: str | None) -> str | None:
    """A title without " | The Gazette" at its end."""
    parts = SIGN.split(title or "")
    own = (publisher or "").casefold().removeprefix("the ")
    if len(parts) > 2 and parts[-1].casefold().removeprefix("the ") == own:
        return (title or "")[: -len(parts[-1] + parts[-2])].strip() or title
    return title


def _first(tree: Any, path: str, name: str) -> str | None:
    found = tree.find(path)
    return found.get(name) if found is not None else None


def _text(element: Any) -> str | None:
    return _flat(element.text_content()) or None if element is not None else None


def _flat(text: str) -> str:
    return SPACE.sub(" ", unescape(text)).strip()


def _short(text: str | None) -> str | None:
    return text[:LONGEST].strip() or None if text else None
