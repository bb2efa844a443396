"""The joint network: one MiniLM pass, per-word heads, a deep biaffine parser (Dozat and Manning 2017)."""

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

CASES = 6  # see sayso.annotate.pieces.case_of
GIVEN_ON = (1, 3, 6)  # the layers whose states the event model reads on from


class JointNet(nn.Module):
    """Words in, label scores out. B chunks, T word pieces, W words, labels per layer in `sizes`."""

    def __init__(
        self, config: BertConfig, sizes: dict[str, int], *, arc: int = 256, label: int = 96
    ) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        width = config.hidden_size
        self.case = nn.Embedding(CASES, width)
        nn.init.normal_(self.case.weight, std=0.02)
        self.mix = nn.Parameter(torch.zeros(config.num_hidden_layers))
        self.drop = nn.Dropout(0.25)
        self.heads = nn.ModuleDict(
            {
                k: nn.Sequential(
                    nn.Linear(width, 256), nn.GELU(), nn.Dropout(0.25), nn.Linear(256, n)
                )
                for k, n in sizes.items()
                if k != "deprel"
            }
        )
        self.root = nn.Parameter(torch.randn(width) * 0.02)
        self.arc_dep, self.arc_head = _mlp(width, arc), _mlp(width, arc)
        self.label_dep, self.label_head = _mlp(width, label), _mlp(width, label)
        self.arc_weight = nn.Parameter(torch.randn(arc + 1, arc) * 0.02)
        self.label_weight = nn.Parameter(torch.randn(sizes["deprel"], label + 1, label + 1) * 0.02)

    def encode(self, pieces: Tensor, mask: Tensor, case: Tensor, first: Tensor) -> Tensor:
        """(B, T) piece ids, mask and case, (B, W) index of each word's first piece -> (B, W, width)."""
        return self.read(pieces, mask, case, first)[0]

    def read(
        self, pieces: Tensor, mask: Tensor, case: Tensor, first: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The words as `encode` gives them, and their states: some layers side by side."""
        embedded = self.bert.embeddings.word_embeddings(pieces) + self.case(case)
        layers = self.bert(
            inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        weights = torch.softmax(self.mix, 0)
        mixed = sum(w * h for w, h in zip(weights, layers[1:], strict=True))
        index = first.unsqueeze(-1).expand(-1, -1, mixed.shape[-1])
        states = torch.cat([torch.gather(layers[k], 1, index) for k in GIVEN_ON], -1)
        return self.drop(torch.gather(mixed, 1, index)), states

    def arcs(self, words: Tensor) -> Tensor:
        """(B, W, width) -> head scores (B, W, W + 1), column 0 the root."""
        heads = self.arc_head(self._with_root(words))
        dependents = _with_one(self.arc_dep(words))
        return dependents @ self.arc_weight @ heads.transpose(1, 2)

    def label_sides(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """(B, W, width) -> (B, W, R, S) and (B, W + 1, S): a word's side times that of its head scores the relations."""
        dependents = _with_one(self.label_dep(words))
        relations, size, _ = self.label_weight.shape
        turned = dependents @ self.label_weight.permute(1, 0, 2).reshape(size, relations * size)
        return turned.reshape(*words.shape[:2], relations, size), _with_one(self.label_head(self._with_root(words)))

    def chosen_labels(self, words: Tensor, heads: Tensor) -> Tensor:
        """Relation scores (B, W, R) for given heads (B, W), 0 the root."""
        turned, every = self.label_sides(words)
        picked = torch.gather(every, 1, heads.unsqueeze(-1).expand(-1, -1, every.shape[-1]))
        return torch.einsum("birs,bis->bir", turned, picked)

    def _with_root(self, words: Tensor) -> Tensor:
        return torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)

    def forward(
        self, pieces: Tensor, mask: Tensor, case: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """The exported graph: best label of each per-word layer, arc scores, both sides of the relations, states."""
        words, states = self.read(pieces, mask, case, first)
        flat = [
            self.heads[k](words).argmax(-1).to(torch.int32)
            for k in ("upos", "xpos", "feats", "scripts")
        ]
        entities = self.heads["entities"](words)
        boundary = self.heads["boundary"](words)
        return (*flat, entities, boundary, self.arcs(words), *self.label_sides(words), states)


def _mlp(width: int, size: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, size), nn.GELU(), nn.Dropout(0.33))


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
