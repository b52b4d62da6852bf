"""What people alone have or do, so that no thing is meant by *their* or *they* before it."""

from __future__ import annotations

from .agent_lexicon import AgentClass
from .token_table import TokenTable

_OWNED = frozenset(
    {"life", "home", "homeland", "right", "freedom", "liberty", "need", "aspiration", "voice", "belief",
     "faith", "religion", "opinion", "concern", "demand", "grievance", "dream", "hope", "fear", "courage",
     "bravery", "sacrifice", "dignity", "identity", "gender", "government", "country", "nation",
     "livelihood", "job", "vote", "ballot", "hand", "skill", "talent", "wage", "belongings", "property",
     "land", "health", "wellbeing", "well-being", "suffering", "plight", "struggle", "conscience",
     "view", "intention", "commitment", "leader", "crime", "abuse", "victim", "ambition",
     "duty", "gratitude", "support", "consent", "wish", "will", "effort", "determination",
     "resolve", "expertise", "citizen", "sovereignty", "future", "call", "appeal", "safety", "access",
     "independence", "complicity", "involvement", "dedication", "contribution", "participation",
     "compliance", "observance", "criticism", "supporter", "relative", "family", "neighbour", "neighbor",
     "hospitality", "friendship", "decision", "opposition", "refusal", "willingness",
     "readiness", "arrest", "release", "return", "captivity", "detention", "captor", "territory", "border",
     "troop", "army", "ally", "partner", "leadership", "negotiator", "delegation", "counterpart", "host",
     "guest", "promise", "pledge", "stance", "dispute", "disagreement", "anger", "thanks", "regret",
     "patience", "advocacy", "bank", "colleague", "wife", "husband", "spouse", "child", "parent"}
)  # fmt: skip
"""What belongs to people, states and organisations, and to no thing."""
_DOING = frozenset(
    {"say", "want", "demand", "deserve", "exercise", "believe", "hope", "fear", "love", "seek", "try",
     "fight", "flee", "vote", "protest", "agree", "discuss", "meet", "call", "ask", "urge", "know", "think",
     "refuse", "decide", "plan", "wish", "live", "suffer", "endure", "enjoy", "pursue", "work", "serve",
     "stand", "struggle", "rebuild", "recover", "return", "celebrate", "mourn", "commit", "perpetrate",
     "attack", "harbor", "harbour", "threaten", "vow", "pledge", "promise", "express", "reaffirm", "add",
     "accuse", "attend", "travel", "arrive", "leave", "play", "face", "need", "lose", "strive", "highlight",
     "underscore", "stress", "review", "affirm", "reiterate", "emphasize", "emphasise", "note", "welcome",
     "condemn", "explore", "consult", "assess", "cooperate", "intend", "talk", "speak", "sign", "announce",
     "declare", "propose", "deny", "criticize", "criticise", "insist", "complain", "tell", "accept",
     "disagree", "desire", "investigate", "repel", "detain", "arrest", "denounce", "warn", "invite",
     "negotiate", "march", "gather", "chant", "throw", "escape", "surrender", "resign", "apologise",
     "apologize", "boycott", "abstain", "admit", "acknowledge", "recognize", "recognise", "object",
     "confer", "walk", "shout", "oversee", "visit", "host", "praise", "pray", "burn", "retaliate"}
)  # fmt: skip
"""What people, states and organisations do, and no thing."""
_BORNE = frozenset(
    {"thank", "encourage", "urge", "tell", "ask", "invite", "meet", "arrest", "detain", "free", "accuse",
     "convict", "sentence", "jail", "imprison", "expel", "deport", "evacuate", "rescue", "abduct", "kidnap",
     "warn", "congratulate", "greet", "persuade", "inform", "brief", "remind", "assure", "blame",
     "interview", "question", "torture", "acquit", "pardon", "extradite", "elect", "beat", "feed", "inspire",
     "wound", "injure", "force", "oblige", "summon", "praise", "treat", "join", "help", "assist", "compel"}
)  # fmt: skip
"""What is done to people, states and organisations, and to no thing."""
_PEOPLE = frozenset({AgentClass.PERSON, AgentClass.OFFICE, AgentClass.FORCE, AgentClass.GOVERNMENT})


def of_people(table: TokenTable, token: int) -> bool:
    """Whether a pronoun stands for somebody by what it owns or does."""
    above = table.heads[token]
    if table.deps[token] == "nmod:poss":
        agent = table.words[above].agent
        owned = table.lemmas[above] in _OWNED or (agent is not None and agent.category in _PEOPLE)
        return owned or any(table.lemmas[kid] == "own" for kid in table.kids[above])
    if table.deps[token] in ("obj", "iobj", "nsubj:pass"):
        return table.lemmas[above] in _BORNE
    return table.deps[token] == "nsubj" and table.lemmas[above] in _DOING
