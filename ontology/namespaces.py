"""Every IRI of Parley: namespaces, the standing graphs, and the terms of `parley.ttl` as a closed namespace.

This is the only module that writes IRIs. `PARLEY.mediator` is a term; a name that the ontology does not
have raises `AttributeError`. A test compares this list with the ontology.
"""

# ruff: noqa: N815 (the terms are spelt as in the ontology)

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import (
    DC,
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SH,
    SKOS,
    VANN,
    XSD,
    DefinedNamespace,
)

__all__ = [
    "ALIGNMENTS",
    "CODES",
    "DATA",
    "DC",
    "DCTERMS",
    "FOAF",
    "FUSED_GRAPH",
    "GEOSPARQL",
    "GRAPH",
    "INFERRED_GRAPH",
    "OA",
    "ONTOLOGY",
    "ORG",
    "OWL",
    "PARLEY",
    "PREFIXES",
    "PROV",
    "PROVENANCE_GRAPH",
    "RDF",
    "RDFS",
    "REFERENCE_GRAPH",
    "SET_ASIDE_GRAPH",
    "SH",
    "SHAPES",
    "SKOS",
    "STANDING_GRAPHS",
    "TIME",
    "VANN",
    "WD",
    "WGS84",
    "XSD",
]

ONTOLOGY = URIRef("https://w3id.org/parley/ontology")
SHAPES = URIRef("https://w3id.org/parley/shapes")
ALIGNMENTS = URIRef("https://w3id.org/parley/alignments")
CODES = Namespace("https://w3id.org/parley/codes/")
DATA = Namespace("https://w3id.org/parley/id/")
GRAPH = Namespace("https://w3id.org/parley/graph/")

PROVENANCE_GRAPH = GRAPH["provenance"]
FUSED_GRAPH = GRAPH["fused"]
INFERRED_GRAPH = GRAPH["inferred"]
REFERENCE_GRAPH = GRAPH["reference"]
SET_ASIDE_GRAPH = GRAPH["set-aside"]
STANDING_GRAPHS = (PROVENANCE_GRAPH, FUSED_GRAPH, INFERRED_GRAPH, REFERENCE_GRAPH, SET_ASIDE_GRAPH)

WD = Namespace("http://www.wikidata.org/entity/")
GEOSPARQL = Namespace("http://www.opengis.net/ont/geosparql#")
TIME = Namespace("http://www.w3.org/2006/time#")


class OA(DefinedNamespace):
    """The part of the Web Annotation vocabulary that Parley uses."""

    _NS = Namespace("http://www.w3.org/ns/oa#")
    _fail = True

    exact: URIRef


class WGS84(DefinedNamespace):
    """Degrees of latitude and longitude."""

    _NS = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")
    _fail = True

    lat: URIRef
    long: URIRef


