"""Karta & kompass: one module per deed. Nobody of the study does another's: see access.rules.research."""

from tillsammans.research.commands.analysing import NewAnalysis, define, recompute, run
from tillsammans.research.commands.changing import ChangedProvider, change_provider, change_study
from tillsammans.research.commands.checking import check
from tillsammans.research.commands.collecting import give_token, open_round, set_key_check
from tillsammans.research.commands.discarding import discard
from tillsammans.research.commands.feeding_back import Finding, NewFeedback, feed_back, retract
from tillsammans.research.commands.freezing import freeze, opt_out
from tillsammans.research.commands.receiving import decide_delivery, receive
from tillsammans.research.commands.registering import (
    NewProvider,
    NewStudy,
    add_provider,
    publish_codebook,
    register,
)
from tillsammans.research.commands.releasing import ask, withdraw

__all__ = [
    "ChangedProvider",
    "Finding",
    "NewAnalysis",
    "NewFeedback",
    "NewProvider",
    "NewStudy",
    "add_provider",
    "ask",
    "change_provider",
    "change_study",
    "check",
    "decide_delivery",
    "define",
    "discard",
    "feed_back",
    "freeze",
    "give_token",
    "open_round",
    "opt_out",
    "publish_codebook",
    "receive",
    "recompute",
    "register",
    "retract",
    "run",
    "set_key_check",
    "withdraw",
]
