import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from bench.excerpt_quality import marked
from corpus import excerpts
from corpus.model import Excerpt, Language, Passage, YearNote
from corpus.standalone import stands_alone, why_not
from corpus.worth import worth

JUDGED = Path(__file__).with_name("excerpts") / "judged.toml"
VALUE = (
    "Тазалықты сақтау және табиғатты аялау ұлттық болмысымыздың ажырамас бөлігіне айналуға тиіс. "
    "Елдің болашағы үшін әрбір азамат жауапты болуы керек."
)


def found(*paragraphs: str, published_on: date | None = None) -> tuple[Excerpt, ...]:
    return excerpts.find("x/1", [Passage(i, text) for i, text in enumerate(paragraphs)], published_on)


def test_an_excerpt_is_a_slice_of_one_passage() -> None:
    paragraphs = ("Былтыр жиын өтті. Қатыстым.", VALUE, "Бұған кәміл сенемін.")
    (excerpt,) = found(*paragraphs)
    assert excerpt.text in paragraphs[1]
    assert excerpt.passage == 1


def test_the_best_comes_first() -> None:
    lesser = "Меніңше, бау-бақша өсіру – өнер, оны әр бала еңбекпен үйренуі керек деп ойлаймын."
    for order in ((VALUE, lesser), (lesser, VALUE)):
        texts = [excerpt.text for excerpt in found(*order)]
        worths = [worth([text], "kk") for text in texts]
        assert len(texts) > 1
        assert worths == sorted(worths, reverse=True)


def test_an_excerpt_is_no_longer_than_it_must() -> None:
    weak = "Ауылда екі дүкен, бір шайхана жұмыс істейді."
    (excerpt, *_) = found(f"{VALUE} {weak}")
    assert weak not in excerpt.text


def test_what_was_judged_quotable_is_mostly_found_and_nothing_else() -> None:
    judged = [
        passage
        for passage in tomllib.loads(JUDGED.read_text("utf-8"))["passage"]
        if passage["half"] == "mended"
    ]
    assert not [each["text"] for each in judged if not each["quotable"] and found(each["text"])]
    quotable = [each["text"] for each in judged if each["quotable"]]
    assert sum(bool(found(text)) for text in quotable) >= 0.5 * len(quotable)


def test_what_an_editor_marked_is_what_is_quoted() -> None:
    counts = marked("mended")["all"]
    assert counts.right / counts.taken >= 0.95
    assert counts.quoted / counts.answers >= 0.5


def test_a_sentence_that_begins_something_else_is_left_out() -> None:
    stray = "Шебердің інісі қалада тұрады."
    (excerpt,) = found(f"Күміс – мінезі бар металл: қысым жасасаң сынады, асықсаң қараяды. {stray} Иә.")
    assert stray not in excerpt.text


def test_a_sentence_that_goes_on_is_taken_along() -> None:
    (excerpt,) = found("Күміс – мінезі бар металл: қысым жасасаң сынады. Оны бабымен ғана ұстау керек.")
    assert excerpt.text.endswith("ұстау керек.")


def test_what_stands_over_the_interview_and_in_an_answer_is_an_editors_choice() -> None:
    said = "Өзен өз арнасын сұрап алмайды, оны жүз жылда шыдаммен қазып алған екен"
    answer = Passage(0, f"Қырық жыл қайық жасадым. {said}. Ұлым да қайық шабады.")
    assert excerpts.find("x/1", [answer], None) == ()
    (excerpt,) = excerpts.find("x/1", [answer], None, f"Серік Омар: «{said}»")
    assert excerpt.text == f"{said}."


def test_halves_of_a_contrast_stay_together() -> None:
    halves = "Тауда жол сұраған адам үнін тыңдайды. Базарда жол сұраған адам әмиянын ұстайды."
    (excerpt,) = found(f"{halves} Былтыр екеуін де көрдім.")
    assert excerpt.text == halves


