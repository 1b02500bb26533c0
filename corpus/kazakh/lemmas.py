"""The dictionary form of a Kazakh noun.

Suffixes stand in a fixed order (number, owner, case, person), and each has a form for every sound before it;
they are taken off from the right where that sound calls for them. What no sound tells, the words below do:
nouns that end as a suffix does, and nouns so common that their stem is looked for first.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

COMMON: Final = frozenset(
    "адам азамат жоба мектеп оқушы студент компания кәсіпорын сарапшы маман қызметкер тұрғын отбасы ел "
    "мемлекет тіл шара іс-шара түр рет көшет ағаш үй пәтер нысан зауыт фабрика станса станция университет "
    "колледж балабақша аурухана емхана кітап газет мақала заң бап құжат шарт келісім жұмысшы мұғалім "
    "дәрігер ғалым жазушы ақын ауыл қала аудан облыс өңір орын дауыс балл ұпай бала ана әйел ер қыз жігіт "
    "ардагер ерікті волонтер депутат министр әкім судья полиция сарбаз ұшақ пойыз вагон автобус көлік "
    "көпір бөлме үлес акция билет өтініш шағым хат сұрақ жауап фильм әнші спортшы медаль ойын қойма "
    "жолаушы турист қонақ делегат қатысушы үміткер сайлаушы басшы өкіл мүше топ ұйым мәселе бағыт міндет "
    "басымдық қадам кезең сала есім "
    "фотограф сурет көрме марапат жүлде бас қой сиыр жылқы түйе "
    "тас жас кеңес дүкен өзен орман аспан тон қап шахта карта апта қарға жаға сөмке апта газета почта "
    "көрермен оқырман саябақ түлкі үлгі белгі күзетші жиын қауын келін түтін егін тасқын ағын құлын құйын "
    "мүсін туынды жазба салым шығын бөлім өсім дәптер мастер фермер менеджер тренер компьютер трактор "
    "инженер актер режиссер жүргізуші қария сәби қазан айын бидон фургон балкон батальон район регион "
    "миссия сессия лаборатория комбайн экран роман маринист казан стакан океан қоян арлан айран "
    "бұқа тана бота құнан торай қаз тауық балапан ешкі лақ қозы тайынша сабан бұйрық қаулы жарлық "
    "мекеме серік желі тірек теңге бұлақ жолдас қарындас бауыр ұл немере шөбере перзент түп гүл шырша "
    "емен қайың алма сала мойын кірпіш команда бригада нүкте дос бөлшек "
    "дүркін мәрте бүлдіршін учаске пациент полицей келуші көрсеткіш келіншек жетекші күтуші мейіргер "
    "мейірбике шахтер құрылысшы бағбан қолөнерші зейнеткер кәсіпкер шаруа қожалық бизнесмен инвестор клиент "
    "тапсырыс өнім тауар бұйым құрал жабдық құрылғы аппарат қондырғы агрегат робот дрон "
    "станок қазандық құдық ұңғыма скважина құбыр желі бекет аялдама терминал перрон жолақ бағдаршам көше "
    "даңғыл алаң шағынаудан үйшік кешен орталық сарай театр музей кітапхана клуб стадион бассейн спортзал "
    "ансамбль оркестр хор ән күй әуен спектакль қойылым рөл кейіпкер сурет мүсін экспонат жәдігер "
    "қолжазба том бет тарау өлең поэма әңгіме повесть аударма басылым журнал нөмір санақ сауалнама "
    "респондент эксперт профессор доцент академик магистр доктор докторант магистрант бакалавр түлек "
    "грант шәкіртақы сынып кабинет парта аудитория жатақхана асхана олимпиада байқау конкурс "
    "жарыс турнир чемпионат матч гол раунд секунд рекорд жеңіс жеңіліс күрес балуан боксшы футболшы "
    "жүгіруші шабандоз аламан бәйге құс аң қасқыр аю арқар киік сайғақ құлан жолбарыс қоқиқаз аққу ит мысық "
    "жұмыртқа алқап танап бақ жеміс көшетхана жылыжай қоныс мекен үкімет мекеме бөлімше "
    "бөлім басқарма департамент комитет комиссия палата қор қоғам бірлестік одақ партия фракция кездесу "
    "жиналыс форум конференция съезд саммит келіссөз хаттама меморандум жарна төлем салық айыппұл несие "
    "қарыз шот карточка тоқсан мандат айыптау іс қылмыс құқықбұзушылық оқиға апат өрт жарақат өлім "
    "операция ота емделуші науқас дәрі дәріхана вакцина екпе төсек зертхана талдау сынама "
    "уақыт мезет кезең ауысым сапар рейс бағыт маршрут жүк контейнер цистерна паром кеме қайық "
    "велосипед мотоцикл такси жүйе сервис қызмет қосымша бағдарлама портал сайт аккаунт жазылушы оқырман "
    "көрермен тыңдаушы пікір бейнебаян видео сериал серия эпизод кадр фотосурет плакат сұхбат репортаж "
    "бөтелке пакет қап жәшік орам құты шелек ағайын туыс ата әже әке шеше аға іні сіңлі апа  "
    "жесір жетім мигрант қандас оралман босқын тұрғын диаспора ұлт ұлыс дін шіркеу мешіт медресе имам қажы "
    "сарбаз офицер генерал қару оқ зымыран танк соғыс шайқас қамал кесене мазар қорған ескерткіш тақта "
    "символ әріп дыбыс сөз сөйлем термин атау белгі ұғым тұжырым ұсыныс ескерту шешім бастама реформа "
    "бап тармақ қосымша түзету жоспар сценарий нұсқа үлгі макет эскиз тәжірибе зерттеу монография мақала "
    "диссертация патент өнертабыс жаңалық мамандық кәсіп жұмыс міндет тапсырма есеп сынақ емтихан тест "
    "тазы бөрі кірпі кісі жасөспірім балық ұя алтын жол көл қол мал бал".split()
)
"""Often counted nouns: their stem is looked for before anything is taken off."""

_DROPPED_VOWELS: Final = {
    "орн": "орын", "халқ": "халық", "мүлк": "мүлік", "ерк": "ерік", "ауз": "ауыз", "мойн": "мойын",
    "қалп": "қалып", "көрк": "көрік", "ерн": "ерін", "мұрн": "мұрын", "құлқ": "құлық",
    "дәйекс": "дәйексөз", "кәсіпорн": "кәсіпорын", "ұл": "ұл",
}  # fmt: skip
"""Stems that lose a vowel before an owner's suffix."""

