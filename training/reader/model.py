"""A BERT-shaped encoder and the reader's heads, all on one pass.

Every head reads the same piece vectors. Pairwise heads are bilinear: a query from the act's trigger, a key from the piece or
mention in question, so that the runtime needs one run of the graph and dot products.
"""
import onnx
import onnx.numpy_helper
import torch
from torch import nn
from torch.nn import functional

from data import ACTS, FIELDS, FLAGS

PAIRS = ("start", "end", "about", "actor", "recipient", "when")
WIDTH = 64
NEW = ("shapes", "cues", "acts", "marks", "queries", "keys")  # parts that the sentence encoder does not bring


class Layer(nn.Module):
    def __init__(self, size, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(size, size) for _ in range(4))
        self.inner, self.outer = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm1, self.norm2 = nn.LayerNorm(size, eps=1e-12), nn.LayerNorm(size, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, size = x.shape

        def split(y):
            return y.view(batch, length, self.heads, size // self.heads).transpose(1, 2)

        scores = split(self.query(x)) @ split(self.key(x)).transpose(-1, -2) / (size // self.heads) ** .5
        if mask is not None:
            scores = scores + mask
        weights = functional.dropout(torch.softmax(scores, -1), self.dropout, self.training)
        attended = (weights @ split(self.value(x))).transpose(1, 2).reshape(batch, length, size)
        x = self.norm1(x + functional.dropout(self.out(attended), self.dropout, self.training))
        return self.norm2(x + functional.dropout(self.outer(functional.gelu(self.inner(x))), self.dropout, self.training))


class Reader(nn.Module):
    def __init__(self, layers=6, size=384, heads=12, inner=1536, words=30522, dropout=.1, shapes=True, cues=True):
        super().__init__()
        self.words, self.places, self.types = nn.Embedding(words, size), nn.Embedding(512, size), nn.Embedding(2, size)
        self.shapes = nn.Embedding(5, size)
        nn.init.zeros_(self.shapes.weight)
        self.cues = nn.Embedding(len(ACTS) + 1, size)
        nn.init.zeros_(self.cues.weight)
        self.use_shapes, self.use_cues = shapes, cues
        self.norm, self.dropout = nn.LayerNorm(size, eps=1e-12), dropout
        self.layers = nn.ModuleList(Layer(size, heads, inner, dropout) for _ in range(layers))
        self.acts = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, len(ACTS) + 1))
        self.marks = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, len(FIELDS) + len(FLAGS)))
        self.queries = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, (WIDTH + 1) * len(PAIRS)))
        self.keys = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, WIDTH * len(PAIRS)))

    def forward(self, ids, shapes, cues, mask):
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(places) + self.types.weight[0]
        if self.use_shapes:
            x = x + self.shapes(shapes)
        if self.use_cues:
            x = x + self.cues(cues)
        x = functional.dropout(self.norm(x), self.dropout, self.training)
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return self.acts(x), self.marks(x), self.queries(x), self.keys(x)

    def load_onnx(self, path):
        """Takes the encoder's weights from an exported sentence encoder; MatMul weights have no names there, so they are read in order."""
        graph = onnx.load(path).graph
        named = {t.name: torch.tensor(onnx.numpy_helper.to_array(t)) for t in graph.initializer}
        matrices = [named[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in named]
        take = {"words.weight": "embeddings.word_embeddings.weight", "places.weight": "embeddings.position_embeddings.weight",
                "types.weight": "embeddings.token_type_embeddings.weight", "norm.weight": "embeddings.LayerNorm.weight", "norm.bias": "embeddings.LayerNorm.bias"}
        state = {mine: named[theirs] for mine, theirs in take.items()}
        parts = (("query", "attention.self.query"), ("key", "attention.self.key"), ("value", "attention.self.value"), ("out", "attention.output.dense"),
                 ("inner", "intermediate.dense"), ("outer", "output.dense"))
        for i in range(len(self.layers)):
            theirs = f"encoder.layer.{i}."
            for k, (mine, name) in enumerate(parts):
                state[f"layers.{i}.{mine}.bias"] = named[theirs + name + ".bias"]
                state[f"layers.{i}.{mine}.weight"] = matrices[i * 6 + k].T.contiguous()
            for mine, name in (("norm1", "attention.output.LayerNorm"), ("norm2", "output.LayerNorm")):
                state[f"layers.{i}.{mine}.weight"], state[f"layers.{i}.{mine}.bias"] = named[theirs + name + ".weight"], named[theirs + name + ".bias"]
        missing, unexpected = self.load_state_dict(state, strict=False)
        assert not unexpected and all(name.split(".")[0] in NEW for name in missing), (missing, unexpected)