def test_what_is_told_of_somebody_by_name_is_not_told_of_everyone() -> None:
    telling = "{} көп сөйлемейді, ал бастаған жұмысын кеш түскенше бітіріп тастайды."
    assert found("Биыл Рауан мен Ерке келді.", telling.format("Ұста"))
    assert not found("Биыл Рауан мен Ерке келді.", telling.format("Ерке"))


def test_why_a_sentence_is_not_quoted_is_told() -> None:
    assert why_not(["Мен мұны Үкіметке жиі айтып отырамын."], "kk") == (
        "a word stands for something not named"
    )
    assert why_not(["Үкіметтің міндеті – адамның тұрмысын жақсарту."], "kk") is None


def test_excerpts_do_not_overlap_and_are_few() -> None:
    quotable = [
        f"Біздің {what} адал еңбек етіп, халықтың мүддесін қорғауы керек деп санаймын, бұл – маңызды міндет."
        for what in ("жастар", "ғалымдар", "мұғалімдер", "дәрігерлер", "инженерлер", "ақындар")
    ]
    passage = " ".join(quotable)
    chosen = found(passage)
    assert 1 <= len(chosen) <= 3
    spans = sorted((passage.index(excerpt.text), len(excerpt.text)) for excerpt in chosen)
    assert all(start + length <= following for (start, length), (following, _) in pairwise(spans))
    assert all(60 <= len(excerpt.text) <= 400 for excerpt in chosen)


@pytest.mark.parametrize(
    "text", ["", "Иә.", "Бұл мәселені мұқият талқылау қажет, соған сәйкес шешім қабылданады деп сенемін."]
)
def test_what_does_not_stand_alone_gives_no_excerpt(text: str) -> None:
    assert found(text) == ()


def test_the_year_of_the_paragraph_is_told() -> None:
    (excerpt, *_) = found("Былтыр ел сынақтан өтті. " + VALUE, published_on=date(2025, 1, 5))
    assert YearNote("былтыр", 2024) in excerpt.years