_SOFTENED: Final = {"б": "п", "г": "к", "ғ": "қ"}
_V: Final = "[аәеоөұүыіэиюяё]"
_VOICED: Final = "[рлйзжмнңув]"
_HARD: Final = "[пфкқтсшщчцхһбвгд]"
"""After these suffixes begin with an unvoiced sound."""
_OWNED_THIRD: Final = r"(?<=[ыі])"

_CASES: Final = re.compile(
    rf"(?:{_OWNED_THIRD}(?P<third>на|не|нда|нде|нан|нен|ндағы|ндегі|ның|нің|н|мен)"
    rf"|(?<={_V})(?:ға|ге|да|де|дан|ден|ның|нің|мен|дағы|дегі)|(?<=[аәеыіэиюя])(?:ны|ні)"
    rf"|(?<=[рлйзжвуь])(?:ға|ге|да|де|дан|ден|дың|дің|ды|ді|мен|бен|дағы|дегі)"
    rf"|(?<=[мнң])(?:ға|ге|да|де|нан|нен|ның|нің|ды|ді|мен|дағы|дегі)"
    rf"|(?<={_HARD})(?:қа|ке|та|те|тан|тен|тың|тің|ты|ті|пен|тағы|тегі))$"
)
_LOANED_FIRST: Final = re.compile(
    r"(?:аудио|видео|бейне|фото|кино|теле|радио|электро|авто|мото|вело|агро|эко|гидро|микро|мини|супер)(?=\w{3})"
)
"""What is written together with the noun that it goes with: аудиокітап, бейнекамера."""
_AGENT: Final = re.compile(r"(?:шы|ші)$")
_OURS: Final = re.compile(rf"(?:(?<={_V})(?:мыз|міз|ңыз|ңіз)|(?<![аәеоөұүыіэиюяёш])(?:ымыз|іміз|ыңыз|іңіз))$")
_THIRD: Final = re.compile(r"(?:(?<=[аәеоөэиюя])с|(?<=ш[ыі])с)?[ыі]$")
_PERSON: Final = re.compile(r"(?:(?<=[жзмнң])(?:быз|біз)|(?<=[пкқтсш])(?:пыз|піз)|(?<=[рлйу])(?:мыз|міз))$")
_PLURAL: Final = re.compile(
    rf"(?:(?<=[аәеоөұүыіэиюяёрйу])(?:лар|лер)|(?<=[лмнңзж])(?:дар|дер)|(?<={_HARD})(?:тар|тер))$"
)
_HYPHENED: Final = re.compile(r"-[^\W\d_]{1,6}$")
"""The suffixes of an abbreviation: ЖЭО-ның."""
_SUFFIXES: Final = re.compile(
    r"(?:лар|лер|дар|дер|тар|тер)?(?:ым|ім|м|ың|ің|ң|ымыз|іміз|мыз|міз|ыңыз|іңіз|ңыз|ңіз|ы|і|сы|сі)?(?:ға|ге"
    r"|қа|ке|на|не|(?<=[мң])[ае]|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ды|ді|ты|ті|ны|ні|н|да|де|та|те|нда|нде"
    r"|мен|бен|пен|дай|дей|тай|тей)?(?:ғы|гі)?(?:мын|мін|быз|біз|пыз|піз|мыз|міз)?"
)


