"""The event network: reads on from the language model's states; per-word heads, and arcs from an event to its parties."""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from sayso.annotate.language import STATE_WIDTH

WIDTH, ATTENTION_HEADS, INNER = 384, 12, 1536  # as in MiniLM
OPENED = (3, 4, 5)  # the encoder's layers that this network starts from
WORD_LAYERS = ("event", "mode", "status", "sector")
NOWHERE = -1e4  # the attention paid to padding


class Layer(nn.Module):
    """A transformer layer over words, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.i, self.f = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.d = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(B, W, width) and the mask that is added to attention."""
        b, w, _ = x.shape
        q, k, v = (
            side(x).view(b, w, ATTENTION_HEADS, -1).transpose(1, 2) for side in (self.q, self.k, self.v)
        )
        seen = nn.functional.scaled_dot_product_attention(
            q, k, v, attn_mask=mask, dropout_p=0.05 if self.training else 0.0
        )
        x = self.n1(x + self.d(self.o(seen.transpose(1, 2).reshape(b, w, WIDTH))))
        return self.n2(x + self.d(self.f(nn.functional.gelu(self.i(x)))))

    def open(self, weights: dict[str, Tensor], number: int) -> None:
        """Start from a layer of the pretrained encoder."""
        names = {
            "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
            "o": "attention.output.dense", "n1": "attention.output.LayerNorm",
            "i": "intermediate.dense", "f": "output.dense", "n2": "output.LayerNorm",
        }  # fmt: skip
        for own, name in names.items():
            for part in ("weight", "bias"):
                value = weights[f"encoder.layer.{number}.{name}.{part}"]
                getattr(getattr(self, own), part).data.copy_(value)


class EventNet(nn.Module):
    """Words in, scores out. B sentences, W words, labels per layer in `sizes`."""

    def __init__(self, sizes: dict[str, int], *, layers: int = len(OPENED), arc: int = 192) -> None:
        super().__init__()
        self.join = nn.Linear(STATE_WIDTH, WIDTH)
        self.mark = nn.Embedding(sizes["sector"] + 2, WIDTH)  # no party, one of each sector, one of none
        parts = STATE_WIDTH // WIDTH
        self.join.weight.data.copy_(torch.cat([torch.eye(WIDTH) / parts] * parts, 1))
        self.join.bias.data.zero_()
        nn.init.normal_(self.mark.weight, std=0.02)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.mix = nn.Parameter(torch.zeros(layers + 1))
        self.indrop, self.drop = nn.Dropout(0.1), nn.Dropout(0.2)
        self.heads = nn.ModuleDict({k: _head(WIDTH, sizes[k]) for k in WORD_LAYERS})
        self.event_side, self.party_side = _mlp(WIDTH, arc), _mlp(WIDTH, arc)
        self.roles_weight = nn.Parameter(torch.randn(sizes["roles"], arc + 1, arc + 1) * 0.02)

    def encode(self, states: Tensor, inside: Tensor, marks: Tensor) -> Tensor:
        """(B, W, state width), (B, W), 1 for a word and 0 for padding, and (B, W) marks -> (B, W, width)."""
        x = self.indrop(self.join(states) + self.mark(marks))
        mask = ((1 - inside) * NOWHERE)[:, None, None, :].to(x.dtype)
        outputs = [x]
        for layer in self.layers:
            outputs.append(layer(outputs[-1], mask))
        weights = torch.softmax(self.mix, 0)
        return self.drop(sum(w * h for w, h in zip(weights, outputs, strict=True)))

    def roles(self, words: Tensor) -> Tensor:
        """(B, W, width) -> (B, W, R, W): the role of the second word in an event at the first."""
        events, parties = _with_one(self.event_side(words)), _with_one(self.party_side(words))
        count, size, _ = self.roles_weight.shape
        turned = events @ self.roles_weight.permute(1, 0, 2).reshape(size, count * size)
        flat = turned.reshape(words.shape[0], -1, size) @ parties.transpose(1, 2)
        return flat.reshape(words.shape[0], -1, count, words.shape[1])

    def forward(self, states: Tensor, inside: Tensor, marks: Tensor) -> tuple[Tensor, ...]:
        """The exported graph: word scores and role scores."""
        words = self.encode(states, inside, marks)
        scores = [torch.softmax(self.heads[k](words), -1) for k in WORD_LAYERS]
        return (*scores, torch.softmax(self.roles(words), 2))


def open_net(encoder: Path, sizes: dict[str, int], opened: Sequence[int] = OPENED) -> EventNet:
    """The network on the upper layers of the pretrained encoder."""
    net = EventNet(sizes, layers=len(opened))
    weights = {k.removeprefix("bert."): v for k, v in load_file(encoder / "model.safetensors").items()}
    for layer, number in zip(net.layers, opened, strict=True):
        assert isinstance(layer, Layer)
        layer.open(weights, number)
    return net


def _head(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, size))


def _mlp(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.25))


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
