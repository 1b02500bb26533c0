"""What speaks for a run of sentences as a quotation and what against it: words of each language, weighed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from corpus.model import Language


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason, told by any of its forms."""

    weight: float
    """Of each different form found."""
    most: int
    """Different forms that count."""
    forms: Mapping[Language, str]
    """Alternatives of a pattern over folded text, each at a word's start."""


FEATURES: Final[tuple[Feature, ...]] = (
    Feature(  # what ought to be
        1.0,
        2,
        {
            "kk": r"[\w-]+[ую](?:[ыі]\w{0,6}|ға|ге|[дл]\w{2,6})? (?:әбден |өте |да |де )?(?:керек|қажет"
            r"|тиіс|міндет\w+"
            r"|болмайды)\w*(?! бол(?:ды|ған)| еді)"
            r"|[\w-]+(?:[ғг]ан|[қк]ан|[ғг]ен|кен)\w{0,6} (?:жөн|дұрыс|абзал)\b|тиіспіз|міндеттіміз|ешқашан"
            r"|мүмкін емес|парыз|шарт\b|арылуы|хақы жоқ|хақымыз жоқ",
            "ru": r"нужно|необходимо|долж[ен]н?\w*|следует|обязан|нельзя|невозможно|важно|никогда|надо\b"
            r"|не стоит|не име(?:ет|ют|ем|ешь) права",
            "en": r"must|should|need to|have to|ought|never|impossible|important to|can[’']t|cannot"
            r"|has to|always|no right to",
        },
    ),
    Feature(  # what is wanted
        0.5,
        1,
        {
            "kk": r"(?<!болса )керек\b(?! емес| бол(?:ды|ған)| еді)|қажет\b",
            "ru": r"нужен\b|нужн[аы]\b|требуется|хочется",
            "en": r"needs?\b|want",
        },
    ),
    Feature(  # what is held dear
        0.4,
        4,
        {
            "kk": r"құндылық|жауапкершілі|әділ|бейбітшілік|бірлі|бірліг|болашақ|ұрпақ|жастар|еңбек|білім"
            r"|ғылым|тіл[іи]?м|ана тіл|халқ|халық|отан|ұлт(?!тық банк|тық қор)|азамат|арман|махаббат"
            r"|сұлулық"
            r"|сенім|үміт|ерік|еркін|мақсат|міндет|табиғат|тазалы|мәдениет|тарих|демократия|тәуелсіздік"
            r"|ар-ұят"
            r"|мемлекеттің міндеті|өмір|бала|ана |тәрбие|адал|өнер|кітап|намыс|мейірім|денсаулық|достық"
            r"|отбасы",
            "ru": r"ценност|ответственност|справедлив|свобод|мир[ауе]?\b|будущ|поколени|молод[её]ж|труд"
            r"|знани|культур|истори|народ|родин|довери|надежд|жизн|дет[иея]|реб[её]н|любов|люби"
            r"|искусств|мечт|радост|книг|язык|память|памяти|здоровь|семь[яеию]|честн|учит|талант|совест"
            r"|красот|терпени",
            "en": r"value|responsib|justice|freedom|peace|future|generation|young|knowledge|culture"
            r"|histor|trust|hope|life|lives|child|love|art\b|dream|learn|communit|fun\b|simple|quality"
            r"|honest"
            r"|language|memory|health|famil|patien|courage|beaut|truth|kind\b|teach|talent|book|read",
        },
    ),
    Feature(  # said of everyone
        0.6,
        2,
        {
            "kk": r"адам(?:ның|дар\w*|ға|ды|зат\w*)?\b|әр (?:адам|азамат|бала|отбасы|қазақ|ұлт)|әрбір"
            r"|кез келген"
            r"|ешкім\w*|әркім\w*|ешбір|ешқандай|қашанда|әрдайым|әрқашан|бәрінен|баршаға",
            "ru": r"челове\w+|люд(?:и|ей|ям|ьми|ях)|кажд(?:ый|ая|ое|ого|ому|ой)|люб(?:ой|ая|ое|ого|ому)\b"
            r"|никто|кто\b|вс[её]гда"
            r"|все мы|мы все",
            "en": r"people|everyone|everybody|anyone|nobody|no one|each of us|every|we all|human|a person"
            r"|persons?\b|most of us"
            r"|those who|anybody|nothing",
        },
    ),
    Feature(  # a condition or a contrast, as maxims have
        0.6,
        2,
        {
            "kk": r"[\w-]+[сш][ае]\b|[\w-]+(?:саң|сең|сақ|сек)\b|емес,|ғана емес|неғұрлым|болмаса"
            r"|[\w-]+(?:майынша|мейінше)|(?<=, )(?:ал|бірақ|керісінше)\b|(?<=[–—] )\w+ емес\b"
            r"|[\w-]+(?:ғанда|генде|қанда|кенде) ғана",
            "ru": r"если|не только|а не\b|не [\w-]+(?: [\w-]+){0,3}, а\b|чем [\w-]+|без [\w-]+ (?:нет|не)\b"
            r"|пока\b|только тогда|когда|(?<=, )(?:а|но|зато|хотя)\b|(?<=[—–] )(?:это )?не\b",
            "en": r"if\b|not only|not [\w-]+(?: [\w-]+){0,3},? but|rather than|unless|the more|without"
            r"|when (?:you|we|people)|as long as|instead of|than\b|(?<=, )(?:but|not|yet)\b"
            r"|isn[’']t|aren[’']t|is not|are not|(?:doesn|don)[’']t \w+(?: \w+){0,3}, it",
        },
    ),
    Feature(  # an image: one thing called another, or likened to it
        0.5,
        1,
        {
            "kk": r"(?:сияқты|секілді|тәрізді|іспетті)\b(?!\s(?:мәселе|сала|ұйым|елдер|мекеме))|[\w-]+"
            r"(?:дай|дей|тай|тей)\b",
            "ru": r"(?<=, )как\b(?! раз| и\b| правило| бы\b)|словно|будто|похож",
            "en": r"like an?\b|as if\b|as \w+ as\b",
        },
    ),
    Feature(  # a judgement of weight
        0.5,
        2,
        {
            "kk": r"маңызды|басты\b|негізі\b|тірегі|өзегі|кепіл|зор\b|шынайы|нағыз|бәрінен"
            r"|ең (?!алдымен)\w+|ерекше|орасан|айрықша|биік|қымбат|оңай",
            "ru": r"важн|главн|основ[аеу]|сам(?:ый|ая|ое|ые|ого|ой|ых)\b|лучш|настоящ|огромн|особ|трудн"
            r"|легк|лёгк|сложн"
            r"|дороже|больше всего",
            "en": r"important|main|most|best|great|real|huge|special|key\b|essential|fundamental"
            r"|hard(?:est)?\b|easy|better|worth"
            r"|enough|matters",
        },
    ),
    Feature(  # talk about the talk
        -1.5,
        2,
        {
            "kk": r"бұл сұра[қғ]"
            r"|айтып (?:өт|кет|кел|жүр|отыр)|атап (?:өт|айт)|айта кет|айтқанымдай|айтқан едім|қапер"
            r"|тоқтал|еске сал|сауал|сұрағыңыз|сұхбат|туралы айтып|тілге тиек|сөз болғанда|тапсырма бер"
            r"|айттым\b|қайталап айт|айтыл(?:ды|ған)\b|делінген|айтылғандай|айтайын|білесіз|қараңыз"
            r"|сіз(?:дің|ге|ді|ден|бен)?\b",
            "ru": r"эт\w+ вопрос"
            r"|как я (?:уже )?(?:сказал|говорил)|отвечая|ваш вопрос|повторю|хочу отметить|напомню"
            r"|насч[её]т"
            r"|интервью|я сказал|цитирую|понимаете|знаете|скажем|допустим|(?:позадавайте|посмотрите"
            r"|представьте)",
            "en": r"(?:this|that) question"
            r"|as i (?:said|mentioned)|your question|let me|i said|i mentioned|this interview|podcast"
            r"|you know|kind of|sort of|i guess|like,|i mean|gonna|okay|yeah|stuff|guys|talks?\b",
        },
    ),
    Feature(  # what hangs in the air: fillers, an aside in brackets, a list left open
        -0.8,
        2,
        {
            "kk": r"ғой\b|қой\b(?=[.!])|жаңағы|сол сияқты|тағысын тағы|т\.\s?б\b|т\.\s?с\.\s?с"
            r"|және тағы басқа\w*|тағы да басқа"
            r"|әйтеуір|енді\b(?= \w)|\(|\.\.\.|…|еді\b|[\w-]+(?:аңыз|еңіз|ыңыз|іңіз)(?=,)",
            "ru": r"ну\b|как бы\b|короче|так сказать|и так далее|и т\.\s?д|и т\.\s?п|типа\b|\(|\.\.\.|…",
            "en": r"pretty (?:much|good|cool)|a bit\b|whatever|and so on|etc\b|\.\.\.|…|\(|\[|--"
            r"|actually|basically|sorry|though\.",
        },
    ),
    Feature(  # death, crime and misfortune
        -1.5,
        2,
        {
            "kk": r"қаза (?:бол|тап|тапты)|қайтыс|өлтір|өлім|зорла|зорлық|қылмыс|жарақат|есірткі|террор"
            r"|апатқа ұшыра|қасірет|жала|күдікті|тұтқын|қамауға|вандал|тоналған|соққыға|соғыс"
            r"|әскери іс-қимыл|қақтығыс|қырыл|жазала|жазасын|дүрбелең|қаскөй",
            "ru": r"погиб|убит|убийств|смерт|насил|преступ|теракт|террор|нарко|катастроф|война|войны|отравл"
            r"|тюр[ье]м|санкци",
            "en": r"killed|murder|death|died|violence|crime|terror|drug|war\b|victim|prison|attack",
        },
    ),
    Feature(  # a guess, and what others are said to have said
        -1.5,
        1,
        {
            "kk": r"болса керек|шығар\b|ғой деймін|деген (?:әңгіме|қауесет|пікір|әзіл|болжам)|алып қашпа"
            r"|қауесет|долбар|мәлімдеуі|деп (?:айтады|қолда|сұра|жазды|күлді|ашулан)\w*|(?:деді|дейді"
            r"|дейтін|деген екен|дейтіндер)\b",
            "ru": r"слух|говорят, что|якобы|по словам|(?:он|она|они|отец|мама|мать) (?:сказал|говорил"
            r"|спросил)\w*|сказали\b|спросили\b"
            r"|обвин|амбици|шутк|пошутил",
            "en": r"rumou?r|(?:he|she|they|we|who|mother|father|people) (?:said|says|told|asked)"
            r"|allegedly|reportedly|joke|said,|says,",
        },
    ),
)
