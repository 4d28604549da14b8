#!/usr/bin/env python3
"""Exports trained weights for the Java reader: ONNX, quantised to int8, with the card that says what the outputs mean.

    export.py --weights reader.pt --out model/src/main/resources/org/readout/model --version NAME [--layers 6] [--threshold .5] [--full]

--full writes 32-bit weights instead (to measure what quantisation costs). vocab.txt is not written: it is the encoder's.
"""
import argparse
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from data import ACTS, FIELDS, FLAGS
from model import PAIRS, WIDTH, Reader


HEADS = 8  # the last multiplications, those of the heads, stay in 32 bits: they are small and most sensitive


class OneWindow(torch.nn.Module):
    """The reader over one whole window: nothing is padded, so nothing is masked."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, shapes, cues):
        return self.reader(ids, shapes, cues, None)


def main():
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("weights", "out", "version"):
        parse.add_argument("--" + name, required=True)
    parse.add_argument("--layers", type=int, default=6)
    parse.add_argument("--threshold", type=float, default=.5)
    parse.add_argument("--told", type=float, default=0.0, help="log-odds added where a cue word tells an act")
    parse.add_argument("--calibration", help="JSON list of [chance, confidence] points; default: the chance itself")
    parse.add_argument("--full", action="store_true")
    options = parse.parse_args()
    model = Reader(layers=options.layers).eval()
    model.load_state_dict(torch.load(options.weights))
    out = Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        length = torch.export.Dim("length", min=2, max=512)
        sample = torch.ones(1, 200, dtype=torch.long)
        torch.onnx.export(OneWindow(model), (sample, sample.clone(), sample.clone()), str(whole), input_names=["ids", "shapes", "cues"], output_names=["acts", "marks", "queries", "keys"],
                          dynamic_shapes=({1: length}, {1: length}, {1: length}), opset_version=18, dynamo=True, external_data=False)
        if options.full:
            (out / "reader.onnx").write_bytes(whole.read_bytes())
        else:
            multiply = [n.name for n in onnx.load(str(whole)).graph.node if n.op_type in ("MatMul", "Gemm")]
            quantize_dynamic(str(whole), str(out / "reader.onnx"), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm", "Gather"],
                             nodes_to_exclude=multiply[-HEADS:])
    points = json.loads(Path(options.calibration).read_text()) if options.calibration else [[0.0, 0.0], [1.0, 1.0]]
    card = {"version": options.version, "acts": ACTS, "fields": FIELDS, "flags": FLAGS, "pairs": PAIRS, "width": WIDTH, "threshold": options.threshold, "told": options.told, "calibration": points}
    (out / "reader.json").write_text(json.dumps(card, indent=1) + "\n")
    print(out / "reader.onnx", (out / "reader.onnx").stat().st_size, "bytes")
    onnx.checker.check_model(str(out / "reader.onnx"))


if __name__ == "__main__":
    main()