def test_the_id_is_of_pair_and_text() -> None:
    (first,), (again,) = found(VALUE), found("Кіріспе сөз.", VALUE)
    assert first.id == again.id
    assert first.id.startswith("x/1.")


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("kk", ["Олар байырғы достар ретінде жүздесетін болса керек."]),
        ("kk", ["Сондықтан Қазақстан Ұйымды қашанда жақтайды."]),
        ("kk", ["Қазақстан осы мәселеге үнемі басымдық береді."]),
        ("kk", ["Мен мұны Үкіметке жиі айтып отырамын."]),
        ("kk", ["Өкінішке қарай, бұл – әлем тарихы үшін қалыпты жағдай."]),
        ("kk", ["Оның ішінде ұйымның мамандары бар екен."]),
        ("kk", ["Әрине, парламенттік жүйе де жұмыс істейді."]),
        ("kk", ["Иә, әңгіме мазмұнды әрі ашық болды."]),
        ("kk", ["Үшіншіден, лауазымға үміткерлерді мұқият іріктеу керек."]),
        ("kk", ["Бізге билік керек. Екіншіден, президент – менеджер ғана."]),
        ("kk", ["Халық біледі, олар бәрін көреді.", "Әділдік дегеніміз осы емес пе?"]),
        ("kk", ["Бұл жаққа барыңыз» деп айтқан еді ол кісі."]),
        ("kk", ["бастаған істі соңына дейін жеткізу керек."]),
        ("kk", ["Біздің міндетіміз мынадай болып отыр:"]),
        ("kk", ["Ешқандай көзқарас қайшылығы жоқ.", "Қытай – маңызды серіктес."]),
        ("kk", ["Өзара сауда айналымын екі есе арттыруға мүмкіндік бар."]),
        ("kk", ["2024 жылы өзара сауда-саттық көлемі едәуір өсті."]),
        ("ru", ["Поэтому мы должны работать вместе."]),
        ("ru", ["Никаких разногласий между нами нет.", "Китай — важный партнёр."]),
        ("ru", ["Мы видели это своими глазами тогда."]),
        ("en", ["They never wanted to leave the city."]),
        ("en", ["About a week.", "The dictionary took longer than that."]),
        ("kk", ["Бірінің аты – Мейіржан, екіншісі әлі сәби."]),
        ("kk", ["Үшінші жылы жағдай түзеліп, жұмысшы алдық."]),
        ("kk", ["Мақсаты – жастарды еңбекке баулу болатын."]),
        ("kk", ["Жаңа бастама алыс-берісті дамытуға жол ашады."]),
        ("kk", ["Дүкенді ашады, адамдарды жинайды, ертеңіне із-түзсіз жоғалады."]),
        ("kk", ["Сіз айтқан мәселе бәрімізді де алаңдатады."]),
        ("kk", ["Өнерсіз өмір жоқ дейді ғой…"]),
        ("kk", ["Жүгі жеңіл емес іс бұл.", "Сол газеттер болмаса, қоғам ұтылады."]),
        ("kk", ["Ақылы емес, есепке алынған болуы керек."]),
        ("kk", ["Терапевтке – рецепт алу, кассаға – ақша төлеу үшін."]),
        ("kk", ["Халық сенеді Бәріміз сол үшін жауаптымыз.", "Бұл сөз емес."]),
        ("ru", ["Не отказались, а отложили на весну."]),
        ("ru", ["От двух до 5 тысяч тенге."]),
        ("ru", ["Главная цель — вернуть людям доверие."]),
        ("ru", ["Новое соглашение поможет всем соседям."]),
        ("ru", ["Тогда никто не верил в успех."]),
        ("ru", ["Вы спрашиваете о трудном времени."]),
        ("en", ["A kettle, two cups and a window."]),
        ("en", ["I sold the workshop and moved to the coast."]),
        ("en", ["She never asked for help with anything."]),
        ("en", ["Teaching is hard work.", "She never complained about it."]),
        ("en", ["Our village has changed, but nobody lives there."]),
        ("en", ["The other answer was much simpler."]),
        ("kk", ["Барамын, бірақ ешкімге айтпаймын әзірге."]),
        ("kk", ["Үйіне барып, баласын ертіп әкелдік кешке."]),
        ("kk", ["Үкіметтің міндеті – олардың еңбегіне жағдай жасау."]),
        ("kk", ["Мектеп деген тек ғимарат емес.", "Мұндай бақшада бала ойнап өседі."]),
        ("kk", ["Жол бойында қарағаш өседі.", "Жүргізуші ол көпірге қарамайды."]),
        ("kk", ["Құжаттың бәрі реттелсе, ертең берілуге тиіс."]),
        ("ru", ["Денег на такие фильмы дают мало, я привык."]),
        ("ru", ["Песком быстрее, но песок стирает рисунок."]),
        ("ru", ["Соседи тоже хотят построить школу рядом."]),
        ("ru", ["В общем, она много говорит о планах."]),
        ("en", ["The tile is in the museum now, on a shelf."]),
        ("en", ["It was my aunt who cooked on Sundays."]),
        ("en", ["I am not joking.", "We could learn how high they fly."]),
        ("en", ["Nobody has ever failed to return one."]),
        ("en", ["As a person of books, I feel this is a mission."]),
        ("en", ["I love their music and always have."]),
        ("en", ["I think most of what was borrowed should be returned."]),
        ("kk", ["Шеберханада керегі – жарық терезе мен сабырлы қол."]),
        ("kk", ["Жаңа кітап жазылса, оның құны да артады."]),
        ("kk", ["Жас кезде бәрі басқаша көрінеді, басқаша естіледі."]),
        ("kk", ["Көлге тиіспесең, ғасырлап сөйтеді екен."]),
        ("ru", ["С лесом так же: он растёт, пока его не замечают."]),
        ("ru", ["Повар кормит бригаду за ту же плату."]),
        ("ru", ["Заходят под вечер, садятся у печи, молчат."]),
    ],
)
def test_what_leans_on_its_surroundings(language: Language, sentences: list[str]) -> None:
    assert not stands_alone(sentences, language)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("kk", ["Заң үстемдігі – демократияның ең биік шыңы.", "Бұл мақсатқа жету оңай емес."]),
        ("kk", ["Мен осы жылды Цифрландыру жылы деп жарияладым."]),
        ("kk", ["Біз реформаларды одан әрі жалғастыра береміз."]),
        ("kk", ["Экономикадағы жетістік өмірге әсер етпесе, оны жетістік деу қиын."]),
        ("kk", ["Мен Біріккен Ұлттар Ұйымын білемін, осы ұйымның кеңсесін басқардым."]),
        ("kk", ["Олимп шыңына шыққан адам онлайн ойнамайды."]),
        ("kk", ["Қытаймен өзара сауданы екі есе арттыруға болады."]),
        ("kk", ["Көрші елдер өзара ынтымақтастықты бекемдеуге тиіс."]),
        ("kk", ["Ешқандай билік тілдің орнын баса алмайды."]),
        ("kk", ["Сабақ көп болды: біріншіден, бірлік керек.", "Екіншіден, заң бәріне ортақ."]),
        ("ru", ["Музыка — это главное в моей жизни."]),
        ("en", ["People need to be aware of the needs of others."]),
        ("kk", ["Үкіметтің міндеті – адамның тұрмысын жақсарту."]),
        ("kk", ["Әр жоба адамға қызмет етуге тиіс."]),
        ("kk", ["Біздің елде газет көп болды.", "Сол газеттер тілді сақтап қалды."]),
        ("kk", ["Мына заманда ақпараттан қашып құтылу мүмкін емес."]),
        ("ru", ["Нельзя любить страну и не знать её истории."]),
        ("ru", ["Тот, кто не читает, живёт только своей жизнью."]),
        ("ru", ["Любой проект начинается с терпения."]),
        ("en", ["My mother was a nurse, and she never slept."]),
        ("en", ["The value of silence is learned late in the world of noise."]),
        ("kk", ["Бала қай үйде күлсе, жүрегі де сол үйде қалады."]),
        ("kk", ["Дәрігердің беделі оның ақ халатынан басталмайды."]),
        ("kk", ["Балаларымның екеуі қалада, біреуі қасымда тұрады."]),
        ("kk", ["Меніңше, кітап оқымаған адам жазушы болмайды."]),
        ("kk", ["Халықтың тарихы базарда жазылады.", "Олар базарсыз тұра алмайды."]),
        ("ru", ["Врач, который не слушает, лечит бумагу."]),
        ("ru", ["Архитектор обязан проектировать тень и тишину."]),
        ("ru", ["Документальное кино учит нас терпению."]),
        ("en", ["Every city keeps its secrets in its kitchens."]),
        ("en", ["Kings left inscriptions, and inscriptions exaggerate."]),
        ("en", ["Every restaurant sells the same thing: an hour of peace."]),
        ("en", ["It is fun to have a project that helps people."]),
        ("en", ["You never own a language unless you can laugh in it."]),
    ],
)  # fmt: skip
def test_what_stands_alone(language: Language, sentences: list[str]) -> None:
    assert stands_alone(sentences, language)


def test_a_list_is_not_cut_short() -> None:
    sentences = ["Сабақ көп болды, біріншіден, бірлік керек.", "Екіншіден, заң керек."]
    assert stands_alone(sentences, "kk", "Мұны бәрі біледі.")
    assert not stands_alone(sentences, "kk", "Үшіншіден, адалдық керек.")


def test_a_value_is_worth_more_than_a_report_and_a_misfortune() -> None:
    def of(text: str) -> float:
        return worth([text], "kk")

    value = of(
        "Жас ұрпақ адал еңбек етіп, елдің болашағы үшін жауапты болуы керек деп санаймын, бұл – маңызды."
    )
    report = of(
        "Былтыр желтоқсанда Астанада жиын өткізілді, онда 12 құжат қабылданды, 40 шешім "
        "бекітілді, жұмыс аяқталды."
    )
    misfortune = of(
        "Сол түні қылмыскерлер дүкендерді тонап, адамдар қаза болды, көбі ауыр жарақат алды деп айтылды."
    )
    assert value > report > misfortune
