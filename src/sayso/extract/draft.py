"""An attribution in the making, by token indices."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Draft:
    """`cue` tokens, `source` tokens with their `head`, `content` tokens; `frame` is the whole cue clause.

    `direct` is true where the cue can bring words in quotation marks.
    """

    cue: list[int]
    stance: str
    rule: str
    source: list[int] = field(default_factory=list)
    head: int | None = None
    content: set[int] = field(default_factory=set)
    frame: set[int] = field(default_factory=set)
    medium: str | None = None
    direct: bool = False
    tail: bool = False
    quoted: bool = False