class PARLEY(DefinedNamespace):
    """The terms of the Parley ontology."""

    _NS = Namespace("https://w3id.org/parley/ontology#")
    _fail = True

    # Classes
    Agent: URIRef
    Person: URIRef
    CollectiveAgent: URIRef
    UnnamedGroup: URIRef
    Delegation: URIRef
    Organization: URIRef
    State: URIRef
    DeFactoAuthority: URIRef
    GovernmentBody: URIRef
    InternationalOrganization: URIRef
    NonStateArmedGroup: URIRef
    MediaOrganization: URIRef
    Company: URIRef
    Parliament: URIRef
    PoliticalParty: URIRef
    Place: URIRef
    Territory: URIRef
    Settlement: URIRef
    Venue: URIRef
    PhysicalThing: URIRef
    InformationObject: URIRef
    SourceDocument: URIRef
    TextSpan: URIRef
    Claim: URIRef
    DiplomaticInstrument: URIRef
    Agreement: URIRef
    Treaty: URIRef
    CeasefireAgreement: URIRef
    PeaceAgreement: URIRef
    Declaration: URIRef
    Principles: URIRef
    Contract: URIRef
    Resolution: URIRef
    Post: URIRef
    Membership: URIRef
    Tenure: URIRef
    TimeSpec: URIRef
    Participation: URIRef
    Attribution: URIRef
    ExtractionRun: URIRef
    Status: URIRef
    ProspectiveStatus: URIRef
    OccurringStatus: URIRef
    NonOccurringStatus: URIRef
    Factuality: URIRef
    AttributionMode: URIRef
    Event: URIRef
    Contact: URIRef
    Meeting: URIRef
    Summit: URIRef
    Session: URIRef
    Talks: URIRef
    Visit: URIRef
    RemoteContact: URIRef
    PhoneCall: URIRef
    Videoconference: URIRef
    Correspondence: URIRef
    NegotiationProcess: URIRef
    Mediation: URIRef
    CommunicativeAct: URIRef
    Statement: URIRef
    Accusation: URIRef
    Denial: URIRef
    Condemnation: URIRef
    Regret: URIRef
    Announcement: URIRef
    Proposal: URIRef
    Offer: URIRef
    Pledge: URIRef
    Invitation: URIRef
    Demand: URIRef
    Warning: URIRef
    Threat: URIRef
    Acceptance: URIRef
    Refusal: URIRef
    Summons: URIRef
    ScheduleChange: URIRef
    Cancellation: URIRef
    Postponement: URIRef
    WalkOut: URIRef
    Boycott: URIRef
    AgreementEvent: URIRef
    AgreementReached: URIRef
    Signing: URIRef
    Ratification: URIRef
    AgreementWithdrawal: URIRef
    Violation: URIRef
    CeasefireViolation: URIRef
    Rejection: URIRef
    Adoption: URIRef
    SecurityEvent: URIRef
    Attack: URIRef
    Clash: URIRef
    TroopWithdrawal: URIRef
    Deployment: URIRef
    PrisonerRelease: URIRef
    PrisonerExchange: URIRef
    Arrest: URIRef
    CoerciveMeasure: URIRef
    Sanctions: URIRef
    AidProvision: URIRef
    PersonnelChange: URIRef
    Appointment: URIRef
    Resignation: URIRef
    Dismissal: URIRef
    DiplomaticMeasure: URIRef
    Recognition: URIRef
    Expulsion: URIRef
    EmbassyOpening: URIRef
    EmbassyClosing: URIRef
    RelationsBreak: URIRef
    RelationsEstablishment: URIRef
    # Object properties
    involvesAgent: URIRef
    involvedIn: URIRef
    participant: URIRef
    party: URIRef
    mediator: URIRef
    signatory: URIRef
    guarantor: URIRef
    observer: URIRef
    visitor: URIRef
    speaker: URIRef
    initiator: URIRef
    appointee: URIRef
    appointer: URIRef
    host: URIRef
    organizer: URIRef
    addressee: URIRef
    target: URIRef
    recipient: URIRef
    absentee: URIRef
    represented: URIRef
    agreement: URIRef
    targetObject: URIRef
    participation: URIRef
    inRole: URIRef
    participatingAgent: URIRef
    representing: URIRef
    inPost: URIRef
    linkedTo: URIRef
    refuses: URIRef
    cancels: URIRef
    postpones: URIRef
    proposes: URIRef
    invitesTo: URIRef
    announces: URIRef
    denies: URIRef
    accepts: URIRef
    demands: URIRef
    respondsTo: URIRef
    mediationOf: URIRef
    partOfEvent: URIRef
    hasPartEvent: URIRef
    follows: URIRef
    precedes: URIRef
    resultsIn: URIRef
    about: URIRef
    place: URIRef
    takesPlaceIn: URIRef
    alternativePlace: URIRef
    within: URIRef
    territoryOf: URIRef
    hasTerritory: URIRef
    country: URIRef
    belongsTo: URIRef
    memberOf: URIRef
    member: URIRef
    organization: URIRef
    holder: URIRef
    hasTenure: URIRef
    ofPost: URIRef
    postOf: URIRef
    heldPost: URIRef
    servedFor: URIRef
    time: URIRef
    alternativeTime: URIRef
    status: URIRef
    alternativeStatus: URIRef
    factuality: URIRef
    inDocument: URIRef
    putsForward: URIRef
    supportedBy: URIRef
    supports: URIRef
    evidence: URIRef
    trigger: URIRef
    coreferentWith: URIRef
    reportedBy: URIRef
    claimant: URIRef
    attribution: URIRef
    attributedTo: URIRef
    attributionMode: URIRef
    cue: URIRef
    inContactWith: URIRef
    metWith: URIRef
    spokeWith: URIRef
    mediatedBetween: URIRef
    refusedToMeet: URIRef
    # Data properties
    detail: URIRef
    topic: URIRef
    outcome: URIRef
    reason: URIRef
    amount: URIRef
    negated: URIRef
    contested: URIRef
    inCapacity: URIRef
    words: URIRef
    edtf: URIRef
    startEarliest: URIRef
    startLatest: URIRef
    endEarliest: URIRef
    endLatest: URIRef
    startDay: URIRef
    endDay: URIRef
    oneHolder: URIRef
    minted: URIRef
    source: URIRef
    url: URIRef
    text: URIRef
    publishedDay: URIRef
    startOffset: URIRef
    endOffset: URIRef
    rule: URIRef
    confidence: URIRef
    position: URIRef
    mergedBecause: URIRef
    setAsideBecause: URIRef
    # Values
    proposed: URIRef
    planned: URIRef
    postponed: URIRef
    underway: URIRef
    held: URIRef
    suspended: URIRef
    cancelled: URIRef
    refused: URIRef
    notHeld: URIRef
    unknown: URIRef
    certain: URIRef
    probable: URIRef
    possible: URIRef
    direct: URIRef
    indirect: URIRef
    accordingTo: URIRef


PREFIXES: dict[str, str] = {
    "parley": str(PARLEY._NS),
    "id": str(DATA),
    "g": str(GRAPH),
    "schema": "https://schema.org/",
    "dc": str(DC),
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "geo": str(GEOSPARQL),
    "oa": str(OA._NS),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "sh": str(SH),
    "skos": str(SKOS),
    "time": str(TIME),
    "vann": str(VANN),
    "wd": str(WD),
    "wgs84": str(WGS84._NS),
    "xsd": str(XSD),
}
"""The prefixes in which Parley writes Turtle and reads queries."""
