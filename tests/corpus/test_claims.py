import pytest

from corpus.claims import claims, maxim
from corpus.continuation import completes, goes_on
from corpus.model import Language
from corpus.reports import reports


@pytest.mark.parametrize(
    ("language", "sentence", "kind"),
    [
        ("kk", "Диқан – ең үлкен тәуекелші.", "a definition"),
        ("kk", "Мерзімді баспасөз маңызды ақпарат көзі болып қала береді.", "a definition"),
        ("kk", "Дәрігер қазақша, қарапайым тілмен айтуы керек.", "a duty"),
        ("kk", "Медицинада бәсеке болмаса, сапа да болмайды.", "a condition"),
        ("kk", "Сахнаға шыққан адам өтірік айта алмайды.", "of everyone"),
        ("kk", "Телефон кітаптың жауы емес, уақыттың жауы.", "one thing weighed against another"),
        ("kk", "Кітап адамды өзгертеді деп сенемін.", "a belief"),
        ("ru", "Спешка — главный враг качества.", "a definition"),
        ("ru", "Инженер не имеет права надеяться на удачу.", "a duty"),
        ("ru", "Если результат нельзя повторить, это не открытие.", "a condition"),
        ("ru", "Страна, которая экономит на учителях, потом платит следователям.", "of everyone"),
        ("ru", "Память держится не на памятниках, а на разговорах.", "one thing weighed against another"),
        ("ru", "Мне кажется, мы разучились слушать.", "a belief"),
        ("en", "Privacy is a promise.", "a definition"),
        ("en", "A machine should be mended with a hammer.", "a duty"),
        ("en", "If people are afraid of a product, marketing will not help.", "a condition"),
        ("en", "A craftsman competes with the dead.", "of everyone"),
        ("en", "Poor children don’t need pity; they need a lamp.", "one thing weighed against another"),
        ("en", "I do not believe in talent as much as I believe in Tuesdays.", "a belief"),
    ],
)
def test_the_kind_of_claim(language: Language, sentence: str, kind: str) -> None:
    assert kind in claims(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "Қазір кез келген адам патент ала алады."),
        ("kk", "Бір топта 25 баладан артық болмауы керек."),
        ("kk", "Ағашты көлеңкеде кемінде жеті жыл кептіру керек."),
        ("kk", "Қонақтар «тамшыдан тама берсе, дария болар» деп таң қалады."),
        ("kk", "Судың бағасын көтеру керек деген ұсынысым бар еді."),
        ("kk", "Ғалымдар жұмысқа атсалыса береді."),
        ("ru", "Отец работал сталеваром, мама — в библиотеке."),
        ("ru", "Пока мне не удаётся посвящать искусству достаточно времени."),
        ("ru", "Читатель пишет мне письма."),
        ("en", "I am not an actor, but I do my best."),
        ("en", "Our team sits next to the engineers."),
        ("en", "A gauge takes a reading every six minutes and sends it on."),
        ("kk", "Аула – тұрғындардың меншігі, ал біз көшеге ғана жауап береміз."),
        ("kk", "Түнгі кезекке шығатын сарбаз күндіз оқиды."),
        ("ru", "Укрепляем берег фашинами — вязанками камыша."),
    ],
)
def test_what_claims_nothing(language: Language, sentence: str) -> None:
    assert claims(sentence, language) == ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "Мемлекет шұғыл шаралар қабылдады."),
        ("kk", "Судың қырық пайызы далаға сіңіп жатыр."),
        ("kk", "Ақшаны шамға салып жатырмыз – басқа жаққа жұмсауға болмайды."),
        ("kk", "Әкем ең жақсы тақтайды сақтап қоятын."),
        ("kk", "Бүгін бірталай мәселені ашық талқыладық деп ойлаймын."),
        ("ru", "Учеников было немного."),
        ("en", "Everyone is developing their own department."),
        ("en", "We lost the grant in March."),
    ],
)
def test_what_is_reported(language: Language, sentence: str) -> None:
    assert reports(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "Сенім бір күнде кетеді, он жылда қайтады."),
        ("kk", "Театрға көрермен келмейді деген – жалған."),
        ("ru", "Мне кажется, мы разучились слушать."),
        ("en", "An engineer who has never failed has never tried anything."),
        ("en", "If medicine forgets to listen, no machine can replace what is lost."),
    ],
)
def test_what_is_no_report(language: Language, sentence: str) -> None:
    assert not reports(sentence, language)


