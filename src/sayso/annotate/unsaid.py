"""The country of roles of which no word beside them says whose they are, settled for a whole report."""

from collections.abc import Sequence
from dataclasses import replace

from sayso.annotate.known import is_known
from sayso.annotate.role_sectors import BODIES
from sayso.annotate.whose import SOLDIERS, Whose
from sayso.records import Mention


def settle_roles(mentions: Sequence[Mention], whose: Whose) -> tuple[list[Mention], dict[int, dict[str, float]]]:
    """The mentions with the roles of another country than coreference said, and by head what speaks for which country of those it left open.

    What stands for such a role ("it", "the force") goes with it.
    """
    countries = {m.head: country for m in mentions if whose.is_open(m) and (country := whose.find(m)) is not None}
    moved: dict[int, str] = {}
    out: list[Mention] = []
    for m in mentions:
        linked = moved.get(m.antecedent if m.antecedent is not None else -1)
        country = countries.get(m.head) or linked
        sure = is_known(m) or (m.codes == (SOLDIERS,) and (linked is not None or whose.is_taken(m)))
        if country is None or not sure or len(m.codes) > 1 or m.codes[0].split(" ")[0] in (country, *BODIES):
            out.append(m)
            continue
        moved[m.head] = country
        out.append(replace(m, codes=(f"{country} {m.codes[0].split(' ')[1]}",), id=None, name=None))
    return out, {m.head: weights for m in mentions if not is_known(m) and (weights := whose.weigh_unsaid(m))}
