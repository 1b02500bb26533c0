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
            "kk": r"[\w-]+[ую]\w{0,8} (?:әбден |өте |да |де )?(?:керек|қажет|тиіс|міндет\w+"
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
    Feature(  # said of what is so every day, not of what was
        0.4,
        1,
        {
            "kk": r"[\w-]{3,}(?:ады|еді|йды|йді)(?=[.,;:!])|[\w-]+(?:дық|дік|тық|тік|лық|лік|у|ю)(?=\.)",
            "ru": r"(?!нет\b|ответ|совет|бюджет|кабинет|интернет|предмет|университет|лет\b|свет\b|цвет\b"
            r"|кредит"
            r"|авторитет|приоритет|комитет|визит|транзит|поэт|газет|монет|планет|скелет|билет)"
            r"[\w-]{2,}(?:ет|ёт|ит|ют|ят|ают|уют)(?:ся)?\b",
            "en": r"(?:an?|every|each) [\w’'-]+ (?:[\w’'-]+ )?(?:is|has|can|must|should|\w+s)\b"
            r"|you (?:can|cannot"
            r"|have|need|know|learn|get|see|never|always)\b|(?<=[.;] )\w+s (?:are|have|do|can)\b",
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
    Feature(  # how the speaker stands to it
        0.7,
        2,
        {
            "kk": r"сенемін|сенімдімін|деп санаймын|деп ойлаймын|деп білемін|деп есептеймін|меніңше"
            r"|тілеймін|қалаймын|мақтан|қуантады|еш күмән|өкініш|менің ойымша|арманда|ұнайды|жақсы көремін"
            r"|дайынбыз|дайынмын",
            "ru": r"считаю|уверен|верю|думаю|убежд[её]н|горжусь|по-моему|люблю|мечтаю|надеюсь|мне кажется"
            r"|рад\b|хочу, чтобы|боюсь",
            "en": r"i think|i believe|i hope|i[’']m sure|i am sure|i love|i feel|proud|in my opinion|i want"
            r"|i wish|i prefer|i am convinced|i[’']m convinced|i dream|we believe|i don[’']t (?:think"
            r"|believe)",
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
    Feature(  # thanks and greetings
        -1.0,
        1,
        {
            "kk": r"ризашылы|алғыс|рақмет|рахмет|құттықта|тәнтімін",
            "ru": r"благодар|спасибо|поздравля|желаю (?:вам|всем)|приятно,? что",
            "en": r"thank|grateful|congratulat|wish (?:you|all|everyone)|appreciate",
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
    Feature(  # what happened once
        -0.4,
        3,
        {
            "kk": r"[\w-]+(?:дым|дім|тым|тім)\b|[\w-]+(?<![аейяю])(?:ды|ді|ты|ті)(?=[.!…;]| [—–])"
            r"|[\w-]+(?:дық|дік|тық|тік)(?=[.!…])|[\w-]+(?:ғанмын|генмін|қанмын|кенмін|ғанбыз"
            r"|генбіз|қанбыз|кенбіз|атынмын|етінмін|[ао]тын(?=[.,;])|етін(?=[.,;]))\b|болатын\b(?=[.,;])"
            r"|ып жүр|сол (?:кез"
            r"|уақыт|жыл)\w*",
            "ru": r"(?!если|или|школ|сил|дел|земл|мысл|тел[ао]|стол|числ|отдел|предел|мал|финал|журнал"
            r"|материал|канал|капитал"
            r"|потенциал|персонал|жил[ьи]|цел[ьи]|бол[ьи]|сел[оа]|зрел|бел|цел|прошл"
            r"|последн)\w{2,}[аяиеёоуы]л(?:а|о|и)?(?:с[яь])?\b"
            r"|был[аои]?\b|мог(?:ла|ли)?\b|ш[её]л\b|шл[аи]\b|приш(?:[её]л|ла|ли)|наш(?:[её]л|ла|ли)"
            r"|прош(?:[её]л|ла|ли)",
            "en": r"(?:was|were|had|did|didn[’']t|went|got|took|came|made|told|found|wrote|began|started"
            r"|decided|wanted|used to"
            r"|tried|met|asked|thought|knew|left|became|gave|saw|bought|built|ran|felt|worked|called"
            r"|received|joined|moved|grew"
            r"|learned|learnt|helped|turned|looked|lived|stayed|finished|added|showed|revealed|created"
            r"|wasn[’']t|weren[’']t|spent"
            r"|brought|taught|kept|heard|opened|changed|said)\b",
        },
    ),
    Feature(  # the speaker's own day: what is used, where one works, what comes next
        -0.8,
        2,
        {
            "kk": r"айналысамын|айналысам|жұмыс істеймін|тұрамын|туғанмын|бітірген|қолданамын"
            r"|жоспарлап отыр|ұйымдастырмақ"
            r"|дайындық үстінде|[\w-]+(?:мақпын|мекпін|бақпын|бекпін|пақпын|пекпін|мақпыз|мекпіз)\b"
            r"|парақша|желісі",
            "ru": r"мне (?:не )?уда[её]тся|я использую|у меня (?:есть|был)|я часто|я обычно|я работаю"
            r"|я живу|я родил|моей семь"
            r"|на моем|на моём|мой сайт"
            r"|планирую|готовлю|занимаюсь",
            "en": r"i use|i try|i would like|i[’']ve (?:got|used|been)|i also|i often|i sometimes"
            r"|i usually|i spend|i work"
            r"|i[’']m (?:working|currently)"
            r"|my (?:blog|music|site|website|desk|laptop|phone|team|company|office)|i know (?!that)"
            r"|we[’']re (?:working|going)"
            r"|we[’']ll|i[’']ll|i[’']d|i have a|we have a",
        },
    ),
    Feature(  # gear, papers and paperwork: of use to those in the trade
        -0.8,
        3,
        {
            "kk": r"кептір|қайнат|араластыр|пісір|қуыр|рецеп|филиал|серіктестік\w*қ\b|бөлімше|іс-шара"
            r"|лауазым|байқау|көрме(?:сі|лер|ге|де|ні|нің)?\w{0,4}(?<!йтін)(?<!ген)(?<!йді)\b|кадр\b"
            r"|сертификат"
            r"|лицензия|тіркел|патент|анықтама"
            r"|лагерь|нөмір|сайт|министрлі|агенттік|комитет|департамент|несие|қор(?:ы|ынан|дан)\b|рәсім"
            r"|аудар|төле[мйн]|портал|қолтаңба|өтініш|хабардар|хабарлама|функция|штат\b|қосымша\b",
            "ru": r"смеша|свар|кипят|рецепт|филиал|отдел|ведомств|комитет|департамент|агентств|мероприят"
            r"|конкурс|выставк|лиценз"
            r"|патент|сертификат|принтер|сайт|заявк"
            r"|справк|анкет|шелкотраф"
            r"|постановлени|протокол|делегац|переговор|заседан|министр|встреч[аеуи]",
            "en": r"stir|boil|recipe|release|version|feature|file|server|config|booth|programs?\b"
            r"|software|hardware|laptop"
            r"|monitor|keyboard|dictionary"
            r"|reader\b|website|file|container|client|repo|interface|synthesi|download|install|setup|cd\b"
            r"|dvd|usb|screen|to-do|inbox|tasks?\b|app\b|apps\b"
            r"|box|cable|disk|email|e-mail",
        },
    ),
    Feature(  # a report of what was done, or a timetable
        -0.6,
        3,
        {
            "kk": r"\w+(?:ылды|ілді|алды|елді|нды|нді|анды|енді|ланды|ленді|тырды|тірді)\b(?=[.…;,]|$)"
            r"|[\w-]+(?:лып|ліп|нып|ніп) жат(?:ыр|қан)\w*|(?:арта түсті|артты|өсті|төмендеді|көбейді)\b"
            r"|жоспарлан\w+|қарастырыл\w+|көзделген|аяқталады|салынады|өткізіледі|өтеді\b|іске қосыл\w+"
            r"|уағдаластық|ашылады|соңына дейін|басталады|талқыладық|қатыстым|кездестім|құрыл(?:ды|ған)\w*"
            r"|берілді|қамтылған|әзірлеуде|атқарылып",
            "ru": r"был[аои]? (?:проведен|создан|открыт|принят|подписан|направлен|сделан)\w*|планируется"
            r"|состо(?:ится|ял)\w*|прош[её]л\b|прошл[аио]\b|завершится|обсудили|договорились|провели"
            r"|открыли|построили|построен|запуст\w+|вед[её]тся|откроется",
            "en": r"was (?:held|signed|created|launched|released)|will be held|is scheduled|we met"
            r"|we discussed|yesterday|we (?:opened|built|launched|shipped)|is being|are being|took place",
        },
    ),
    Feature(  # when it was
        -0.4,
        2,
        {
            "kk": r"былтыр|биыл|қазір|әзірге|өткен жыл|\d{4} жыл|қаңтар(?!дағы)|ақпан|наурыз|сәуір"
            r"|мамыр|маусым|шілде"
            r"|тамыз|қыркүйек|қараша|желтоқсан|жақында|жуық арада|қазіргі таңда|кезінде\b|бірде\b",
            "ru": r"в прошлом году|в этом году|\d{4} год|январ|феврал|март|апрел|сентябр|октябр|ноябр"
            r"|через (?:год|неделю|месяц)"
            r"|декабр|недавно|вчера|однажды|тогда|в \d{2}-|с тех пор|сейчас|пока что",
            "en": r"last year|this year|already|so far|in \d{4}|january|february|april|september"
            r"|october|november"
            r"|december|ago\b"
            r"|recently|last (?:week|month|summer|winter|spring|autumn)|once\b|one day|after (?:a|the)"
            r"|right now|at the moment"
            r"|currently|until",
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