@pytest.mark.parametrize(
    ("language", "former", "sentence", "goes"),
    [
        ("kk", "Күміс – мінезі бар металл.", "Оны бабымен ғана ұстау керек.", True),
        ("kk", "Қоғам еңбекке жаңаша қарауы керек.", "Жүріп жатқан адам өзін тәртіпке тәрбиелейді.", True),
        ("kk", "Жемқорлықпен күресу – қажетті жұмыс.", "Бұған еш күмән жоқ.", False),
        ("kk", "Дәрігер жұмсақ болуы керек.", "Біздің залда қолғап кигізбейді.", False),
        ("ru", "Засуху нельзя отменить.", "Поэтому я сначала смотрю под ноги.", True),
        ("ru", "Врачебная ошибка — тема неудобная.", "Их прячут, потому что за них наказывают.", False),
        ("ru", "Реставратор не имеет права на подпись.", "Работа реставратора незаметна для зрителя.", True),
        ("en", "You cannot hurry glue.", "You learn to read a room first.", False),
        ("en", "Bread is mostly about time.", "Because of that, bread rewards the patient.", True),
    ],
)
def test_what_goes_on(language: Language, former: str, sentence: str, goes: bool) -> None:
    assert goes_on(former, sentence, language) is goes


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "Балық батпақта емес, ағыста семіреді."),
        ("kk", "Қоштасуды білмеген адам қарсы алуды да білмейді."),
        ("kk", "Ескек жаңа қайықты айдайды, ал бағытты ескі қайықшы табады."),
        ("kk", "Ауру кезек күтпейді, тек қарызшы күтеді."),
        ("kk", "Сағынған кісі жолды есептемейді екен."),
        ("kk", "Сөз деген пышақ сияқты, иесін де кеседі."),
        ("ru", "Дорогу помнит тот, кто шёл пешком, а не тот, кого везли."),
        ("ru", "Урожай хвалит агронома, а засуха — инженера."),
        ("ru", "Молчать бывает труднее, чем спорить."),
        ("ru", "Город, где негде сидеть, отвыкает разговаривать."),
        ("en", "Counting the rain is a poor way of filling a well."),
        ("en", "A map is not a journey, but every journey needs one."),
    ],
)
def test_what_is_said_of_everyone_and_always(language: Language, sentence: str) -> None:
    assert maxim(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "Біздің цехта ұста темір емес, қола құяды."),
        ("kk", "Арыз ақпанда түседі, ал қаржы жазда келеді."),
        ("kk", "Ұста қыркүйекте отыз мың таға соғады, ал көктемде жүзеуін ғана сатады."),
        ("kk", "Қалжың айтқанды ұнатпаймын, ал шындық айтқан кісіні сыйлаймын."),
        ("ru", "Я ценю того, кто спорит, а не того, кто кивает."),
        ("ru", "Завод даёт тысячу тонн, а город просит две."),
        ("en", "Our school is not a factory, but a garden."),
    ],
)
def test_what_is_said_of_here_and_now(language: Language, sentence: str) -> None:
    assert not maxim(sentence, language)


@pytest.mark.parametrize(
    ("language", "former", "sentence"),
    [
        ("kk", "Тауда адам үнін тыңдайды.", "Базарда адам бағасын тыңдайды."),
        ("kk", "Ақын кітап сатпайды.", "Ол үміт сатады."),
        ("ru", "В гостях хвалят суп.", "В дороге хвалят хлеб."),
        ("en", "A bell does not argue.", "It only repeats what it knows."),
    ],
)
def test_the_other_half_of_a_contrast(language: Language, former: str, sentence: str) -> None:
    assert completes(former, sentence, language)
