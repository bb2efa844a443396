"""The relation network: one MiniLM pass over a sentence in which two parties are marked."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from models.language.net import CASES

MARKS = 3  # 0 none, 1 the given actor, 2 the given recipient


class RelationNet(nn.Module):
    """Words in, scores of `types` labels out. B sentences, T word pieces, W words."""

    def __init__(self, config: BertConfig, types: int) -> None:
        super().__init__()
        self.bert = BertModel(config, add_pooling_layer=False)
        width = config.hidden_size
        self.case = nn.Embedding(CASES, width)
        self.mark = nn.Embedding(MARKS, width)
        for table in (self.case, self.mark):
            nn.init.normal_(table.weight, std=0.02)
        self.mix = nn.Parameter(torch.zeros(config.num_hidden_layers))
        self.drop = nn.Dropout(0.2)
        self.relation = nn.Sequential(
            nn.Linear(3 * width, 256), nn.GELU(), nn.Dropout(0.2), nn.Linear(256, types)
        )

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

    def relate(self, words: Tensor, actor: Tensor, recipient: Tensor, inside: Tensor) -> Tensor:
        """(B, W, width) and (B, W) floats for the words of actor, recipient, sentence -> (B, types)."""
        return self.relation(torch.cat([_mean(words, m) for m in (actor, recipient, inside)], -1))

    def forward(
        self, pieces: Tensor, mask: Tensor, case: Tensor, first: Tensor, marks: Tensor,
        actor: Tensor, recipient: Tensor, inside: Tensor,
    ) -> Tensor:
        """The exported graph: the probabilities of the relation of the marked parties."""
        words = self.encode(pieces, mask, case, first, marks)
        return torch.softmax(self.relate(words, actor, recipient, inside), -1)


def open_net(encoder: Path, types: int) -> RelationNet:
    """The network on the pretrained encoder, word and position embeddings frozen."""
    config = BertConfig.from_pretrained(encoder)
    config._attn_implementation = "sdpa"
    config.attention_probs_dropout_prob = 0.05
    net = RelationNet(config, types)
    weights = {
        k.removeprefix("bert."): v for k, v in load_file(encoder / "model.safetensors").items()
    }
    missing, _ = net.bert.load_state_dict(weights, strict=False)
    assert not missing, missing
    for name, parameter in net.bert.embeddings.named_parameters():
        parameter.requires_grad = "LayerNorm" in name
    return net


def _mean(words: Tensor, weights: Tensor) -> Tensor:
    total = weights.sum(1, keepdim=True).clamp(min=1.0)
    return (words * weights.unsqueeze(-1)).sum(1) / total
