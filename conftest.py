"""Collection and settings of the tests.

The training code needs the optional extra `train`; its doctests run where that is installed. Property
tests draw the same examples in every run, so that a red test is red for everybody.
"""

from importlib.util import find_spec

from hypothesis import settings

settings.register_profile("same-everywhere", derandomize=True, deadline=None)
settings.load_profile("same-everywhere")

collect_ignore_glob = [] if find_spec("torch") and find_spec("onnx") else ["*/extract/training*.py"]
