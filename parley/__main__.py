"""`python -m parley`: the command line."""

from .cli import main

main()
