"""URLs of the web, and ids made of them: readable, and the same for the same URL."""

import hashlib
import re
from urllib.parse import urlsplit

LONGEST = 60  # characters of the readable part
ENDING = re.compile(r"\.(?:s?html?|php|aspx?|jsp|xml|rss)\Z", re.IGNORECASE)


def is_web_url(url: str) -> bool:
    """Whether a URL is one of http or https that names a host."""
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def name_url(url: str) -> str:
    """The last part of a URL's path, and ten digits of the hash of all of it: "zenda-falls-3fa9c1b27d"."""
    path = url.partition("?")[0].partition("#")[0].partition("://")[2]
    parts = [part for part in path.split("/") if part] or ["page"]
    worded = [part for part in parts[1:] if re.search(r"[A-Za-z]{3}", part)]
    words = re.sub(r"[^A-Za-z0-9]+", "-", ENDING.sub("", (worded or parts)[-1])).strip("-").lower()
    digits = hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:10]
    return f"{words[:LONGEST].strip('-') or 'page'}-{digits}"