def lemma(word: str) -> str:
    """The dictionary form of a noun in lower case, as far as its endings tell it.

    >>> lemma("қоймасын"), lemma("бабының"), lemma("парақты"), lemma("инспекторымыз"), lemma("оқушыға")
    ('қойма', 'бап', 'парақ', 'инспектор', 'оқушы')
    """
    if known := common(word):
        return known
    if "-" in word and (last := common(word.rpartition("-")[2])):
        return f"{word.rpartition('-')[0]}-{last}"
    if "-" in word and (first := word.partition("-"))[2] and _SUFFIXES.fullmatch(first[2]):
        return first[0]
    word = _PERSON.sub("", word) if len(word) > 5 else word
    case = _CASES.search(word)
    owned = False
    if case and _can_stand(word[: case.start()]):
        word = word[: case.start()]
        owned = case["third"] is not None
    return _singular(_unowned(word, certain=owned))


@cache
def common(word: str) -> str | None:
    """The common noun that the word is a form of."""
    if word in COMMON:
        return word
    if loan := _LOANED_FIRST.match(word):
        base = common(word[loan.end() :])
        return f"{loan[0]}{base}" if base else None
    for end in range(len(word) - 1, 1, -1):
        noun = _stems().get(word[:end])
        if noun and _SUFFIXES.fullmatch(word, end):
            return noun
    return None


def is_owned(word: str) -> bool:
    """Whether the word bears an owner's suffix of the third person, as the head of a compound does."""
    case = _CASES.search(word)
    if case and case["third"]:
        word = word[: case.start()]
    if common(word):
        return bool(_THIRD.search(word)) and common(word) != word
    # қатысты, болды: a verb's past
    return bool(_THIRD.search(word)) and not _AGENT.search(word) and word[-2] not in "дт"


def _unowned(word: str, *, certain: bool) -> str:
    if (ours := _OURS.search(word)) and _can_stand(word[: ours.start()]):
        return _restored(word[: ours.start()])
    if _AGENT.search(word) or common(word) == word:
        return word
    third = _THIRD.search(word)
    if not third or not _can_stand(word[: third.start()]):
        return word
    stem = word[: third.start()]
    # туынды and its like end so by themselves
    return _restored(stem) if certain or stem[-1] != "д" else word


def _restored(stem: str) -> str:
    if stem in _DROPPED_VOWELS:
        return _DROPPED_VOWELS[stem]
    return stem[:-1] + _SOFTENED.get(stem[-1], stem[-1])


def _singular(word: str) -> str:
    plural = _PLURAL.search(word)
    return word[: plural.start()] if plural and _can_stand(word[: plural.start()]) else word


def _can_stand(stem: str) -> bool:
    """Whether a word can be so short: of two letters only such as ел, үй and іс."""
    return bool(re.search("[аәеоөұүыіэиюяёу]", stem)) and (len(stem) > 2 or not re.search(f"{_V}$", stem))


@cache
def _stems() -> Mapping[str, str]:
    stems = {short: full for short, full in _DROPPED_VOWELS.items() if full in COMMON}
    soft = {"п": "б", "к": "г", "қ": "ғ"}
    for noun in COMMON:
        stems[noun] = noun
        stems[noun[:-1] + soft.get(noun[-1], noun[-1])] = noun
    return stems
