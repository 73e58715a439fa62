"""What words of questions mean: which carry no point, which are things of a kind, which mean the same."""

from __future__ import annotations

from kairix_core.policies.words import stem


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words that hold a sentence together, in English, German, French and Spanish.
FUNCTION_WORDS = _words(
    """
    cv a an the this that these those there here it its he him his she her hers they them their theirs you your yours i
    me my we us our one ones who whom whose what which when where why how is are was were be been being am do does
    did done doing have has had having can could may might must shall should will would and or nor but not no yes if
    then than so such as at by for from in into of off on onto out over to up with within without about after before
    during between since until till through under against among per via too very also just only even ever never any
    anything anyone some something someone somewhere anywhere every all both each few many much more most less least
    other others another same own please dont doesnt didnt isnt arent cant wont hasnt havent let lets ok okay well
    hi hello hey der die das den dem des ein eine einen einem einer eines und oder aber nicht ist sind war waren hat
    haben hatte er sie es ihr ihre ihren ihrem sein seine seinen ihm ihn wer wann wo warum wie welche welcher
    welches welchen mit von vom zu zum zur im ins auf fur bei beim nach uber unter aus als auch noch schon gibt kann
    konnen du dein le la les un une de et ou mais ne pas est sont etait ont avoir il elle ils elles son sa ses leur
    leurs qui que quoi quel quelle quels quelles quand comment pourquoi dans sur avec sans pour par chez au aux en
    ce cette ces y el los las unos unas del al o pero era fue ha han tiene tienen su sus quien cual cuales cuando
    donde como por para con sin sobre lo se cuanto cuantos cuantas
    """
)

#: Words in which a question about a career is dressed; alone they ask for nothing in particular.
GENERIC_WORDS = _words(
    """
    summer winter spring autumn january february march april june july august september october november december
    tell know known knows explain describe show give share list name mention say says said see find look like want
    need ask question answer wonder think believe consider interested curious learn hear read detail details more
    specific specifically example examples instance instances kind kinds sort sorts type types thing things stuff
    way ways part area areas field fields level levels lot bit plenty overall general generally mainly main major
    key important relevant related particular typical usual common recent recently latest currently current now
    today present past previous previously former earlier later lately already still yet always often usually
    sometimes once ago experience experienced experiences background career professional professionally profession
    work works worked working job jobs role roles position positions person people candidate applicant guy resume cv
    profile company companies employer employers employed employee firm organization organisation place time times
    year years month months day days long use used uses using apply applied make made making take took taken get got
    gets put go goes went going come came bring brought gave given giving gives platform platforms provider
    providers sector sectors industry industries domain domains hold keep kept held start started begin began end
    ended serve served spend spent involve involved include included including handle handled deal dealt perform
    performed responsible responsibility responsibilities duties task tasks daily contribute contributed help helped
    support supported participate participated build built develop developed developing create created design
    designed implement implemented write wrote written engineered deliver delivered ship shipped launch launched own
    owned good great best better strong stronger strongest top biggest greatest largest highest impressive notable
    noteworthy outstanding significant excellent proficient proficiency familiar familiarity skilled expert fluent
    comfortable able ability capable competent qualified solid deep extensive hands real actual actually really
    exactly big large small favourite favorite attend attended attending join joined joining handling building
    language languages section worth essential interesting proudest complete full whole ideal suitable skill skills
    well enough new old first last next high different various several multiple certain similar number count total
    amount evidence proof sure true possible information info fact facts stated erzahl erzahle erzahlen kennt kennen
    wissen mir uns bitte mehr viel viele arbeit arbeitet arbeiten gearbeitet erfahrung erfahrungen jahre jahr macht
    gemacht derzeit aktuell aktuelle aktuellen momentan bisher bisherigen parle parler dites dit moi travail
    travaille travaillait connait annees actuellement actuel habla hable dime trabaja trabajo trabajado experiencia
    conoce sabe anos actualmente quick quickly brief briefly short whether receive received receives happen happened
    happens right code coding knowledge understanding exposure leave left quit finish finished provide provides
    opportunity opportunities ever dates date exact please kindly regarding concerning toward towards
    administer administered conduct conducted carry carried undertake undertaken undertook prepare prepared subject
    subjects
    """
)

