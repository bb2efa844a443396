"""The event network: one MiniLM pass over a sentence; per-word heads, and arcs from an event to its parties."""

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from models.language.net import CASES

MARKS = 3  # 0 none, 1 the given actor, 2 the given recipient
WORD_LAYERS = ("event", "mode", "status", "sector")


class EventNet(nn.Module):
    """Words in, scores out. B sentences, T word pieces, W words, labels per layer in `sizes`."""

    def __init__(self, config: BertConfig, sizes: dict[str, int], *, arc: int = 192) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        width = config.hidden_size
        self.case = nn.Embedding(CASES, width)
        self.mark = nn.Embedding(MARKS, width)
        for table in (self.case, self.mark):
            nn.init.normal_(table.weight, std=0.02)
        self.mix = nn.Parameter(torch.zeros(config.num_hidden_layers))
        self.drop = nn.Dropout(0.2)
        self.heads = nn.ModuleDict({k: _head(width, sizes[k]) for k in WORD_LAYERS})
        self.relation = _head(3 * width, sizes["event"])
        self.event_side, self.party_side = _mlp(width, arc), _mlp(width, arc)
        self.roles_weight = nn.Parameter(torch.randn(sizes["roles"], arc + 1, arc + 1) * 0.02)

    def encode(
        self, pieces: Tensor, mask: Tensor, case: Tensor, first: Tensor, marks: Tensor
    ) -> Tensor:
        """(B, T) piece ids, mask, case and marks, (B, W) index of each word's first piece -> (B, W, width)."""
        embedded = self.bert.embeddings.word_embeddings(pieces) + self.case(case) + self.mark(marks)
        layers = self.bert(
            inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        weights = torch.softmax(self.mix, 0)
        mixed = sum(w * h for w, h in zip(weights, layers[1:], strict=True))
        index = first.unsqueeze(-1).expand(-1, -1, mixed.shape[-1])
        return self.drop(torch.gather(mixed, 1, index))

    def roles(self, words: Tensor) -> Tensor:
        """(B, W, width) -> (B, W, R, W): the role of the second word in an event at the first."""
        events, parties = _with_one(self.event_side(words)), _with_one(self.party_side(words))
        count, size, _ = self.roles_weight.shape
        turned = events @ self.roles_weight.permute(1, 0, 2).reshape(size, count * size)
        flat = turned.reshape(words.shape[0], -1, size) @ parties.transpose(1, 2)
        return flat.reshape(words.shape[0], -1, count, words.shape[1])

    def relate(self, words: Tensor, actor: Tensor, recipient: Tensor, inside: Tensor) -> Tensor:
        """(B, W, width) and (B, W) floats for the words of actor, recipient, sentence -> (B, types)."""
        return self.relation(torch.cat([_mean(words, m) for m in (actor, recipient, inside)], -1))

    def forward(
        self, pieces: Tensor, mask: Tensor, case: Tensor, first: Tensor, marks: Tensor,
        actor: Tensor, recipient: Tensor, inside: Tensor,
    ) -> tuple[Tensor, ...]:
        """The exported graph: word scores, role scores, and the relation of the marked parties."""
        words = self.encode(pieces, mask, case, first, marks)
        scores = [torch.softmax(self.heads[k](words), -1) for k in WORD_LAYERS]
        roles = torch.softmax(self.roles(words), 2)
        relation = torch.softmax(self.relate(words, actor, recipient, inside), -1)
        return (*scores, roles, relation)


def _head(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, size))


def _mlp(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.25))


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def _mean(words: Tensor, weights: Tensor) -> Tensor:
    total = weights.sum(1, keepdim=True).clamp(min=1.0)
    return (words * weights.unsqueeze(-1)).sum(1) / total
