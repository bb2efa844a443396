"""A shipped network in memory: one thread a session, since batches side by side are worth more than threads inside one."""

from pathlib import Path

import onnxruntime

from sayso.errors import ModelError

SLOWER = ["SkipLayerNormFusion"]  # its one kernel for sum and norm takes eight times as long as the two by themselves


def open_session(path: Path) -> onnxruntime.InferenceSession:
    """The network of an ONNX file on the CPU; ModelError where it cannot be read."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOWER)
    except Exception as error:  # the errors of onnxruntime have no common root
        reason = str(error).split("\n")[0].rstrip(".")
        raise ModelError(f"The network {path} cannot be loaded: {reason}.") from error