#: Things of a kind: a question for the kind is answered by the things, never the other way round.
KINDS = {
    "programming": (
        "python go rust java javascript typescript c c++ c# ruby php swift kotlin scala r perl haskell elixir "
        "erlang clojure dart lua julia matlab fortran cobol bash sql vba groovy ocaml f# objective-c assembly "
        "zig html css"
    ),
    "database": (
        "postgresql mysql mariadb sqlite oracle mongodb redis cassandra dynamodb elasticsearch neo4j couchdb "
        "influxdb clickhouse snowflake bigquery redshift timescaledb cockroachdb sql nosql mssql db2 "
        "firestore supabase"
    ),
    "cloud": (
        "aws gcp azure heroku digitalocean openstack lambda ec2 s3 cloudformation firebase vercel netlify cloudflare"
    ),
    "devops": (
        "docker kubernetes terraform ansible jenkins helm cicd ci cd gitlab puppet chef prometheus grafana "
        "vagrant argocd circleci infrastructure sre"
    ),
    "container": "docker kubernetes podman helm openshift",
    "framework": (
        "react angular vue svelte django flask fastapi rails spring express next.js node.js .net laravel "
        "symfony bootstrap jquery ember backbone tensorflow pytorch flutter qt tailwind redux graphql"
    ),
    "frontend": (
        "react angular vue svelte javascript typescript html css html5 css3 sass less ui ux next.js redux "
        "jquery bootstrap tailwind web webpack ember backbone"
    ),
    "backend": (
        "django flask fastapi rails spring express node.js .net laravel symfony api apis rest grpc graphql "
        "microservices server python java go postgresql php ruby"
    ),
    "ml": "tensorflow pytorch keras scikit sklearn nlp llm deep neural ai xgboost",
    "ai": "ml tensorflow pytorch nlp llm neural",
    "data": "spark kafka airflow hadoop etl warehouse bigquery snowflake pandas dbt sql analytics tableau",
    "mobile": "ios android swift kotlin flutter app apps",
    "messaging": "kafka rabbitmq nats sqs mqtt pulsar activemq",
    "testing": "test tests tdd pytest junit jest selenium cypress playwright qa",
    "agile": "scrum kanban sprint sprints retrospectives",
    "security": "secure owasp encryption penetration iso27001 authentication oauth vulnerability vulnerabilities",
    "tool": "git jira docker figma excel photoshop jenkins vim vscode tableau grafana",
    "leadership": "lead manage head supervise mentor coach grow oversee promote recruit hire chair tutor",
    "management": "lead manage head supervise mentor grow oversee",
    "mentoring": "mentor coach tutor onboard",
    "teaching": "teach lecturer tutor instructor mentor course workshop teacher",
    "remote": "remote remotely telecommute",
    "startup": "startup cofounder",
    "entrepreneurship": "cofounder startup entrepreneur",
    "scale": "scale scalable scalability million billion throughput",
    "performance": "performance faster speed latency optimize optimized optimization reduced throughput",
    "cost": "cost costs saved saving budget euros dollars cheaper",
    "revenue": "revenue sales profit growth",
    "equipment": "machine machinery instrument device scanner apparatus",
    "book": "textbook handbook",
    "api": "api apis rest graphql grpc openapi",
}
#: Words that mean the same in a question, whichever of them a line has.
SAME_SENSE = (
    "lead manage head supervise oversee run hire",
    "mentor coach tutor",
    "grow hire recruit promote scale expand",
    "improve optimize reduce cut increase boost speed raise lift lower decrease halve",
    "migrate move port replace transition modernize",
    "university college school",
    "customer client user",
    "deadline schedule",
    "fix repair debug resolve",
    "research study investigate",
    "present talk speak keynote",
    "student pupil learner",
    "choose select pick",
    "buy purchase procure",
    "app application",
    "staff employee personnel",
    "colleague coworker",
    "doctor physician",
    "lawyer attorney solicitor",
    "car vehicle automobile",
    "shop store",
    "film movie",
    "automate automatic",
)
#: Names that are also everyday words: only their own spelling counts as the name.
SPELLED = {"go": "Go", "r": "R", "c": "C", "rust": "Rust", "swift": "Swift", "dart": "Dart", "less": "Less"}
#: Spoken languages, so that "Do they speak Dutch?" asks for one.
TONGUES = _words(
    """
    english german french spanish italian portuguese dutch swedish norwegian danish finnish polish czech slovak
    hungarian romanian bulgarian greek turkish russian ukrainian serbian croatian arabic hebrew persian farsi hindi
    urdu bengali punjabi tamil telugu marathi chinese mandarin cantonese japanese korean vietnamese thai indonesian
    malay swahili tagalog catalan basque welsh irish icelandic estonian latvian lithuanian slovenian albanian latin
    esperanto deutsch englisch franzosisch spanisch francais anglais allemand espagnol ingles aleman frances espanol
    """
)


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


EXPANSIONS: dict[str, frozenset[str]] = {}
for _kind, _things in KINDS.items():
    EXPANSIONS[stem(_kind)] = _stems(f"{_kind} {_things}")
for _group in SAME_SENSE:
    for _word in _group.split():
        EXPANSIONS[stem(_word)] = EXPANSIONS.get(stem(_word), frozenset()) | _stems(_group)

#: Kinds whose things are listed under skills.
SKILL_KINDS = _stems(
    "programming database cloud devops container framework frontend backend ml ai data mobile messaging testing "
    "security tool api"
)
NAMED_KINDS = ("programming", "database", "cloud", "container", "framework", "messaging")
#: Names of technologies, which ask for themselves however they are written.
TECHNOLOGIES = frozenset(
    _stems(" ".join(KINDS[kind] for kind in NAMED_KINDS))
    | _stems(
        "terraform ansible jenkins helm gitlab puppet prometheus grafana spark airflow hadoop pandas dbt tableau ios"
    )
    | _stems("android git jira figma excel photoshop linux windows macos sap salesforce scrum kanban pmp cissp")
) - _stems("lambda less express spring rest sql oracle assembly chef qt")
UNPOINTED = FUNCTION_WORDS | GENERIC_WORDS


def expansion(word: str) -> frozenset[str]:
    """The stems of which any one in a line speaks to ``word`` (a stem)."""
    return EXPANSIONS.get(word) or frozenset((word,))
